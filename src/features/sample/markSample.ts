import { change, commit } from '#storage/commit.ts';
import { sampleOrganisationId } from './sampleIds.ts';

export interface SampleRows {
  organisationIds: readonly string[];
  assessmentIds: readonly string[];
}

/** Deletes these rows (`deletedAt`: ISO 8601, UTC) or brings them back (`null`), all of them in one write. */
export async function markSample(rows: SampleRows, deletedAt: string | null): Promise<void> {
  await commit(
    [
      ...rows.organisationIds.map((id) => change('organisations', id, (row) => row ?? null, { deletedAt })),
      ...rows.assessmentIds.map((id) => change('assessments', id, (row) => row ?? null, { deletedAt })),
    ],
    { kind: deletedAt === null ? 'restored' : 'deleted', about: sampleOrganisationId },
  );
}
