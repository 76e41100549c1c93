import { Button } from '#components/Button.tsx';
import { ButtonGroup } from '#components/ButtonGroup.tsx';
import { Inset } from '#components/Inset.tsx';
import { Page } from '#components/Page.tsx';
import { formatDateTime } from '#core/words.ts';
import { startAfresh, type StoreState } from '#storage/openStore.ts';
import { go } from '#state/address.ts';
import { path } from '#state/paths.ts';
import { useSaveStatus } from '#state/saveStatus.ts';
import { saveRawCopy } from './ErrorPage.tsx';

/** The store is newer than this tool, was emptied, or will not open: say so, and never start over by ourselves. */
export function StoreProblem({
  store,
  onReady,
}: {
  store: StoreState;
  onReady: (store: StoreState) => void;
}) {
  const startAgain = async () => {
    const opened = await startAfresh();
    useSaveStatus.getState().set({ state: 'saved' });
    go(path('restore'));
    onReady(opened);
  };
  switch (store.state) {
    case 'newer':
      return (
        <Page title="Your work was saved by a newer version of this tool">
          <p>
            Nothing has been changed, and your work is safe. Reload the page to get the newer version. If you
            host this tool yourself, update it.
          </p>
          <ButtonGroup>
            <Button onClick={() => location.reload()}>Reload</Button>
            <Button variant="secondary" onClick={() => void saveRawCopy()}>
              Download a copy of your work
            </Button>
          </ButtonGroup>
        </Page>
      );
    case 'lost':
      return (
        <Page title="Your saved work is not in this browser any more">
          <Inset tone="problem">
            <p>
              The browser, a clean-up program or a person has removed it.
              {store.sentinel.at !== '' &&
                ` There were ${store.sentinel.records} saved records on ${formatDateTime(store.sentinel.at)}.`}
            </p>
          </Inset>
          <p>
            If you have a backup file, you can bring your work back now. Look in your Downloads folder or
            shared drive for a file whose name starts with “ap-governance-backup”.
          </p>
          <ButtonGroup>
            <Button onClick={() => void startAgain()}>Restore from a backup file</Button>
            <Button variant="secondary" onClick={() => location.reload()}>
              Look again
            </Button>
          </ButtonGroup>
        </Page>
      );
    case 'failed':
    case 'ready':
    case 'memory':
      return (
        <Page title="Your saved work could not be opened">
          <p>
            Nothing has been changed. Close other windows of this tool and try again. If it happens again,
            restart the browser.
          </p>
          <ButtonGroup>
            <Button onClick={() => location.reload()}>Try again</Button>
            <Button variant="secondary" onClick={() => void saveRawCopy()}>
              Download a copy of your work
            </Button>
          </ButtonGroup>
        </Page>
      );
  }
}
