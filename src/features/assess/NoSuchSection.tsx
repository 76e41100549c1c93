import { Page } from '#components/Page.tsx';
import type { ReadyAssessment } from '#storage/hooks.ts';
import { href } from '#state/paths.ts';

/** An address inside an assessment that names no domain or criterion of its matrices. */
export function NoSuchSection({ facts }: { facts: ReadyAssessment }) {
  return (
    <Page title="Page not found" section={facts.assessment.name}>
      <p>This assessment has no such domain or criterion.</p>
      <p>
        <a href={href('tasks', { assessmentId: facts.assessment.id })}>Go to the task list</a>
      </p>
    </Page>
  );
}
