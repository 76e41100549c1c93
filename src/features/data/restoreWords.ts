import type { DryRun, Resolution } from '#core/exchange/restore.ts';
import { count } from '#core/words.ts';

/** What adding the file does, one sentence for each kind; a file with nothing new says so. */
export function differenceSentences({ newAssessments, sameAssessments, conflicts }: DryRun): string[] {
  const sentences = [
    newAssessments.length > 0 && `${count(newAssessments.length, 'assessment')} will be added.`,
    sameAssessments.length > 0 &&
      `${count(sameAssessments.length, 'assessment')} ${isAre(sameAssessments.length)} already here and the same.`,
    conflicts.length > 0 &&
      `${count(conflicts.length, 'assessment')} ${isAre(conflicts.length)} already here and different: choose below what to keep.`,
  ].filter((sentence) => sentence !== false);
  return sentences.length > 0 ? sentences : ['There is no assessment in this file.'];
}

const isAre = (n: number) => (n === 1 ? 'is' : 'are');

/** What a person sees after the restore: counts of what came in, never of what was already there. */
export function restoredText(
  { newAssessments, conflicts }: DryRun,
  resolutions: ReadonlyMap<string, Resolution>,
): string {
  const chosen = conflicts.map(({ assessmentId }) => resolutions.get(assessmentId) ?? 'keep-both');
  const added = newAssessments.length + chosen.filter((resolution) => resolution === 'keep-both').length;
  const replaced = chosen.filter((resolution) => resolution === 'use-file').length;
  const parts = [
    added > 0 && `${count(added, 'assessment')} added`,
    replaced > 0 && `${count(replaced, 'assessment')} replaced by the file’s`,
  ].filter((part) => part !== false);
  return parts.length > 0
    ? `Restored: ${parts.join(', ')}.`
    : 'Restored. Everything in the file was already here.';
}
