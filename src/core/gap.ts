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

/** All criteria below target, in the order of the five rules. `levels` are the scale's values, rising. */
export function listGaps(criteria: readonly CriterionView[], levels: readonly number[]): Gap[] {
  return criteria
    .flatMap((view): Gap[] => {
      if (view.level === null || view.target === null || view.gap === null || view.gap === 0) return [];
      const level = view.level;
      const nextLevel = levels.find((value) => value > level) ?? level;
      return [{ view, level, target: view.target, steps: view.gap, nextLevel }];
    })
    .sort(compareGaps);
}

/** The gaps with the most steps, in the order given; empty without gaps. Not the same as the first in the order. */
export function largestGaps(gaps: readonly Gap[]): Gap[] {
  const most = Math.max(...gaps.map(({ steps }) => steps));
  return gaps.filter(({ steps }) => steps === most);
}
