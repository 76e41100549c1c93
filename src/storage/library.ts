import type { Action } from '#core/action.ts';
import { openAll, type UnreadableRow } from '#core/door.ts';
import type { Evidence } from '#core/evidence.ts';
import { store } from './database.ts';
import { readAll, type Rows } from './rows.ts';

/** What belongs to an organisation and outlives its assessments. Deleted rows included. */
export interface Library {
  evidence: ReadonlyMap<string, Evidence>;
  actions: Action[];
  unreadable: UnreadableRow[];
}

/** The evidence and the actions of one organisation. */
export async function readLibrary(organisationId: string): Promise<Library> {
  const [evidence, actions] = await Promise.all([
    readOf('evidence', organisationId),
    readOf('actions', organisationId),
  ]);
  return {
    evidence: new Map(evidence.records.map((row) => [row.id, row])),
    actions: actions.records,
    unreadable: [...evidence.unreadable, ...actions.unreadable],
  };
}

async function readOf<Kind extends 'evidence' | 'actions'>(
  kind: Kind,
  organisationId: string,
): Promise<Rows<Kind>> {
  const table = store()[kind];
  try {
    return openAll(kind, await table.where('organisationId').equals(organisationId).toArray());
  } catch {
    // One value that the browser cannot read: read the whole table key by key, and keep what is ours.
    const { records, unreadable } = openAll(kind, (await readAll(table)).rows);
    return { records: records.filter((row) => row.organisationId === organisationId), unreadable };
  }
}
