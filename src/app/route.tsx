import type { ReactNode } from 'react';
import type { ReadyAssessment } from '#storage/hooks.ts';
import type { RouteName } from '#state/paths.ts';
import type { Later } from './later.tsx';
import { AssessmentRoute, ComparedRoute } from './pages.ts';

/** A page and its address. `ahead` begins its download while the store is opened. */
export interface Place {
  name: RouteName;
  ahead: () => void;
  show: (parameters: PathParameters) => ReactNode;
}

export function page(
  name: RouteName,
  Page: Pick<Later, 'ahead'>,
  show: (parameters: PathParameters) => ReactNode,
): Place {
  return { name, ahead: Page.ahead, show };
}

/** A page about an assessment. */
export function assessmentPage(
  name: RouteName,
  Page: Later,
  show: (facts: ReadyAssessment, parameters: PathParameters) => ReactNode,
): Place {
  return {
    name,
    ahead: () => {
      AssessmentRoute.ahead();
      Page.ahead();
    },
    show: (parameters) => (
      <AssessmentRoute id={parameters.assessmentId} loading={Page.loading}>
        {(facts) => show(facts, parameters)}
      </AssessmentRoute>
    ),
  };
}

/** The same for a page that shows the assessment beside the one before. */
export function comparedPage(
  name: RouteName,
  Page: Later,
  show: (facts: ReadyAssessment, earlier: ReadyAssessment | null) => ReactNode,
): Place {
  return {
    name,
    ahead: () => {
      ComparedRoute.ahead();
      Page.ahead();
    },
    show: ({ assessmentId }) => (
      <ComparedRoute id={assessmentId} loading={Page.loading}>
        {show}
      </ComparedRoute>
    ),
  };
}

/** The parameters of an address as plain text, empty where it has none. */
export function parametersOf(found: Partial<Record<string, string>>): PathParameters {
  return {
    assessmentId: found.assessmentId ?? '',
    organisationId: found.organisationId ?? '',
    section: found.section ?? '',
    criterionId: found.criterionId ?? '',
    name: found.name ?? '',
    evidenceId: found.evidenceId ?? '',
    actionId: found.actionId ?? '',
    matrixId: found.matrixId ?? '',
    domainId: found.domainId ?? '',
  };
}

export interface PathParameters {
  assessmentId: string;
  organisationId: string;
  section: string;
  criterionId: string;
  name: string;
  evidenceId: string;
  actionId: string;
  matrixId: string;
  domainId: string;
}
