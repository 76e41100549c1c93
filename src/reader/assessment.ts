import { actionStatusNames } from '#core/actionWords.ts';
import type { Assessment } from '#core/assessment.ts';
import { evidenceTypeNames } from '#core/evidenceWords.ts';
import type { Workspace } from '#core/exchange/read.ts';
import { formatDate, formatPeriod, statusNames } from '#core/words.ts';
import { answerHead, answerRows } from './answerRows.ts';
import { make, table } from './dom.ts';

/** One assessment, closed until somebody opens it: a file may hold many. */
export function assessmentPart(workspace: Workspace, assessment: Assessment, isOpen: boolean): HTMLElement {
  const { name, period, scope, signOff } = assessment;
  const part = make(
    'details',
    isOpen ? { open: '' } : {},
    make('summary', {}, `${name}, ${formatPeriod(period)}, ${statusText(assessment)}`),
  );
  if (scope !== '') part.append(make('p', {}, `For: ${scope}`));
  if (signOff !== null) {
    part.append(
      make(
        'p',
        {},
        `Signed off by ${signOff.signedBy.name} on ${formatDate(signOff.signedAt)}, reference ${signOff.reference}.`,
      ),
    );
  }
  part.append(table(`Answers of ${name}`, answerHead, answerRows(workspace, assessment)));
  return part;
}

export const statusText = ({ status }: Assessment): string => statusNames[status];

/** The evidence of an organisation, `null` without any. */
export function evidencePart({ evidence }: Workspace, organisationId: string): HTMLElement | null {
  const rows = evidence.filter((row) => row.organisationId === organisationId && row.deletedAt === null);
  if (rows.length === 0) return null;
  return table(
    'Evidence',
    ['Title', 'Kind', 'Where', 'Dated', 'Owner'],
    rows.map(({ title, type, where, documentDate, owner }) => [
      title,
      evidenceTypeNames[type],
      where,
      documentDate === null ? '' : formatDate(documentDate),
      owner,
    ]),
  );
}

/** The actions of an organisation, `null` without any. */
export function actionsPart({ actions }: Workspace, organisationId: string): HTMLElement | null {
  const rows = actions.filter((row) => row.organisationId === organisationId && row.deletedAt === null);
  if (rows.length === 0) return null;
  return table(
    'Actions',
    ['Action', 'Status', 'Owner', 'Due', 'Why', 'How we will know that it worked', 'Result', 'Updates'],
    rows.map(({ what, status, owner, due, why, measure, result, updates }) => [
      what,
      actionStatusNames[status],
      owner,
      due === null ? '' : formatDate(due),
      why,
      measure,
      result,
      updates.map(({ at, text }) => `${formatDate(at)}: ${text}`).join('\n'),
    ]),
  );
}
