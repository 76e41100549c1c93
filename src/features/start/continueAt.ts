import { nextUnanswered } from '#core/progress.ts';
import type { MatrixView } from '#core/view.ts';
import { sectionKey } from '#core/assessment.ts';

/**
 * Where a person goes on: the first criterion without an answer after the one they last worked on, in its matrix;
 * when that matrix is done, the first in another one. `null` when every criterion has an answer.
 */
export function continueAt(
  views: readonly MatrixView[],
  lastCriterionId: string | null,
): { section: string; criterionId: string } | null {
  const last = views.find(({ criteria }) =>
    criteria.some(({ criterion }) => criterion.id === lastCriterionId),
  );
  const ordered = last === undefined ? views : [last, ...views.filter((view) => view !== last)];
  for (const { matrix, criteria } of ordered) {
    const position = criteria.find(({ criterion }) => criterion.id === lastCriterionId)?.position;
    const next = nextUnanswered(criteria, position);
    if (next !== null)
      return { section: sectionKey(matrix.id, next.domain.id), criterionId: next.criterion.id };
  }
  return null;
}
