import { NewActionForm } from '#features/actions/NewActionForm.tsx';
import { GapsPage } from '#features/gaps/GapsPage.tsx';
import type { ReadyAssessment } from '#storage/hooks.ts';

/** The gaps with the form that adds an action to one of them: features do not import each other. */
export function GapsRoute({ facts }: { facts: ReadyAssessment }) {
  return (
    <GapsPage facts={facts} actionForm={(form) => <NewActionForm key={form.place} takesFocus {...form} />} />
  );
}
