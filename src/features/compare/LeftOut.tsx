import type { Family } from '#core/compare/family.ts';
import { listOf } from '#core/words.ts';
import type { ReadyAssessment } from '#storage/hooks.ts';

type Props = { family: Family<ReadyAssessment>; nameOf: (facts: ReadyAssessment) => string };

/** Names what was chosen and cannot stand beside the others. */
export function LeftOut({ family: { leftOut, matrix }, nameOf }: Props) {
  if (leftOut.length === 0) return null;
  const named = (why: 'other-matrix' | 'other-scale') =>
    leftOut.filter((one) => one.why === why).map(({ facts }) => `“${nameOf(facts)}”`);
  const [matrices, scales] = [named('other-matrix'), named('other-scale')];
  return (
    <p role="status">
      {matrices.length > 0 &&
        `Left out, because ${matrices.length === 1 ? 'it does' : 'they do'} not use ${matrix.shortTitle}: ${listOf(matrices)}. `}
      {scales.length > 0 &&
        `Left out, because ${scales.length === 1 ? 'its' : 'their'} levels are of another scale: ${listOf(scales)}.`}
    </p>
  );
}
