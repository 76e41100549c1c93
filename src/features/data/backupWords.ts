import { count, formatDateTime, listOf } from '#core/words.ts';
import type { Contents } from '#core/exchange/contents.ts';
import type { BackupStatus } from '#storage/backup.ts';

/** "Last backup: 6 August 2026, 2:30pm", or that there is none. */
export function lastBackupText({ lastAt }: BackupStatus): string {
  return lastAt === null
    ? 'No backup has been saved from this browser yet'
    : `Last backup: ${formatDateTime(lastAt)}`;
}

/** "14 changes since your last backup", "No changes since your last backup". */
export function changesText({ changesSince, lastAt }: BackupStatus): string {
  const changes = changesSince === 0 ? 'No changes' : count(changesSince, 'change');
  return lastAt === null ? `${changes} not backed up` : `${changes} since your last backup`;
}

/** "1 organisation, 3 assessments and 48 answers", with evidence, actions and own matrices where there are any. */
export function contentsText(contents: Contents): string {
  const { organisations, assessments, answers, evidence, actions, ownMatrices } = contents;
  return listOf([
    count(organisations.length, 'organisation'),
    count(assessments.length, 'assessment'),
    count(answers, 'answer'),
    ...(evidence > 0 ? [count(evidence, 'piece of evidence', 'pieces of evidence')] : []),
    ...(actions > 0 ? [count(actions, 'action')] : []),
    ...(ownMatrices > 0 ? [count(ownMatrices, 'matrix of your own', 'matrices of your own')] : []),
  ]);
}

/** How much of a damaged file is as it was saved: "41 of 43 records are unharmed: 1 assessment, 38 answers …". */
export function recoveredText(
  { found, stated }: { found: number; stated: number | null },
  contents: Contents,
): string {
  const much =
    stated === null || stated < found ? count(found, 'record') : `${found} of ${count(stated, 'record')}`;
  return `${much} ${found === 1 ? 'is' : 'are'} unharmed: ${contentsText(contents)}.`;
}
