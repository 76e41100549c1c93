import { isErased } from '#core/erase.ts';
import type { RecordBase } from '#core/record.ts';
import type { Workspace } from './read.ts';

/** How many rows of the other side are new or later, deleted ones left out. */
export function countLater(mine: readonly RecordBase[], theirs: readonly RecordBase[]): number {
  const known = new Map(mine.map((row) => [row.id, row]));
  return theirs.filter((row) => {
    const own = known.get(row.id);
    return row.deletedAt === null && (own === undefined || laterOf(own, row) === row);
  }).length;
}

/** The later of two versions of a row; what was deleted for ever here stays so. */
export function laterOf<Row extends { hlc: string }>(own: Row, other: Row): Row {
  return other.hlc > own.hlc && !isErased(own) ? other : own;
}

/** The rows of both sides; of two with one id `choose` says which. */
export function union<Row extends { id: string }>(
  mine: readonly Row[],
  theirs: readonly Row[],
  choose: (mine: Row, theirs: Row) => Row,
): Row[] {
  const rows = new Map(mine.map((row) => [row.id, row]));
  for (const row of theirs) {
    const own = rows.get(row.id);
    rows.set(row.id, own === undefined ? row : choose(own, row));
  }
  return [...rows.values()];
}

/** The rows of both sides; of two with one key the one that is here. */
export function unionBy<Row>(mine: readonly Row[], theirs: readonly Row[], key: (row: Row) => string): Row[] {
  return [...new Map([...theirs, ...mine].map((row) => [key(row), row])).values()];
}

/** Adds rows to a list, one by one: a file may have more than a function can have arguments. */
export function addAll<Row>(list: Row[], rows: readonly Row[]): void {
  for (const row of rows) list.push(row);
}

/** The rows with some replaced, or added where they are new. */
export function replaceById<Row extends { id: string }>(
  rows: readonly Row[],
  replacements: readonly Row[],
): Row[] {
  const byId = new Map(rows.map((row) => [row.id, row]));
  for (const row of replacements) byId.set(row.id, row);
  return [...byId.values()];
}

/** Everything whose content was deleted for ever here. */
export function erasedIds(here: Workspace): ReadonlySet<string> {
  const rows = [here.organisations, here.assessments, here.evidence, here.actions, here.ownMatrices].flat();
  return new Set(rows.filter(isErased).map(({ id }) => id));
}
