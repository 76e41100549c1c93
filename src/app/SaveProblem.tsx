import { Button } from '#components/Button.tsx';
import { ButtonGroup } from '#components/ButtonGroup.tsx';
import { Inset } from '#components/Inset.tsx';
import { allowWrites } from '#storage/write.ts';
import { useSaveStatus } from '#state/saveStatus.ts';
import { saveRawCopy } from './ErrorPage.tsx';

const causes: Record<string, string> = {
  full: 'The browser or the disk has no room left.',
  'too-slow': 'The browser did not answer in time.',
  unreadable: 'The saved answer is damaged, so it was not overwritten.',
};

/** Says what happened, what is safe and what to do, while the answer stays on the screen. */
export function SaveProblem() {
  const state = useSaveStatus((status) => status.state);
  const reason = useSaveStatus((status) => status.reason);
  const set = useSaveStatus((status) => status.set);
  if (state !== 'failed' && state !== 'recovery' && state !== 'readonly') return null;
  return (
    <div className="page-notice" id="save-problem" tabIndex={-1}>
      <Inset tone="problem" role="alert" title="Not saved">
        <p>{sentence(state, reason)}</p>
        <ButtonGroup>
          {state === 'failed' ? (
            <Button
              onClick={() => {
                allowWrites();
                set({ state: 'unsaved' });
                window.dispatchEvent(new Event('save-again'));
              }}
            >
              Try again
            </Button>
          ) : (
            <Button onClick={() => location.reload()}>Reload</Button>
          )}
          <Button variant="secondary" onClick={() => void saveRawCopy()}>
            Download a copy of your work now
          </Button>
        </ButtonGroup>
      </Inset>
    </div>
  );
}

function sentence(state: 'failed' | 'recovery' | 'readonly', reason: string | null): string {
  switch (state) {
    case 'failed':
      return `${causes[reason ?? ''] ?? 'The browser could not save.'} Your answer is still on this page, and what was saved before is safe.`;
    case 'recovery':
      return 'The saved work was removed from this browser while the page was open. What you see is still on this page: copy it, then reload.';
    case 'readonly':
      return 'This tool was updated in another tab or window. Copy what you have just typed, then reload.';
  }
}
