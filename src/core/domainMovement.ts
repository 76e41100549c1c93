import { rowGroups, type RowGroup } from './chartWords.ts';
import type { Comparison, DomainChange } from './comparison.ts';
import type { Matrix } from './matrix.ts';
import { count, levelsCount } from './words.ts';

/** One domain then and now, as the charts and the table of a comparison show it. */
export interface DomainMovementRow {
  id: string;
  label: string;
  shortLabel: string;
  /** Both over the criteria with a level both times; `null` when there are none. */
  previous: number | null;
  current: number | null;
  change: { text: string; direction: 'up' | 'down' | 'same' | null };
  /** How many criteria have a level both times. */
  common: number;
}

/** Turns the change of a domain into its row. A mean moves by parts of a level, to one decimal. */
function domainMovementRow({ domainId, title, shortTitle, before, after }: DomainChange): DomainMovementRow {
  const [previous, current] = [before.aggregate, after.aggregate];
  return {
    id: domainId,
    label: title,
    shortLabel: shortTitle,
    previous,
    current,
    change: movement(previous, current),
    common: after.levelled,
  };
}

/** The rows of all domains; core and extension apart where the later matrix has both. */
export function movementGroups(
  { domains }: Pick<Comparison, 'domains'>,
  matrix: Pick<Matrix, 'domains'>,
): RowGroup<DomainMovementRow>[] {
  const extension = new Set(matrix.domains.filter(({ set }) => set === 'extension').map(({ id }) => id));
  return rowGroups(
    domains.map((domain) => ({
      set: extension.has(domain.domainId) ? 'extension' : 'core',
      row: domainMovementRow(domain),
    })),
  );
}

/** The way from one figure of a domain to another, in words; without both there is nothing to compare. */
export function movement(previous: number | null, current: number | null): DomainMovementRow['change'] {
  if (previous === null || current === null) return { text: 'Not comparable', direction: null };
  // Means are tenths already; this takes off what subtraction adds to them.
  const moved = Math.round((current - previous) * 10) / 10;
  if (moved === 0) return { text: 'No change', direction: 'same' };
  return moved > 0
    ? { text: `Up ${levelsCount(moved)}`, direction: 'up' }
    : { text: `Down ${levelsCount(-moved)}`, direction: 'down' };
}

/** The finding of a chart of domains then and now: "5 of 12 domains went up and 1 went down". */
export function movementTitle(rows: readonly Pick<DomainMovementRow, 'change'>[], noun = 'domain'): string {
  const moved = (direction: string) => rows.filter(({ change }) => change.direction === direction).length;
  const compared = rows.filter(({ change }) => change.direction !== null).length;
  const [up, down] = [moved('up'), moved('down')];
  if (compared === 0) return `No ${noun} can be compared`;
  if (up + down === 0) return `No change in ${count(compared, noun)}`;
  const domains = count(compared, noun);
  if (up === 0) return `${down} of ${domains} went down and none went up`;
  return `${up} of ${domains} went up and ${down === 0 ? 'none' : String(down)} went down`;
}

/** What changed in the wording between the 2 versions of a matrix. */
export interface WordingChanges {
  unchanged: number;
  reworded: number;
  added: number;
  removed: number;
}

/** Counts criteria by what happened to their wording, whatever their answers. */
export function wordingChanges({ rows }: Pick<Comparison, 'rows'>): WordingChanges {
  const counted = (kind: string) => rows.filter((row) => row.kind === kind).length;
  const [reworded, added, removed] = [counted('reworded'), counted('new'), counted('removed')];
  return { unchanged: rows.length - reworded - added - removed, reworded, added, removed };
}
