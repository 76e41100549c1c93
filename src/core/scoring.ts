import type { AggregateRule } from './matrix.ts';
import type { Answer } from './response.ts';

/** What scoring needs to know of a criterion. `CriterionView` has these fields. */
export interface Scorable {
  answer: Answer;
  level: number | null;
  target: number | null;
}

/** The figures of a set of criteria: a domain, a pillar or the whole. Levels are ordinal: counted and ordered. */
export interface SetScore {
  total: number;
  /** Everything but *not applicable*. */
  applicable: number;
  levelled: number;
  unknown: number;
  unanswered: number;
  notApplicable: number;
  /** True while something applicable has no level: every aggregate is then provisional. */
  provisional: boolean;
  /** How many criteria stand at each level of the scale, in scale order. */
  profile: { level: number; count: number }[];
  lowest: number | null;
  highest: number | null;
  /** How many criteria stand at `lowest`. */
  atLowest: number;
  /** By the matrix's rule, over the levels given so far; `null` when there is none, never 0. */
  aggregate: number | null;
  /** The aggregate once complete; `null` while provisional. */
  settled: number | null;
  /** The aggregate with all blanks at the lowest and at the highest level. `null` when nothing is applicable. */
  aggregateRange: { low: number; high: number } | null;
  /** The lowest level with all blanks at the lowest and at the highest level. */
  lowestRange: { low: number; high: number } | null;
  /** Criteria with both a level and a target, and how many of them are at or above it. */
  withTarget: number;
  atTarget: number;
  belowTarget: number;
  /** Sum of steps below target. An overshoot elsewhere never offsets it. */
  totalGap: number;
  /** Treats levels as equal steps: shown only on request, with those words. One decimal, half up. */
  indicativeMean: number | null;
  /** More than 20 % not applicable: worth a second look. */
  manyNotApplicable: boolean;
}

/** Computes the figures of a set. `levels` are the scale's values, rising. Source: scoring rules 4 to 7. */
export function scoreSet(set: readonly Scorable[], levels: readonly number[], rule: AggregateRule): SetScore {
  const given = set.flatMap(({ level }) => (level === null ? [] : [level])).sort((a, b) => a - b);
  const notApplicable = set.filter(({ answer }) => answer?.state === 'not-applicable').length;
  const unknown = set.filter(({ answer }) => answer?.state === 'unknown').length;
  const applicable = set.length - notApplicable;
  const blanks = applicable - given.length;
  const bottom = levels[0] ?? 0;
  const top = levels.at(-1) ?? 0;
  const asLowest = [...Array.from({ length: blanks }, () => bottom), ...given];
  const asHighest = [...given, ...Array.from({ length: blanks }, () => top)];
  const aggregate = aggregateOf(given, rule);
  const targeted = set.flatMap(({ level, target }) =>
    level === null || target === null ? [] : [{ level, target }],
  );
  const atTarget = targeted.filter(({ level, target }) => level >= target).length;
  return {
    total: set.length,
    applicable,
    levelled: given.length,
    unknown,
    unanswered: blanks - unknown,
    notApplicable,
    provisional: blanks > 0,
    profile: levels.map((level) => ({ level, count: given.filter((value) => value === level).length })),
    lowest: given[0] ?? null,
    highest: given.at(-1) ?? null,
    atLowest: given.filter((value) => value === given[0]).length,
    aggregate,
    settled: blanks > 0 ? null : aggregate,
    aggregateRange: rangeOf(aggregateOf(asLowest, rule), aggregateOf(asHighest, rule)),
    lowestRange: rangeOf(asLowest[0], asHighest[0]),
    withTarget: targeted.length,
    atTarget,
    belowTarget: targeted.length - atTarget,
    totalGap: targeted.reduce((sum, { level, target }) => sum + Math.max(0, target - level), 0),
    indicativeMean: given.length === 0 ? null : roundedMean(given),
    manyNotApplicable: notApplicable * 5 > set.length,
  };
}

/** The lower median is always a real level: `sorted[(n − 1) >> 1]`. Expects rising values; none gives `null`. */
export function lowerMedian(sorted: readonly number[]): number | null {
  return sorted[(sorted.length - 1) >> 1] ?? null;
}

/**
 * The mean to one decimal, half up, in integer arithmetic so that 29 over 20 is 1.5 and not 1.4 by a float's error.
 * The one place where the product rounds.
 */
export function roundedMean(values: readonly number[]): number {
  const sum = values.reduce((total, value) => total + value, 0);
  return Math.floor((20 * sum + values.length) / (2 * values.length)) / 10;
}

/** The aggregate of rising values by a matrix's rule; none gives `null`, never 0. */
export function aggregateOf(sorted: readonly number[], rule: AggregateRule): number | null {
  if (sorted.length === 0) return null;
  switch (rule) {
    case 'median':
      return lowerMedian(sorted);
    case 'min':
      return sorted[0] ?? null;
    case 'mean':
      return roundedMean(sorted);
  }
}

/** The target of a set: the rule over the targets of what is applicable; `null` when none of that has a target. */
export function targetOfSet(
  set: readonly Pick<Scorable, 'answer' | 'target'>[],
  rule: AggregateRule,
): number | null {
  const targets = set
    .filter(({ answer }) => answer?.state !== 'not-applicable')
    .flatMap(({ target }) => (target === null ? [] : [target]));
  return aggregateOf(
    targets.sort((a, b) => a - b),
    rule,
  );
}

function rangeOf(low: number | null | undefined, high: number | null | undefined) {
  return low === null || low === undefined || high === null || high === undefined ? null : { low, high };
}
