import type { Belt, HeldWork } from '#core/held.ts';
import { mostCharacters, ownBelt } from './beltKeys.ts';
import { store } from './database.ts';
import { currentIdentity, keepsWork } from './identity.ts';
import { onSaveEvent } from './saveEvents.ts';
import { tabId } from './tab.ts';
import { holdTab } from './tabs.ts';
import { stoppedBy } from './write.ts';

type Hold = () => HeldWork | null;

const holders = new Set<Hold>();
let listening = false;
let fastened = false;

/**
 * Asks `hold` for what is not on disk yet, typed or on its way, in the moment in which the page is hidden or goes away.
 * A dying page runs no promises, so it cannot go through `commit`: it is put beside the store, in two places, and
 * written through `commit` when the tool is opened again (`replay.ts`). Returns the function that stops asking; call it
 * when everything that was sent has been answered.
 */
export function holdOnLeaving(hold: Hold): () => void {
  holders.add(hold);
  if (!listening) listen();
  return () => holders.delete(hold);
}

function listen(): void {
  listening = true;
  holdTab();
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') fasten();
    else loosen();
  });
  document.addEventListener('freeze', fasten);
  // Before Dexie, which closes its connection when a page goes into the browser's cache of pages.
  window.addEventListener('pagehide', fasten, { capture: true });
  // The forms hear of their save a little later than this.
  onSaveEvent(({ type }) => {
    if (fastened && type === 'saved') setTimeout(loosen);
  });
}

function heldNow(): HeldWork[] {
  return [...holders].flatMap((hold) => hold() ?? []);
}

function fasten(): void {
  const held = heldNow();
  const identity = currentIdentity();
  // What was held when the page was last hidden has been saved since, or given up.
  if (held.length === 0) loosen();
  if (held.length === 0 || identity === null || !keepsWork()) return;
  fastened = true;
  const belt: Belt = { storeId: identity.storeId, tab: tabId, at: new Date().toISOString(), held };
  keepInStorage(JSON.stringify(belt));
  keepInStore(belt);
}

/** Everything that was held has been saved after all: the page lived on. */
function loosen(): void {
  if (!fastened || heldNow().length > 0) return;
  fastened = false;
  dropBelt(ownBelt);
}

function keepInStorage(text: string): void {
  try {
    if (text.length <= mostCharacters) localStorage.setItem(ownBelt, text);
    // An older, shorter one would put back less than the store has.
    else localStorage.removeItem(ownBelt);
  } catch {
    // Blocked or full: the store still has it.
  }
}

/** Past Dexie, on the open connection and committed at once: nothing has to happen after this function. */
function keepInStore(value: Belt): void {
  inCache((rows) => rows.put({ key: ownBelt, value }));
}

/** Takes a belt away, from both places. */
export function dropBelt(key: string): void {
  try {
    localStorage.removeItem(key);
  } catch {
    // Blocked: then it was never there.
  }
  inCache((rows) => rows.delete(key));
}

function inCache(ask: (rows: IDBObjectStore) => IDBRequest): void {
  // After a failed write the store is left alone.
  if (stoppedBy() !== null) return;
  try {
    const transaction = store().backendDB().transaction('cache', 'readwrite', { durability: 'strict' });
    ask(transaction.objectStore('cache'));
    transaction.commit();
  } catch {
    // The connection is closed, or the table is not there: localStorage still has it.
  }
}
