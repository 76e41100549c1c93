import { actionsFor } from '#core/action.ts';
import type { Gap } from '#core/gap.ts';
import type { Matrix } from '#core/matrix.ts';
import { decidedPriority, priorityNames } from '#core/priority.ts';
import { descriptorFor } from '#core/readMatrix.ts';
import { listOf } from '#core/words.ts';
import { tableOf } from './blocks.ts';
import { shortAction, type NumberedAction } from './numberedActions.ts';
import type { PaperTable } from './paper.ts';

type Table = Pick<PaperTable, 'id' | 'caption' | 'about'> & {
  captionHidden?: boolean;
  matrix: Matrix;
  gaps: readonly Gap[];
  /** Given, each gap says what is being done about it. */
  actions?: readonly NumberedAction[];
};

/** Gaps with the words of the next level: what to do next. */
export function gapTable({ matrix, gaps, actions = [], ...table }: Table): PaperTable {
  return tableOf({
    ...table,
    columns: {
      criterion: { header: 'Criterion', width: 25 },
      now: { header: 'Now', width: 7 },
      target: { header: 'Target', width: 7 },
      next: { header: 'What to do next', width: 61 },
    },
    rows: gaps.map(({ view, level, target, nextLevel }) => ({
      id: view.criterion.id,
      cells: {
        criterion: `${view.criterion.ref} ${view.criterion.title}${essentialText(view)}${priorityText(view)}`,
        now: level,
        target,
        next: [
          `Level ${nextLevel}: ${descriptorFor(matrix, view.criterion, nextLevel)}`,
          ...aboutGap(actions, matrix, view).map((numbered) => `${shortAction(numbered)}.`),
        ].join(' '),
      },
    })),
  });
}

/** Gaps in one short line each; their next steps can be looked up in the tool. */
export function shortGaps(
  matrix: Matrix,
  gaps: readonly Gap[],
  actions: readonly NumberedAction[],
): string[] {
  return gaps.map(
    ({ view, level, target }) =>
      `${view.criterion.ref} ${view.criterion.title}: ${level} to ${target}` +
      `${essentialText(view)}${priorityText(view)}${actionNumbers(aboutGap(actions, matrix, view))}`,
  );
}

const essentialText = ({ criterion }: Gap['view']) => (criterion.essential ? ' (essential)' : '');

function aboutGap(actions: readonly NumberedAction[], matrix: Matrix, { criterion }: Gap['view']) {
  return actions.filter(({ action }) => actionsFor([action], matrix.id, criterion.id).length > 0);
}

/** ". Do now", ". Not a priority: …" with its reason; not a word where nothing was decided. */
function priorityText(view: Gap['view']): string {
  const decided = decidedPriority(view);
  if (decided === null) return '';
  const reason = decided === 'not-a-priority' ? `: ${view.priorityReason.trim()}` : '';
  return `. ${priorityNames[decided]}${reason}`;
}

/** ". Action 1 and 3": who and when stand in the plan. */
function actionNumbers(actions: readonly NumberedAction[]): string {
  return actions.length === 0 ? '' : `. Action ${listOf(actions.map(({ number }) => String(number)))}`;
}
