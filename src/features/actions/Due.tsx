import { isOverdue, type Action } from '#core/action.ts';
import { dueText } from '#core/actionWords.ts';

/** When an action is due; overdue in words, and in a warm colour as well. */
export function Due({ action, today }: { action: Action; today: string }) {
  const text = dueText(action, today);
  return isOverdue(action, today) ? <strong className="overdue">{text}</strong> : text;
}
