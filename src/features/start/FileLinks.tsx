import { href } from '#state/paths.ts';

/** The two ways in for people who already have a file. Both lead to the page that reads files. */
export function FileLinks() {
  return (
    <ul className="action-links">
      <li>
        <a href={href('restore')}>Open a file someone sent you</a>
      </li>
      <li>
        <a href={href('restore')}>Restore from a backup file</a>
      </li>
    </ul>
  );
}
