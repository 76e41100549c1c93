import { useEffect, useState } from 'react';
import { recoveredEvent } from '#storage/beltKeys.ts';
import { hasLinkMark } from '#storage/linkMark.ts';
import type { StoreState } from '#storage/openStore.ts';
import { useRemoved } from '#state/removed.ts';
import { useSaveStatus } from '#state/saveStatus.ts';
import { ErrorBoundary } from './ErrorPage.tsx';
import { Layout } from './Layout.tsx';
import { beside, later } from './later.tsx';
import { RemovedPage } from './pages.ts';
import { compareClock, putBackHeld } from './recover.ts';
import { Pages } from './routes.tsx';

const RecoveredTexts = later(async () => (await import('./RecoveredTexts.tsx')).RecoveredTexts, {
  meanwhile: null,
});
const ClockNotice = later(async () => (await import('./ClockNotice.tsx')).ClockNotice, beside);
const StoreProblem = later(async () => (await import('./StoreProblem.tsx')).StoreProblem);
const WaitingForTab = later(async () => (await import('./StoreProblem.tsx')).WaitingForTab);

type Problem = Exclude<StoreState['state'], 'ready' | 'memory'>;
const problems = new Set<string>(['newer', 'lost', 'failed'] satisfies Problem[]);

/** What the header says of it. */
function tellOf({ state }: StoreState): void {
  const { set } = useSaveStatus.getState();
  switch (state) {
    case 'ready':
      set({ state: 'saved', blocked: false });
      break;
    case 'memory':
      set({ state: 'saved', blocked: false, memoryOnly: true });
      break;
    case 'lost':
      set({ state: 'recovery', blocked: false });
      break;
    case 'newer':
    case 'failed':
      set({ state: 'readonly', blocked: false });
  }
}

/** The whole app: the shell at once, the pages as soon as the store is open. */
export function App({ opening }: { opening: Promise<StoreState> }) {
  const [store, setStore] = useState<StoreState | null>(null);
  const clockIsBehind = useSaveStatus(({ savedLater }) => savedLater !== null);
  const [hasHeld, setHasHeld] = useState(false);
  const [applyUpdate, setApplyUpdate] = useState<(() => void) | null>(null);

  useEffect(() => {
    const arrive = async (opened: StoreState) => {
      tellOf(opened);
      // First: a form that is already open would not show what comes back.
      if (opened.state === 'ready') setHasHeld(await putBackHeld());
      setStore(opened);
      if (opened.state === 'ready') await compareClock();
      // It may only have been slow.
      if (opened.state === 'failed') void opened.late?.then(arrive, () => undefined);
    };
    void opening.catch((): StoreState => ({ state: 'failed' })).then(arrive);
  }, [opening]);

  useEffect(() => {
    const show = () => setHasHeld(true);
    window.addEventListener(recoveredEvent, show);
    return () => window.removeEventListener(recoveredEvent, show);
  }, []);

  useEffect(() => {
    // After the first render, so that neither its code nor its copying delays it.
    void import('./serviceWorker.ts').then(({ registerServiceWorker }) =>
      registerServiceWorker({
        // A function in state would be called by React, so it is wrapped.
        onUpdateReady: (apply) => setApplyUpdate(() => apply),
        onReadyOffline: () => {
          document.documentElement.dataset.offline = 'ready';
        },
      }),
    );
  }, []);

  useEffect(() => {
    // Only where a person has linked a folder: everybody else never downloads what looks after it.
    if (store?.state === 'ready' && hasLinkMark())
      void import('#storage/folderCare.ts').then(({ careForFolder }) => careForFolder(__APP_VERSION__));
  }, [store]);

  const blocked = useSaveStatus((status) => status.blocked);
  const removed = useRemoved(({ removed }) => removed);
  if (removed) return <RemovedPage />;

  const hasProblem = store === null ? blocked : problems.has(store.state);
  const usable = store !== null && !hasProblem;
  return (
    <Layout usable={usable} applyUpdate={applyUpdate}>
      <ErrorBoundary resetKey={store?.state ?? ''}>
        {!hasProblem && (
          <>
            {clockIsBehind && <ClockNotice />}
            {hasHeld && <RecoveredTexts />}
            <Pages ready={usable} />
          </>
        )}
        {hasProblem &&
          (store === null ? <WaitingForTab /> : <StoreProblem store={store} onReady={setStore} />)}
      </ErrorBoundary>
    </Layout>
  );
}
