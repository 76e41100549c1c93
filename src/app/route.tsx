import type { ReactNode } from 'react';
import { Route } from 'wouter';
import type { ReadyAssessment } from '#storage/hooks.ts';
import { AssessmentRoute, ComparedRoute, type Later } from './pages.ts';

/** A route whose parameters are plain text, empty where the address has none. */
export function page(pattern: string, show: (parameters: PathParameters) => ReactNode) {
  return (
    <Route path={pattern} key={pattern}>
      {(found: Record<string, string | undefined>) =>
        show({
          assessmentId: found.assessmentId ?? '',
          organisationId: found.organisationId ?? '',
          section: found.section ?? '',
          criterionId: found.criterionId ?? '',
          name: found.name ?? '',
          evidenceId: found.evidenceId ?? '',
          actionId: found.actionId ?? '',
          matrixId: found.matrixId ?? '',
          domainId: found.domainId ?? '',
        })
      }
    </Route>
  );
}

/** A page about an assessment. Its own download begins while the assessment is read. */
export function assessmentPage(
  pattern: string,
  Page: Later,
  show: (facts: ReadyAssessment, parameters: PathParameters) => ReactNode,
) {
  return page(pattern, (parameters) => {
    Page.ahead();
    return (
      <AssessmentRoute id={parameters.assessmentId} loading={Page.loading}>
        {(facts) => show(facts, parameters)}
      </AssessmentRoute>
    );
  });
}

/** The same for a page that shows the assessment beside the one before. */
export function comparedPage(
  pattern: string,
  Page: Later,
  show: (facts: ReadyAssessment, earlier: ReadyAssessment | null) => ReactNode,
) {
  return page(pattern, ({ assessmentId }) => {
    Page.ahead();
    return (
      <ComparedRoute id={assessmentId} loading={Page.loading}>
        {show}
      </ComparedRoute>
    );
  });
}

interface PathParameters {
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
