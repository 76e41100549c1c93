import { Page } from '#components/Page.tsx';
import { href } from '#state/paths.ts';

/** An address that leads nowhere: an old link, a deleted assessment, a typing mistake. */
export function NotFoundPage() {
  return (
    <Page title="Page not found">
      <p>The address may be mistyped, or the assessment may have been deleted.</p>
      <ul>
        <li>
          <a href={href('home')}>Go to your assessments</a>
        </li>
        <li>
          <a href={href('data')}>Go to your data</a>
        </li>
      </ul>
    </Page>
  );
}
