import { seal } from '#core/record.ts';
import { agreedResponseId, type CriterionResponse } from '#core/response.ts';

/**
 * The answers as those of another assessment. They keep their stamps, because of several people's answers the one
 * stamped last is the agreed one.
 */
export function copyAnswers(
  responses: readonly CriterionResponse[],
  assessmentId: string,
): CriterionResponse[] {
  return responses.map((response) =>
    seal(
      copiedId(response, assessmentId),
      { ...response, assessmentId },
      { ...response, at: response.updatedAt },
      response.deletedAt,
    ),
  );
}

function copiedId({ kind, criterionId, authorId }: CriterionResponse, assessmentId: string): string {
  return kind === 'agreed'
    ? agreedResponseId(assessmentId, criterionId, authorId)
    : `${assessmentId}_${criterionId}_${authorId}`;
}
