import type { Table } from 'dexie';
import { openRecord, type Opened, type RecordKind, type Records, type UnreadableRow } from '#core/door.ts';
import { isSame } from '#core/same.ts';
import { store } from './database.ts';
import { rememberSeen } from './seenRows.ts';
import { isConnectionLost } from './write.ts';

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
export function readResponses(assessmentId: string): Promise<Rows<'responses'>> {
  return readWhere('responses', 'assessmentId', assessmentId);
}

/** The rows of one kind whose index has this value, tombstones included. */
export async function readWhere<Kind extends RecordKind>(
  kind: Kind,
  index: 'assessmentId' | 'organisationId',
  value: string,
): Promise<Rows<Kind>> {
  const table = store()[kind];
  try {
    return openRows(kind, await table.where(index).equals(value).toArray());
  } catch {
    const keys = await table.where(index).equals(value).primaryKeys();
    const { rows, broken } = await readEach(table, keys);
    return withBroken(kind, rows, broken);
  }
}

function withBroken<Kind extends RecordKind>(kind: Kind, rows: unknown[], broken: string[]): Rows<Kind> {
  const { records, unreadable } = openRows(kind, rows);
  const lost = broken.map((id): UnreadableRow => ({
    kind,
    id,
    problem: 'wrong-shape',
    detail: 'the browser cannot read it',
    raw: null,
  }));
  return { records, unreadable: [...unreadable, ...lost] };
}

/** What passed the door last, by id, so that a live page does not check hundreds of rows again for one answer. */
const passed: { [Kind in RecordKind]: Map<string, Records[Kind]> } = {
  organisations: new Map(),
  assessments: new Map(),
  responses: new Map(),
  evidence: new Map(),
  actions: new Map(),
  snapshots: new Map(),
  conflicts: new Map(),
  ownMatrices: new Map(),
};
const mostKept = 20_000;

/** Opens rows of the store with `openRow`, keeping the good ones and the reasons for the others apart. */
export function openRows<Kind extends RecordKind>(kind: Kind, rows: readonly unknown[]): Rows<Kind> {
  const records: Records[Kind][] = [];
  const unreadable: UnreadableRow[] = [];
  for (const row of rows) {
    const opened = openRow(kind, row);
    if (opened.ok) records.push(opened.record);
    else unreadable.push(opened.unreadable);
  }
  rememberSeen(kind, records);
  return { records, unreadable };
}

/** Opens one row that was read from the store. */
export function openStored<Kind extends RecordKind>(kind: Kind, row: unknown): Opened<Kind> {
  const opened = openRow(kind, row);
  if (opened.ok) rememberSeen(kind, [opened.record]);
  return opened;
}

/** The door. A row that equals a record that passed it, checksum included, passes too and is that record. */
export function openRow<Kind extends RecordKind>(kind: Kind, row: unknown): Opened<Kind> {
  const known = passed[kind];
  const before = known.get(idOf(row));
  if (before !== undefined && isSame(before, row)) return { ok: true, record: before };
  const opened = openRecord(kind, row);
  if (opened.ok) {
    if (known.size > mostKept) known.clear();
    known.set(opened.record.id, opened.record);
  }
  return opened;
}

function idOf(row: unknown): string {
  return typeof row === 'object' && row !== null && 'id' in row ? String(row.id) : '';
}

/** Few enough that the browser hands them over, and the door lets them in, before a person notices. */
const rowsAtOnce = 500;

/**
 * All rows of a table, in slices: each is a task of its own. Inside a transaction all are of one moment. One value that
 * the browser cannot read makes it refuse its whole slice, so then each key is asked for alone.
 */
export async function readAll(table: Table<unknown, string>): Promise<{ rows: unknown[]; broken: string[] }> {
  try {
    const rows: unknown[] = await table.limit(rowsAtOnce).toArray();
    // A table of ordinary size is read by this alone.
    if (rows.length === rowsAtOnce) await readOn(table, rows);
    return { rows, broken: [] };
  } catch {
    return readEach(table, await table.toCollection().primaryKeys());
  }
}

async function readOn(table: Table<unknown, string>, rows: unknown[]): Promise<void> {
  const { keyPath } = table.schema.primKey;
  for (let last = rowsAtOnce; last === rowsAtOnce;) {
    const after = keyOf(rows.at(-1), keyPath);
    const slice: unknown[] = await table.where(':id').above(after).limit(rowsAtOnce).toArray();
    for (const row of slice) rows.push(row);
    last = slice.length;
  }
}

function keyOf(row: unknown, keyPath: string | string[] | undefined): string {
  const key: unknown = Object.entries(row ?? {}).find(([name]) => name === keyPath)?.[1];
  if (typeof key !== 'string') throw new TypeError('a row without its key');
  return key;
}

/**
 * The row with this key; `undefined` when there is none, or the browser cannot read it. Large values lie in files of
 * their own, which programs that clean up delete. Rejects when the connection is lost.
 */
export async function readIfReadable(table: Table<unknown, string>, key: string): Promise<unknown> {
  try {
    return await table.get(key);
  } catch (error) {
    if (isConnectionLost(error)) throw error;
    return undefined;
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
