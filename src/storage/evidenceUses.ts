import { evidenceUses, type AssessmentUses } from '#core/evidenceUse.ts';
import type { Matrix } from '#core/matrix.ts';
import { agreedResponses } from '#core/response.ts';
import { readPinned } from './matrices.ts';
import { readResponses, readRows } from './rows.ts';
import { useLive } from './useLive.ts';

/**
 * Which criteria of which assessments use the evidence of an organisation, by evidence id, the latest period first.
 * Live; `undefined` while loading. Reads all answers of the organisation, so it is for the library only.
 */
export function useEvidenceUses(organisationId: string): Map<string, AssessmentUses[]> | undefined {
  const found = useLive(
    async () => ({ organisationId, uses: await readEvidenceUses(organisationId) }),
    [organisationId],
  );
  return found === undefined || found.organisationId !== organisationId ? undefined : found.uses;
}

/** The same, read once. */
export async function readEvidenceUses(organisationId: string): Promise<Map<string, AssessmentUses[]>> {
  const { records } = await readRows('assessments');
  const assessments = records
    .filter((one) => one.organisationId === organisationId && one.deletedAt === null)
    .toSorted((a, b) => (a.period.from + a.createdAt < b.period.from + b.createdAt ? 1 : -1));
  const answers = await Promise.all(assessments.map(({ id }) => readResponses(id)));
  // Last, because a matrix may come from memory, and a live query notices only what is read before such a wait.
  const matrices = new Map<string, Matrix | null>();
  for (const pinned of assessments.flatMap((assessment) => assessment.matrices)) {
    if (!matrices.has(pinned.sha256)) matrices.set(pinned.sha256, await readPinned(pinned));
  }
  return evidenceUses(
    assessments.map((assessment, index) => ({
      assessment,
      matrices: assessment.matrices.flatMap(({ sha256 }) => matrices.get(sha256) ?? []),
      responses: agreedResponses(answers[index]?.records ?? []),
    })),
  );
}
