import { databaseName, store } from './database.ts';

/** Everything that this tool keeps outside its database starts with this. */
const ownKeys = 'ap-governance';
const limitMs = 5000;

/**
 * Deletes everything that this tool keeps in this browser: the database, and its keys in localStorage and
 * sessionStorage. The copy of the program for offline use holds no user data and stays. The keys go first: a database
 * that is gone while its sentinel remains would be taken for lost work. Other tabs are told by the browser that the
 * database goes; they close it and say so. Rejects when the browser does not delete it in time; reload the page then.
 */
export async function deleteEverything(): Promise<void> {
  clearKeys();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('another window keeps the database open')), limitMs);
  });
  store().close({ disableAutoOpen: true });
  try {
    await Promise.race([deleteDatabase(), limit]);
  } finally {
    clearTimeout(timer);
  }
  clearKeys();
}

function deleteDatabase(): Promise<void> {
  return new Promise((resolve, reject) => {
    if (typeof indexedDB === 'undefined') {
      resolve();
      return;
    }
    const request = indexedDB.deleteDatabase(databaseName);
    request.onsuccess = () => resolve();
    request.onerror = () => reject(request.error ?? new Error('the database was not deleted'));
  });
}

function clearKeys(): void {
  for (const area of ['localStorage', 'sessionStorage'] as const) {
    try {
      const kept = window[area];
      for (const key of Object.keys(kept)) if (key.startsWith(ownKeys)) kept.removeItem(key);
    } catch {
      // Blocked: then nothing was kept there.
    }
  }
}
