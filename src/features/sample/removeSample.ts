import { readRows } from '#storage/rows.ts';
import { markSample } from './markSample.ts';
import { sampleOrganisationId } from './sampleIds.ts';

/**
 * Marks the sample organisation and every assessment of it as deleted, in one write. Returns the function that
 * brings the same records back. Answers stay as they are, because nothing shows them without their assessment.
 */
export async function removeSample(): Promise<() => Promise<void>> {
  const [organisations, assessments] = await Promise.all([
    readRows('organisations'),
    readRows('assessments'),
  ]);
  const rows = {
    organisationIds: organisations.records
      .filter(({ id, deletedAt }) => id === sampleOrganisationId && deletedAt === null)
      .map(({ id }) => id),
    assessmentIds: assessments.records
      .filter(({ sample, organisationId }) => sample || organisationId === sampleOrganisationId)
      .filter(({ deletedAt }) => deletedAt === null)
      .map(({ id }) => id),
  };
  await markSample(rows, new Date().toISOString());
  return () => markSample(rows, null);
}
