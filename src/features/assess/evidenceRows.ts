import { claimedText, evidenceText } from '#core/evidenceWords.ts';
import type { CriterionView } from '#core/view.ts';

/** How much evidence stands behind an answer, and what it supports where that is not the level claimed. */
export function evidenceRows(
  { evidence, level, evidencedLevel }: CriterionView,
  today: string,
): { key: string; value: string }[] {
  return [
    { key: 'Evidence', value: evidenceText(evidence, today) },
    ...(level !== null && evidence.length > 0 && evidencedLevel !== level
      ? [{ key: 'Claimed and evidenced', value: claimedText(level, evidencedLevel) }]
      : []),
  ];
}
