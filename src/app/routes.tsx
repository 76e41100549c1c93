import { Suspense } from 'react';
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
  CheckFilePage,
  ComparePage,
  CriterionEvidence,
  CriterionPage,
  DataPage,
  DeleteAllPage,
  DomainCheckPage,
  EvidenceItemPage,
  EvidencePage,
  ExportPage,
  FinishPage,
  GapsPage,
  HelpPage,
  HistoryPage,
  ImportAnswersPage,
  ImportMatrixPage,
  KeyboardPage,
  MatricesPage,
  MatrixChangesPage,
  MatrixCriterionPage,
  MatrixDetailsPage,
  MatrixDomainPage,
  MatrixEditPage,
  MatrixLevelsPage,
  MatrixPage,
  MethodPage,
  NewActionPage,
  NewMatricesPage,
  NewPeriodPage,
  NewTargetsPage,
  NewVersionPage,
  OrganisationPage,
  OwnMatrixPage,
  PeoplePage,
  PrivacyPage,
  ReportPage,
  RestorePage,
  ResultsPage,
  ReviewPage,
  SamplePage,
  ScoringSheetsPage,
  SecurityPage,
  SettingsPage,
  SignOffPage,
  TargetsPage,
  TaskListPage,
  TrendPage,
} from './pages.ts';
import { matrixFiles } from './matrixFiles.ts';
import { readWorkbook } from './readWorkbook.ts';
import { assessmentPage, comparedPage, page } from './route.tsx';

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
            {assessmentPage(routes.people, PeoplePage, (facts) => (
              <PeoplePage facts={facts} />
            ))}
            {assessmentPage(routes.targets, TargetsPage, (facts) => (
              <TargetsPage facts={facts} />
            ))}
            {assessmentPage(routes.tasks, TaskListPage, (facts) => (
              <TaskListPage facts={facts} />
            ))}
            {assessmentPage(routes.check, DomainCheckPage, (facts, { section }) => (
              <DomainCheckPage key={section} facts={facts} section={section} />
            ))}
            {assessmentPage(routes.criterion, CriterionPage, (facts, { section, criterionId }) => (
              <CriterionPage {...{ facts, section, criterionId }} EvidencePart={CriterionEvidence} />
            ))}
            {comparedPage(routes.results, ResultsPage, (facts, earlier) => (
              <ResultsPage facts={facts} earlier={earlier} />
            ))}
            {assessmentPage(routes.gaps, GapsPage, (facts) => (
              <GapsPage facts={facts} />
            ))}
            {comparedPage(routes.report, ReportPage, (facts, earlier) => (
              <ReportPage facts={facts} earlier={earlier} />
            ))}
            {comparedPage(routes.export, ExportPage, (facts, earlier) => (
              <ExportPage facts={facts} earlier={earlier} />
            ))}
            {assessmentPage(routes.review, ReviewPage, (facts) => (
              <ReviewPage facts={facts} />
            ))}
            {assessmentPage(routes.scoringSheets, ScoringSheetsPage, (facts) => (
              <ScoringSheetsPage facts={facts} />
            ))}
            {assessmentPage(routes.importAnswers, ImportAnswersPage, (facts, { assessmentId }) => (
              <ImportAnswersPage key={assessmentId} facts={facts} readWorkbook={readWorkbook} />
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
            {assessmentPage(routes.signOff, SignOffPage, (facts) => (
              <SignOffPage facts={facts} />
            ))}
            {assessmentPage(routes.history, HistoryPage, (facts) => (
              <HistoryPage facts={facts} />
            ))}
            {assessmentPage(routes.newVersion, NewVersionPage, (facts, { assessmentId }) => (
              <NewVersionPage key={assessmentId} facts={facts} />
            ))}
            {page(routes.compare, () => (
              <ComparePage />
            ))}
            {page(routes.trend, () => (
              <TrendPage />
            ))}
            {page(routes.matrices, () => (
              <MatricesPage files={matrixFiles} />
            ))}
            {page(routes.importMatrix, () => (
              <ImportMatrixPage files={matrixFiles} />
            ))}
            {page(routes.ownMatrix, ({ matrixId }) => (
              <OwnMatrixPage key={matrixId} id={matrixId} files={matrixFiles} />
            ))}
            {page(routes.matrixDetails, ({ matrixId }) => (
              <MatrixDetailsPage key={matrixId} id={matrixId} />
            ))}
            {page(routes.matrixEdit, ({ matrixId }) => (
              <MatrixEditPage key={matrixId} id={matrixId} />
            ))}
            {page(routes.matrixLevels, ({ matrixId }) => (
              <MatrixLevelsPage key={matrixId} id={matrixId} />
            ))}
            {page(routes.matrixDomain, ({ matrixId, domainId }) => (
              <MatrixDomainPage key={domainId} id={matrixId} domainId={domainId} />
            ))}
            {page(routes.matrixCriterion, ({ matrixId, criterionId }) => (
              <MatrixCriterionPage key={criterionId} id={matrixId} criterionId={criterionId} />
            ))}
            {page(routes.matrixChanges, ({ matrixId }) => (
              <MatrixChangesPage key={matrixId} id={matrixId} />
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
            {page(routes.checkFile, () => (
              <CheckFilePage />
            ))}
            {page(routes.finish, () => (
              <FinishPage />
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
            {page(routes.security, () => (
              <SecurityPage />
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
