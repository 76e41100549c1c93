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

/** The moved gaps are taken out and put in at their places. A move of what is no longer a gap has no effect. */
function applyMoves(gaps: readonly Gap[], moves: readonly GapMove[]): Gap[] {
  const places = new Map(moves.map(({ criterionId, to }) => [criterionId, to]));
  const placeOf = ({ view }: Gap) => places.get(view.criterion.id);
  const ordered = gaps.filter((gap) => placeOf(gap) === undefined);
  const moved = gaps
    .flatMap((gap) => {
      const to = placeOf(gap);
      return to === undefined ? [] : [{ gap, to: Math.max(0, to) }];
    })
    .sort((a, b) => a.to - b.to);
  // From the top down: each finds everything that stands before it already there.
  for (const { gap, to } of moved) ordered.splice(to, 0, { ...gap, moved: true });
  return ordered;
}

/**
 * The moves after one of `gaps` is put in place `to` (from 0), with all others left in the order that is shown: those
 * moved before get the places they stand in now. Moves of what is no longer a gap are kept.
 */
export function withMove(
  moves: readonly GapMove[],
  gaps: readonly Gap[],
  criterionId: string,
  to: number,
): GapMove[] {
  const order = gaps.map(({ view }) => view.criterion.id).filter((id) => id !== criterionId);
  order.splice(to, 0, criterionId);
  const moved = new Set(gaps.filter((gap) => gap.moved).map(({ view }) => view.criterion.id));
  return [
    ...moves.filter((move) => !order.includes(move.criterionId)),
    ...order.flatMap((id, place) =>
      id === criterionId || moved.has(id) ? [{ criterionId: id, to: place }] : [],
    ),
  ];
}

/** The gaps with the most steps, in the order given; empty without gaps. Not the same as the first in the order. */
export function largestGaps(gaps: readonly Gap[]): Gap[] {
  const most = Math.max(...gaps.map(({ steps }) => steps));
  return gaps.filter(({ steps }) => steps === most);
}
