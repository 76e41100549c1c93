import { createElement } from 'react';
import { later } from './later.tsx';

// Every page but the first is its own download: a person who only answers never loads the charts.
export const AssessmentRoute = later(async () => (await import('./AssessmentRoute.tsx')).AssessmentRoute);
export const ComparedRoute = later(async () => (await import('./AssessmentRoute.tsx')).ComparedRoute);
export const SamplePage = later(async () => (await import('#features/sample/SamplePage.tsx')).SamplePage);
export const OrganisationPage = later(
  async () => (await import('#features/start/OrganisationPage.tsx')).OrganisationPage,
);
export const NewMatricesPage = later(
  async () => (await import('#features/start/NewMatricesPage.tsx')).NewMatricesPage,
);
export const NewPeriodPage = later(
  async () => (await import('#features/start/NewPeriodPage.tsx')).NewPeriodPage,
);
export const NewTargetsPage = later(
  async () => (await import('#features/start/NewTargetsPage.tsx')).NewTargetsPage,
);
export const PeoplePage = later(async () => (await import('#features/start/PeoplePage.tsx')).PeoplePage);
export const TargetsPage = later(async () => (await import('#features/start/TargetsPage.tsx')).TargetsPage);
export const TaskListPage = later(
  async () => (await import('#features/assess/TaskListPage.tsx')).TaskListPage,
  { loading: 'Loading your tasks' },
);
export const CriterionPage = later(
  async () => (await import('#features/assess/CriterionPage.tsx')).CriterionPage,
);
export const DomainCheckPage = later(
  async () => (await import('#features/assess/DomainCheckPage.tsx')).DomainCheckPage,
);
export const CriterionEvidence = later(
  async () => (await import('#features/evidence/CriterionEvidence.tsx')).CriterionEvidence,
  { meanwhile: createElement('h2', null, 'Evidence') },
);
export const EvidencePage = later(
  async () => (await import('#features/evidence/EvidencePage.tsx')).EvidencePage,
);
export const EvidenceItemPage = later(
  async () => (await import('#features/evidence/EvidenceItemPage.tsx')).EvidenceItemPage,
);
export const ResultsPage = later(async () => (await import('#features/results/ResultsPage.tsx')).ResultsPage);
export const GapsPage = later(async () => (await import('./GapsRoute.tsx')).GapsRoute);
export const ReviewPage = later(async () => (await import('#features/review/ReviewPage.tsx')).ReviewPage, {
  loading: 'Loading answers',
});
export const ScoringSheetsPage = later(
  async () => (await import('#features/review/ScoringSheetsPage.tsx')).ScoringSheetsPage,
);
export const ImportAnswersPage = later(
  async () => (await import('#features/excel/ImportAnswersPage.tsx')).ImportAnswersPage,
);
export const ActionsPage = later(async () => (await import('#features/actions/ActionsPage.tsx')).ActionsPage);
export const ActionPage = later(async () => (await import('#features/actions/ActionPage.tsx')).ActionPage);
export const NewActionPage = later(
  async () => (await import('#features/actions/NewActionPage.tsx')).NewActionPage,
);
export const ReportPage = later(async () => (await import('#features/report/ReportPage.tsx')).ReportPage, {
  loading: 'Building your report',
});
export const ExportPage = later(async () => (await import('./ExportRoute.tsx')).ExportRoute);
export const SignOffPage = later(async () => (await import('#features/signOff/SignOffPage.tsx')).SignOffPage);
export const HistoryPage = later(async () => (await import('#features/signOff/HistoryPage.tsx')).HistoryPage);
export const ComparePage = later(async () => (await import('#features/compare/ComparePage.tsx')).ComparePage);
export const TrendPage = later(async () => (await import('#features/compare/TrendPage.tsx')).TrendPage);
export const MatricesPage = later(
  async () => (await import('#features/matrices/MatricesPage.tsx')).MatricesPage,
);
export const MatrixPage = later(async () => (await import('#features/matrices/MatrixPage.tsx')).MatrixPage);
export const OwnMatrixPage = later(
  async () => (await import('#features/matrices/OwnMatrixPage.tsx')).OwnMatrixPage,
  { loading: 'Loading the matrix' },
);
export const ImportMatrixPage = later(
  async () => (await import('#features/matrices/ImportMatrixPage.tsx')).ImportMatrixPage,
  { loading: 'Loading the matrix' },
);
export const MatrixDetailsPage = later(
  async () => (await import('#features/matrices/MatrixDetailsPage.tsx')).MatrixDetailsPage,
  { loading: 'Loading the matrix' },
);
export const MatrixEditPage = later(
  async () => (await import('#features/matrices/MatrixEditPage.tsx')).MatrixEditPage,
  { loading: 'Loading the matrix' },
);
export const MatrixLevelsPage = later(
  async () => (await import('#features/matrices/MatrixLevelsPage.tsx')).MatrixLevelsPage,
  { loading: 'Loading the matrix' },
);
export const MatrixDomainPage = later(
  async () => (await import('#features/matrices/MatrixDomainPage.tsx')).MatrixDomainPage,
  { loading: 'Loading the matrix' },
);
export const MatrixCriterionPage = later(
  async () => (await import('#features/matrices/MatrixCriterionPage.tsx')).MatrixCriterionPage,
  { loading: 'Loading the matrix' },
);
export const MatrixChangesPage = later(
  async () => (await import('#features/matrices/MatrixChangesPage.tsx')).MatrixChangesPage,
  { loading: 'Loading the matrix' },
);
export const NewVersionPage = later(
  async () => (await import('#features/matrices/NewVersionPage.tsx')).NewVersionPage,
);
export const DataPage = later(async () => (await import('#features/data/DataPage.tsx')).DataPage);
export const RestorePage = later(async () => (await import('#features/data/RestorePage.tsx')).RestorePage);
export const CheckFilePage = later(
  async () => (await import('#features/data/CheckFilePage.tsx')).CheckFilePage,
);
export const FinishPage = later(async () => (await import('#features/data/FinishPage.tsx')).FinishPage);
// In the same download as the page that leads to it: after everything was removed nothing can be fetched.
export const RemovedPage = later(async () => (await import('#features/data/FinishPage.tsx')).RemovedPage);
export const DeleteAllPage = later(
  async () => (await import('#features/data/DeleteAllPage.tsx')).DeleteAllPage,
);
export const HelpPage = later(async () => (await import('#features/settings/HelpPage.tsx')).HelpPage);
export const MethodPage = later(async () => (await import('#features/settings/MethodPage.tsx')).MethodPage);
export const SettingsPage = later(
  async () => (await import('#features/settings/SettingsPage.tsx')).SettingsPage,
);
export const AboutPage = later(async () => (await import('#features/settings/AboutPage.tsx')).AboutPage);
export const AccessibilityPage = later(
  async () => (await import('#features/settings/AccessibilityPage.tsx')).AccessibilityPage,
);
export const PrivacyPage = later(
  async () => (await import('#features/settings/PrivacyPage.tsx')).PrivacyPage,
);
export const SecurityPage = later(
  async () => (await import('#features/settings/SecurityPage.tsx')).SecurityPage,
);
export const KeyboardPage = later(
  async () => (await import('#features/settings/KeyboardPage.tsx')).KeyboardPage,
);
