import { lazy, Suspense, useEffect, useState } from 'react';
import { Loading } from '#components/Loading.tsx';
import { hasLinkMark } from '#storage/linkMark.ts';
import type { StoreState } from '#storage/openStore.ts';
import { useRemoved } from '#state/removed.ts';
import { useSaveStatus } from '#state/saveStatus.ts';
import { ErrorBoundary } from './ErrorPage.tsx';
import { Layout } from './Layout.tsx';
import { RemovedPage } from './pages.ts';
import { Pages } from './routes.tsx';

const StoreProblem = lazy(async () => ({ default: (await import('./StoreProblem.tsx')).StoreProblem }));
const WaitingForTab = lazy(async () => ({ default: (await import('./StoreProblem.tsx')).WaitingForTab }));

type Problem = Exclude<StoreState['state'], 'ready' | 'memory'>;
const problems = new Set<string>(['newer', 'lost', 'failed'] satisfies Problem[]);

/** The whole app: the shell at once, the pages as soon as the store is open. */
export function App({ opening }: { opening: Promise<StoreState> }) {
  const [store, setStore] = useState<StoreState | null>(null);
  const [applyUpdate, setApplyUpdate] = useState<(() => void) | null>(null);

  useEffect(() => {
    void opening
      .catch((): StoreState => ({ state: 'failed' }))
      .then((opened) => {
        const { set, blocked } = useSaveStatus.getState();
        if (blocked) set({ state: 'saved', blocked: false });
        if (opened.state === 'memory') set({ memoryOnly: true });
        if (opened.state === 'lost') set({ state: 'recovery' });
        if (opened.state === 'newer' || opened.state === 'failed') set({ state: 'readonly' });
        setStore(opened);
      });
  }, [opening]);

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
          <Pages />
        ) : (
          <Suspense fallback={<Loading text="Loading the page" />}>
            {store === null ? <WaitingForTab /> : <StoreProblem store={store} onReady={setStore} />}
          </Suspense>
        )}
      </ErrorBoundary>
    </Layout>
  );
}
