import type { Action } from '#core/action.ts';
import { actionStatusNames, dueText } from '#core/actionWords.ts';
import type { Report } from '#core/report.ts';
import { formatDate } from '#core/words.ts';

/** "Agree job plans (Kofi Danquah, 31 March 2027)". */
export function shortAction({ what, owner, due }: Pick<Action, 'what' | 'owner' | 'due'>): string {
  const facts = [owner.trim() || 'no owner', due === null ? 'no date' : formatDate(due)];
  return `${what} (${facts.join(', ')})`;
}

/** The actions added in the assessment of the report, and those that were still open when it began. */
export function actionsByOrigin({ actions, assessment }: Report): { agreed: Action[]; earlier: Action[] } {
  const isNew = (action: Action) =>
    action.assessmentId === assessment.id ||
    (action.assessmentId === null && action.createdAt >= assessment.createdAt);
  return { agreed: actions.filter(isNew), earlier: actions.filter((action) => !isNew(action)) };
}

/** One row of the plan. Criteria by their numbers, which the tables before it explain. */
export function actionRow(action: Action, { matrices, today }: Report) {
  const refs = action.criteria.flatMap(({ matrixId, criterionId }) => {
    const view = matrices
      .find(({ matrix }) => matrix.id === matrixId)
      ?.view.criteria.find(({ criterion }) => criterion.id === criterionId);
    return view === undefined ? [] : [`${view.criterion.ref} ${view.criterion.title}`];
  });
  return {
    id: action.id,
    action: action.what,
    criterion: refs.join('; ') || 'None',
    owner: action.owner.trim() || 'No one is named',
    due: dueText(action, today),
    status: actionStatusNames[action.status],
    result: action.result.trim() || 'None yet',
  };
}
