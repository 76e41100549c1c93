import { useNewAssessment } from '#state/newAssessment.ts';
import { href } from '#state/paths.ts';

/** Leaves the set-up and forgets its steps. Stands beside the button that goes on. */
export function CancelSetUp() {
  return (
    <a href={href('home')} onClick={() => useNewAssessment.getState().clear()}>
      Cancel and go to assessments
    </a>
  );
}
