import { openAll, type RecordKind, type Records, type UnreadableRow } from '#core/door.ts';
import { eventSchema } from '#core/event.ts';
import { matrixHash, readMatrix } from '#core/readMatrix.ts';
import type { Workspace } from './read.ts';
import { addAll } from './rowSets.ts';

/** Rows of a store or a file, not yet opened. */
export type RawTables = Record<RecordKind | 'matrices' | 'events', readonly unknown[]>;

/** Opens every row. One that cannot be read is listed with its reason and hides no other; none is dropped unsaid. */
export function openRows(tables: RawTables): { workspace: Workspace; unreadable: UnreadableRow[] } {
  const unreadable: UnreadableRow[] = [];
  const open = <Kind extends RecordKind>(kind: Kind): Records[Kind][] => {
    const opened = openAll(kind, tables[kind]);
    addAll(unreadable, opened.unreadable);
    return opened.records;
  };
  const refuse = (kind: 'matrices' | 'events', id: string, detail: string, raw: unknown) => {
    unreadable.push({ kind, id, problem: 'wrong-shape', detail, raw });
    return [];
  };
  const matrices = tables.matrices.flatMap((row) => {
    const sha256 = textOf(row, 'sha256');
    try {
      const matrix = readMatrix(valueOf(row, 'matrix'), 'matrix');
      if (matrixHash(matrix) === sha256) return [{ sha256, matrix }];
      return refuse('matrices', sha256, 'its wording is not what was saved', row);
    } catch (error) {
      return refuse('matrices', sha256, error instanceof Error ? error.message : 'it cannot be read', row);
    }
  });
  const events = tables.events.flatMap((row) => {
    const read = eventSchema.safeParse(row);
    return read.success
      ? [read.data]
      : refuse('events', textOf(row, 'id'), 'it is not a line of history', row);
  });
  return {
    workspace: {
      organisations: open('organisations'),
      assessments: open('assessments'),
      responses: open('responses'),
      evidence: open('evidence'),
      actions: open('actions'),
      snapshots: open('snapshots'),
      conflicts: open('conflicts'),
      ownMatrices: open('ownMatrices'),
      matrices,
      events,
    },
    unreadable,
  };
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
