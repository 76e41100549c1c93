import type { Matrix } from '#core/matrix.ts';
import { viewOf } from '#core/report.ts';
import type { CriterionView, DomainView, MatrixView } from '#core/view.ts';
import type { ReadyAssessment } from '#storage/hooks.ts';
import { path } from '#state/paths.ts';

/** Where in an assessment a page stands. */
export interface SectionPlace {
  matrix: Matrix;
  matrixView: MatrixView;
  domain: DomainView;
}

/** The domain that a section key names, or `null` for an address that leads nowhere. */
export function findSection(facts: ReadyAssessment, section: string): SectionPlace | null {
  for (const matrix of facts.matrices) {
    if (!section.startsWith(`${matrix.id}.`)) continue;
    const matrixView = viewOf(facts, matrix);
    const domain = matrixView.domains.find(({ key }) => key === section);
    if (domain !== undefined) return { matrix, matrixView, domain };
  }
  return null;
}

/** A domain with one criterion is one page: the question whether it is completed stands there, without a check page. */
export function isOnePage({ domain }: SectionPlace): boolean {
  return domain.criteria.length === 1;
}

/**
 * The page of the criterion after this one in matrix order; after the last of its domain, the domain check. A
 * one-page domain leads to the next domain, and the last to the task list.
 */
export function nextPath(assessmentId: string, place: SectionPlace, current: CriterionView): string {
  const { domain, matrixView } = place;
  if (isOnePage(place)) {
    const following = matrixView.domains[matrixView.domains.indexOf(domain) + 1];
    return following === undefined ? path('tasks', { assessmentId }) : sectionPath(assessmentId, following);
  }
  const index = domain.criteria.indexOf(current);
  const next = domain.criteria[index + 1];
  return next === undefined
    ? path('check', { assessmentId, section: domain.key })
    : path('criterion', { assessmentId, section: domain.key, criterionId: next.criterion.id });
}

/** Where the task list leads for a domain: its first criterion without an answer, else its check, if it has one. */
export function sectionPath(assessmentId: string, domain: DomainView): string {
  const only = domain.criteria.length === 1 ? domain.criteria[0] : undefined;
  const open = only ?? domain.criteria.find(({ answer }) => answer === null);
  return open === undefined
    ? path('check', { assessmentId, section: domain.key })
    : path('criterion', { assessmentId, section: domain.key, criterionId: open.criterion.id });
}
