import { ButtonLink } from '#components/ButtonLink.tsx';
import { Inset } from '#components/Inset.tsx';
import type { Assessment } from '#core/assessment.ts';
import { gapOrderSentence, outsideGaps } from '#core/gapWords.ts';
import type { MatrixReport } from '#core/report.ts';
import { listOf } from '#core/words.ts';
import { href } from '#state/paths.ts';
import { GapCard } from './GapCard.tsx';
import { filterGaps, readGapFilter } from './gapFilter.ts';
import { GapFilters } from './GapFilters.tsx';

type Props = { report: MatrixReport; assessment: Assessment; query: string };

/** The gaps of one matrix, or why there are none. */
export function GapList({ report, assessment, query }: Props) {
  const { gaps, matrix, whole, view } = report;
  const assessmentId = assessment.id;
  if (whole.levelled === 0) {
    return (
      <>
        <p>There is nothing to show yet. Answer at least 1 criterion.</p>
        <ButtonLink href={href('tasks', { assessmentId })} data-main-action>
          Go to the task list
        </ButtonLink>
      </>
    );
  }
  if (view.criteria.every(({ target }) => target === null)) {
    return (
      <>
        <p>Set targets to see gaps. A target is the level you want to reach.</p>
        <ButtonLink href={href('targets', { assessmentId })} variant="secondary">
          Set targets
        </ButtonLink>
      </>
    );
  }
  const outside = outsideGaps(whole);
  const notListed = outside.length > 0 && (
    <Inset>
      <p>
        A gap needs a level and a target, so these are not in the list: {listOf(outside)}.
        {assessment.status === 'draft' && (
          <>
            {' '}
            <a href={href('tasks', { assessmentId })}>Go to the task list</a>
          </>
        )}
      </p>
    </Inset>
  );
  if (gaps.length === 0) {
    return (
      <>
        <p>
          {whole.withTarget === 0
            ? 'No criterion has both a level and a target yet.'
            : outside.length > 0
              ? 'Every criterion with a level and a target is at or above target.'
              : 'Every criterion is at or above target. Check confidence, or raise a target.'}
        </p>
        {notListed}
      </>
    );
  }
  const filter = readGapFilter(query, gaps);
  const shown = filterGaps(gaps, filter);
  return (
    <>
      <p>{gapOrderSentence}</p>
      {notListed}
      <GapFilters report={report} filter={filter} shown={shown} />
      <h2>What to do next</h2>
      {shown.length === 0 ? (
        <p>No gaps match. Change what to show, or show all.</p>
      ) : (
        shown.map((gap) => (
          <GapCard key={gap.view.criterion.id} gap={gap} matrix={matrix} assessmentId={assessmentId} />
        ))
      )}
    </>
  );
}
