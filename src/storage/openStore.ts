import { schemaVersion } from '#core/kinds.ts';
import { Store, databaseName, store, replaceStore } from './database.ts';
import {
  currentIdentity,
  newIdentity,
  openedAs,
  readIdentity,
  readSentinel,
  rememberStore,
  writeIdentity,
  writeSentinel,
  type Sentinel,
} from './identity.ts';
import { readAgain } from './readAgain.ts';
import { isStopped, startWriting, stopWriting } from './write.ts';

/** How the store was found. Only `ready` and `memory` can be written to. */
export type StoreState =
  | { state: 'ready' }
  | { state: 'memory' }
  | { state: 'newer' }
  | { state: 'lost'; sentinel: Sentinel }
  | { state: 'failed' };

type MemoryBackEnd = () => Promise<{ indexedDB: IDBFactory; IDBKeyRange: typeof IDBKeyRange }>;

const openLimitMs = 2000;
let memoryBackEnd: MemoryBackEnd | null = null;

/**
 * Opens the store and decides what it is, in this order: written by newer code (refused, nothing changed), not
 * available (failed where there was work, in memory where there was none), emptied behind our back (recovery, nothing
 * written), or ready. `backEnd` is loaded only when the browser gives no IndexedDB.
 */
export async function openStore(backEnd: MemoryBackEnd): Promise<StoreState> {
  memoryBackEnd = backEnd;
  const opened = await openWithinLimit(store());
  if (opened === 'newer') return { state: 'newer' };
  const sentinel = readSentinel();
  const hadWork = sentinel !== null && sentinel.records > 0;
  // An empty tool would look like lost work while it is only out of reach.
  if (opened === 'unavailable') return hadWork ? { state: 'failed' } : openInMemory();
  closeWhenUpgradedElsewhere(store());
  const found = await readIdentity(store());
  if (found === null) {
    if (hadWork || (await store().responses.count()) > 0) {
      return { state: 'lost', sentinel: sentinel ?? { storeId: '', records: 0, at: '' } };
    }
    return startAfresh();
  }
  if (found.schemaVersion > schemaVersion) return { state: 'newer' };
  const identity = { ...found, schemaVersion };
  // From now on rows of today's shape may be in it, which a tab on older code must not touch.
  if (found.schemaVersion < schemaVersion) await writeIdentity(store(), identity);
  openedAs(identity, true);
  startWriting();
  await rememberStore();
  return { state: 'ready' };
}

/**
 * The page was in the browser's cache of pages, or frozen: its connection may be closed and it has heard of no change.
 * Opens the store again and has everything read again. Newer code may have upgraded the store meanwhile.
 */
export async function comeBack(): Promise<void> {
  if (currentIdentity() === null || isStopped()) return;
  if (!store().isOpen() && (await openWithinLimit(store())) === 'newer') {
    stopWriting('readonly');
    return;
  }
  readAgain();
}

/** Works without keeping anything: the same store in memory. What is in the browser stays as it is. */
export async function openInMemory(): Promise<StoreState> {
  if (memoryBackEnd === null) return { state: 'failed' };
  const replacement = new Store(databaseName, await memoryBackEnd());
  await replacement.open();
  const identity = newIdentity();
  await writeIdentity(replacement, identity);
  replaceStore(replacement);
  openedAs(identity, false);
  startWriting();
  return { state: 'memory' };
}

/** Gives an empty store its identity: on first use, or after a person has chosen to start again. */
export async function startAfresh(): Promise<StoreState> {
  const identity = newIdentity();
  await writeIdentity(store(), identity);
  openedAs(identity, true);
  startWriting();
  writeSentinel({ storeId: identity.storeId, records: 0, at: identity.createdAt });
  return { state: 'ready' };
}

async function openWithinLimit(database: Store): Promise<'open' | 'newer' | 'unavailable'> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const limit = new Promise<'unavailable'>((resolve) => {
    timer = setTimeout(() => resolve('unavailable'), openLimitMs);
  });
  try {
    if (typeof indexedDB === 'undefined') return 'unavailable';
    return await Promise.race([openUnlessNewer(database), limit]);
  } catch (error) {
    return error instanceof Error && error.name === 'VersionError' ? 'newer' : 'unavailable';
  } finally {
    clearTimeout(timer);
  }
}

/** Dexie opens a newer database with older code, and may even add tables to it, so the version is asked for first. */
async function openUnlessNewer(database: Store): Promise<'open' | 'newer'> {
  // Dexie multiplies its version by 10 to make the browser's.
  const known = database.verno * 10;
  const installed = await installedVersion(database.name);
  if (installed !== null && installed > known) return 'newer';
  await database.open();
  if (database.backendDB().version <= known) return 'open';
  database.close({ disableAutoOpen: true });
  return 'newer';
}

/** `null` where the browser does not say: then the version is known only once the database is open. */
async function installedVersion(name: string): Promise<number | null> {
  if (!('databases' in indexedDB)) return null;
  try {
    const found = (await indexedDB.databases()).find((one) => one.name === name);
    return found?.version ?? null;
  } catch {
    return null;
  }
}

function closeWhenUpgradedElsewhere(database: Store): void {
  database.on('versionchange', ({ newVersion }) => {
    // Without `disableAutoOpen` Dexie would reopen and write old shapes into the upgraded store.
    database.close({ disableAutoOpen: true });
    // A version of `null` is not an upgrade: somebody deletes the database.
    stopWriting(newVersion === null ? 'recovery' : 'readonly');
    return false;
  });
}
