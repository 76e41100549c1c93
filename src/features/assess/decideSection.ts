import { patchAssessment } from '#storage/assessments.ts';

/** Stores what a person said about a domain. Rejects with `StorageError` when it could not be saved. */
export async function decideSection(assessmentId: string, section: string, complete: boolean): Promise<void> {
  const decision = { complete, decidedAt: new Date().toISOString(), changedSince: false };
  await patchAssessment(
    assessmentId,
    ({ sections }) => ({ sections: { ...sections, [section]: decision } }),
    'section-decided',
  );
}
