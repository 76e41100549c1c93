import type { Family } from '#core/compare/family.ts';
import { leftOutText } from '#core/compare/trendWords.ts';
import type { ReadyAssessment } from '#storage/hooks.ts';

type Props = { family: Family<ReadyAssessment>; nameOf: (facts: ReadyAssessment) => string };

/** Names what was chosen and cannot stand beside the others. */
export function LeftOut({ family, nameOf }: Props) {
  const text = leftOutText(family, nameOf);
  return text === null ? null : <p role="status">{text}</p>;
}
