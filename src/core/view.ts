import type { Assessment, MatrixTargets } from './assessment.ts';
import { sectionKey } from './assessment.ts';
import {
  evidencedLevel,
  linkedEvidence,
  noEvidence,
  type EvidenceLibrary,
  type LinkedEvidence,
} from './evidence.ts';
import { gapOf } from './gap.ts';
import type { Criterion, Domain, Matrix } from './matrix.ts';
import type { Answer, CriterionResponse, ResponsesByCriterionId } from './response.ts';

/** Where a target comes from; the page always says so, because silent inheritance confuses people. */
export type TargetSource = 'criterion' | 'domain' | 'assessment';

/** One criterion with everything that is known about it in one assessment. The unit of every figure. */
export interface CriterionView {
  criterion: Criterion;
  domain: Domain;
  /** Position in the matrix, from 0: the last rule of every order. */
  position: number;
  answer: Answer;
  /** `null` unless a level of this scale was chosen. */
  level: number | null;
  /** A stored level that the scale does not have, after a hand-edited import; shown as a problem. */
  impossibleLevel: number | null;
  target: number | null;
  /** Where the target comes from, also one that the scale does not have. */
  targetSource: TargetSource | null;
  /** A stored target that the scale does not have; shown as a problem, and no gap is counted from it. */
  impossibleTarget: number | null;
  /** Steps to the target: 0 at or above it, `null` without a target or a level. */
  gap: number | null;
  confidence: CriterionResponse['confidence'];
  note: string;
  notApplicableReason: string;
  checklist: CriterionResponse['checklist'];
  evidence: LinkedEvidence[];
  /** The highest level that current evidence supports; shown beside the claimed one, which it never lowers. */
  evidencedLevel: number | null;
  nextNote: string;
  priority: CriterionResponse['priority'];
  priorityReason: string;
  updatedAt: string | null;
}

export interface DomainView {
  domain: Domain;
  key: string;
  criteria: CriterionView[];
  section: { complete: boolean; changedSince: boolean };
}

/** One matrix of an assessment, with the answers laid over it. */
export interface MatrixView {
  matrix: Matrix;
  domains: DomainView[];
  criteria: CriterionView[];
}

/**
 * Lays the answers over the matrix. Answers to criteria that the matrix does not have are left out, not lost.
 * `library`: the organisation's evidence and the day on which it is judged.
 */
export function viewMatrix(
  matrix: Matrix,
  assessment: Pick<Assessment, 'targets' | 'sections'>,
  responses: ResponsesByCriterionId,
  library: EvidenceLibrary = noEvidence,
): MatrixView {
  const targets = assessment.targets[matrix.id];
  const levels = new Set(matrix.scale.levels.map(({ value }) => value));
  let position = 0;
  const domains = matrix.domains.map((domain) => {
    const key = sectionKey(matrix.id, domain.id);
    const section = assessment.sections[key];
    return {
      domain,
      key,
      criteria: domain.criteria.map((criterion) =>
        viewCriterion(criterion, domain, position++, levels, targets, responses.get(criterion.id), library),
      ),
      section: { complete: section?.complete ?? false, changedSince: section?.changedSince ?? false },
    };
  });
  return { matrix, domains, criteria: domains.flatMap(({ criteria }) => criteria) };
}

function viewCriterion(
  criterion: Criterion,
  domain: Domain,
  position: number,
  levels: ReadonlySet<number>,
  targets: MatrixTargets | undefined,
  response: CriterionResponse | undefined,
  library: EvidenceLibrary,
): CriterionView {
  const answer = response?.answer ?? null;
  const chosen = answer?.state === 'level' ? answer.level : null;
  const known = chosen !== null && levels.has(chosen);
  const level = known ? chosen : null;
  const evidence = linkedEvidence(response?.evidence ?? [], library.byId);
  const { target: stored, targetSource } = effectiveTarget(response?.target ?? null, targets, domain.id);
  const target = stored !== null && levels.has(stored) ? stored : null;
  return {
    criterion,
    domain,
    position,
    answer: chosen !== null && !known ? null : answer,
    level,
    impossibleLevel: known ? null : chosen,
    target,
    targetSource,
    impossibleTarget: target === null ? stored : null,
    gap: gapOf(level, target),
    confidence: response?.confidence ?? null,
    note: response?.note ?? '',
    notApplicableReason: response?.notApplicableReason ?? '',
    checklist: response?.checklist ?? {},
    evidence,
    evidencedLevel: evidencedLevel(
      evidence.map((link) => ({ ...link.evidence, supportsLevel: link.supportsLevel })),
      library.today,
    ),
    nextNote: response?.nextNote ?? '',
    priority: response?.priority ?? null,
    priorityReason: response?.priorityReason ?? '',
    updatedAt: response?.updatedAt ?? null,
  };
}

/** The nearest target wins: the criterion's own, then its domain's, then the whole assessment's. */
export function effectiveTarget(
  own: number | null,
  targets: MatrixTargets | undefined,
  domainId: string,
): { target: number | null; targetSource: TargetSource | null } {
  if (own !== null) return { target: own, targetSource: 'criterion' };
  const domainTarget = targets?.byDomain[domainId] ?? null;
  if (domainTarget !== null) return { target: domainTarget, targetSource: 'domain' };
  const all = targets?.all ?? null;
  return { target: all, targetSource: all === null ? null : 'assessment' };
}
