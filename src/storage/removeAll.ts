import { deleteEverything } from './deleteAll.ts';

/** What this tool keeps in the browser starts with this. */
const ownNames = 'ap-governance';

/**
 * Removes this tool from the browser, the copy of the program for offline use included, so that no database, cache,
 * service worker or key of it is left. Nothing may be fetched or written after it: the page only says so. Rejects when
 * the browser does not do it in time; what is left then goes with the next attempt.
 */
export async function removeEverything(): Promise<void> {
  await deleteEverything();
  // It makes the rest cleaner, and is not what was promised.
  await writeOver().catch(() => undefined);
  await removeProgram();
}

/** In some private windows these do not exist. */
async function removeProgram(): Promise<void> {
  if ('serviceWorker' in navigator) {
    const registration = await navigator.serviceWorker.getRegistration();
    await registration?.unregister();
  }
  if ('caches' in window) {
    const names = await caches.keys();
    await Promise.all(names.filter((name) => name.startsWith(ownNames)).map((name) => caches.delete(name)));
  }
}

const pieceBytes = 48 * 1024;
const pieces = 450;
const limitMs = 15_000;
const scratchName = `${ownNames}-scratch`;

/**
 * A database that was deleted stays in the browser's files until something else is written there. So a good 20 MB of
 * chance go into a database that is then deleted too: Chromium sorts its files anew for it, and drops what was deleted.
 */
async function writeOver(): Promise<void> {
  if (typeof indexedDB === 'undefined') return;
  let database: IDBDatabase | null = null;
  try {
    database = await openScratch();
    const latest = Date.now() + limitMs;
    for (let at = 0; at < pieces && Date.now() < latest; at += 50) await fill(database, at, at + 50);
  } finally {
    database?.close();
    await finished(indexedDB.deleteDatabase(scratchName));
  }
}

function openScratch(): Promise<IDBDatabase> {
  const request = indexedDB.open(scratchName);
  request.onupgradeneeded = () => request.result.createObjectStore('chance');
  return finished(request);
}

function fill(database: IDBDatabase, from: number, to: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const transaction = database.transaction('chance', 'readwrite');
    for (let key = from; key < to; key++)
      transaction.objectStore('chance').put(crypto.getRandomValues(new Uint8Array(pieceBytes)), key);
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error ?? new Error('the browser has no room'));
  });
}

function finished<Value>(request: IDBRequest<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('the browser refuses'));
  });
}
