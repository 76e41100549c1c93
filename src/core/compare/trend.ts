import { sameDefinition } from '#core/comparison.ts';
import { movement, type DomainMovementRow } from '#core/domainMovement.ts';
import type { Domain, Matrix } from '#core/matrix.ts';
import { aggregateOf, targetOfSet } from '#core/scoring.ts';
import type { CriterionView } from '#core/view.ts';
import { versionsOf, type Family, type Member } from './family.ts';
import { timePoints, type TimePoint } from './timePoints.ts';

/** Fewer points in time show a change, not a trend. */
export const fewestForTrend = 3;

/** One domain over time. */
export interface TrendDomain {
  id: string;
  label: string;
  shortLabel: string;
  set: Domain['set'];
  /**
   * One for each point, by the rule of the matrix over the same criteria every time; `null` where the assessment has no
   * level on them. Drawn as an open gap, never as the lowest level.
   */
  values: (number | null)[];
  /** On how many criteria all values rest, and how many the domain has in the latest wording. */
  common: number;
  total: number;
  /** Of the latest assessment. */
  target: number | null;
  /** From the first value to the last. */
  change: DomainMovementRow['change'];
}

/** One matrix over time. Plain data: no line is smoothed and nothing is continued past the last point. */
export interface Trend {
  matrix: Matrix;
  points: TimePoint[];
  domains: TrendDomain[];
  /** The versions of the wording that occur, and how many criteria have the same wording in all of them. */
  versions: number[];
  sameWording: number;
  criteria: number;
}

/**
 * The domains of a family over time. A criterion counts only if its wording is that of the latest version and it has a
 * level every time its domain is drawn, so that a new, dropped or reworded criterion cannot look like movement.
 */
export function trendOf({ matrix, members }: Family): Trend {
  const latest = members.at(-1)?.view.domains ?? [];
  const sides = members.map(comparableViews);
  const criteria = latest.flatMap((one) => one.criteria);
  const sameEverywhere = criteria.filter(({ criterion }) => sides.every((side) => side.has(criterion.id)));
  return {
    matrix,
    points: timePoints(members.map(({ facts }) => facts)),
    domains: latest.map((one) => {
      const { values, common } = valuesOf(one.criteria, members, sides, matrix);
      const { domain } = one;
      const known = values.filter((value) => value !== null);
      return {
        id: domain.id,
        label: domain.title,
        shortLabel: domain.shortTitle,
        set: domain.set,
        values,
        common,
        total: one.criteria.length,
        target: targetOfSet(one.criteria, matrix.aggregate),
        change: movement(known.length < 2 ? null : (known[0] ?? null), known.at(-1) ?? null),
      };
    }),
    versions: versionsOf({ members }),
    sameWording: sameEverywhere.length,
    criteria: criteria.length,
  };
}

/** What an assessment says of each criterion whose wording is that of the latest member, by id. */
function comparableViews(
  { view }: Member,
  _index: number,
  members: readonly Member[],
): Map<string, CriterionView> {
  const latest = members.at(-1)?.view;
  const wanted = new Map(latest?.criteria.map((one) => [one.criterion.id, one.criterion]));
  return new Map(
    view.criteria.flatMap((one) => {
      const now = wanted.get(one.criterion.id);
      if (now === undefined || latest === undefined) return [];
      const same = sameDefinition(view.matrix, one.criterion, latest.matrix, now);
      return same ? [[one.criterion.id, one] as const] : [];
    }),
  );
}

type Levels = ReadonlyMap<string, number>;

function valuesOf(
  criteria: readonly CriterionView[],
  members: readonly Member[],
  sides: readonly Map<string, CriterionView>[],
  matrix: Matrix,
): Pick<TrendDomain, 'values' | 'common'> {
  const levels = sides.map(
    (side): Levels =>
      new Map(
        criteria.flatMap(({ criterion }) => {
          const level = side.get(criterion.id)?.level ?? null;
          return level === null ? [] : [[criterion.id, level] as const];
        }),
      ),
  );
  const { common, drawn } = commonSet(levels, members);
  const values = levels.map((one, index) => {
    if (!drawn.has(index)) return null;
    const given = [...common].flatMap((id) => one.get(id) ?? []);
    return aggregateOf(
      given.sort((a, b) => a - b),
      matrix.aggregate,
    );
  });
  return { values, common: common.size };
}

/**
 * The criteria that have a level every time. An assessment that would leave none of them is not drawn: it is a gap and
 * takes nothing from the others. What was signed comes first, so that a draft opens no gap in it, and the latest before
 * the older ones.
 */
function commonSet(levels: readonly Levels[], members: readonly Member[]) {
  const isDraft = (index: number) => members[index]?.facts.assessment.status === 'draft';
  const order = levels
    .map((_, index) => index)
    .sort((a, b) => Number(isDraft(a)) - Number(isDraft(b)) || b - a);
  let common = new Set<string>();
  const drawn = new Set<number>();
  for (const index of order) {
    const own = levels[index] ?? new Map<string, number>();
    const next = drawn.size === 0 ? new Set(own.keys()) : new Set([...common].filter((id) => own.has(id)));
    if (next.size === 0) continue;
    common = next;
    drawn.add(index);
  }
  return { common, drawn };
}
