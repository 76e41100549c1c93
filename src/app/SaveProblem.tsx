import { useRef } from 'react';
import { Button } from '#components/Button.tsx';
import { ButtonGroup } from '#components/ButtonGroup.tsx';
import { Inset } from '#components/Inset.tsx';
import { allowWrites } from '#storage/write.ts';
import { useSaveStatus } from '#state/saveStatus.ts';
import { NotSavedBar } from './NotSavedBar.tsx';
import { Said } from './Said.tsx';
import { useCopy } from './saveCopy.ts';
import { UnsavedText } from './UnsavedText.tsx';

const causes: Record<string, string> = {
  full: 'The browser or the disk has no room left. Your answer is still on this page, and what was saved before is safe. Free some space, then try again.',
  'too-slow':
    'The browser did not answer in time. Your answer is still on this page, and what was saved before is safe.',
  unreadable:
    'The saved answer is damaged, so it was not overwritten. What you see is still on this page: copy it, then go to Your data.',
  locked:
    'This assessment was signed off in another tab or window, so its answers cannot change any more. Copy what you have just typed, then reload.',
  'taken-over':
    'You went on with this assessment in another tab, and this one may show what is no longer saved. What you typed here is still on this page. Select Reload: it is saved if nobody has changed that text since, or shown to you beside what is saved.',
};
const unknownCause =
  'The browser could not save. Your answer is still on this page, and what was saved before is safe.';

/** Says what happened, what is safe and what to do, while the answer stays on the screen. */
export function SaveProblem() {
  const state = useSaveStatus((status) => status.state);
  const reason = useSaveStatus((status) => status.reason);
  const set = useSaveStatus((status) => status.set);
  const message = useRef<HTMLDivElement>(null);
  const { said, save } = useCopy(state === 'readonly' ? 'disk' : 'here');
  if (state !== 'failed' && state !== 'recovery' && state !== 'readonly') return null;
  const canTryAgain = state === 'failed' && reason !== 'locked' && reason !== 'taken-over';
  const reload = (
    <Button variant={state === 'recovery' ? 'secondary' : 'primary'} onClick={() => location.reload()}>
      Reload
    </Button>
  );
  const copy = (
    <Button variant={state === 'recovery' ? 'primary' : 'secondary'} onClick={() => void save()}>
      {state === 'recovery' ? 'Save a file of what is still here' : 'Download a copy of your work now'}
    </Button>
  );
  const tryAgain = (
    <Button
      onClick={() => {
        allowWrites();
        // What still waits to be saved says so at once; if nothing does, all that is shown is saved.
        set({ state: 'saved', reason: null });
        window.dispatchEvent(new Event('save-again'));
      }}
    >
      Try again
    </Button>
  );
  return (
    <div className="page-notice" id="save-problem" tabIndex={-1} ref={message}>
      <NotSavedBar problem={message} />
      <Inset tone="problem" role="alert" title="Not saved">
        <p>{sentence(state, reason)}</p>
        <ButtonGroup>
          {state === 'recovery' && copy}
          {canTryAgain ? tryAgain : reload}
          {state !== 'recovery' && copy}
        </ButtonGroup>
        <Said>{said}</Said>
      </Inset>
      {!canTryAgain && <UnsavedText key={state} />}
    </div>
  );
}

function sentence(state: 'failed' | 'recovery' | 'readonly', reason: string | null): string {
  switch (state) {
    case 'failed':
      return causes[reason ?? ''] ?? unknownCause;
    case 'recovery':
      return 'The saved work was removed from this browser while the page was open. What this page has read and what you have typed is still here. Save it as a file now, then reload and restore that file.';
    case 'readonly':
      return 'This tool was updated in another tab or window, so this one cannot save any more. Your saved work is safe. Copy what you have just typed, then reload.';
  }
}
