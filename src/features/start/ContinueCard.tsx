import { ButtonLink } from '#components/ButtonLink.tsx';
import { SummaryCard } from '#components/SummaryCard.tsx';
import { progressOf } from '#core/progress.ts';
import { viewOf } from '#core/report.ts';
import { criteriaCount, formatDateTime } from '#core/words.ts';
import { useAssessment } from '#storage/hooks.ts';
import { lastChange, type Shelf } from '#storage/shelf.ts';
import { href } from '#state/paths.ts';
import { continueAt } from './continueAt.ts';

/** The one assessment whose answers the home page reads. Its row in the table says so if it cannot be read. */
export function ContinueCard({ assessment }: { assessment: Shelf['assessments'][number] }) {
  const loaded = useAssessment(assessment.id);
  if (loaded !== undefined && loaded.state !== 'ready') return null;
  const views = loaded?.matrices.map((matrix) => viewOf(loaded, matrix)) ?? [];
  const { levelled, applicable } = progressOf(views.flatMap(({ criteria }) => criteria));
  const place = continueAt(views, loaded?.lastCriterionId ?? null);
  const assessmentId = assessment.id;
  return (
    <SummaryCard title={`Continue: ${assessment.name}`}>
      <p>
        {loaded !== undefined && `You have answered ${levelled} of ${criteriaCount(applicable)}. `}
        Last change {formatDateTime(lastChange(assessment))}.
      </p>
      {loaded !== undefined && (
        <ButtonLink
          href={
            place === null ? href('tasks', { assessmentId }) : href('criterion', { assessmentId, ...place })
          }
          data-main-action
        >
          Continue where you left off
        </ButtonLink>
      )}
    </SummaryCard>
  );
}
