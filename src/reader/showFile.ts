import type { Organisation } from '#core/organisation.ts';
import { writeCsv } from '#core/export/csv.ts';
import type { ExchangeFile, Workspace } from '#core/exchange/read.ts';
import { count, formatDateTime } from '#core/words.ts';
import { actionsPart, assessmentPart, evidencePart, statusText } from './assessment.ts';
import { csvHead, csvRows } from './answerRows.ts';
import { button, make, saveText } from './dom.ts';

interface Shown {
  file: ExchangeFile;
  /** The text that was read, decrypted; `null` for the rest of a damaged file. */
  text: string | null;
  fileName: string;
  /** What the checks have found, in a sentence. */
  verdict: string;
}

/** Everything in a file, for reading and for taking away as plain files. */
export function showFile({ file, text, fileName, verdict }: Shown): HTMLElement {
  const { envelope, workspace, unreadable } = file;
  const base = fileName.replace(/\.[a-z]+$/i, '');
  const heading = make('h2', { tabindex: '-1', id: 'content' }, `What is in ${fileName}`);
  const part = make('section', { 'aria-labelledby': 'content' }, heading);
  part.append(make('p', { class: text === null ? 'warning' : 'message', role: 'status' }, verdict));
  const facts = [
    envelope.createdAt === '' ? '' : `Made on ${formatDateTime(envelope.createdAt)}.`,
    envelope.app === '' ? '' : `Version ${envelope.app} of the tool.`,
    `${count(workspace.assessments.filter(({ deletedAt }) => deletedAt === null).length, 'assessment')}.`,
  ];
  part.append(make('p', {}, facts.filter(Boolean).join(' ')));
  if (unreadable.length > 0 || envelope.payload.unreadable.length > 0) {
    const left = unreadable.length + envelope.payload.unreadable.length;
    part.append(
      make(
        'p',
        { class: 'warning' },
        `${count(left, 'record')} cannot be shown. The plain JSON has their text.`,
      ),
    );
  }
  part.append(
    button('Save all answers as CSV', () =>
      saveText(writeCsv([csvHead, ...csvRows(workspace, statusText)]), 'text/csv', `${base}_answers.csv`),
    ),
    button('Save everything as plain JSON', () =>
      saveText(text ?? JSON.stringify(workspace, null, 2), 'application/json', `${base}_plain.json`),
    ),
  );
  part.append(make('p', {}, 'These files are not protected: anyone who has them can read them.'));
  for (const organisation of organisationsOf(workspace))
    part.append(...organisationParts(workspace, organisation));
  return part;
}

/** Organisations that are not deleted; where an assessment's own is missing, it is still shown. */
function organisationsOf(workspace: Workspace): Pick<Organisation, 'id' | 'name'>[] {
  const known = workspace.organisations.filter(({ deletedAt }) => deletedAt === null);
  const ids = new Set(known.map(({ id }) => id));
  const missing = new Set(
    workspace.assessments
      .filter(({ deletedAt, organisationId }) => deletedAt === null && !ids.has(organisationId))
      .map(({ organisationId }) => organisationId),
  );
  return [...known, ...[...missing].map((id) => ({ id, name: 'Organisation not in this file' }))];
}

function organisationParts(workspace: Workspace, { id, name }: Pick<Organisation, 'id' | 'name'>): Node[] {
  const own = workspace.assessments.filter(
    ({ organisationId, deletedAt }) => organisationId === id && deletedAt === null,
  );
  const tables = [evidencePart(workspace, id), actionsPart(workspace, id)];
  return [
    make('h2', {}, name),
    ...(own.length === 0 ? [make('p', {}, 'No assessments.')] : []),
    ...own.map((assessment) => assessmentPart(workspace, assessment, own.length === 1)),
    ...tables.filter((part) => part !== null),
  ];
}
