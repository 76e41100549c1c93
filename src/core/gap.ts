import type { GapMove } from './assessment.ts';
import type { CriterionView } from './view.ts';

/** Steps from level to target: 0 at or above it; `null` without a level or a target. Source: scoring rule 7. */
export function gapOf(level: number | null, target: number | null): number | null {
  return level === null || target === null ? null : Math.max(0, target - level);
}

/** A criterion below its target, with the next rung of the ladder. */
export interface Gap {
  view: CriterionView;
  level: number;
  target: number;
  steps: number;
  /** The next level up on the scale, even if the gap is 3: that is what to do next. */
  nextLevel: number;
  /** A person put it in this place; the list says so. */
  moved: boolean;
}

const confidenceOrder = { low: 0, none: 1, medium: 2, high: 3 } as const;

/**
 * The five rules, in order: essential first; larger gap; lower current level; lower confidence (low, not stated,
 * medium, high); matrix order. Ordinals are compared one after another, never multiplied. Source: scoring rule 8.
 */
export function compareGaps(a: Gap, b: Gap): number {
  return (
    Number(b.view.criterion.essential) - Number(a.view.criterion.essential) ||
    b.steps - a.steps ||
    a.level - b.level ||
    confidenceOrder[a.view.confidence ?? 'none'] - confidenceOrder[b.view.confidence ?? 'none'] ||
    a.view.position - b.view.position
  );
}

/**
 * All criteria below target, in the order of the five rules, then as people moved them. `levels` are the scale's
 * values, rising. Without moves the order follows from the rules alone.
 */
export function listGaps(
  criteria: readonly CriterionView[],
  levels: readonly number[],
  moves: readonly GapMove[] = [],
): Gap[] {
  const gaps = criteria
    .flatMap((view): Gap[] => {
      if (view.level === null || view.target === null || view.gap === null || view.gap === 0) return [];
      const level = view.level;
      const nextLevel = levels.find((value) => value > level) ?? level;
      return [{ view, level, target: view.target, steps: view.gap, nextLevel, moved: false }];
    })
    .sort(compareGaps);
  return applyMoves(gaps, moves);
}

/** Each moved gap goes to its place, one after another. A move of what is no longer a gap has no effect. */
function applyMoves(gaps: readonly Gap[], moves: readonly GapMove[]): Gap[] {
  const ordered = [...gaps];
  for (const { criterionId, to } of moves) {
    const from = ordered.findIndex(({ view }) => view.criterion.id === criterionId);
    const [gap] = from < 0 ? [] : ordered.splice(from, 1);
    if (gap !== undefined) ordered.splice(Math.max(0, to), 0, { ...gap, moved: true });
  }
  return ordered;
}

/**
 * The moves after one gap is put in place `to` (from 0). The move comes last, so that the gap is exactly there. Without
 * `to` the gap goes back to where the rules put it.
 */
export function withMove(moves: readonly GapMove[], criterionId: string, to: number | null): GapMove[] {
  const others = moves.filter((move) => move.criterionId !== criterionId);
  return to === null ? others : [...others, { criterionId, to }];
}

/** The gaps with the most steps, in the order given; empty without gaps. Not the same as the first in the order. */
export function largestGaps(gaps: readonly Gap[]): Gap[] {
  const most = Math.max(...gaps.map(({ steps }) => steps));
  return gaps.filter(({ steps }) => steps === most);
}
