import { loadBundled } from '#storage/matrices.ts';
import { readRows } from '#storage/rows.ts';
import { addWorkspace } from '#storage/workspace.ts';
import { buildSample } from './buildSample.ts';
import { markSample } from './markSample.ts';
import { sampleDraftId, sampleMatrixNames, sampleOrganisationId } from './sampleIds.ts';
import { sampleStory } from './sampleStory.ts';

/**
 * Makes sure that the sample is in the store. A removed sample comes back as it was left; one that is there stays
 * untouched. Rejects when a matrix cannot be loaded or the store cannot be written.
 */
export async function openSample(nowIso: string): Promise<void> {
  const [organisations, assessments] = await Promise.all([
    readRows('organisations'),
    readRows('assessments'),
  ]);
  const years = new Set(sampleStory.years.map(({ id }) => id));
  const own = {
    organisations: organisations.records.filter(({ id }) => id === sampleOrganisationId),
    assessments: assessments.records.filter(({ id }) => years.has(id)),
  };
  if (own.organisations.length === 0 || !own.assessments.some(({ id }) => id === sampleDraftId)) {
    const matrices = await Promise.all(sampleMatrixNames.map((name) => loadBundled(name)));
    await addWorkspace(buildSample(sampleStory, matrices, nowIso));
    return;
  }
  const removed = {
    organisationIds: own.organisations.filter(({ deletedAt }) => deletedAt !== null).map(({ id }) => id),
    assessmentIds: own.assessments.filter(({ deletedAt }) => deletedAt !== null).map(({ id }) => id),
  };
  if (removed.organisationIds.length + removed.assessmentIds.length > 0) await markSample(removed, null);
}
