import type { Action } from '#core/action.ts';
import { actionStatusNames, dueText } from '#core/actionWords.ts';
import type { Report } from '#core/report.ts';
import { formatDate } from '#core/words.ts';

/** An action under the number by which the rest of the report speaks of it. */
export interface NumberedAction {
  number: number;
  action: Action;
  /** It was still open when this assessment began. */
  isEarlier: boolean;
}

/** The actions in the order of the plan: those agreed this time, then those from last time. */
export function numberedActions({ actions, assessment }: Report): NumberedAction[] {
  const isEarlier = ({ assessmentId, createdAt }: Action) =>
    assessmentId !== assessment.id && (assessmentId !== null || createdAt < assessment.createdAt);
  return [...actions.filter((action) => !isEarlier(action)), ...actions.filter(isEarlier)].map(
    (action, index) => ({ number: index + 1, action, isEarlier: isEarlier(action) }),
  );
}

/** "Action 3: Kofi Danquah, 31 March 2027". What will be done stands in the plan. */
export function shortAction({ number, action: { owner, due } }: NumberedAction): string {
  return `Action ${number}: ${owner.trim() || 'no owner'}, ${due === null ? 'no date' : formatDate(due)}`;
}

/** One row of the plan. Of several criteria the first is named: the tables of gaps have the number at each. */
export function actionRow({ number, action, isEarlier }: NumberedAction, { matrices, today }: Report) {
  const names = action.criteria.flatMap(({ matrixId, criterionId }) => {
    const view = matrices
      .find(({ matrix }) => matrix.id === matrixId)
      ?.view.criteria.find(({ criterion }) => criterion.id === criterionId);
    return view === undefined ? [] : [`${view.criterion.ref} ${view.criterion.title}`];
  });
  const [first = 'None', ...others] = names;
  const result = action.result.trim();
  return {
    id: action.id,
    action: [
      `${number}. ${isEarlier ? 'From last time: ' : ''}${action.what}`,
      ...(result === '' ? [] : [`Result: ${result}`]),
    ].join('\n'),
    criterion: others.length === 0 ? first : `${first}, and ${others.length} more`,
    owner: action.owner.trim() || 'No one is named',
    due: dueText(action, today),
    status: actionStatusNames[action.status],
  };
}
