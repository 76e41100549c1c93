import { useEffect, useMemo, useState } from 'react';
import { Button } from '#components/Button.tsx';
import { ButtonGroup } from '#components/ButtonGroup.tsx';
import { ButtonLink } from '#components/ButtonLink.tsx';
import { focusById } from '#components/focusById.ts';
import { Inset } from '#components/Inset.tsx';
import { Page } from '#components/Page.tsx';
import { Tag } from '#components/Tag.tsx';
import { usePaperHeader } from '#components/usePaperHeader.ts';
import { isLocked } from '#core/assessment.ts';
import { buildReport } from '#core/report.ts';
import { statusNames } from '#core/words.ts';
import { useBackupStatus } from '#storage/backup.ts';
import type { ReadyAssessment } from '#storage/hooks.ts';
import { setQuery, useAddress } from '#state/address.ts';
import { href } from '#state/paths.ts';
import { passes, readReviewFilter } from './reviewFilter.ts';
import { ReviewFilters } from './ReviewFilters.tsx';
import { ReviewTable, rowId } from './ReviewTable.tsx';
import { unreadableAnswers } from './unreadableAnswers.ts';

/** S10: read all answers through before the results or the sign-off, and go to any of them and back. */
export function ReviewPage({ facts }: { facts: ReadyAssessment }) {
  const query = useAddress((address) => address.query);
  const backup = useBackupStatus();
  const report = useMemo(() => buildReport(facts, null), [facts]);
  const { assessment, organisation } = facts;
  const views = report.matrices.map(({ view }) => view);
  const criteria = views.flatMap((view) => view.criteria);
  const filter = readReviewFilter(query);
  const shown = new Set(criteria.filter((view) => passes(view, filter, backup?.lastAt ?? null)));
  const gone = useReturnedRow(criteria.map(({ criterion }) => criterion));
  const where = `${organisation.name}, ${assessment.name}`;
  usePaperHeader(where, assessment.sample ? 'SAMPLE – NOT REAL DATA' : statusNames[assessment.status]);
  return (
    <Page
      wide
      title="Review answers"
      section={assessment.name}
      caption={
        <>
          {where} <Tag tone="grey">{statusNames[assessment.status]}</Tag>{' '}
          {assessment.sample && <Tag tone="purple">Sample</Tag>}
        </>
      }
      back={{ href: href('tasks', { assessmentId: assessment.id }), text: 'Back to the task list' }}
    >
      {gone !== null && !criteriaShown(shown, gone.id) && (
        <Inset role="status">
          <p>“{gone.title}” is no longer among the criteria you chose to see.</p>
        </Inset>
      )}
      <ReviewFilters filter={filter} shown={shown.size} total={criteria.length} />
      {views.map(
        (view) =>
          view.criteria.some((one) => shown.has(one)) && (
            <ReviewTable
              key={view.matrix.id}
              view={view}
              shown={shown}
              unreadable={unreadableAnswers(
                facts.unreadable,
                assessment.id,
                view.criteria.map(({ criterion }) => criterion.id),
              )}
              actions={report.actions}
              today={report.today}
              assessmentId={assessment.id}
              verb={isLocked(assessment) ? 'Read' : 'Change'}
              returnQuery={returnQuery(query)}
            />
          ),
      )}
      <ButtonGroup>
        <Button variant="secondary" onClick={() => window.print()}>
          Print this list
        </Button>
        <ButtonLink variant="secondary" href={href('scoringSheets', { assessmentId: assessment.id })}>
          Print blank scoring sheets
        </ButtonLink>
      </ButtonGroup>
    </Page>
  );
}

type Named = { id: string; title: string };

const criteriaShown = (shown: ReadonlySet<{ criterion: Named }>, id: string) =>
  [...shown].some(({ criterion }) => criterion.id === id);

/** The address of an answer says how to come back to this list: with the same filter. */
function returnQuery(query: string): string {
  const parameters = new URLSearchParams(query);
  parameters.delete('at');
  parameters.set('return', 'review');
  return parameters.toString();
}

/** Focuses the row that a person comes back to, once, and returns its criterion. */
function useReturnedRow(criteria: readonly Named[]): Named | null {
  const [at] = useState(() => new URLSearchParams(useAddress.getState().query).get('at'));
  useEffect(() => {
    if (at === null) return;
    const [matrixId = '', criterionId = ''] = at.split('.');
    focusById(rowId(matrixId, criterionId));
    setQuery('at', null);
  }, [at]);
  return criteria.find(({ id }) => id === at?.split('.')[1]) ?? null;
}
