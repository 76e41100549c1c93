import type { Matrix } from '#core/matrix.ts';
import { comparisonSentence, twoPointsSentence, type Comparison } from '#core/comparison.ts';
import { formatPeriod } from '#core/words.ts';
import type { ReadyAssessment } from '#storage/hooks.ts';
import { ChangeCharts } from './ChangeCharts.tsx';
import { ChangeTable } from './ChangeTable.tsx';

type Props = {
  matrix: Matrix;
  comparison: Comparison;
  before: ReadyAssessment;
  after: ReadyAssessment;
  order: 'matrix' | 'change';
  changedOnly: boolean;
};

/** One matrix of both assessments: the sentence, the domains as pictures, every criterion in words. */
export function MatrixComparison({ matrix, comparison, before, after, order, changedOnly }: Props) {
  const { name, period } = before.assessment;
  return (
    <>
      <p className="lead">{comparisonSentence(comparison, `“${name}” (${formatPeriod(period)})`)}</p>
      <p>{twoPointsSentence}</p>
      {comparison.common === 0 ? (
        <p>No criterion has a level in both, so there is nothing to draw yet.</p>
      ) : (
        <ChangeCharts
          matrix={matrix}
          comparison={comparison}
          previousName={formatPeriod(before.assessment.period)}
          currentName={formatPeriod(after.assessment.period)}
          source={after.organisation.name}
        />
      )}
      <ChangeTable
        matrix={matrix}
        comparison={comparison}
        previousName={name}
        currentName={after.assessment.name}
        order={order}
        changedOnly={changedOnly}
      />
    </>
  );
}
