import { lazy, Suspense, useEffect, useState } from 'react';
import { Loading } from '#components/Loading.tsx';
import { recoveredEvent } from '#storage/beltKeys.ts';
import { hasLinkMark } from '#storage/linkMark.ts';
import type { StoreState } from '#storage/openStore.ts';
import { useRemoved } from '#state/removed.ts';
import { useSaveStatus } from '#state/saveStatus.ts';
import { ErrorBoundary } from './ErrorPage.tsx';
import { Layout } from './Layout.tsx';
import { RemovedPage } from './pages.ts';
import { compareClock, putBackHeld } from './recover.ts';
import { Pages } from './routes.tsx';

const RecoveredTexts = lazy(async () => ({
  default: (await import('./RecoveredTexts.tsx')).RecoveredTexts,
}));
const ClockNotice = lazy(async () => ({ default: (await import('./ClockNotice.tsx')).ClockNotice }));
const StoreProblem = lazy(async () => ({ default: (await import('./StoreProblem.tsx')).StoreProblem }));
const WaitingForTab = lazy(async () => ({ default: (await import('./StoreProblem.tsx')).WaitingForTab }));

type Problem = Exclude<StoreState['state'], 'ready' | 'memory'>;
const problems = new Set<string>(['newer', 'lost', 'failed'] satisfies Problem[]);

/** The whole app: the shell at once, the pages as soon as the store is open. */
export function App({ opening }: { opening: Promise<StoreState> }) {
  const [store, setStore] = useState<StoreState | null>(null);
  const clockIsBehind = useSaveStatus(({ savedLater }) => savedLater !== null);
  const [hasHeld, setHasHeld] = useState(false);
  const [applyUpdate, setApplyUpdate] = useState<(() => void) | null>(null);

  useEffect(() => {
    void opening
      .catch((): StoreState => ({ state: 'failed' }))
      .then(async (opened) => {
        const { set, blocked } = useSaveStatus.getState();
        if (blocked) set({ state: 'saved', blocked: false });
        if (opened.state === 'memory') set({ memoryOnly: true });
        if (opened.state === 'lost') set({ state: 'recovery' });
        if (opened.state === 'newer' || opened.state === 'failed') set({ state: 'readonly' });
        // First: a form that is already open would not show what comes back.
        if (opened.state === 'ready') setHasHeld(await putBackHeld());
        setStore(opened);
        if (opened.state === 'ready') await compareClock();
      });
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
  if (removed)
    return (
      <Suspense>
        <RemovedPage />
      </Suspense>
    );

  const usable = store !== null && !problems.has(store.state);
  return (
    <Layout usable={usable} applyUpdate={applyUpdate}>
      <ErrorBoundary resetKey={store?.state ?? ''}>
        {store === null && !blocked ? (
          <Loading text="Loading your work" />
        ) : usable ? (
          <>
            <Suspense>
              {clockIsBehind && <ClockNotice />}
              {hasHeld && <RecoveredTexts />}
            </Suspense>
            <Pages />
          </>
        ) : (
          <Suspense fallback={<Loading text="Loading the page" />}>
            {store === null ? <WaitingForTab /> : <StoreProblem store={store} onReady={setStore} />}
          </Suspense>
        )}
      </ErrorBoundary>
    </Layout>
  );
}
