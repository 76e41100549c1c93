import { Suspense, type ReactNode } from 'react';
import { Route, Router, Switch } from 'wouter';
import { Loading } from '#components/Loading.tsx';
import { go, useAddress } from '#state/address.ts';
import { routes } from '#state/paths.ts';
import { ErrorBoundary } from './ErrorPage.tsx';
import { HomeRoute } from './HomeRoute.tsx';
import { NotFoundPage } from './NotFoundPage.tsx';
import {
  AboutPage,
  AccessibilityPage,
  ActionPage,
  ActionsPage,
  AssessmentRoute,
  ComparePage,
  ComparedRoute,
  CriterionEvidence,
  CriterionPage,
  DataPage,
  DeleteAllPage,
  DomainCheckPage,
  EvidenceItemPage,
  EvidencePage,
  ExportPage,
  GapsPage,
  HelpPage,
  HistoryPage,
  ImportAnswersPage,
  KeyboardPage,
  MatricesPage,
  MatrixPage,
  MethodPage,
  NewActionPage,
  NewMatricesPage,
  NewPeriodPage,
  NewTargetsPage,
  OrganisationPage,
  PeoplePage,
  PrivacyPage,
  ReportPage,
  RestorePage,
  ResultsPage,
  ReviewPage,
  SamplePage,
  ScoringSheetsPage,
  SettingsPage,
  SignOffPage,
  TargetsPage,
  TaskListPage,
} from './pages.ts';
import { readWorkbook } from './readWorkbook.ts';

const useHashPath = (): [string, (to: string) => void] => [useAddress((address) => address.path), go];

/** Which page stands at which address. A page that fails takes only itself down. */
export function Pages() {
  const path = useAddress((address) => address.path);
  return (
    <Router hook={useHashPath}>
      <ErrorBoundary resetKey={path}>
        <Suspense fallback={<Loading text="Loading the page" />}>
          <Switch>
            {page(routes.home, () => (
              <HomeRoute />
            ))}
            {page(routes.sample, () => (
              <SamplePage />
            ))}
            {page(routes.organisation, ({ organisationId }) => (
              <OrganisationPage key={organisationId} organisationId={organisationId} />
            ))}
            {page(routes.evidence, ({ organisationId }) => (
              <EvidencePage key={organisationId} organisationId={organisationId} />
            ))}
            {page(routes.evidenceItem, ({ organisationId, evidenceId }) => (
              <EvidenceItemPage key={evidenceId} organisationId={organisationId} evidenceId={evidenceId} />
            ))}
            {page(routes.newMatrices, () => (
              <NewMatricesPage />
            ))}
            {page(routes.newPeriod, () => (
              <NewPeriodPage />
            ))}
            {page(routes.newTargets, () => (
              <NewTargetsPage />
            ))}
            {page(routes.people, ({ assessmentId }) => (
              <AssessmentRoute id={assessmentId}>{(facts) => <PeoplePage facts={facts} />}</AssessmentRoute>
            ))}
            {page(routes.targets, ({ assessmentId }) => (
              <AssessmentRoute id={assessmentId}>{(facts) => <TargetsPage facts={facts} />}</AssessmentRoute>
            ))}
            {page(routes.tasks, ({ assessmentId }) => (
              <AssessmentRoute id={assessmentId} loading="Loading your tasks">
                {(facts) => <TaskListPage facts={facts} />}
              </AssessmentRoute>
            ))}
            {page(routes.check, ({ assessmentId, section }) => (
              <AssessmentRoute id={assessmentId}>
                {(facts) => <DomainCheckPage key={section} facts={facts} section={section} />}
              </AssessmentRoute>
            ))}
            {page(routes.criterion, ({ assessmentId, section, criterionId }) => (
              <AssessmentRoute id={assessmentId}>
                {(facts) => (
                  <CriterionPage {...{ facts, section, criterionId }} EvidencePart={CriterionEvidence} />
                )}
              </AssessmentRoute>
            ))}
            {page(routes.results, ({ assessmentId }) => (
              <ComparedRoute id={assessmentId}>
                {(facts, earlier) => <ResultsPage facts={facts} earlier={earlier} />}
              </ComparedRoute>
            ))}
            {page(routes.gaps, ({ assessmentId }) => (
              <AssessmentRoute id={assessmentId}>{(facts) => <GapsPage facts={facts} />}</AssessmentRoute>
            ))}
            {page(routes.report, ({ assessmentId }) => (
              <ComparedRoute id={assessmentId} loading="Building your report">
                {(facts, earlier) => <ReportPage facts={facts} earlier={earlier} />}
              </ComparedRoute>
            ))}
            {page(routes.export, ({ assessmentId }) => (
              <ComparedRoute id={assessmentId}>
                {(facts, earlier) => <ExportPage facts={facts} earlier={earlier} />}
              </ComparedRoute>
            ))}
            {page(routes.review, ({ assessmentId }) => (
              <AssessmentRoute id={assessmentId} loading="Loading answers">
                {(facts) => <ReviewPage facts={facts} />}
              </AssessmentRoute>
            ))}
            {page(routes.scoringSheets, ({ assessmentId }) => (
              <AssessmentRoute id={assessmentId}>
                {(facts) => <ScoringSheetsPage facts={facts} />}
              </AssessmentRoute>
            ))}
            {page(routes.importAnswers, ({ assessmentId }) => (
              <AssessmentRoute id={assessmentId}>
                {(facts) => (
                  <ImportAnswersPage key={assessmentId} facts={facts} readWorkbook={readWorkbook} />
                )}
              </AssessmentRoute>
            ))}
            {page(routes.actions, () => (
              <ActionsPage />
            ))}
            {page(routes.newAction, () => (
              <NewActionPage />
            ))}
            {page(routes.action, ({ actionId }) => (
              <ActionPage actionId={actionId} />
            ))}
            {page(routes.signOff, ({ assessmentId }) => (
              <AssessmentRoute id={assessmentId}>{(facts) => <SignOffPage facts={facts} />}</AssessmentRoute>
            ))}
            {page(routes.history, ({ assessmentId }) => (
              <AssessmentRoute id={assessmentId}>{(facts) => <HistoryPage facts={facts} />}</AssessmentRoute>
            ))}
            {page(routes.compare, () => (
              <ComparePage />
            ))}
            {page(routes.matrices, () => (
              <MatricesPage />
            ))}
            {page(routes.matrix, ({ name }) => (
              <MatrixPage key={name} name={name} />
            ))}
            {page(routes.data, () => (
              <DataPage />
            ))}
            {page(routes.restore, () => (
              <RestorePage />
            ))}
            {page(routes.deleteAll, () => (
              <DeleteAllPage />
            ))}
            {page(routes.help, () => (
              <HelpPage />
            ))}
            {page(routes.method, () => (
              <MethodPage />
            ))}
            {page(routes.settings, () => (
              <SettingsPage />
            ))}
            {page(routes.about, () => (
              <AboutPage />
            ))}
            {page(routes.accessibility, () => (
              <AccessibilityPage />
            ))}
            {page(routes.privacy, () => (
              <PrivacyPage />
            ))}
            {page(routes.keyboard, () => (
              <KeyboardPage />
            ))}
            <Route>
              <NotFoundPage />
            </Route>
          </Switch>
        </Suspense>
      </ErrorBoundary>
    </Router>
  );
}

/** A route whose parameters are plain text, empty where the address has none. */
function page(pattern: string, show: (parameters: PathParameters) => ReactNode) {
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
        })
      }
    </Route>
  );
}

interface PathParameters {
  assessmentId: string;
  organisationId: string;
  section: string;
  criterionId: string;
  name: string;
  evidenceId: string;
  actionId: string;
}
