import { Button } from '#components/Button.tsx';
import { ButtonGroup } from '#components/ButtonGroup.tsx';
import { Inset } from '#components/Inset.tsx';
import { Page } from '#components/Page.tsx';
import { count, formatDateTime } from '#core/words.ts';
import { openInMemory, startAfresh, type StoreState } from '#storage/openStore.ts';
import { go } from '#state/address.ts';
import { path } from '#state/paths.ts';
import { useSaveStatus } from '#state/saveStatus.ts';
import { Said } from './Said.tsx';
import { useCopy } from './saveCopy.ts';

interface Props {
  store: StoreState;
  onReady: (store: StoreState) => void;
}

/** The store is newer than this tool, was emptied, or will not open: say so, and never start over by ourselves. */
export function StoreProblem({ store, onReady }: Props) {
  switch (store.state) {
    case 'newer':
      return <Newer />;
    case 'lost':
      return <Lost records={store.sentinel.records} at={store.sentinel.at} onReady={onReady} />;
    case 'failed':
    case 'ready':
    case 'memory':
      return <NotOpened onReady={onReady} />;
  }
}

function Newer() {
  const { said, save } = useCopy();
  return (
    <Page title="Your work was saved by a newer version of this tool">
      <p>
        Nothing has been changed, and your work is safe. Reload the page to get the newer version. If you host
        this tool yourself, update it.
      </p>
      <ButtonGroup>
        <Button onClick={() => location.reload()}>Reload</Button>
        <Button variant="secondary" onClick={() => void save()}>
          Download a copy of your work
        </Button>
      </ButtonGroup>
      <Said>{said}</Said>
    </Page>
  );
}

function Lost({ records, at, onReady }: { records: number; at: string; onReady: Props['onReady'] }) {
  const startAgain = async (where: 'restore' | 'home') => {
    const opened = await startAfresh().catch((): StoreState => ({ state: 'failed' }));
    if (opened.state === 'ready') {
      useSaveStatus.getState().set({ state: 'saved' });
      go(path(where));
    }
    onReady(opened);
  };
  return (
    <Page title="Your saved work is not in this browser any more">
      <Inset tone="problem">
        <p>
          The browser, a clean-up program or a person has removed it.
          {at !== '' &&
            records > 0 &&
            ` There ${records === 1 ? 'was' : 'were'} ${count(records, 'saved record')} on ${formatDateTime(at)}.`}
        </p>
      </Inset>
      <p>
        If you have a backup file, you can bring your work back now. Look in your Downloads folder or shared
        drive for a file whose name starts with “ap-governance-backup”.
      </p>
      <ButtonGroup>
        <Button onClick={() => void startAgain('restore')}>Restore from a backup file</Button>
        <Button variant="secondary" onClick={() => location.reload()}>
          Look again
        </Button>
        <Button variant="secondary" onClick={() => void startAgain('home')}>
          Start without the lost work
        </Button>
      </ButtonGroup>
    </Page>
  );
}

function NotOpened({ onReady }: { onReady: Props['onReady'] }) {
  const { said, save } = useCopy();
  const startInMemory = async () => {
    const opened = await openInMemory().catch((): StoreState => ({ state: 'failed' }));
    if (opened.state === 'memory') useSaveStatus.getState().set({ state: 'saved', memoryOnly: true });
    onReady(opened);
  };
  return (
    <Page title="Your saved work could not be opened">
      <p>
        Nothing has been changed. Close other windows of this tool and try again. If it happens again, restart
        the browser.
      </p>
      <ButtonGroup>
        <Button onClick={() => location.reload()}>Try again</Button>
        <Button variant="secondary" onClick={() => void save()}>
          Download a copy of your work
        </Button>
        <Button variant="secondary" onClick={() => void startInMemory()}>
          Continue without saving
        </Button>
      </ButtonGroup>
      <Said>{said}</Said>
      <p>
        If you continue without saving, you can open a backup file and work with it. Save a new backup file
        before you close the page.
      </p>
    </Page>
  );
}
