import { store, type Store } from './database.ts';
import { currentIdentity, readIdentity } from './identity.ts';
import { stoppedBy, stopWriting } from './write.ts';

/** Follows what others do to the open store: a newer version that wants to change it, or somebody who deletes it. */
export function watchStore(database: Store): void {
  database.on('versionchange', ({ newVersion }) => {
    // Without `disableAutoOpen` Dexie would reopen and write old shapes into the upgraded store.
    database.close({ disableAutoOpen: true });
    // A version of `null` is not an upgrade: somebody deletes the database.
    stopWriting(newVersion === null ? 'recovery' : 'readonly');
    return false;
  });
  // Now, and again whenever a lost connection was opened once more.
  database.on('ready', () => watchConnection(database), true);
}

/** The browser has closed the connection by itself: its storage process restarted, or site data were cleared. */
function watchConnection(database: Store): void {
  database.backendDB().addEventListener('close', () => {
    // A fault of this check is not told: if the store is out of reach, the next write says what happened.
    checkAfterClose(database).catch(() => undefined);
  });
}

/** Says that the work was removed without waiting for the next edit, so that nobody writes on in vain. */
async function checkAfterClose(database: Store): Promise<void> {
  if (stoppedBy() !== null || database !== store()) return;
  await database.open();
  const found = await readIdentity(database);
  if (found?.storeId === currentIdentity()?.storeId) return;
  database.close({ disableAutoOpen: true });
  stopWriting('recovery');
}
