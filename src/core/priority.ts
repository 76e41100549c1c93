import { isOpen, type Action } from './action.ts';
import type { Gap } from './gap.ts';
import { priorities, type Priority } from './response.ts';
import type { CriterionView, MatrixView } from './view.ts';
import { count } from './words.ts';

export const priorityNames: Record<Priority, string> = {
  'do-now': 'Do now',
  plan: 'Plan',
  watch: 'Watch',
  'not-a-priority': 'Not a priority',
};

type Decision = Pick<CriterionView, 'priority' | 'priorityReason'>;

/** What people decided about a gap, `null` while they have not: "Not a priority" counts only with its reason. */
export function decidedPriority({ priority, priorityReason }: Decision): Priority | null {
  return priority === 'not-a-priority' && priorityReason.trim() === '' ? null : priority;
}

/** "12 gaps: 4 do now, 5 plan, 3 not decided": every gap is counted once. */
export function prioritiesText(gaps: readonly { view: Decision }[]): string {
  const decided = gaps.map(({ view }) => decidedPriority(view));
  const parts = [...priorities, null].flatMap((priority) => {
    const number = decided.filter((one) => one === priority).length;
    const name = priority === null ? 'not decided' : priorityNames[priority].toLowerCase();
    return number === 0 ? [] : [`${number} ${name}`];
  });
  return parts.length === 0 ? count(0, 'gap') : `${count(gaps.length, 'gap')}: ${parts.join(', ')}`;
}

/** Whether somebody is named who works on a criterion: an open action about it has an owner. */
export function hasOwner(actions: readonly Action[], matrixId: string, criterionId: string): boolean {
  return actions.some(
    (action) =>
      isOpen(action) &&
      action.owner.trim() !== '' &&
      action.criteria.some((about) => about.matrixId === matrixId && about.criterionId === criterionId),
  );
}

/** "2 of 6 gaps have an owner." */
export function ownersText(gaps: readonly Gap[], actions: readonly Action[], matrixId: string): string {
  const owned = gaps.filter(({ view }) => hasOwner(actions, matrixId, view.criterion.id)).length;
  return `${owned} of ${count(gaps.length, 'gap')} ${owned === 1 || gaps.length === 1 ? 'has' : 'have'} an owner.`;
}

/**
 * What was agreed about a matrix, cancelled actions left out: the actions about criteria to "do now" (priority
 * actions), or all of them where nothing is marked so.
 */
export function agreedActions(
  { matrix, criteria }: MatrixView,
  actions: readonly Action[],
): { actions: Action[]; isPriority: boolean } {
  const kept = actions.filter(({ status }) => status !== 'cancelled');
  const about = (ids: ReadonlySet<string>) =>
    kept.filter((action) =>
      action.criteria.some((one) => one.matrixId === matrix.id && ids.has(one.criterionId)),
    );
  const idsOf = (views: readonly CriterionView[]) => new Set(views.map(({ criterion }) => criterion.id));
  const urgent = about(idsOf(criteria.filter((view) => decidedPriority(view) === 'do-now')));
  return urgent.length > 0
    ? { actions: urgent, isPriority: true }
    : { actions: about(idsOf(criteria)), isPriority: false };
}
