import { Button } from '#components/Button.tsx';
import { CopyButton } from '#components/CopyButton.tsx';
import { Details } from '#components/Details.tsx';
import { SummaryCard } from '#components/SummaryCard.tsx';
import { SummaryList } from '#components/SummaryList.tsx';
import { Tag } from '#components/Tag.tsx';
import { VisuallyHidden } from '#components/VisuallyHidden.tsx';
import type { Gap } from '#core/gap.ts';
import { nextStepText, notYetInPlace, stepsToTarget } from '#core/gapWords.ts';
import { confidenceNames, levelInSentence, levelsCount, listOf } from '#core/words.ts';
import { GapActions } from './GapActions.tsx';
import { criterionHref, type GapContext } from './gapPlace.ts';
import { GapPriority } from './GapPriority.tsx';
import { PriorityText } from './PriorityText.tsx';
import { ReadyMade } from './ReadyMade.tsx';
import { moveId, type Direction } from './useGapMoves.ts';

type Props = {
  context: GapContext;
  gap: Gap;
  /** The ways in which it can be moved among those that are shown. */
  directions: readonly Direction[];
  onMove: (gap: Gap, direction: Direction) => void;
};

/** One gap: where it is now and is to be, the next rung in the matrix's own words, and what is done about it. */
export function GapCard({ context, gap, directions, onMove }: Props) {
  const { criterion } = gap.view;
  return (
    <SummaryCard
      headingLevel={3}
      title={
        <>
          {criterion.ref} {criterion.title} {gap.moved && <Tag tone="white">Moved by you</Tag>}
        </>
      }
      actions={[
        {
          text: 'Go to the criterion',
          hiddenText: criterion.title,
          href: criterionHref(context, gap),
        },
      ]}
    >
      <div className="side-by-side">
        <GapFacts context={context} gap={gap} />
        <NextSteps context={context} gap={gap} />
      </div>
      <div className="gap-plan side-by-side">
        <GapActions context={context} gap={gap} />
        {context.locked ? (
          <PriorityText view={gap.view} />
        ) : (
          <div>
            <GapPriority assessmentId={context.assessment.id} view={gap.view} />
            {directions.map((direction) => (
              <Button
                key={direction}
                id={moveId(direction, gap)}
                variant="secondary"
                small
                onClick={() => onMove(gap, direction)}
              >
                Move {direction}
                <VisuallyHidden> {criterion.title}</VisuallyHidden>
              </Button>
            ))}
          </div>
        )}
      </div>
    </SummaryCard>
  );
}

/** Where a criterion stands, how sure people are, and what its checklist still asks for. */
export function GapFacts({ context, gap }: Pick<Props, 'context' | 'gap'>) {
  const { view, level, target, steps } = gap;
  const { levels } = context.matrix.scale;
  return (
    <SummaryList
      rows={[
        { key: 'Domain', value: view.domain.title },
        {
          key: 'Gap',
          value: (
            <>
              {levelsCount(steps)}: from {levelInSentence(levels, level)} to target{' '}
              {levelInSentence(levels, target)} {view.criterion.essential && <Tag tone="blue">Essential</Tag>}
            </>
          ),
        },
        {
          key: 'Confidence',
          value: view.confidence === null ? 'Not provided' : confidenceNames[view.confidence],
        },
        ...(notYetInPlace(gap).length === 0
          ? []
          : [{ key: 'Not in place yet', value: <ReadyMade context={context} gap={gap} /> }]),
      ]}
    />
  );
}

/** The next level's text, and those after it up to the target. */
export function NextSteps({ context: { matrix }, gap }: Pick<Props, 'context' | 'gap'>) {
  const [next, ...later] = stepsToTarget(matrix, gap);
  const { title } = gap.view.criterion;
  return (
    <div>
      {next !== undefined && (
        <>
          <h4 className="at-top">To reach {next.name}</h4>
          <p className="pre-line">{next.descriptor}</p>
          <CopyButton text={nextStepText(matrix, gap)} about={`for ${title}`}>
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
              <VisuallyHidden> of {title}</VisuallyHidden>
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
  );
}
