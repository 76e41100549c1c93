import { lazy, Suspense, type ReactNode } from 'react';
import { Route, Router, Switch } from 'wouter';
import { Loading } from '#components/Loading.tsx';
import { go, useAddress } from '#state/address.ts';
import { routes } from '#state/paths.ts';
import { ErrorBoundary } from './ErrorPage.tsx';
import { HomeRoute } from './HomeRoute.tsx';
import { NotFoundPage } from './NotFoundPage.tsx';

// Every page but the first is its own download: a person who only answers never loads the charts.
const AssessmentRoute = lazy(async () => ({
  default: (await import('./AssessmentRoute.tsx')).AssessmentRoute,
}));
const ComparedRoute = lazy(async () => ({ default: (await import('./AssessmentRoute.tsx')).ComparedRoute }));
const SamplePage = lazy(async () => ({
  default: (await import('#features/sample/SamplePage.tsx')).SamplePage,
}));
const OrganisationPage = lazy(async () => ({
  default: (await import('#features/start/OrganisationPage.tsx')).OrganisationPage,
}));
const NewMatricesPage = lazy(async () => ({
  default: (await import('#features/start/NewMatricesPage.tsx')).NewMatricesPage,
}));
const NewPeriodPage = lazy(async () => ({
  default: (await import('#features/start/NewPeriodPage.tsx')).NewPeriodPage,
}));
const NewTargetsPage = lazy(async () => ({
  default: (await import('#features/start/NewTargetsPage.tsx')).NewTargetsPage,
}));
const PeoplePage = lazy(async () => ({
  default: (await import('#features/start/PeoplePage.tsx')).PeoplePage,
}));
const TargetsPage = lazy(async () => ({
  default: (await import('#features/start/TargetsPage.tsx')).TargetsPage,
}));
const TaskListPage = lazy(async () => ({
  default: (await import('#features/assess/TaskListPage.tsx')).TaskListPage,
}));
const CriterionPage = lazy(async () => ({
  default: (await import('#features/assess/CriterionPage.tsx')).CriterionPage,
}));
const DomainCheckPage = lazy(async () => ({
  default: (await import('#features/assess/DomainCheckPage.tsx')).DomainCheckPage,
}));
const ResultsPage = lazy(async () => ({
  default: (await import('#features/results/ResultsPage.tsx')).ResultsPage,
}));
const GapsPage = lazy(async () => ({ default: (await import('#features/gaps/GapsPage.tsx')).GapsPage }));
const ReportPage = lazy(async () => ({
  default: (await import('#features/report/ReportPage.tsx')).ReportPage,
}));
const ComparePage = lazy(async () => ({
  default: (await import('#features/compare/ComparePage.tsx')).ComparePage,
}));
const MatricesPage = lazy(async () => ({
  default: (await import('#features/matrices/MatricesPage.tsx')).MatricesPage,
}));
const MatrixPage = lazy(async () => ({
  default: (await import('#features/matrices/MatrixPage.tsx')).MatrixPage,
}));
const DataPage = lazy(async () => ({ default: (await import('#features/data/DataPage.tsx')).DataPage }));
const RestorePage = lazy(async () => ({
  default: (await import('#features/data/RestorePage.tsx')).RestorePage,
}));
const HelpPage = lazy(async () => ({ default: (await import('#features/settings/HelpPage.tsx')).HelpPage }));
const MethodPage = lazy(async () => ({
  default: (await import('#features/settings/MethodPage.tsx')).MethodPage,
}));
const SettingsPage = lazy(async () => ({
  default: (await import('#features/settings/SettingsPage.tsx')).SettingsPage,
}));
const AboutPage = lazy(async () => ({
  default: (await import('#features/settings/AboutPage.tsx')).AboutPage,
}));
const AccessibilityPage = lazy(async () => ({
  default: (await import('#features/settings/AccessibilityPage.tsx')).AccessibilityPage,
}));
const PrivacyPage = lazy(async () => ({
  default: (await import('#features/settings/PrivacyPage.tsx')).PrivacyPage,
}));
const KeyboardPage = lazy(async () => ({
  default: (await import('#features/settings/KeyboardPage.tsx')).KeyboardPage,
}));

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
              <AssessmentRoute id={assessmentId}>{(facts) => <TaskListPage facts={facts} />}</AssessmentRoute>
            ))}
            {page(routes.check, ({ assessmentId, section }) => (
              <AssessmentRoute id={assessmentId}>
                {(facts) => <DomainCheckPage key={section} facts={facts} section={section} />}
              </AssessmentRoute>
            ))}
            {page(routes.criterion, ({ assessmentId, section, criterionId }) => (
              <AssessmentRoute id={assessmentId}>
                {(facts) => <CriterionPage facts={facts} section={section} criterionId={criterionId} />}
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
              <ComparedRoute id={assessmentId}>
                {(facts, earlier) => <ReportPage facts={facts} earlier={earlier} />}
              </ComparedRoute>
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
}
