import { useState } from 'react';
import { Button } from '#components/Button.tsx';
import { ButtonGroup } from '#components/ButtonGroup.tsx';
import { Page } from '#components/Page.tsx';
import { saveFile } from '#components/saveFile.ts';
import { diagnostics } from '#storage/diagnostics.ts';
import { openInMemory, type StoreState } from '#storage/openStore.ts';
import { go } from '#state/address.ts';
import { path } from '#state/paths.ts';
import { useSaveStatus } from '#state/saveStatus.ts';
import { Said } from './Said.tsx';
import { useCopy } from './saveCopy.ts';

type Props = {
  /** It has not answered yet, and may still open. */
  isSlow: boolean;
  onReady: (store: StoreState) => void;
};

/** The store has work and does not open. Whatever the person chooses, what is on the disk stays as it is. */
export function NotOpened({ isSlow, onReady }: Props) {
  const copy = useCopy('disk');
  const [said, setSaid] = useState('');
  const workInMemory = async (page: 'home' | 'restore') => {
    const opened = await openInMemory().catch((): StoreState => ({ state: 'failed' }));
    if (opened.state === 'memory') {
      useSaveStatus.getState().set({ state: 'saved', memoryOnly: true });
      go(path(page));
    }
    onReady(opened);
  };
  const saveDetails = async () => {
    setSaid('');
    const text = await diagnostics(__APP_VERSION__);
    saveFile(new Blob([text], { type: 'text/plain' }), 'ap-governance-technical-details.txt');
    setSaid('The technical details were downloaded. They hold nothing that you have written.');
  };
  return (
    <Page title="Your saved work could not be opened">
      <p>
        Nothing has been changed or deleted. Close other windows of this tool and try again. If it happens
        again, restart the browser.
      </p>
      {isSlow && (
        <p>
          Your browser has not answered yet. If it is only slow, this page goes on by itself when it does.
        </p>
      )}
      <ButtonGroup>
        <Button onClick={() => location.reload()}>Try again</Button>
        <Button variant="secondary" onClick={() => void copy.save()}>
          Download a copy of your work
        </Button>
        <Button variant="secondary" onClick={() => void saveDetails()}>
          Download technical details
        </Button>
      </ButtonGroup>
      <Said>{copy.said}</Said>
      <Said>{said}</Said>
      <h2>Work without the saved data</h2>
      <p>
        You can open a backup file and work with it, or start with nothing. Nothing is saved in this browser
        then, so save a new backup file before you close the page.
      </p>
      <ButtonGroup>
        <Button variant="secondary" onClick={() => void workInMemory('restore')}>
          Open a backup file
        </Button>
        <Button variant="secondary" onClick={() => void workInMemory('home')}>
          Continue without saving
        </Button>
      </ButtonGroup>
    </Page>
  );
}
