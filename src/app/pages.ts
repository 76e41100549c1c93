import { lazy } from 'react';

// Every page but the first is its own download: a person who only answers never loads the charts.
export const AssessmentRoute = lazy(async () => ({
  default: (await import('./AssessmentRoute.tsx')).AssessmentRoute,
}));
export const ComparedRoute = lazy(async () => ({
  default: (await import('./AssessmentRoute.tsx')).ComparedRoute,
}));
export const SamplePage = lazy(async () => ({
  default: (await import('#features/sample/SamplePage.tsx')).SamplePage,
}));
export const OrganisationPage = lazy(async () => ({
  default: (await import('#features/start/OrganisationPage.tsx')).OrganisationPage,
}));
export const NewMatricesPage = lazy(async () => ({
  default: (await import('#features/start/NewMatricesPage.tsx')).NewMatricesPage,
}));
export const NewPeriodPage = lazy(async () => ({
  default: (await import('#features/start/NewPeriodPage.tsx')).NewPeriodPage,
}));
export const NewTargetsPage = lazy(async () => ({
  default: (await import('#features/start/NewTargetsPage.tsx')).NewTargetsPage,
}));
export const PeoplePage = lazy(async () => ({
  default: (await import('#features/start/PeoplePage.tsx')).PeoplePage,
}));
export const TargetsPage = lazy(async () => ({
  default: (await import('#features/start/TargetsPage.tsx')).TargetsPage,
}));
export const TaskListPage = lazy(async () => ({
  default: (await import('#features/assess/TaskListPage.tsx')).TaskListPage,
}));
export const CriterionPage = lazy(async () => ({
  default: (await import('#features/assess/CriterionPage.tsx')).CriterionPage,
}));
export const DomainCheckPage = lazy(async () => ({
  default: (await import('#features/assess/DomainCheckPage.tsx')).DomainCheckPage,
}));
export const CriterionEvidence = lazy(async () => ({
  default: (await import('#features/evidence/CriterionEvidence.tsx')).CriterionEvidence,
}));
export const EvidencePage = lazy(async () => ({
  default: (await import('#features/evidence/EvidencePage.tsx')).EvidencePage,
}));
export const EvidenceItemPage = lazy(async () => ({
  default: (await import('#features/evidence/EvidenceItemPage.tsx')).EvidenceItemPage,
}));
export const ResultsPage = lazy(async () => ({
  default: (await import('#features/results/ResultsPage.tsx')).ResultsPage,
}));
export const GapsPage = lazy(async () => ({
  default: (await import('./GapsRoute.tsx')).GapsRoute,
}));
export const ReviewPage = lazy(async () => ({
  default: (await import('#features/review/ReviewPage.tsx')).ReviewPage,
}));
export const ScoringSheetsPage = lazy(async () => ({
  default: (await import('#features/review/ScoringSheetsPage.tsx')).ScoringSheetsPage,
}));
export const ImportAnswersPage = lazy(async () => ({
  default: (await import('#features/excel/ImportAnswersPage.tsx')).ImportAnswersPage,
}));
export const ActionsPage = lazy(async () => ({
  default: (await import('#features/actions/ActionsPage.tsx')).ActionsPage,
}));
export const ActionPage = lazy(async () => ({
  default: (await import('#features/actions/ActionPage.tsx')).ActionPage,
}));
export const NewActionPage = lazy(async () => ({
  default: (await import('#features/actions/NewActionPage.tsx')).NewActionPage,
}));
export const ReportPage = lazy(async () => ({
  default: (await import('#features/report/ReportPage.tsx')).ReportPage,
}));
export const ExportPage = lazy(async () => ({
  default: (await import('./ExportRoute.tsx')).ExportRoute,
}));
export const SignOffPage = lazy(async () => ({
  default: (await import('#features/signOff/SignOffPage.tsx')).SignOffPage,
}));
export const HistoryPage = lazy(async () => ({
  default: (await import('#features/signOff/HistoryPage.tsx')).HistoryPage,
}));
export const ComparePage = lazy(async () => ({
  default: (await import('#features/compare/ComparePage.tsx')).ComparePage,
}));
export const MatricesPage = lazy(async () => ({
  default: (await import('#features/matrices/MatricesPage.tsx')).MatricesPage,
}));
export const MatrixPage = lazy(async () => ({
  default: (await import('#features/matrices/MatrixPage.tsx')).MatrixPage,
}));
export const DataPage = lazy(async () => ({
  default: (await import('#features/data/DataPage.tsx')).DataPage,
}));
export const RestorePage = lazy(async () => ({
  default: (await import('#features/data/RestorePage.tsx')).RestorePage,
}));
export const DeleteAllPage = lazy(async () => ({
  default: (await import('#features/data/DeleteAllPage.tsx')).DeleteAllPage,
}));
export const HelpPage = lazy(async () => ({
  default: (await import('#features/settings/HelpPage.tsx')).HelpPage,
}));
export const MethodPage = lazy(async () => ({
  default: (await import('#features/settings/MethodPage.tsx')).MethodPage,
}));
export const SettingsPage = lazy(async () => ({
  default: (await import('#features/settings/SettingsPage.tsx')).SettingsPage,
}));
export const AboutPage = lazy(async () => ({
  default: (await import('#features/settings/AboutPage.tsx')).AboutPage,
}));
export const AccessibilityPage = lazy(async () => ({
  default: (await import('#features/settings/AccessibilityPage.tsx')).AccessibilityPage,
}));
export const PrivacyPage = lazy(async () => ({
  default: (await import('#features/settings/PrivacyPage.tsx')).PrivacyPage,
}));
export const KeyboardPage = lazy(async () => ({
  default: (await import('#features/settings/KeyboardPage.tsx')).KeyboardPage,
}));
