import type { ReactNode } from 'react';
import { Button } from '#components/Button.tsx';
import { ButtonGroup } from '#components/ButtonGroup.tsx';
import { Page } from '#components/Page.tsx';
import { Select } from '#components/Select.tsx';
import type { Shelf } from '#storage/shelf.ts';
import { go, setQuery, useAddress } from '#state/address.ts';
import { href, path } from '#state/paths.ts';
import { ActionsDue } from './ActionsDue.tsx';
import { AssessmentTable } from './AssessmentTable.tsx';
import { BackupLine } from './BackupLine.tsx';
import { ContinueCard } from './ContinueCard.tsx';
import { FileLinks } from './FileLinks.tsx';

/** S02: resume in one click, see that the work is safe, start again. `reminder`: a backup is due. */
export function ReturningHome({ shelf, reminder }: { shelf: Shelf; reminder: ReactNode }) {
  const asked = useAddress(({ query }) => new URLSearchParams(query).get('org'));
  const { organisations } = shelf;
  const chosen = organisations.find(({ id }) => id === asked) ?? null;
  const own = organisations.filter(({ sample }) => !sample);
  const current = chosen ?? (own.length === 1 ? own[0] : undefined);
  const assessments = shelf.assessments.filter(
    ({ organisationId }) => chosen === null || organisationId === chosen.id,
  );
  const latestDraft = assessments.find(({ sample, status }) => !sample && status === 'draft');
  const query = current === undefined || current.sample ? '' : `?org=${current.id}`;
  const start =
    own.length === 0 ? path('organisation', { organisationId: 'new' }) : `${path('newMatrices')}${query}`;
  return (
    <Page title="Your assessments" wide>
      {organisations.length > 1 && (
        <Select
          label="Organisation"
          value={chosen?.id ?? ''}
          onChange={(event) => setQuery('org', event.target.value === '' ? null : event.target.value)}
        >
          <option value="">All organisations</option>
          {organisations.map(({ id, name, sample }) => (
            <option key={id} value={id}>
              {sample ? `${name} (sample)` : name}
            </option>
          ))}
        </Select>
      )}
      {latestDraft !== undefined && <ContinueCard key={latestDraft.id} assessment={latestDraft} />}
      {reminder}
      <ButtonGroup>
        <Button
          onClick={() => go(start)}
          variant={latestDraft === undefined ? 'primary' : 'secondary'}
          data-main-action={latestDraft === undefined ? true : undefined}
        >
          Start an assessment
        </Button>
      </ButtonGroup>
      <ActionsDue />
      <AssessmentTable assessments={assessments} shelf={shelf} />
      <BackupLine />
      <h2>More</h2>
      <ul className="action-links">
        {current !== undefined && (
          <li>
            <a href={href('organisation', { organisationId: current.id })}>Edit {current.name}</a>
          </li>
        )}
        <li>
          <a href={href('organisation', { organisationId: 'new' })}>
            {own.length === 0 ? 'Add an organisation' : 'Add another organisation'}
          </a>
        </li>
        {assessments.length > 2 && (
          <li>
            <a href={href('trend')}>Change over time</a>
          </li>
        )}
        <li>
          <a href={href('sample')}>Look at a sample assessment</a>
        </li>
      </ul>
      <FileLinks />
    </Page>
  );
}
