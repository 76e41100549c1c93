import { Loading } from '#components/Loading.tsx';
import { useShelf } from '#storage/shelf.ts';
import { useNewAssessment } from '#state/newAssessment.ts';
import { CheckAndStart } from './CheckAndStart.tsx';
import { NoSetUp } from './NoSetUp.tsx';
import { useBundled } from './useBundled.ts';

/** S06: a default target once, visibly, and a last look at everything. */
export function NewTargetsPage() {
  const shelf = useShelf();
  const steps = useNewAssessment();
  const bundled = useBundled(steps.matrices);
  if (shelf === undefined || bundled === undefined) return <Loading text="Loading matrices" />;
  const organisation = shelf.organisations.find(({ id }) => id === steps.organisationId);
  const complete = bundled.matrices.length > 0 && bundled.failed.length === 0;
  if (organisation === undefined || steps.people === null || !complete) return <NoSetUp />;
  return (
    <CheckAndStart
      organisation={organisation}
      matrices={bundled.matrices}
      people={steps.people}
      earlier={shelf.assessments.find(({ id }) => id === steps.startFrom) ?? null}
    />
  );
}
