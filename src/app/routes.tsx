import { Fragment } from 'react';
import { Loading } from '#components/Loading.tsx';
import { useAddress } from '#state/address.ts';
import { parametersAt } from '#state/paths.ts';
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
import { assessmentPage, comparedPage, page, parametersOf, type Place } from './route.tsx';

/** Which page stands at which address. The first that fits is shown. */
const places: readonly Place[] = [
  page('home', HomeRoute, () => <HomeRoute />),
  page('sample', SamplePage, () => <SamplePage />),
  page('organisation', OrganisationPage, ({ organisationId }) => (
    <OrganisationPage key={organisationId} organisationId={organisationId} />
  )),
  page('evidence', EvidencePage, ({ organisationId }) => (
    <EvidencePage key={organisationId} organisationId={organisationId} />
  )),
  page('evidenceItem', EvidenceItemPage, ({ organisationId, evidenceId }) => (
    <EvidenceItemPage key={evidenceId} organisationId={organisationId} evidenceId={evidenceId} />
  )),
  page('newMatrices', NewMatricesPage, () => <NewMatricesPage />),
  page('newPeriod', NewPeriodPage, () => <NewPeriodPage />),
  page('newTargets', NewTargetsPage, () => <NewTargetsPage />),
  assessmentPage('people', PeoplePage, (facts) => <PeoplePage facts={facts} />),
  assessmentPage('targets', TargetsPage, (facts) => <TargetsPage facts={facts} />),
  assessmentPage('tasks', TaskListPage, (facts) => <TaskListPage facts={facts} />),
  assessmentPage('check', DomainCheckPage, (facts, { section }) => (
    <DomainCheckPage key={section} facts={facts} section={section} />
  )),
  assessmentPage('criterion', CriterionPage, (facts, { section, criterionId }) => (
    <CriterionPage {...{ facts, section, criterionId }} EvidencePart={CriterionEvidence} />
  )),
  comparedPage('results', ResultsPage, (facts, earlier) => <ResultsPage facts={facts} earlier={earlier} />),
  assessmentPage('gaps', GapsPage, (facts) => <GapsPage facts={facts} />),
  comparedPage('report', ReportPage, (facts, earlier) => <ReportPage facts={facts} earlier={earlier} />),
  comparedPage('export', ExportPage, (facts, earlier) => <ExportPage facts={facts} earlier={earlier} />),
  assessmentPage('review', ReviewPage, (facts) => <ReviewPage facts={facts} />),
  assessmentPage('scoringSheets', ScoringSheetsPage, (facts) => <ScoringSheetsPage facts={facts} />),
  assessmentPage('importAnswers', ImportAnswersPage, (facts, { assessmentId }) => (
    <ImportAnswersPage key={assessmentId} facts={facts} readWorkbook={readWorkbook} />
  )),
  page('actions', ActionsPage, () => <ActionsPage />),
  page('newAction', NewActionPage, () => <NewActionPage />),
  page('action', ActionPage, ({ actionId }) => <ActionPage actionId={actionId} />),
  assessmentPage('signOff', SignOffPage, (facts) => <SignOffPage facts={facts} />),
  assessmentPage('history', HistoryPage, (facts) => <HistoryPage facts={facts} />),
  assessmentPage('newVersion', NewVersionPage, (facts, { assessmentId }) => (
    <NewVersionPage key={assessmentId} facts={facts} />
  )),
  page('compare', ComparePage, () => <ComparePage />),
  page('trend', TrendPage, () => <TrendPage />),
  page('matrices', MatricesPage, () => <MatricesPage files={matrixFiles} />),
  page('importMatrix', ImportMatrixPage, () => <ImportMatrixPage files={matrixFiles} />),
  page('ownMatrix', OwnMatrixPage, ({ matrixId }) => (
    <OwnMatrixPage key={matrixId} id={matrixId} files={matrixFiles} />
  )),
  page('matrixDetails', MatrixDetailsPage, ({ matrixId }) => (
    <MatrixDetailsPage key={matrixId} id={matrixId} />
  )),
  page('matrixEdit', MatrixEditPage, ({ matrixId }) => <MatrixEditPage key={matrixId} id={matrixId} />),
  page('matrixLevels', MatrixLevelsPage, ({ matrixId }) => <MatrixLevelsPage key={matrixId} id={matrixId} />),
  page('matrixDomain', MatrixDomainPage, ({ matrixId, domainId }) => (
    <MatrixDomainPage key={domainId} id={matrixId} domainId={domainId} />
  )),
  page('matrixCriterion', MatrixCriterionPage, ({ matrixId, criterionId }) => (
    <MatrixCriterionPage key={criterionId} id={matrixId} criterionId={criterionId} />
  )),
  page('matrixChanges', MatrixChangesPage, ({ matrixId }) => (
    <MatrixChangesPage key={matrixId} id={matrixId} />
  )),
  page('matrix', MatrixPage, ({ name }) => <MatrixPage key={name} name={name} />),
  page('data', DataPage, () => <DataPage />),
  page('restore', RestorePage, () => <RestorePage />),
  page('checkFile', CheckFilePage, () => <CheckFilePage />),
  page('finish', FinishPage, () => <FinishPage />),
  page('deleteAll', DeleteAllPage, () => <DeleteAllPage />),
  page('help', HelpPage, () => <HelpPage />),
  page('method', MethodPage, () => <MethodPage />),
  page('settings', SettingsPage, () => <SettingsPage />),
  page('about', AboutPage, () => <AboutPage />),
  page('accessibility', AccessibilityPage, () => <AccessibilityPage />),
  page('privacy', PrivacyPage, () => <PrivacyPage />),
  page('security', SecurityPage, () => <SecurityPage />),
  page('keyboard', KeyboardPage, () => <KeyboardPage />),
];

/** The page of the address, as soon as the store is `ready`. A page that fails takes only itself down. */
export function Pages({ ready }: { ready: boolean }) {
  const path = useAddress((address) => address.path);
  return (
    <ErrorBoundary resetKey={path}>
      <PageAt path={path} ready={ready} />
    </ErrorBoundary>
  );
}

function PageAt({ path, ready }: { path: string; ready: boolean }) {
  for (const { name, ahead, show } of places) {
    const found = parametersAt(name, path);
    if (found === null) continue;
    ahead();
    if (!ready) return <Loading text="Loading your work" />;
    return <Fragment key={name}>{show(parametersOf(found))}</Fragment>;
  }
  return <NotFoundPage />;
}
