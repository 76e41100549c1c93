import { Details } from '#components/Details.tsx';
import { SummaryCard } from '#components/SummaryCard.tsx';
import { SummaryList } from '#components/SummaryList.tsx';
import { Tag } from '#components/Tag.tsx';
import { VisuallyHidden } from '#components/VisuallyHidden.tsx';
import { sectionKey } from '#core/assessment.ts';
import type { Gap } from '#core/gap.ts';
import { nextStepText, notYetInPlace, stepsToTarget } from '#core/gapWords.ts';
import type { Matrix } from '#core/matrix.ts';
import { confidenceNames, levelInSentence, levelsCount, listOf } from '#core/words.ts';
import { href } from '#state/paths.ts';
import { CopyButton } from '#components/CopyButton.tsx';

type Props = { gap: Gap; matrix: Matrix; assessmentId: string };

// Beside the facts there is nothing above to keep a distance from.
/** One gap: where it is now, where it is to be, and the next rung in the matrix's own words. */
export function GapCard({ gap, matrix, assessmentId }: Props) {
  const { view, level, target, steps } = gap;
  const { criterion, domain } = view;
  const { levels } = matrix.scale;
  const [next, ...later] = stepsToTarget(matrix, gap);
  const toDo = notYetInPlace(gap);
  return (
    <SummaryCard
      headingLevel={3}
      title={
        <>
          {criterion.ref} {criterion.title}
        </>
      }
      actions={[
        {
          text: 'Go to the criterion',
          hiddenText: criterion.title,
          href: href('criterion', {
            assessmentId,
            section: sectionKey(matrix.id, domain.id),
            criterionId: criterion.id,
          }),
        },
      ]}
    >
      <div className="side-by-side">
        <SummaryList
          rows={[
            { key: 'Domain', value: domain.title },
            {
              key: 'Gap',
              value: (
                <>
                  {levelsCount(steps)}: from {levelInSentence(levels, level)} to target{' '}
                  {levelInSentence(levels, target)} {criterion.essential && <Tag tone="blue">Essential</Tag>}
                </>
              ),
            },
            {
              key: 'Confidence',
              value: view.confidence === null ? 'Not provided' : confidenceNames[view.confidence],
            },
            ...(toDo.length === 0
              ? []
              : [
                  {
                    key: 'Not in place yet',
                    value: (
                      <ul>
                        {toDo.map(({ statement, partly }) => (
                          <li key={statement}>
                            {statement}
                            {partly && ' (partly in place)'}
                          </li>
                        ))}
                      </ul>
                    ),
                  },
                ]),
          ]}
        />
        <div>
          {next !== undefined && (
            <>
              <h4 className="at-top">To reach {next.name}</h4>
              <p className="pre-line">{next.descriptor}</p>
              <CopyButton text={nextStepText(matrix, gap)} about={`for ${criterion.title}`}>
                Copy next step
              </CopyButton>
            </>
          )}
          {later.length > 0 && (
            <Details
              summary={
                <>
                  Then, for {later.length === 1 ? 'level' : 'levels'}{' '}
                  {listOf(later.map((step) => String(step.level)))}
                  <VisuallyHidden> of {criterion.title}</VisuallyHidden>
                </>
              }
            >
              {later.map((step) => (
                <div key={step.level}>
                  <h4 className="at-top">Then, for {step.name}</h4>
                  <p className="pre-line">{step.descriptor}</p>
                </div>
              ))}
            </Details>
          )}
        </div>
      </div>
    </SummaryCard>
  );
}
