import { Tag } from '#components/Tag.tsx';
import type { MatrixReport } from '#core/report.ts';
import { descriptorFor } from '#core/readMatrix.ts';
import { count, levelInSentence, levelsCount } from '#core/words.ts';
import { sectionKey } from '#core/assessment.ts';
import { href } from '#state/paths.ts';
import { matrixQuery } from './KeyFacts.tsx';

const shown = 5;

/** The first gaps in the order of the gap report, each with the next step. */
export function FirstGaps({ report, assessmentId }: { report: MatrixReport; assessmentId: string }) {
  const { gaps, matrix, whole } = report;
  const { levels } = matrix.scale;
  if (gaps.length === 0) {
    return (
      <p>
        {whole.withTarget === 0
          ? 'There are no targets to compare with yet.'
          : 'Every criterion with a level and a target is at or above target.'}
      </p>
    );
  }
  return (
    <>
      <p>Essential criteria come first, then larger gaps. Where gaps are equal, lower levels come first.</p>
      <ol>
        {gaps.slice(0, shown).map(({ view, level, target, steps, nextLevel }) => (
          <li key={view.criterion.id}>
            <p>
              <a
                href={href('criterion', {
                  assessmentId,
                  section: sectionKey(matrix.id, view.domain.id),
                  criterionId: view.criterion.id,
                })}
              >
                {view.criterion.ref} {view.criterion.title}
              </a>{' '}
              {view.criterion.essential && <Tag tone="blue">Essential</Tag>}
              <br />
              Gap of {levelsCount(steps)}: from {levelInSentence(levels, level)} to the target,{' '}
              {levelInSentence(levels, target)}.
              <br />
              To reach {levelInSentence(levels, nextLevel)}:{' '}
              {descriptorFor(matrix, view.criterion, nextLevel)}
            </p>
          </li>
        ))}
      </ol>
      <p>
        <a href={href('gaps', { assessmentId }, matrixQuery(matrix.id))}>
          {gaps.length > shown ? `See all ${count(gaps.length, 'gap')}` : 'See the gap report'}
        </a>
      </p>
    </>
  );
}
