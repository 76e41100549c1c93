import { schemaVersion } from '#core/record.ts';
import { Store, databaseName, store, replaceStore } from './database.ts';
import {
  newIdentity,
  readIdentity,
  readSentinel,
  writeIdentity,
  writeSentinel,
  type Identity,
  type Sentinel,
} from './identity.ts';
import { tell } from './saveEvents.ts';

/** How the store was found. Only `ready` and `memory` can be written to. */
export type StoreState =
  | { state: 'ready' }
  | { state: 'memory' }
  | { state: 'newer' }
  | { state: 'lost'; sentinel: Sentinel }
  | { state: 'failed' };

/** The identity that every write compares with; `null` until the store is open. */
let identity: Identity | null = null;
export function currentIdentity(): Identity | null {
  return identity;
}

const openLimitMs = 2000;

/**
 * Opens the store and decides what it is, in this order: written by newer code (refused, nothing changed), emptied
 * behind our back (recovery, nothing written), not available at all (in memory, said so), or ready.
 * `memoryBackEnd` is loaded only when the browser gives no IndexedDB.
 */
export async function openStore(
  memoryBackEnd: () => Promise<{ indexedDB: IDBFactory; IDBKeyRange: typeof IDBKeyRange }>,
): Promise<StoreState> {
  const opened = await openWithinLimit(store());
  if (opened === 'newer') return { state: 'newer' };
  if (opened === 'unavailable') {
    replaceStore(new Store(databaseName, await memoryBackEnd()));
    await store().open();
    identity = newIdentity();
    await writeIdentity(store(), identity);
    return { state: 'memory' };
  }
  closeWhenUpgradedElsewhere(store());
  const found = await readIdentity(store());
  const sentinel = readSentinel();
  if (found === null) {
    const hadWork = sentinel !== null && sentinel.records > 0;
    if (hadWork || (await store().responses.count()) > 0) {
      return { state: 'lost', sentinel: sentinel ?? { storeId: '', records: 0, at: '' } };
    }
    return startAfresh();
  }
  if (found.schemaVersion > schemaVersion) return { state: 'newer' };
  identity = found;
  await rememberStore();
  return { state: 'ready' };
}

/** Gives an empty store its identity: on first use, or after a person has chosen to start again. */
export async function startAfresh(): Promise<StoreState> {
  identity = newIdentity();
  await writeIdentity(store(), identity);
  writeSentinel({ storeId: identity.storeId, records: 0, at: identity.createdAt });
  return { state: 'ready' };
}

/** Refreshes the sentinel: how much there is and when it was last seen. */
export async function rememberStore(): Promise<void> {
  if (identity === null) return;
  const records = (await store().assessments.count()) + (await store().responses.count());
  writeSentinel({ storeId: identity.storeId, records, at: new Date().toISOString() });
}

async function openWithinLimit(database: Store): Promise<'open' | 'newer' | 'unavailable'> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const limit = new Promise<'unavailable'>((resolve) => {
    timer = setTimeout(() => resolve('unavailable'), openLimitMs);
  });
  try {
    if (typeof indexedDB === 'undefined') return 'unavailable';
    return await Promise.race([database.open().then(() => installedVersion(database)), limit]);
  } catch (error) {
    return error instanceof Error && error.name === 'VersionError' ? 'newer' : 'unavailable';
  } finally {
    clearTimeout(timer);
  }
}

/** Dexie opens a newer database with older code and writes old shapes into it, so the version is asked for. */
function installedVersion(database: Store): 'open' | 'newer' {
  // Dexie multiplies its version by 10 to make the browser's.
  if (database.backendDB().version <= database.verno * 10) return 'open';
  database.close({ disableAutoOpen: true });
  return 'newer';
}

function closeWhenUpgradedElsewhere(database: Store): void {
  database.on('versionchange', () => {
    // Without `disableAutoOpen` Dexie would reopen and write old shapes into the upgraded store.
    database.close({ disableAutoOpen: true });
    tell({ type: 'readonly' });
    return false;
  });
}
