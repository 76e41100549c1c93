import type { Assessment, AssessmentFields } from '#core/assessment.ts';
import type { Criterion, Matrix } from '#core/matrix.ts';
import { criteriaOf } from '#core/readMatrix.ts';
import { emptyResponse, type ResponseFields, type ResponsesByCriterionId } from '#core/response.ts';
import type { CriterionMatch } from './matches.ts';

/** By criterion of the later version: the earlier one whose answer a person keeps for it. Without one it is open. */
export type KeptAnswers = ReadonlyMap<string, string>;

/** Whether an answer can stand under a criterion: its level must be on the scale, and "not applicable" be allowed. */
export function canKeep(later: Matrix, criterion: Criterion, response: ResponseFields | undefined): boolean {
  const answer = response?.answer ?? null;
  if (answer === null) return false;
  if (answer.state === 'level') return later.scale.levels.some(({ value }) => value === answer.level);
  return answer.state !== 'not-applicable' || criterion.allowNotApplicable;
}

/**
 * The answers with which the draft on the later version begins. Where a person keeps an answer it comes whole, with note
 * and priority; elsewhere only the evidence comes along, without levels, and the criterion is open. Answers to other
 * matrices of the assessment come as they are. Nothing is taken from the earlier assessment.
 */
export function broughtResponses(
  earlier: ResponsesByCriterionId,
  later: Matrix,
  others: readonly Matrix[],
  matches: readonly CriterionMatch[],
  kept: KeptAnswers,
  assessmentId: string,
): ResponseFields[] {
  const sources = new Map(matches.map(({ to, from }) => [to, from]));
  const brought = criteriaOf(later).flatMap(({ criterion }): ResponseFields[] => {
    const { id } = criterion;
    const response = earlier.get(kept.get(id) ?? '');
    if (response !== undefined && canKeep(later, criterion, response))
      return [copyOf(response, id, assessmentId)];
    const from = (sources.get(id) ?? []).flatMap((source) => earlier.get(source)?.evidence ?? []);
    const evidenceIds = [...new Set(from.map(({ evidenceId }) => evidenceId))];
    if (evidenceIds.length === 0) return [];
    const evidence = evidenceIds.map((evidenceId) => ({ evidenceId, supportsLevel: null }));
    return [{ ...emptyResponse(assessmentId, id), evidence }];
  });
  const untouched = others.flatMap((matrix) =>
    criteriaOf(matrix).flatMap(({ criterion: { id } }) => {
      const response = earlier.get(id);
      return response === undefined ? [] : [copyOf(response, id, assessmentId)];
    }),
  );
  return [...brought, ...untouched];
}

function copyOf(response: ResponseFields, criterionId: string, assessmentId: string): ResponseFields {
  const { kind, answer, notApplicableReason, target, confidence, note } = response;
  const { checklist, evidence, nextNote, priority, priorityReason } = response;
  return {
    ...{ assessmentId, criterionId, kind, answer, notApplicableReason, target, confidence, note },
    ...{ checklist, evidence, nextNote, priority, priorityReason },
  };
}

/**
 * The draft on the later version: what people set in the earlier assessment, but for decisions about its domains. It is an
 * assessment of its own; the earlier one stays as it is. `at`: ISO 8601.
 */
export function broughtFields(
  earlier: Assessment,
  later: { matrix: Matrix; sha256: string },
  at: string,
): AssessmentFields {
  const { organisationId, sample, scope, period, assessors, anchor, sponsor, reviewMeeting } = earlier;
  const { mode, targets, targetDate, sections, id } = earlier;
  const { matrix, sha256 } = later;
  const ending = `, matrix version ${matrix.version}`;
  const levels = new Set(matrix.scale.levels.map(({ value }) => value));
  const domains = new Set(matrix.domains.map((domain) => domain.id));
  const own = targets[matrix.id];
  return {
    ...{ organisationId, sample, scope, period, assessors, anchor, sponsor, reviewMeeting, mode, targetDate },
    name: `${earlier.name.replace(/, matrix version \d+$/, '').slice(0, 200 - ending.length)}${ending}`,
    status: 'draft',
    matrices: earlier.matrices.map((pinned) =>
      pinned.id === matrix.id ? { id: matrix.id, version: matrix.version, sha256 } : pinned,
    ),
    targets: {
      ...targets,
      ...(own !== undefined && {
        [matrix.id]: {
          all: own.all !== null && levels.has(own.all) ? own.all : null,
          byDomain: Object.fromEntries(
            Object.entries(own.byDomain).filter(
              ([domain, level]) => domains.has(domain) && (level === null || levels.has(level)),
            ),
          ),
        },
      }),
    },
    sections: Object.fromEntries(
      Object.entries(sections).filter(([section]) => !section.startsWith(`${matrix.id}.`)),
    ),
    signOff: null,
    gapMoves: {},
    revision: 1,
    revises: null,
    startedFrom: id,
    createdAt: at,
  };
}
