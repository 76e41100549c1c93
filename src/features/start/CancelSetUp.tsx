import { useNewAssessment } from '#state/newAssessment.ts';
import { href } from '#state/paths.ts';

/** Leaves the set-up and forgets its steps. */
export function CancelSetUp() {
  return (
    <p>
      <a href={href('home')} onClick={() => useNewAssessment.getState().clear()}>
        Cancel and go to assessments
      </a>
    </p>
  );
}
