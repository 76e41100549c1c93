import type { Criterion, Matrix } from './matrix.ts';
import { criterionDefinitionHash } from './readMatrix.ts';
import { scoreSet, type SetScore } from './scoring.ts';
import type { CriterionView, MatrixView } from './view.ts';
import { criteriaCount, levelsCount } from './words.ts';

/** Only `up`, `same` and `down` are counted as movement; every other kind is a row of its own. */
export type ChangeKind =
  | 'up'
  | 'same'
  | 'down'
  | 'newly-scored'
  | 'no-longer-scored'
  | 'now-not-applicable'
  | 'now-applicable'
  | 'not-scored'
  | 'reworded'
  | 'new'
  | 'removed';

export interface ChangeRow {
  criterionId: string;
  ref: string;
  title: string;
  domainId: string;
  domainTitle: string;
  before: CriterionView | null;
  after: CriterionView | null;
  kind: ChangeKind;
  /** Steps moved, negative for down; `null` where the two sides cannot be compared. */
  steps: number | null;
}

export interface DomainChange {
  domainId: string;
  title: string;
  shortTitle: string;
  /** Both sides on the common set only, so that a new criterion cannot look like movement. */
  before: SetScore;
  after: SetScore;
}

export interface Comparison {
  rows: ChangeRow[];
  domains: DomainChange[];
  common: number;
  up: number;
  same: number;
  down: number;
  notComparable: number;
}

/**
 * Compares two assessments on one matrix family by permanent criterion id. Different scales are never laid over
 * each other: `null` when the level values or names differ. Source: scoring rule 11.
 */
export function compareMatrices(before: MatrixView, after: MatrixView): Comparison | null {
  if (before.matrix.id !== after.matrix.id || !sameScale(before, after)) return null;
  const earlier = new Map(before.criteria.map((view) => [view.criterion.id, view]));
  const later = new Set(after.criteria.map((view) => view.criterion.id));
  const rows = [
    ...after.criteria.map((view) => changeRow(before, after, earlier.get(view.criterion.id) ?? null, view)),
    ...before.criteria
      .filter((view) => !later.has(view.criterion.id))
      .map((view) => changeRow(before, after, view, null)),
  ];
  const counted = (kind: ChangeKind) => rows.filter((row) => row.kind === kind).length;
  const [up, same, down] = [counted('up'), counted('same'), counted('down')];
  const common = up + same + down;
  return {
    rows,
    domains: after.domains.map(({ domain }) => domainChange(after, domain, rows)),
    common,
    up,
    same,
    down,
    notComparable: rows.filter(({ kind, steps }) => steps === null && kind !== 'not-scored').length,
  };
}

/** Whether two scales have the same values and names; otherwise a level on one says nothing on the other. */
export function sameScale(a: MatrixView, b: MatrixView): boolean {
  const [x, y] = [a.matrix.scale.levels, b.matrix.scale.levels];
  return (
    x.length === y.length && x.every((level, i) => level.value === y[i]?.value && level.name === y[i].name)
  );
}

function changeRow(
  a: MatrixView,
  b: MatrixView,
  before: CriterionView | null,
  after: CriterionView | null,
): ChangeRow {
  const shown = after ?? before;
  const reworded =
    before !== null &&
    after !== null &&
    !sameDefinition(a.matrix, before.criterion, b.matrix, after.criterion);
  const kind = reworded ? 'reworded' : kindOf(before, after);
  const moved = kind === 'up' || kind === 'same' || kind === 'down';
  return {
    criterionId: shown?.criterion.id ?? '',
    ref: shown?.criterion.ref ?? '',
    title: shown?.criterion.title ?? '',
    domainId: shown?.domain.id ?? '',
    domainTitle: shown?.domain.title ?? '',
    before,
    after,
    kind,
    steps: moved ? (after?.level ?? 0) - (before?.level ?? 0) : null,
  };
}

/** Whether a criterion means the same in two versions of its matrix, whatever its reference and title. */
export function sameDefinition(a: Matrix, inA: Criterion, b: Matrix, inB: Criterion): boolean {
  return a === b || criterionDefinitionHash(a, inA) === criterionDefinitionHash(b, inB);
}

function kindOf(before: CriterionView | null, after: CriterionView | null): ChangeKind {
  if (before === null) return 'new';
  if (after === null) return 'removed';
  if (before.level !== null && after.level !== null) {
    return after.level > before.level ? 'up' : after.level < before.level ? 'down' : 'same';
  }
  const wasApplicable = before.answer?.state !== 'not-applicable';
  const isApplicable = after.answer?.state !== 'not-applicable';
  if (wasApplicable && !isApplicable) return 'now-not-applicable';
  if (!wasApplicable && isApplicable && after.answer !== null) return 'now-applicable';
  if (after.level !== null) return 'newly-scored';
  return before.level !== null ? 'no-longer-scored' : 'not-scored';
}

function domainChange(after: MatrixView, domain: CriterionView['domain'], rows: ChangeRow[]): DomainChange {
  const common = rows.filter((row) => row.domainId === domain.id && row.steps !== null);
  const levels = after.matrix.scale.levels.map(({ value }) => value);
  const score = (views: (CriterionView | null)[]) =>
    scoreSet(
      views.filter((view) => view !== null),
      levels,
      after.matrix.aggregate,
    );
  return {
    domainId: domain.id,
    title: domain.title,
    shortTitle: domain.shortTitle,
    before: score(common.map((row) => row.before)),
    after: score(common.map((row) => row.after)),
  };
}

/** "Up 1 level", "Down 2 levels", "No change" or why the row is not counted. */
export function changeText({ kind, steps }: Pick<ChangeRow, 'kind' | 'steps'>): string {
  switch (kind) {
    case 'up':
      return `Up ${levelsCount(steps ?? 0)}`;
    case 'down':
      return `Down ${levelsCount(-(steps ?? 0))}`;
    case 'same':
      return 'No change';
    case 'newly-scored':
      return 'Newly scored';
    case 'no-longer-scored':
      return 'Not scored this time';
    case 'now-not-applicable':
      return 'No longer applicable';
    case 'now-applicable':
      return 'Now applicable';
    case 'not-scored':
      return 'Not scored in either';
    case 'reworded':
      return 'Criterion changed in matrix';
    case 'new':
      return 'New in matrix';
    case 'removed':
      return 'Removed from matrix';
  }
}

/** Said wherever exactly 2 assessments are compared. */
export const twoPointsSentence = 'This compares 2 points in time. It does not show a trend.';

/**
 * "Compared with April 2025: 7 criteria up, 13 the same, 2 down, 2 not comparable." The numbers add up to the rows;
 * what has no level on either side is added only when there is any.
 */
export function comparisonSentence(comparison: Comparison, earlierName: string): string {
  const { up, same, down, notComparable, rows } = comparison;
  const neither = rows.length - up - same - down - notComparable;
  const parts = [
    `${criteriaCount(up)} up`,
    `${same} the same`,
    `${down} down`,
    `${notComparable} not comparable`,
    ...(neither > 0 ? [`${neither} not scored in either`] : []),
  ];
  return `Compared with ${earlierName}: ${parts.join(', ')}.`;
}

/** Why a criterion went down or fell away: what the later answer says. `null` where no reason is asked for. */
export function changeReason({ kind, after }: Pick<ChangeRow, 'kind' | 'after'>): string | null {
  if (after === null || (kind !== 'down' && kind !== 'now-not-applicable')) return null;
  const reason = (kind === 'down' ? after.note : after.notApplicableReason).trim();
  return reason === '' ? 'No reason was recorded.' : reason;
}

/** Whether a row tells of anything: a move, or a side that is not there. */
export function hasChanged({ kind }: Pick<ChangeRow, 'kind'>): boolean {
  return kind !== 'same' && kind !== 'not-scored';
}

const changeOrder: readonly ChangeKind[] = ['down', 'up', 'same'];

/** Down first, the most steps first; then up, no change and what cannot be compared. Matrix order within each. */
export function byChange(rows: readonly ChangeRow[]): ChangeRow[] {
  const rank = ({ kind }: ChangeRow) => {
    const place = changeOrder.indexOf(kind);
    return place === -1 ? changeOrder.length : place;
  };
  return [...rows].sort((a, b) => rank(a) - rank(b) || Math.abs(b.steps ?? 0) - Math.abs(a.steps ?? 0));
}
