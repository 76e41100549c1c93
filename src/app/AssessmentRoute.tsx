import type { ReactNode } from 'react';
import { ButtonLink } from '#components/ButtonLink.tsx';
import { Inset } from '#components/Inset.tsx';
import { Loading } from '#components/Loading.tsx';
import { Page } from '#components/Page.tsx';
import { SignedBanner } from '#features/signOff/SignedBanner.tsx';
import {
  useAssessment,
  useEarlierAssessment,
  type LoadedAssessment,
  type ReadyAssessment,
} from '#storage/hooks.ts';
import { href } from '#state/paths.ts';
import { NotFoundPage } from './NotFoundPage.tsx';
import { OpenElsewhere } from './OpenElsewhere.tsx';

/** Loads one assessment for a page, or says in its place what is wrong with it. */
export function AssessmentRoute({
  id,
  loading = 'Loading your assessment',
  children,
}: {
  id: string;
  /** Said while it is read. */
  loading?: string;
  children: (facts: ReadyAssessment) => ReactNode;
}) {
  const loaded = useAssessment(id);
  if (loaded === undefined) return <Loading text={loading} />;
  return loaded.state === 'ready' ? (
    <>
      {loaded.assessment.status === 'draft' && <OpenElsewhere assessmentId={id} />}
      <SignedBanner facts={loaded} />
      {children(loaded)}
    </>
  ) : (
    <Unavailable loaded={loaded} />
  );
}

/** The same with the assessment before it, for pages that show change. A damaged earlier one counts as none. */
export function ComparedRoute({
  id,
  loading = 'Loading your assessment',
  children,
}: {
  id: string;
  /** Said while both are read. */
  loading?: string;
  children: (facts: ReadyAssessment, earlier: ReadyAssessment | null) => ReactNode;
}) {
  const loaded = useAssessment(id);
  const earlier = useEarlierAssessment(id);
  if (loaded === undefined || earlier === undefined) return <Loading text={loading} />;
  if (loaded.state !== 'ready') return <Unavailable loaded={loaded} />;
  return (
    <>
      <SignedBanner facts={loaded} />
      {children(loaded, earlier?.state === 'ready' ? earlier : null)}
    </>
  );
}

function Unavailable({ loaded }: { loaded: Exclude<LoadedAssessment, ReadyAssessment> }) {
  switch (loaded.state) {
    case 'missing':
      return <NotFoundPage />;
    case 'unreadable':
      return (
        <Page title="This assessment could not be read">
          <Inset tone="problem">
            <p>
              Part of it was damaged or changed outside this tool. Your other work is safe, and nothing has
              been changed.
            </p>
          </Inset>
          <p>Go to your data to download what can be read, or restore it from a backup file.</p>
          <ButtonLink href={href('data')}>Go to your data</ButtonLink>
        </Page>
      );
    case 'no-matrix':
      return (
        <Page title="The wording of this assessment is missing">
          <p>
            The matrix “{loaded.name}” that this assessment was answered on is not on this device, or it was
            changed. Your answers are safe. Restore a backup file that has the matrix.
          </p>
          <ButtonLink href={href('restore')}>Restore from a backup file</ButtonLink>
        </Page>
      );
  }
}
