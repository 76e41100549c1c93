import { isOpen, isOverdue, type Action } from '#core/action.ts';
import type { Matrix } from '#core/matrix.ts';
import type { CriterionView } from '#core/view.ts';
import { answerText, confidenceShortNames, count, gapText, targetText } from '#core/words.ts';

/** One criterion in words, for the cells of the list. None is empty. `own`: its actions; `today`: `yyyy-MM-dd`. */
export function reviewCells(
  view: CriterionView,
  { scale: { levels } }: Pick<Matrix, 'scale'>,
  own: readonly Action[],
  today: string,
) {
  const { answer, impossibleLevel, target } = view;
  const isApplicable = answer?.state !== 'not-applicable';
  return {
    current:
      impossibleLevel === null
        ? answerText(levels, answer)
        : `Level ${impossibleLevel}, which this matrix does not have`,
    target: isApplicable ? targetText(levels, view) : 'Not applicable',
    gap: isApplicable ? gapText(view.gap, target) : 'Not applicable',
    confidence: view.confidence === null ? 'Not stated' : confidenceShortNames[view.confidence],
    evidence: evidenceText(view),
    action: actionText(own, today),
  };
}

function evidenceText({ evidence, evidencedLevel }: CriterionView): string {
  if (evidence.length === 0) return 'None';
  const pieces = count(evidence.length, 'piece');
  return evidencedLevel === null ? pieces : `${pieces}, for level ${evidencedLevel}`;
}

function actionText(own: readonly Action[], today: string): string {
  const open = own.filter(isOpen).length;
  const overdue = own.filter((action) => isOverdue(action, today)).length;
  if (own.length === 0) return 'None';
  if (open === 0) return `${own.length} closed`;
  return overdue === 0 ? `${open} open` : `${open} open, ${overdue} overdue`;
}
