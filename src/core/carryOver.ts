import type { Assessment, AssessmentFields } from './assessment.ts';
import type { Matrix } from './matrix.ts';
import { criteriaOf } from './readMatrix.ts';
import { emptyResponse, type ResponseFields, type ResponsesByCriterionId } from './response.ts';

/**
 * What a new assessment starts with when it takes over the evidence of an earlier one: an answer without a level for
 * each criterion that is still there and had evidence. Which level a document supports now is for people to say, so no
 * link brings its level along; levels, notes, confidence and priorities stay behind. `assessmentId`: the new one.
 */
export function carriedResponses(
  earlier: ResponsesByCriterionId,
  matrices: readonly Matrix[],
  assessmentId: string,
): ResponseFields[] {
  return matrices.flatMap((matrix) =>
    criteriaOf(matrix).flatMap(({ criterion }) => {
      const links = earlier.get(criterion.id)?.evidence ?? [];
      return links.length === 0
        ? []
        : [
            {
              ...emptyResponse(assessmentId, criterion.id),
              evidence: links.map(({ evidenceId }) => ({ evidenceId, supportsLevel: null })),
            },
          ];
    }),
  );
}

/** "2026 self-assessment, version 2", whatever version `name` is of. */
export function revisedName(name: string, revision: number): string {
  const ending = `, version ${revision}`;
  return `${name.replace(/, version \d+$/, '').slice(0, 200 - ending.length)}${ending}`;
}

/**
 * The revised version of a signed-off assessment, a draft with all that people set in it. It began when the first version
 * began, so that the same actions belong to both and neither counts as the year before the other.
 */
export function revisedFields(signed: Assessment): AssessmentFields {
  const { id, name, revision, organisationId, sample, matrices, scope, period, assessors } = signed;
  const { anchor, sponsor, reviewMeeting, mode, targets, targetDate, sections } = signed;
  const { gapMoves, startedFrom, createdAt } = signed;
  return {
    ...{ organisationId, sample, matrices, scope, period, assessors, anchor, sponsor, reviewMeeting, mode },
    ...{ targets, targetDate, sections, gapMoves, startedFrom, createdAt },
    name: revisedName(name, revision + 1),
    status: 'draft',
    signOff: null,
    revision: revision + 1,
    revises: id,
  };
}

/** The answers of the version before, under the id of the new one: levels, notes, evidence and priorities. */
export function revisedResponses(signed: ResponsesByCriterionId, assessmentId: string): ResponseFields[] {
  return [...signed.values()].map((response) => {
    const { criterionId, kind, answer, notApplicableReason, target, confidence, note } = response;
    const { checklist, evidence, nextNote, priority, priorityReason } = response;
    return {
      ...{ assessmentId, criterionId, kind, answer, notApplicableReason, target, confidence, note },
      ...{ checklist, evidence, nextNote, priority, priorityReason },
    };
  });
}
