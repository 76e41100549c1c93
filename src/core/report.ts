import { actionsOfAssessment, type Action } from './action.ts';
import type { Assessment } from './assessment.ts';
import type { MatrixYears } from './compare/years.ts';
import { compareMatrices, type Comparison } from './comparison.ts';
import type { Evidence } from './evidence.ts';
import { listGaps, type Gap } from './gap.ts';
import { pillarIds, type Matrix, type PillarId } from './matrix.ts';
import { narrate, type Sentence } from './narrative.ts';
import type { Organisation } from './organisation.ts';
import type { ResponsesByCriterionId } from './response.ts';
import { scoreSet, targetOfSet, type SetScore } from './scoring.ts';
import { viewMatrix, type CriterionView, type DomainView, type MatrixView } from './view.ts';
import { pillarNames } from './words.ts';

/** One assessment as storage hands it over: the records and the matrices they were answered on. */
export interface AssessmentFacts {
  organisation: Organisation;
  assessment: Assessment;
  /** In the order in which the assessment pins them. */
  matrices: readonly Matrix[];
  responses: ResponsesByCriterionId;
  /** The organisation's evidence by id, deleted ones included. */
  evidence: ReadonlyMap<string, Evidence>;
  /** All actions of the organisation. */
  actions: readonly Action[];
  /** The day on which evidence and due dates are judged, `yyyy-MM-dd`: today, or the day of the signature. */
  today: string;
}

/** A set with fewer criteria than this says "Too few criteria to compare". */
export const fewestInPillar = 3;

export interface DomainReport {
  view: DomainView;
  score: SetScore;
  /** By the matrix's rule over the targets of the applicable criteria; `null` when none of them has one. */
  target: number | null;
  /** The aggregate of the assessment before, on the common criteria; `null` without one. */
  previous: number | null;
}

export interface PillarReport {
  id: PillarId;
  name: string;
  criteria: CriterionView[];
  score: SetScore;
  tooFew: boolean;
}

/** Everything that can be said of one matrix. Matrices are never added together. */
export interface MatrixReport {
  matrix: Matrix;
  view: MatrixView;
  whole: SetScore;
  core: SetScore;
  domains: DomainReport[];
  /** Empty when the matrix tags no pillars. */
  pillars: PillarReport[];
  gaps: Gap[];
  lowConfidence: CriterionView[];
  notApplicable: CriterionView[];
  unknown: CriterionView[];
  unanswered: CriterionView[];
  comparison: Comparison | null;
  narrative: Sentence[];
}

export interface EarlierAssessment {
  id: string;
  name: string;
  period: Assessment['period'];
  status: Assessment['status'];
}

/** The one object behind screen, print and every export. Plain data; nothing after it reaches back. */
export interface Report {
  organisation: Organisation;
  assessment: Assessment;
  previous: EarlierAssessment | null;
  matrices: MatrixReport[];
  /** What the assessment has to do with, the first due first. */
  actions: Action[];
  today: string;
  /**
   * Each matrix over 3 assessments or more, in the order of the matrices; empty where there are not as many. `null` until
   * the years before were read (`compare/years.ts`): they come later, so that nothing else waits for them.
   */
  years: MatrixYears[] | null;
}

/** Computes the report of `now`, compared with `earlier` where one is given. Pure: same facts, same report. */
export function buildReport(now: AssessmentFacts, earlier: AssessmentFacts | null): Report {
  const previous =
    earlier === null
      ? null
      : {
          id: earlier.assessment.id,
          name: earlier.assessment.name,
          period: earlier.assessment.period,
          status: earlier.assessment.status,
        };
  const actions = actionsOfAssessment(now.actions, now.assessment);
  return {
    organisation: now.organisation,
    assessment: now.assessment,
    previous,
    matrices: now.matrices.map((matrix) => {
      const earlierMatrix = earlier?.matrices.find(({ id }) => id === matrix.id);
      const earlierView = earlier && earlierMatrix ? viewOf(earlier, earlierMatrix) : null;
      return reportMatrix(now, matrix, earlierView, previous, actions);
    }),
    actions,
    today: now.today,
    years: null,
  };
}

/** One matrix with the answers and the evidence of an assessment laid over it. */
export function viewOf(facts: AssessmentFacts, matrix: Matrix): MatrixView {
  const library = { byId: facts.evidence, today: facts.today };
  return viewMatrix(matrix, facts.assessment, facts.responses, library);
}

function reportMatrix(
  now: AssessmentFacts,
  matrix: Matrix,
  earlier: MatrixView | null,
  previous: EarlierAssessment | null,
  actions: readonly Action[],
): MatrixReport {
  const view = viewOf(now, matrix);
  const levels = matrix.scale.levels.map(({ value }) => value);
  const score = (criteria: readonly CriterionView[]) => scoreSet(criteria, levels, matrix.aggregate);
  const comparison = earlier === null ? null : compareMatrices(earlier, view);
  const figures = {
    matrix,
    view,
    whole: score(view.criteria),
    core: score(view.criteria.filter(({ domain }) => domain.set === 'core')),
    domains: view.domains.map((domainView) => ({
      view: domainView,
      score: score(domainView.criteria),
      target: targetOfSet(domainView.criteria, matrix.aggregate),
      previous:
        comparison?.domains.find(({ domainId }) => domainId === domainView.domain.id)?.before.aggregate ??
        null,
    })),
    pillars: pillarReports(view, score),
    gaps: listGaps(view.criteria, levels, now.assessment.gapMoves[matrix.id]),
    lowConfidence: view.criteria.filter(({ level, confidence }) => level !== null && confidence === 'low'),
    notApplicable: view.criteria.filter(({ answer }) => answer?.state === 'not-applicable'),
    unknown: view.criteria.filter(({ answer }) => answer?.state === 'unknown'),
    unanswered: view.criteria.filter(({ answer }) => answer === null),
    comparison,
  };
  return { ...figures, narrative: narrate(figures, now.organisation, now.assessment, previous, actions) };
}

function pillarReports(
  view: MatrixView,
  score: (criteria: readonly CriterionView[]) => SetScore,
): PillarReport[] {
  if (view.criteria.every(({ criterion }) => criterion.pillars.length === 0)) return [];
  return pillarIds.map((id) => {
    const criteria = view.criteria.filter(({ criterion }) => criterion.pillars.includes(id));
    return {
      id,
      name: pillarNames[id],
      criteria,
      score: score(criteria),
      tooFew: criteria.length < fewestInPillar,
    };
  });
}

/** The part of a matrix's report that the narrative is made from. */
export type MatrixFigures = Omit<MatrixReport, 'narrative'>;
