import { isOverdue } from '#core/action.ts';
import { isDueSoon, soonDays } from '#core/actionWords.ts';
import { useOwnActions } from '#storage/actionBook.ts';
import { href } from '#state/paths.ts';

/** How many actions are overdue or due soon, by the device's own date. Nothing without actions. */
export function ActionsDue() {
  const found = useOwnActions();
  if (found === undefined || found.actions.length === 0) return null;
  const overdue = found.actions.filter((action) => isOverdue(action, found.today)).length;
  const soon = found.actions.filter((action) => isDueSoon(action, found.today)).length;
  return (
    <>
      <h2>Actions due</h2>
      <ul className="action-links">
        <li>
          <a href={href('actions', {}, 'due=overdue')}>
            <span className={overdue > 0 ? 'overdue' : undefined}>{overdue} overdue</span>
          </a>
        </li>
        <li>
          <a href={href('actions', {}, 'due=soon')}>
            {soon} due in the next {soonDays} days
          </a>
        </li>
        <li>
          <a href={href('actions')}>See all actions</a>
        </li>
      </ul>
    </>
  );
}
