import type { DryRun, Resolution } from '#core/exchange/restore.ts';
import { count, listOf } from '#core/words.ts';

/** What adding the file does, one sentence for each kind; a file with nothing new says so. */
export function differenceSentences(difference: DryRun): string[] {
  const { newAssessments, sameAssessments, erasedAssessments, conflicts } = difference;
  const library = libraryText(difference);
  const sentences = [
    newAssessments.length > 0 && `${count(newAssessments.length, 'assessment')} will be added.`,
    sameAssessments.length > 0 &&
      `${count(sameAssessments.length, 'assessment')} ${isAre(sameAssessments.length)} already here and the same.`,
    erasedAssessments.length > 0 &&
      `${count(erasedAssessments.length, 'assessment')} ${wasWere(erasedAssessments.length)} deleted for ever here and will not come back.`,
    conflicts.length > 0 &&
      `${count(conflicts.length, 'assessment')} ${isAre(conflicts.length)} already here and different: choose below what to keep.`,
    library !== '' && `${library} will be added or brought up to date.`,
  ].filter((sentence) => sentence !== false);
  return sentences.length > 0 ? sentences : ['There is no assessment in this file.'];
}

/** "2 pieces of evidence, 1 action and 1 matrix", empty when the file has none that is new or later. */
function libraryText({ evidence, actions, ownMatrices }: DryRun): string {
  return listOf([
    ...(evidence > 0 ? [count(evidence, 'piece of evidence', 'pieces of evidence')] : []),
    ...(actions > 0 ? [count(actions, 'action')] : []),
    ...(ownMatrices > 0 ? [count(ownMatrices, 'matrix of your own', 'matrices of your own')] : []),
  ]);
}

const wasWere = (n: number) => (n === 1 ? 'was' : 'were');
const isAre = (n: number) => (n === 1 ? 'is' : 'are');

/** What a person sees after the restore: counts of what came in, never of what was already there. */
export function restoredText(difference: DryRun, resolutions: ReadonlyMap<string, Resolution>): string {
  const { newAssessments, conflicts } = difference;
  const library = libraryText(difference);
  const chosen = conflicts.map((conflict) => resolutions.get(conflict.assessmentId) ?? 'keep-both');
  const added = newAssessments.length + chosen.filter((resolution) => resolution === 'keep-both').length;
  const replaced = chosen.filter((resolution) => resolution === 'use-file').length;
  const parts = [
    added > 0 && `${count(added, 'assessment')} added`,
    replaced > 0 && `${count(replaced, 'assessment')} replaced by the file’s`,
    library !== '' && `${library} added or brought up to date`,
  ].filter((part) => part !== false);
  return parts.length > 0
    ? `Restored: ${parts.join(', ')}.`
    : 'Restored. Everything in the file was already here.';
}
