import { DataTable } from '#components/DataTable.tsx';
import { Inset } from '#components/Inset.tsx';
import { count, formatDate, formatDateTime, formatPeriod, listOf } from '#core/words.ts';
import { contentsText, recoveredText } from './backupWords.ts';
import type { OpenedBackup } from './openBackup.ts';
import { UnreadableList } from './UnreadableRecords.tsx';

const shown = 20;

const name = { key: 'name', header: 'Assessment', rowHeader: true } as const;
const organisation = { key: 'organisation', header: 'Organisation' } as const;
const columns = [
  name,
  { key: 'answers', header: 'Answers', align: 'right' },
  { key: 'changed', header: 'Last changed' },
  { key: 'period', header: 'Period' },
] as const;
const withOrganisation = [name, organisation, ...columns.slice(1)];

const whatItIs: Partial<Record<string, string>> = {
  backup: 'backup was made',
  snapshot: 'signed-off copy was saved',
};

/** What is in the file, before anything is done with it. */
export function FileContents({ opened }: { opened: OpenedBackup }) {
  const { contents, file } = opened;
  const { kind, createdAt, app, payload } = file.envelope;
  const more = contents.assessments.length - shown;
  return (
    <>
      {opened.recovered === null ? (
        <p>
          This {whatItIs[kind] ?? 'file was made'} on {formatDateTime(createdAt)}
          {app !== '' && `, with version ${app} of this tool`}. It has {contentsText(contents)}.
        </p>
      ) : (
        <p>
          {createdAt !== '' && `The file was made on ${formatDateTime(createdAt)}. `}
          {recoveredText(opened.recovered, contents)} What is damaged, and the history, are left out.
        </p>
      )}
      {contents.organisations.length > 0 && <p>Organisations: {listOf(contents.organisations)}.</p>}
      {contents.assessments.length > 0 && (
        <DataTable
          caption="Assessments in the file"
          columns={contents.organisations.length > 1 ? withOrganisation : columns}
          rows={contents.assessments.slice(0, shown).map((assessment) => ({
            id: assessment.id,
            name: assessment.name,
            organisation: assessment.organisation,
            period: formatPeriod(assessment.period),
            answers: assessment.answers,
            changed: formatDate(assessment.updatedAt),
          }))}
        />
      )}
      {more > 0 && <p>And {count(more, 'more assessment')}.</p>}
      {file.unreadable.length > 0 && (
        <Inset
          tone="warning"
          title={`${count(file.unreadable.length, 'record')} in this file cannot be read`}
        >
          <p>They are left out. Everything else can be restored.</p>
          <UnreadableList rows={file.unreadable} />
        </Inset>
      )}
      {payload.unreadable.length > 0 && (
        <Inset tone="warning">
          <p>
            {count(payload.unreadable.length, 'record')} could not be read when this file was made. Their text
            stays in the file and is not restored.
          </p>
        </Inset>
      )}
      {file.withoutMatrix.length > 0 && (
        <Inset tone="warning">
          <p>
            The wording of {listOf(file.withoutMatrix)} is not in this file. The answers are restored, but can
            be shown only with the wording.
          </p>
        </Inset>
      )}
    </>
  );
}
