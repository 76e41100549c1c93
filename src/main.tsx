// First, before any other code runs.
import '#app/fence.ts';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { openStore } from '#storage/openStore.ts';
import { followAddress } from '#state/address.ts';
import { useSaveStatus } from '#state/saveStatus.ts';
import { App } from '#app/App.tsx';
import { followSaves } from '#app/saveSync.ts';
import '#app/styles.css';
import '#app/print.css';

/** Loaded only where the browser keeps nothing: the same store, in memory, so the rest need not know. */
async function memoryBackEnd() {
  const { indexedDB, IDBKeyRange } = await import('fake-indexeddb');
  return { indexedDB, IDBKeyRange };
}

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');

followAddress();
followSaves();
const opening = openStore(memoryBackEnd, () =>
  useSaveStatus.getState().set({ state: 'readonly', blocked: true }),
);
createRoot(root).render(
  <StrictMode>
    <App opening={opening} />
  </StrictMode>,
);
