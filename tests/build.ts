import type { Action } from '#core/action.ts';
import type { Assessment, AssessmentFields, MatrixTargets } from '#core/assessment.ts';
import type { AggregateRule, Matrix } from '#core/matrix.ts';
import type { Workspace } from '#core/exchange/read.ts';
import { newOrganisation, nobody, type Organisation } from '#core/organisation.ts';
import type { Sentence } from '#core/narrative.ts';
import { matrixHash, readMatrix } from '#core/readMatrix.ts';
import { seal, type Stamp } from '#core/record.ts';
import { buildReport, type AssessmentFacts, type Report } from '#core/report.ts';
import {
  agreedResponseId,
  emptyResponse,
  type CriterionResponse,
  type ResponseFields,
  type ResponsesByCriterionId,
} from '#core/response.ts';
import { viewMatrix, type MatrixView } from '#core/view.ts';

/** The permanent id of the criterion written as `1.2`. */
export const idOf = (ref: string): string => `c${ref.replace('.', '-')}`;

/** A stamp of the second `second` on 1 May 2026; later seconds are later in order. */
export function stampAt(second = 0, authorId = 'ruth'): Stamp {
  const ms = Date.parse('2026-05-01T09:00:00.000Z') + second * 1000;
  return {
    hlc: `${ms}-0000-${authorId}`,
    at: new Date(ms).toISOString(),
    authorId,
    deviceId: `${authorId}-laptop`,
  };
}

const levelNames = ['Not started', 'Starting', 'Developing', 'Established', 'Embedded', 'Leading'];

interface MatrixOptions {
  /** The values of the scale, 0 to 4 unless said; the name of a value is always the same. */
  levels?: readonly number[];
  aggregate?: AggregateRule;
  version?: number;
}

/**
 * A matrix in one line: criteria by reference, a slash between domains, `*` for essential. `1.1* 1.2 / 2.1` has the
 * domains `d1` and `d2`. The statement of a criterion follows from its reference, so the same reference has the same
 * meaning in every matrix made here.
 */
export function aMatrix(text: string, options: MatrixOptions = {}): Matrix {
  const { levels = [0, 1, 2, 3, 4], aggregate = 'median', version = 1 } = options;
  const domains = text.split('/').map((part, index) => ({
    id: `d${index + 1}`,
    title: `Domain ${'ABCDEFGH'.charAt(index)}`,
    shortTitle: `Domain ${'ABCDEFGH'.charAt(index)}`,
    set: 'core',
    question: '',
    criteria: part
      .trim()
      .split(/\s+/)
      .map((word) => {
        const ref = word.replace('*', '');
        return {
          id: idOf(ref),
          ref,
          title: `Title ${ref}`,
          statement: `Statement ${ref}.`,
          explanation: '',
          checklist: [],
          lookFor: [],
          pillars: [],
          essential: word.endsWith('*'),
          allowNotApplicable: true,
          descriptors: null,
          sources: [],
        };
      }),
  }));
  return readMatrix(
    {
      id: 'small',
      version,
      title: 'Small matrix',
      shortTitle: 'Small',
      publisher: 'Nobody',
      sourceUrl: null,
      licence: 'MIT',
      attribution: 'Own words',
      wordingStatus: 'original',
      currency: '',
      scopeNote: '',
      scale: {
        levels: levels.map((value) => ({
          value,
          name: levelNames[value] ?? `Name ${value}`,
          meaning: `Meaning of ${value}.`,
        })),
      },
      aggregate,
      domains,
      sources: [],
      supersedes: null,
    },
    'a test',
  );
}

const answerPattern = /^([\w.-]+)=(na|\?|-|\d+)(?:>(\d+))?$/;

/** What a test adds to single answers, by reference. */
type Extras = Record<string, Partial<ResponseFields>>;

/**
 * Answers in one line: `1.1=3 1.2=na 2.1=?`. `-` is a row without an answer, `>4` a target of its own, and `low`,
 * `medium` or `high` after an answer how sure people were: `1.1=3>4 low`. Rows are stamped 1 second apart.
 */
export function answered(
  text: string,
  extras: Extras = {},
  stamp: (second: number) => Stamp = stampAt,
  assessmentId = 'now',
): ResponsesByCriterionId {
  const rows = new Map<string, CriterionResponse>();
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const last = [...rows.values()].at(-1);
    if (last !== undefined && (word === 'low' || word === 'medium' || word === 'high')) {
      rows.set(last.criterionId, seal(last.id, { ...last, confidence: word }, stamp(rows.size)));
      continue;
    }
    const [, ref, what, target] = answerPattern.exec(word) ?? [];
    if (ref === undefined || what === undefined) throw new Error(`"${word}" is not an answer`);
    const fields: ResponseFields = {
      ...emptyResponse(assessmentId, idOf(ref)),
      answer: answerOf(what),
      notApplicableReason: what === 'na' ? 'Not our work.' : '',
      target: target === undefined ? null : Number(target),
      ...extras[ref],
    };
    const at = stamp(rows.size + 1);
    rows.set(idOf(ref), seal(agreedResponseId(assessmentId, idOf(ref), at.authorId), fields, at));
  }
  return rows;
}

function answerOf(what: string): ResponseFields['answer'] {
  if (what === '-') return null;
  if (what === '?') return { state: 'unknown' };
  if (what === 'na') return { state: 'not-applicable' };
  return { state: 'level', level: Number(what), source: 'judged' };
}

/** An organisation without evidence and actions, on 20 November 2026. */
export const noLibrary: Pick<AssessmentFacts, 'evidence' | 'actions' | 'today'> = {
  evidence: new Map(),
  actions: [],
  today: '2026-11-20',
};

/** A store or a file that holds nothing. */
export const noWork: Workspace = {
  organisations: [],
  assessments: [],
  responses: [],
  evidence: [],
  actions: [],
  snapshots: [],
  conflicts: [],
  ownMatrices: [],
  matrices: [],
  events: [],
};

export function anOrganisation(fields: Partial<Organisation> = {}): Organisation {
  return seal('org', { ...newOrganisation('Anytown Trust'), ...fields }, stampAt());
}

export function anAssessment(
  matrices: readonly Matrix[],
  fields: Partial<AssessmentFields> = {},
  id = 'now',
): Assessment {
  return seal(
    id,
    {
      organisationId: 'org',
      name: 'This year',
      status: 'draft' as const,
      sample: false,
      matrices: matrices.map((matrix) => ({
        id: matrix.id,
        version: matrix.version,
        sha256: matrixHash(matrix),
      })),
      scope: '',
      period: { from: '2026-04', to: '2027-03' },
      assessors: [],
      anchor: nobody,
      sponsor: nobody,
      reviewMeeting: '',
      mode: null,
      targets: {},
      targetDate: null,
      sections: {},
      signOff: null,
      gapMoves: {},
      revision: 1,
      revises: null,
      startedFrom: null,
      createdAt: '2026-05-01T09:00:00.000Z',
      ...fields,
    },
    stampAt(),
  );
}

/** The answers laid over a matrix, with targets for the whole assessment (`all`) or for a domain. */
export function aView(
  matrix: Matrix,
  answers: string | ResponsesByCriterionId = '',
  targets: Partial<MatrixTargets> = {},
  sections: AssessmentFields['sections'] = {},
): MatrixView {
  const responses = typeof answers === 'string' ? answered(answers) : answers;
  return viewMatrix(
    matrix,
    { targets: { [matrix.id]: { all: null, byDomain: {}, ...targets } }, sections },
    responses,
  );
}

interface Side {
  matrix: Matrix;
  answers: string | ResponsesByCriterionId;
  targets?: Partial<MatrixTargets>;
  fields?: Partial<AssessmentFields>;
  actions?: Action[];
}

/** The report of one matrix, compared with an earlier year where one is given. */
export function aReport(now: Side, earlier: Side | null = null): Report {
  return buildReport(factsOf(now, 'now'), earlier === null ? null : factsOf(earlier, 'before'));
}

function factsOf(
  { matrix, answers, targets = {}, fields = {}, actions = [] }: Side,
  id: 'now' | 'before',
): AssessmentFacts {
  const past = { name: 'Last year', period: { from: '2025-04', to: '2026-03' } };
  return {
    organisation: anOrganisation(),
    assessment: anAssessment(
      [matrix],
      {
        ...(id === 'before' ? past : {}),
        targets: { [matrix.id]: { all: null, byDomain: {}, ...targets } },
        ...fields,
      },
      id,
    ),
    matrices: [matrix],
    responses: typeof answers === 'string' ? answered(answers) : answers,
    ...noLibrary,
    actions,
  };
}

/** The sentences of the summary, by the rule that made them. */
export function narrativeOf(now: Side, earlier: Side | null = null): Map<Sentence['rule'], string[]> {
  const [report] = aReport(now, earlier).matrices;
  const byRule = new Map<Sentence['rule'], string[]>();
  for (const { rule, text } of report?.narrative ?? []) byRule.set(rule, [...(byRule.get(rule) ?? []), text]);
  return byRule;
}
