import { ButtonLink } from '#components/ButtonLink.tsx';
import { Inset } from '#components/Inset.tsx';
import { isLocked } from '#core/assessment.ts';
import { outsideGaps } from '#core/gapWords.ts';
import type { MatrixReport, Report } from '#core/report.ts';
import { listOf } from '#core/words.ts';
import { href } from '#state/paths.ts';
import { GapList } from './GapList.tsx';
import type { ShowActionForm } from './gapPlace.ts';
import { GapStepper } from './GapStepper.tsx';

type Props = { whole: Report; report: MatrixReport; query: string; actionForm: ShowActionForm };

/** The gaps of one matrix, or why there are none. */
export function GapsOfMatrix({ whole: { assessment, actions, today }, report, query, actionForm }: Props) {
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
  const locked = isLocked(assessment);
  const context = { matrix, gaps, assessment, actions, today, locked, actionForm };
  const step = new URLSearchParams(query).get('step');
  if (step !== null && !locked) return <GapStepper context={context} step={step} />;
  return (
    <>
      {notListed}
      <GapList key={matrix.id} context={context} report={report} />
    </>
  );
}
