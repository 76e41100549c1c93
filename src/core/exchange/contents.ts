import { agreedResponses, type CriterionResponse } from '#core/response.ts';
import { allAtOnce, type Steps } from '#core/steps.ts';
import type { Workspace } from './read.ts';

export interface AssessmentContent {
  id: string;
  name: string;
  organisation: string;
  period: { from: string; to: string };
  answers: number;
  /** ISO 8601 of the last change of the assessment or one of its answers. */
  updatedAt: string;
}

/** What a person would call "what is in it": deleted records are left out. */
export interface Contents {
  organisations: string[];
  /** The last changed first. */
  assessments: AssessmentContent[];
  answers: number;
  evidence: number;
  actions: number;
  ownMatrices: number;
}

/** Lists and counts a workspace, whether it is the store's or a file's. */
export function contentsOf(workspace: Workspace): Contents {
  return allAtOnce(countingContents(workspace));
}

/** The same in steps of one assessment. */
export function* countingContents(workspace: Workspace): Steps<Contents> {
  const nameOf = new Map(workspace.organisations.map(({ id, name }) => [id, name]));
  const responses = byAssessment(workspace);
  yield;
  const assessments: AssessmentContent[] = [];
  for (const assessment of workspace.assessments) {
    if (assessment.deletedAt !== null) continue;
    const own = responses.get(assessment.id) ?? [];
    assessments.push({
      id: assessment.id,
      name: assessment.name,
      organisation: nameOf.get(assessment.organisationId) ?? 'Organisation not in the file',
      period: assessment.period,
      answers: countAnswers(own),
      updatedAt: latestChange(assessment.updatedAt, own),
    });
    yield;
  }
  assessments.sort((a, b) => (a.updatedAt < b.updatedAt ? 1 : -1));
  return {
    organisations: workspace.organisations
      .filter(({ deletedAt }) => deletedAt === null)
      .map(({ name }) => name),
    assessments,
    answers: assessments.reduce((sum, { answers }) => sum + answers, 0),
    evidence: countKept(workspace.evidence),
    actions: countKept(workspace.actions),
    ownMatrices: countKept(workspace.ownMatrices),
  };
}

function countKept(rows: readonly { deletedAt: string | null }[]): number {
  return rows.filter(({ deletedAt }) => deletedAt === null).length;
}

/** Answers under their assessment's id, deleted ones included. */
export function byAssessment({ responses }: Workspace): ReadonlyMap<string, CriterionResponse[]> {
  const groups = new Map<string, CriterionResponse[]>();
  for (const response of responses) {
    const group = groups.get(response.assessmentId);
    if (group === undefined) groups.set(response.assessmentId, [response]);
    else group.push(response);
  }
  return groups;
}

/** Criteria with an agreed answer, "we do not know yet" and "not applicable" included. */
export function countAnswers(responses: readonly CriterionResponse[]): number {
  return [...agreedResponses(responses).values()].filter(({ answer }) => answer !== null).length;
}

/** The later of the assessment's own change and the last of its answers. */
export function latestChange(updatedAt: string, responses: readonly CriterionResponse[]): string {
  return responses.reduce(
    (latest, response) => (response.updatedAt > latest ? response.updatedAt : latest),
    updatedAt,
  );
}

/** Replacing more by less is asked about twice: a near-empty file has wiped people's work in other tools. */
export function holdsLess(file: Contents, here: Contents): boolean {
  const counts = ({ assessments, answers, evidence, actions, ownMatrices }: Contents) => [
    assessments.length,
    answers,
    evidence,
    actions,
    ownMatrices,
  ];
  const inFile = counts(file);
  return counts(here).some((count, index) => (inFile[index] ?? 0) < count);
}
