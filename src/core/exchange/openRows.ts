import { openRecord, type Opened, type RecordKind, type Records, type UnreadableRow } from '#core/door.ts';
import { eventSchema } from '#core/event.ts';
import { matrixHash, readMatrix } from '#core/readMatrix.ts';
import { allAtOnce, type Steps } from '#core/steps.ts';
import type { Workspace } from './read.ts';

/** Rows of a store or a file, not yet opened. */
export type RawTables = Record<RecordKind | 'matrices' | 'events', readonly unknown[]>;

/** Every row that could be opened, and those that could not, with the reason. */
export interface OpenedTables {
  workspace: Workspace;
  unreadable: UnreadableRow[];
}

/** Opens every row. One that cannot be read is listed with its reason and hides no other; none is dropped unsaid. */
export function openRows(tables: RawTables): OpenedTables {
  return allAtOnce(openingRows(tables));
}

type OpenRow = <Kind extends RecordKind>(kind: Kind, row: unknown) => Opened<Kind>;

/** The same in steps of one row. `open` is the door, or one that remembers what has passed it. */
export function* openingRows(tables: RawTables, open: OpenRow = openRecord): Steps<OpenedTables> {
  const unreadable: UnreadableRow[] = [];
  function* opening<Kind extends RecordKind>(kind: Kind): Steps<Records[Kind][]> {
    const records: Records[Kind][] = [];
    for (const row of tables[kind]) {
      const opened = open(kind, row);
      if (opened.ok) records.push(opened.record);
      else unreadable.push(opened.unreadable);
      yield;
    }
    return records;
  }
  const records = {
    organisations: yield* opening('organisations'),
    assessments: yield* opening('assessments'),
    responses: yield* opening('responses'),
    evidence: yield* opening('evidence'),
    actions: yield* opening('actions'),
    snapshots: yield* opening('snapshots'),
    conflicts: yield* opening('conflicts'),
    ownMatrices: yield* opening('ownMatrices'),
  };
  const matrices: Workspace['matrices'] = [];
  for (const row of tables.matrices) {
    const opened = openMatrix(row);
    if ('problem' in opened) unreadable.push(opened);
    else matrices.push(opened);
    yield;
  }
  const events: Workspace['events'] = [];
  for (const row of tables.events) {
    const read = eventSchema.safeParse(row);
    if (read.success) events.push(read.data);
    else unreadable.push(refused('events', textOf(row, 'id'), 'it is not a line of history', row));
    yield;
  }
  return { workspace: { ...records, matrices, events }, unreadable };
}

function openMatrix(row: unknown): Workspace['matrices'][number] | UnreadableRow {
  const sha256 = textOf(row, 'sha256');
  try {
    const matrix = readMatrix(valueOf(row, 'matrix'), 'matrix');
    if (matrixHash(matrix) === sha256) return { sha256, matrix };
    return refused('matrices', sha256, 'its wording is not what was saved', row);
  } catch (error) {
    return refused('matrices', sha256, error instanceof Error ? error.message : 'it cannot be read', row);
  }
}

function refused(kind: 'matrices' | 'events', id: string, detail: string, raw: unknown): UnreadableRow {
  return { kind, id, problem: 'wrong-shape', detail, raw };
}

function valueOf(row: unknown, key: string): unknown {
  return typeof row === 'object' && row !== null
    ? Object.entries(row).find(([name]) => name === key)?.[1]
    : undefined;
}

function textOf(row: unknown, key: string): string {
  const value = valueOf(row, key);
  return typeof value === 'string' ? value : 'no id';
}
