import type { AssessmentFields } from '#core/assessment.ts';
import { agreedResponseId, type ResponseFields } from '#core/response.ts';
import { change, commitAfter } from './commit.ts';
import { store } from './database.ts';
import { currentIdentity } from './identity.ts';
import type { PinnedMatrix } from './matrices.ts';

/**
 * Stores the draft on a later version of a matrix with the answers that it begins with, all or nothing. The assessment
 * that it comes from is not touched. Rejects with `StorageError`.
 */
export async function createOnVersion(
  id: string,
  fields: AssessmentFields,
  matrices: readonly PinnedMatrix[],
  responses: readonly ResponseFields[],
): Promise<void> {
  const authorId = currentIdentity()?.authorId ?? 'unknown';
  await commitAfter(
    () =>
      Promise.resolve([
        change('assessments', id, () => fields),
        ...responses.map((response) =>
          change('responses', agreedResponseId(id, response.criterionId, authorId), () => response),
        ),
      ]),
    {
      kind: 'created',
      about: id,
      also: () => store().matrices.bulkPut(matrices.map((matrix) => ({ ...matrix }))),
    },
  );
}
