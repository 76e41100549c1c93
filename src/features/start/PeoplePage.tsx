import { SummaryList } from '#components/SummaryList.tsx';
import { isLocked } from '#core/assessment.ts';
import type { ReadyAssessment } from '#storage/hooks.ts';
import { EditPage } from './EditPage.tsx';
import { PeopleForm } from './PeopleForm.tsx';
import { peopleRows } from './summaryRows.ts';

/** The period and people of an assessment. Once it is locked they are text. */
export function PeoplePage({ facts }: { facts: ReadyAssessment }) {
  const { assessment } = facts;
  if (!isLocked(assessment)) return <PeopleForm key={assessment.id} assessment={assessment} />;
  return (
    <EditPage title="Period and people" assessment={assessment}>
      <SummaryList rows={peopleRows(assessment)} />
    </EditPage>
  );
}
