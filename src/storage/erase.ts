import { erasedEvent, erasedFields } from '#core/erase.ts';
import { eventSchema } from '#core/event.ts';
import { change, commitAfter, type Change } from './commit.ts';
import { store } from './database.ts';
import type { DeletedItem } from './overview.ts';
import { readRows } from './rows.ts';

/**
 * Deletes the content of an item for ever, and what belongs to nothing else: the answers and the signed-off copy of an
 * assessment, everything of an organisation, and the values that the history kept of them. This is the one place where
 * content leaves the store. An empty tombstone of each record stays, so that a later merge with a file that still has
 * it does not bring it back. All or nothing; rejects with `StorageError`.
 */
export async function eraseItem(item: DeletedItem): Promise<void> {
  await commitAfter(
    async () => {
      const changes = await erasures(item);
      const erased = new Set(changes.map(({ id }) => id));
      await eraseHistory(erased);
      return changes.map((one) => ({ ...one, write: withoutBefore(one.write) }));
    },
    { kind: 'deleted', about: item.id },
  );
}

/** The line of history about this deletion must not keep what it deletes. */
function withoutBefore(write: Change['write']): Change['write'] {
  return (current, stamp) => {
    const result = write(current, stamp);
    return result && { ...result, before: {} };
  };
}

async function erasures({ table, id }: DeletedItem): Promise<Change[]> {
  const deletedAt = new Date().toISOString();
  const at = { deletedAt };
  const own = <Row extends { id: string }>(rows: readonly Row[], belongs: (row: Row) => boolean) =>
    rows.filter(belongs).map((row) => row.id);
  const ofOrganisation = (row: { id: string; organisationId: string }) =>
    row.id === id || (table === 'organisations' && row.organisationId === id);

  const assessments = own((await readRows('assessments')).records, ofOrganisation);
  const ofAssessment = ({ assessmentId }: { assessmentId: string }) => assessments.includes(assessmentId);
  const responses = own((await readRows('responses')).records, ofAssessment);
  const snapshots = own((await readRows('snapshots')).records, ofAssessment);
  const conflicts = own((await readRows('conflicts')).records, ofAssessment);
  const evidence = own((await readRows('evidence')).records, ofOrganisation);
  const actions = own((await readRows('actions')).records, ofOrganisation);
  const ownMatrices = table === 'ownMatrices' ? [id] : [];
  return [
    ...(table === 'organisations' ? [id] : []).map((one) =>
      change('organisations', one, (row) => (row ? erasedFields.organisations(row) : null), at),
    ),
    ...assessments.map((one) =>
      change('assessments', one, (row) => (row ? erasedFields.assessments(row) : null), at),
    ),
    ...responses.map((one) =>
      change('responses', one, (row) => (row ? erasedFields.responses(row) : null), at),
    ),
    ...snapshots.map((one) =>
      change('snapshots', one, (row) => (row ? erasedFields.snapshots(row) : null), at),
    ),
    ...conflicts.map((one) =>
      change('conflicts', one, (row) => (row ? erasedFields.conflicts(row) : null), at),
    ),
    ...evidence.map((one) => change('evidence', one, (row) => (row ? erasedFields.evidence(row) : null), at)),
    ...actions.map((one) => change('actions', one, (row) => (row ? erasedFields.actions(row) : null), at)),
    ...ownMatrices.map((one) =>
      change('ownMatrices', one, (row) => (row ? erasedFields.ownMatrices(row) : null), at),
    ),
  ];
}

async function eraseHistory(erased: ReadonlySet<string>): Promise<void> {
  const rows: unknown[] = [];
  await store().events.each((row) => rows.push(row));
  const lines = rows.flatMap((row) => {
    const read = eventSchema.safeParse(row);
    return read.success && (erased.has(read.data.recordId) || erased.has(read.data.about))
      ? [erasedEvent(read.data)]
      : [];
  });
  await store().events.bulkPut(lines);
}
