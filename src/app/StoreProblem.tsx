import { Button } from '#components/Button.tsx';
import { ButtonGroup } from '#components/ButtonGroup.tsx';
import { Page } from '#components/Page.tsx';
import type { StoreState } from '#storage/openStore.ts';
import { LostWork } from './LostWork.tsx';
import { NotOpened } from './NotOpened.tsx';
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
      return <LostWork sentinel={store.sentinel} found={store.found} onReady={onReady} />;
    case 'failed':
      return <NotOpened isSlow={store.late !== undefined} onReady={onReady} />;
    case 'ready':
    case 'memory':
      return null;
  }
}

function Newer() {
  const { said, save } = useCopy('disk');
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

/** Another tab still has the store of the version before; this one goes on when that one is closed. */
export function WaitingForTab() {
  return (
    <Page title="Close the other tab or window of this tool">
      <p>
        This tool was updated, but another tab or window still has the version before. Your work is safe, and
        nothing has been changed.
      </p>
      <p>Close that tab or window. This page then goes on by itself.</p>
    </Page>
  );
}
