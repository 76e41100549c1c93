import { isOpen, isOverdue, type Action, type ActionStatus } from './action.ts';
import { daysAfter } from './day.ts';
import { count, formatDate } from './words.ts';

/** What screen, paper and clipboard say of actions. */

export const actionStatusNames: Record<ActionStatus, string> = {
  'not-started': 'Not started',
  'in-progress': 'In progress',
  'on-hold': 'On hold',
  done: 'Done',
  cancelled: 'Cancelled',
};

export const noOwnerText = 'No one is named. Who will do it?';
export const removedCriterionText = 'This action links to a criterion that was removed. The action is kept.';

type Dated = Pick<Action, 'status' | 'due'>;

/** "Overdue since 31 October 2026", "31 October 2026", or that there is no date. */
export function dueText(action: Dated, today: string): string {
  if (action.due === null) return 'No date yet';
  const day = formatDate(action.due);
  return isOverdue(action, today) ? `Overdue since ${day}` : day;
}

/** "3 of 9 actions are done. 2 are overdue." Cancelled ones are told apart and are not among the 9. */
export function actionsSentence(actions: readonly Dated[], today: string): string {
  const cancelled = actions.filter(({ status }) => status === 'cancelled').length;
  const total = actions.length - cancelled;
  const done = actions.filter(({ status }) => status === 'done').length;
  const overdue = actions.filter((action) => isOverdue(action, today)).length;
  return [
    `${done} of ${count(total, 'action')} ${done === 1 || total === 1 ? 'is' : 'are'} done.`,
    `${overdue} ${overdue === 1 ? 'is' : 'are'} overdue.`,
    ...(cancelled === 0 ? [] : [`${cancelled} ${cancelled === 1 ? 'was' : 'were'} cancelled.`]),
  ].join(' ');
}

/** "Due soon" means within this many days from today. */
export const soonDays = 30;

/** Open and due from `today` to 30 days from it; what is overdue is not among them. */
export function isDueSoon(action: Dated, today: string): boolean {
  return (
    isOpen(action) && action.due !== null && action.due >= today && action.due <= daysAfter(today, soonDays)
  );
}
