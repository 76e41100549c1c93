import type { Assessment } from '#core/assessment.ts';
import type { Workspace } from '#core/exchange/read.ts';
import { criteriaOf } from '#core/readMatrix.ts';
import { agreedResponses, type CriterionResponse } from '#core/response.ts';
import { answerText, formatPeriod, levelText, type LevelNames } from '#core/words.ts';

export const answerHead = [
  'Criterion',
  'Domain',
  'Answer',
  'Target',
  'Note',
  'Why it does not apply',
  'Evidence',
  'Note to the next assessor',
];

/** Whose and which answers, before each row of `answerHead` in a CSV file. */
export const csvHead = ['Organisation', 'Assessment', 'Period', 'Status', ...answerHead];

/** One row for each criterion of the matrices in the file, and for each answer whose wording is not in it. */
export function answerRows(workspace: Workspace, assessment: Assessment): string[][] {
  const answers = agreedResponses(
    workspace.responses.filter(({ assessmentId }) => assessmentId === assessment.id),
  );
  const pinned = new Set(assessment.matrices.map(({ sha256 }) => sha256));
  const known = workspace.matrices.filter(({ sha256 }) => pinned.has(sha256));
  const rows = known.flatMap(({ matrix }) =>
    criteriaOf(matrix).map(({ criterion, domain }) =>
      answerRow(
        workspace,
        `${criterion.ref} ${criterion.title}`,
        domain.title,
        answers.get(criterion.id),
        matrix.scale.levels,
      ),
    ),
  );
  const shown = new Set(
    known.flatMap(({ matrix }) => criteriaOf(matrix).map(({ criterion }) => criterion.id)),
  );
  const others = [...answers.values()].filter(({ criterionId }) => !shown.has(criterionId));
  return [
    ...rows,
    ...others.map((answer) =>
      answerRow(workspace, answer.criterionId, 'Wording not in this file', answer, []),
    ),
  ];
}

function answerRow(
  { evidence }: Workspace,
  name: string,
  domain: string,
  answer: CriterionResponse | undefined,
  levels: LevelNames,
): string[] {
  if (answer === undefined) return [name, domain, 'Not answered', '', '', '', '', ''];
  const titles = new Map(evidence.map((row) => [row.id, row.title]));
  return [
    name,
    domain,
    answerText(levels, answer.answer),
    answer.target === null ? '' : levelText(levels, answer.target),
    answer.note,
    answer.notApplicableReason,
    answer.evidence.map(({ evidenceId }) => titles.get(evidenceId) ?? 'Evidence not in this file').join('\n'),
    answer.nextNote,
  ];
}

/** Every answer of every assessment that is not deleted, under `csvHead`. */
export function csvRows(workspace: Workspace, statusOf: (assessment: Assessment) => string): string[][] {
  const names = new Map(workspace.organisations.map(({ id, name }) => [id, name]));
  return workspace.assessments
    .filter(({ deletedAt }) => deletedAt === null)
    .flatMap((assessment) =>
      answerRows(workspace, assessment).map((row) => [
        names.get(assessment.organisationId) ?? '',
        assessment.name,
        formatPeriod(assessment.period),
        statusOf(assessment),
        ...row,
      ]),
    );
}
