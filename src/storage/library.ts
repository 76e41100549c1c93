import type { Action } from '#core/action.ts';
import type { UnreadableRow } from '#core/door.ts';
import type { Evidence } from '#core/evidence.ts';
import { readWhere } from './rows.ts';

/** What belongs to an organisation and outlives its assessments. Deleted rows included. */
export interface Library {
  evidence: ReadonlyMap<string, Evidence>;
  actions: Action[];
  unreadable: UnreadableRow[];
}

/** The evidence and the actions of one organisation. */
export async function readLibrary(organisationId: string): Promise<Library> {
  const [evidence, actions] = await Promise.all([
    readWhere('evidence', 'organisationId', organisationId),
    readWhere('actions', 'organisationId', organisationId),
  ]);
  return {
    evidence: new Map(evidence.records.map((row) => [row.id, row])),
    actions: actions.records,
    unreadable: [...evidence.unreadable, ...actions.unreadable],
  };
}
