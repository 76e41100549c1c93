import { useEffect, useRef, useState } from 'react';
import { withMove, type Gap } from '#core/gap.ts';
import { patchAssessment } from '#storage/assessments.ts';
import { useNotices } from '#state/notices.ts';
import type { GapContext } from './gapPlace.ts';

export type Direction = 'up' | 'down';

/** The id of the button that moves a gap. */
export const moveId = (direction: Direction, gap: Gap) => `move-${direction}-${gap.view.criterion.id}`;

/**
 * Moves gaps among those that are shown, and back into the order of the rules. The focus stays with the gap that was
 * moved; `said` is for those who do not see it move.
 */
export function useGapMoves({ assessment, matrix, gaps }: GapContext, shown: readonly Gap[]) {
  const [said, setSaid] = useState('');
  const follow = useRef<{ gap: Gap; direction: Direction } | null>(null);
  const order = gaps.map(({ view }) => view.criterion.id).join(' ');
  useEffect(() => {
    if (follow.current === null) return;
    const { gap, direction } = follow.current;
    follow.current = null;
    const other = direction === 'up' ? 'down' : 'up';
    // At either end the button that was pressed is gone.
    (document.getElementById(moveId(direction, gap)) ?? document.getElementById(moveId(other, gap)))?.focus();
  }, [order]);

  const move = (gap: Gap, direction: Direction) => {
    const neighbour = shown[shown.indexOf(gap) + (direction === 'up' ? -1 : 1)];
    if (neighbour === undefined) return;
    const to = gaps.indexOf(neighbour);
    follow.current = { gap, direction };
    setSaid(`${gap.view.criterion.title}: moved to place ${to + 1} of ${gaps.length}.`);
    void patchAssessment(assessment.id, ({ gapMoves }) => ({
      gapMoves: {
        ...gapMoves,
        [matrix.id]: withMove(gapMoves[matrix.id] ?? [], gaps, gap.view.criterion.id, to),
      },
    })).catch(() => setSaid('This could not be moved. Nothing has been changed.'));
  };

  const putBack = async () => {
    const before = assessment.gapMoves[matrix.id] ?? [];
    const set = (moves: typeof before) =>
      patchAssessment(assessment.id, ({ gapMoves }) => ({ gapMoves: { ...gapMoves, [matrix.id]: moves } }));
    try {
      await set([]);
      useNotices.getState().show('The gaps are back in order.', () => set(before));
    } catch {
      // The header and the page say that it was not saved.
    }
  };

  return { move, putBack, said };
}
