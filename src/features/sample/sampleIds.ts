/** Ids never change, so that the sample added twice is still one sample and links into it keep working. */
export const sampleOrganisationId = 'sample-org';
export const sampleDraftId = 'sample-2026';

/** Both matrices by the names of their files. A later version of a matrix leaves the sample on this wording. */
export const sampleMatrixNames = ['governance-maturity.v1', 'four-pillars.v1'] as const;
