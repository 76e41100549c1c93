import { Loading } from '#components/Loading.tsx';
import { useShelf } from '#storage/shelf.ts';
import { useNewAssessment } from '#state/newAssessment.ts';
import { CheckAndStart } from './CheckAndStart.tsx';
import { NoSetUp } from './NoSetUp.tsx';
import { useChosen } from './useBundled.ts';

/** S06: a default target once, visibly, and a last look at everything. */
export function NewTargetsPage() {
  const shelf = useShelf();
  const steps = useNewAssessment();
  const chosen = useChosen(steps.matrices);
  if (shelf === undefined || chosen === undefined) return <Loading text="Loading matrices" />;
  const organisation = shelf.organisations.find(({ id }) => id === steps.organisationId);
  const complete = chosen.matrices.length > 0 && chosen.failed.length === 0;
  if (organisation === undefined || steps.people === null || !complete) return <NoSetUp />;
  return (
    <CheckAndStart
      organisation={organisation}
      matrices={chosen.matrices}
      people={steps.people}
      earlier={shelf.assessments.find(({ id }) => id === steps.startFrom) ?? null}
    />
  );
}
