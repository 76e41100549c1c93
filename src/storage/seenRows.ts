import type { RecordKind, Records } from '#core/door.ts';
import { recordKinds } from '#core/kinds.ts';

/**
 * The records that this page has read from the store or written to it, as they last were. If the store is taken away
 * while the page is open, they are all that is left of it, and are offered as a file.
 */
type Seen = { [Kind in RecordKind]: Map<string, Records[Kind]> };
const seen: Seen = {
  organisations: new Map(),
  assessments: new Map(),
  responses: new Map(),
  evidence: new Map(),
  actions: new Map(),
  snapshots: new Map(),
  conflicts: new Map(),
  ownMatrices: new Map(),
};
/** Of each kind; a page shows far fewer. The longest unseen go first. */
const mostKept = 20_000;

export function rememberSeen<Kind extends RecordKind>(kind: Kind, records: readonly Records[Kind][]): void {
  const known: Map<string, Records[Kind]> = seen[kind];
  for (const record of records) known.set(record.id, record);
  if (known.size <= mostKept) return;
  for (const id of known.keys()) {
    if (known.size <= mostKept) break;
    known.delete(id);
  }
}

/** After everything was replaced: what was here before must not come back with a rescued file. */
export function forgetSeen(): void {
  for (const kind of recordKinds) seen[kind].clear();
}

/** The remembered records of one kind, deleted ones included. */
export function seenRecords<Kind extends RecordKind>(kind: Kind): Records[Kind][] {
  const known: Map<string, Records[Kind]> = seen[kind];
  return [...known.values()];
}
