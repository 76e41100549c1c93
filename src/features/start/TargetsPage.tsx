import { SummaryList } from '#components/SummaryList.tsx';
import { isLocked } from '#core/assessment.ts';
import type { ReadyAssessment } from '#storage/hooks.ts';
import { EditPage } from './EditPage.tsx';
import { targetRows } from './summaryRows.ts';
import { TargetsForm } from './TargetsForm.tsx';

/** The targets of an assessment for the whole and for its domains. Once it is locked they are text. */
export function TargetsPage({ facts }: { facts: ReadyAssessment }) {
  const { assessment, matrices } = facts;
  if (!isLocked(assessment)) return <TargetsForm key={assessment.id} facts={facts} />;
  return (
    <EditPage title="Targets" assessment={assessment}>
      <SummaryList rows={targetRows(matrices, assessment)} />
    </EditPage>
  );
}
