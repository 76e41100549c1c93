import type { Table } from 'dexie';
import { openAll, type RecordKind, type Records, type UnreadableRow } from '#core/door.ts';
import { store } from './database.ts';

/** Rows of one kind that passed the door, and those that did not. */
export interface Rows<Kind extends RecordKind> {
  records: Records[Kind][];
  unreadable: UnreadableRow[];
}

/** All rows of a table, tombstones included. One bad row never hides another. */
export async function readRows<Kind extends RecordKind>(kind: Kind): Promise<Rows<Kind>> {
  const { rows, broken } = await readAll(store()[kind]);
  return withBroken(kind, rows, broken);
}

/** The answers of one assessment. */
export async function readResponses(assessmentId: string): Promise<Rows<'responses'>> {
  const table = store().responses;
  try {
    return openAll('responses', await table.where('assessmentId').equals(assessmentId).toArray());
  } catch {
    const keys = await table.where('assessmentId').equals(assessmentId).primaryKeys();
    const { rows, broken } = await readEach(table, keys);
    return withBroken('responses', rows, broken);
  }
}

function withBroken<Kind extends RecordKind>(kind: Kind, rows: unknown[], broken: string[]): Rows<Kind> {
  const { records, unreadable } = openAll(kind, rows);
  const lost = broken.map((id): UnreadableRow => ({
    kind,
    id,
    problem: 'wrong-shape',
    detail: 'the browser cannot read it',
    raw: null,
  }));
  return { records, unreadable: [...unreadable, ...lost] };
}

/** One value that the browser cannot read makes it refuse the whole table, so then each key is asked for alone. */
export async function readAll(table: Table<unknown, string>): Promise<{ rows: unknown[]; broken: string[] }> {
  try {
    return { rows: await table.toArray(), broken: [] };
  } catch {
    return readEach(table, await table.toCollection().primaryKeys());
  }
}

async function readEach(table: Table<unknown, string>, keys: readonly string[]) {
  const rows: unknown[] = [];
  const broken: string[] = [];
  for (const key of keys) {
    try {
      rows.push(await table.get(key));
    } catch {
      broken.push(key);
    }
  }
  return { rows, broken };
}
