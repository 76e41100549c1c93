import { revisedFields, revisedResponses } from '#core/carryOver.ts';
import { isLocked, type Assessment } from '#core/assessment.ts';
import { blockersOf, readiness, type ReadinessItem } from '#core/readiness.ts';
import { matrixHash } from '#core/readMatrix.ts';
import { agreedResponseId } from '#core/response.ts';
import { signedOff, type Signature } from '#core/snapshot.ts';
import { newId } from './assessments.ts';
import { change, commitAfter } from './commit.ts';
import { store } from './database.ts';
import { readAssessment, type ReadyAssessment } from './hooks.ts';
import { currentIdentity } from './identity.ts';
import { readRows } from './rows.ts';
import { useLive } from './useLive.ts';
import { StorageError } from './write.ts';

/** Whether an assessment, as loaded, can be signed off. `notBackedUp`: changes that no backup file has. */
export function readinessOf(loaded: ReadyAssessment, notBackedUp: number): ReadinessItem[] {
  return readiness(loaded, {
    unreadable: loaded.unreadable.filter(({ kind }) => kind === 'responses').length,
    conflicts: loaded.conflicts.length,
    notBackedUp,
  });
}

/**
 * Signs an assessment off: makes its copy and locks it, both or neither. The answers are read again inside the
 * transaction, so that the copy is what is stored and not what a page showed. Returns false, and changes nothing, when
 * something that blocks has come up since. Rejects with `StorageError`; then nothing is locked.
 */
export async function signOff(
  assessmentId: string,
  signature: Omit<Signature, 'signedAt'>,
): Promise<boolean> {
  let signed = false;
  await commitAfter(
    async () => {
      const loaded = await readDraft(assessmentId);
      signed = blockersOf(readinessOf(loaded, 0)).length === 0;
      if (!signed) return [];
      const { copy, fields } = signedOff(loaded, { ...signature, signedAt: new Date().toISOString() });
      return [
        change('snapshots', copy.id, () => copy.fields),
        change('assessments', assessmentId, () => fields),
      ];
    },
    { kind: 'signed-off', about: assessmentId, draftOf: assessmentId },
  );
  return signed;
}

async function readDraft(assessmentId: string): Promise<ReadyAssessment> {
  const loaded = await readAssessment(assessmentId);
  if (loaded.state !== 'ready') throw new StorageError('unreadable', `the assessment is ${loaded.state}`);
  if (loaded.assessment.sample) throw new StorageError('locked', 'the sample cannot be signed off');
  return loaded;
}

/**
 * Starts a draft with all that was signed, and marks the signed-off one as revised; it stays as it is and can be read.
 * Returns the id of the draft, or of the version that is already there. All or nothing.
 */
export async function startRevision(assessmentId: string): Promise<string> {
  let id = newId();
  await commitAfter(
    async () => {
      const loaded = await readAssessment(assessmentId);
      if (loaded.state !== 'ready' || loaded.assessment.sample || !isLocked(loaded.assessment)) {
        throw new StorageError('unreadable', 'there is no signed-off assessment to revise');
      }
      const known = await readSuccessor(assessmentId);
      if (known !== null) {
        id = known.id;
        return [];
      }
      const authorId = currentIdentity()?.authorId ?? 'unknown';
      // A copy that came in a file may be here without its wording.
      await store().matrices.bulkPut(
        loaded.matrices.map((matrix) => ({ sha256: matrixHash(matrix), matrix })),
      );
      return [
        change('assessments', id, () => revisedFields(loaded.assessment)),
        ...revisedResponses(loaded.responses, id).map((fields) =>
          change('responses', agreedResponseId(id, fields.criterionId, authorId), () => fields),
        ),
        change(
          'assessments',
          assessmentId,
          (current) => (current === undefined ? null : { ...current, status: 'revised' }),
          { about: assessmentId },
        ),
      ];
    },
    { kind: 'revised', about: id },
  );
  return id;
}

async function readSuccessor(assessmentId: string): Promise<Assessment | null> {
  const { records } = await readRows('assessments');
  return records.find(({ revises, deletedAt }) => revises === assessmentId && deletedAt === null) ?? null;
}

/** The version that revises an assessment, live; `null` when there is none. */
export function useSuccessor(assessmentId: string): Assessment | null | undefined {
  const found = useLive(
    async () => ({ assessmentId, successor: await readSuccessor(assessmentId) }),
    [assessmentId],
  );
  return found === undefined || found.assessmentId !== assessmentId ? undefined : found.successor;
}
