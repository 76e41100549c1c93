import { count } from '#core/words.ts';
import type { AssessmentFile, MadeCopy } from '#storage/oneAssessment.ts';

/** What the copy is and what it has, and that the one it was made from has not changed. */
export function copiedText(
  name: string,
  wasLocked: boolean,
  { name: copy, answers, unreadable }: MadeCopy,
): string {
  const stays = wasLocked ? `“${name}” stays signed off, as it is.` : `“${name}” has not changed.`;
  const left =
    unreadable === 0
      ? ''
      : ` ${count(unreadable, 'record')} could not be read and ${unreadable === 1 ? 'is' : 'are'} not in it.`;
  return `“${copy}” was made: a draft with ${count(answers, 'answer')}.${left} ${stays}`;
}

/** What is in the file and where it is; the browser does not say whether it kept it. */
export function exportedText(name: string, { name: fileName, answers }: AssessmentFile): string {
  return `“${name}” was downloaded with ${count(answers, 'answer')}. Look for ${fileName} in your Downloads folder.`;
}
