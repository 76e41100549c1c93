import { useState, type ReactNode } from 'react';
import { ActionLinks } from '#components/ActionLinks.tsx';
import { Button } from '#components/Button.tsx';
import { DataTable } from '#components/DataTable.tsx';
import { Tag } from '#components/Tag.tsx';
import { TextInput } from '#components/TextInput.tsx';
import { formatDateTime, formatPeriod, statusNames } from '#core/words.ts';
import { lastChange, type Shelf } from '#storage/shelf.ts';
import { href } from '#state/paths.ts';
import { copyRow, deleteRow, exportRow, rowId } from './rowActions.ts';
import { useMatrixTitles } from './useMatrixTitles.ts';

type Props = {
  /** The ones to list, the last worked on first. */
  assessments: Shelf['assessments'];
  shelf: Shelf;
};

const columns = [
  { key: 'name', header: 'Assessment', rowHeader: true },
  { key: 'organisation', header: 'Organisation' },
  { key: 'matrices', header: 'Matrix' },
  { key: 'period', header: 'Period' },
  { key: 'status', header: 'Status' },
  { key: 'changed', header: 'Last changed' },
  { key: 'actions', header: 'Actions' },
] as const;

/** More rows than this are shown only when asked for: each costs the browser time, and nobody reads hundreds. */
const atOnce = 50;

/** All assessments from the one reading of the shelf: no answers are read, and thousands list as fast as 50. */
export function AssessmentTable({ assessments, shelf }: Props) {
  const [wanted, setWanted] = useState('');
  const [most, setMost] = useState(atOnce);
  const { organisations, unreadable } = shelf;
  const nameOf = new Map(organisations.map(({ id, name }) => [id, name]));
  const words = wanted.toLowerCase().split(/\s+/).filter(Boolean);
  const found = assessments.filter(({ name, organisationId, period }) => {
    const text = `${name} ${nameOf.get(organisationId) ?? ''} ${formatPeriod(period)}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
  const shown = found.slice(0, most);
  const titles = useMatrixTitles(shown.flatMap(({ matrices }) => matrices));
  if (assessments.length + unreadable.length === 0) return <p>You have no assessments yet.</p>;
  const rows = shown.map((assessment) => {
    const { id: assessmentId, name } = assessment;
    return {
      id: assessmentId,
      name: (
        <>
          <a id={rowId(assessmentId)} href={href('tasks', { assessmentId })}>
            {name}
          </a>{' '}
          {assessment.sample && <Tag tone="purple">Sample</Tag>}
        </>
      ),
      organisation: nameOf.get(assessment.organisationId) ?? 'Not found',
      matrices: assessment.matrices.map(({ sha256 }) => (
        <div key={sha256}>{titles.get(sha256) ?? 'Reading the title'}</div>
      )),
      period: formatPeriod(assessment.period),
      status: statusNames[assessment.status],
      changed: formatDateTime(lastChange(assessment)),
      actions: (
        // The hidden words are placed absolutely: held here, they scroll with the table and not with the page.
        <div style={{ position: 'relative' }}>
          <ActionLinks
            actions={[
              { text: 'Open', hiddenText: name, href: href('tasks', { assessmentId }) },
              { text: 'Results', hiddenText: `of ${name}`, href: href('results', { assessmentId }) },
              { text: 'Copy', hiddenText: name, onClick: () => void copyRow(assessment) },
              { text: 'Export', hiddenText: name, onClick: () => void exportRow(assessment) },
              { text: 'Delete', hiddenText: name, onClick: () => void deleteRow(assessment) },
            ]}
          />
        </div>
      ),
    };
  });
  const table = (
    <DataTable
      caption="All assessments"
      columns={columns.filter(({ key }) => key !== 'organisation' || organisations.length > 1)}
      rows={[...rows, ...unreadable.map(({ id, kind }) => unreadableRow(id, kind))]}
    />
  );
  if (assessments.length <= atOnce) return table;
  return (
    <>
      <TextInput
        label="Find an assessment"
        hint="Part of its name, its period or its organisation"
        value={wanted}
        onChange={({ target }) => {
          setWanted(target.value);
          setMost(atOnce);
        }}
      />
      <p role="status">{countOfShown(shown.length, found.length, assessments.length)}</p>
      {table}
      {shown.length < found.length && (
        <Button variant="secondary" onClick={() => setMost(most + atOnce)}>
          Show more assessments
        </Button>
      )}
    </>
  );
}

function countOfShown(shown: number, found: number, all: number): string {
  const number = (value: number) => value.toLocaleString('en-GB');
  if (found === 0) return `None of ${number(all)} assessments fits. Try fewer words.`;
  if (found === all) return `${number(shown)} of ${number(all)} assessments, the last changed first.`;
  if (shown === found) return `${number(found)} of ${number(all)} assessments fit.`;
  return `${number(shown)} of the ${number(found)} assessments that fit, the last changed first.`;
}

function unreadableRow(
  id: string,
  kind: string,
): { id: string } & Record<(typeof columns)[number]['key'], ReactNode> {
  const what = kind === 'organisations' ? 'organisation' : 'assessment';
  return {
    id: `unreadable-${id}`,
    name: `This ${what} could not be read`,
    organisation: 'Not known',
    matrices: 'Not known',
    period: 'Not known',
    status: 'Your other work is safe',
    changed: 'Not known',
    actions: <a href={href('data')}>See what can be done in Your data</a>,
  };
}
