import { schemaVersion } from '#core/kinds.ts';
import { allowOneReopening, lastOpening } from './browserStore.ts';
import { openMemoryStore, store, type BackEnd, type Store } from './database.ts';
import {
  countRecords,
  currentIdentity,
  newIdentity,
  openedAs,
  readIdentity,
  readSentinel,
  rememberStore,
  tellsOfWork,
  writeIdentity,
  writeSentinel,
  type Identity,
  type Sentinel,
} from './identity.ts';
import { readAgain } from './readAgain.ts';
import { watchStore } from './watchStore.ts';
import { startWriting, stoppedBy, stopWriting } from './write.ts';

/** How the store was found. Only `ready` and `memory` can be written to. */
export type StoreState =
  | { state: 'ready' }
  | { state: 'memory' }
  | { state: 'newer' }
  /** `found`: how many records are left, in the sentinel's own count. */
  | { state: 'lost'; sentinel: Sentinel; found: number }
  /** `late`: it has not answered yet. How it is found when it does; never while work is done in memory. */
  | { state: 'failed'; late?: Promise<StoreState> };

type MemoryBackEnd = () => Promise<BackEnd>;

/** After this another tab is taken to be in the way, where that can be, and a browser without work to have no store. */
const shortLimitMs = 2000;
/** A laptop that has just been started may need longer for a store with work. */
const longLimitMs = 5000;
/** A damaged store may open and then not answer. */
const decideLimitMs = 15_000;
let memoryBackEnd: MemoryBackEnd | null = null;

/**
 * Opens the store and decides what it is, in this order: written by newer code (refused, nothing changed), not
 * available (failed where there was work, in memory where there was none), emptied behind our back, in whole or in
 * part (recovery, nothing written), or ready. `backEnd` is loaded only when the browser gives no IndexedDB.
 * `onBlocked` is called when another tab keeps the older store open; it then goes on by itself once that tab is closed.
 */
export async function openStore(
  backEnd: MemoryBackEnd,
  onBlocked: () => void = () => undefined,
): Promise<StoreState> {
  memoryBackEnd = backEnd;
  const sentinel = readSentinel();
  const limitMs = tellsOfWork(sentinel) ? longLimitMs : shortLimitMs;
  const opened = await openWithinLimit(store(), limitMs, onBlocked);
  if (opened.state === 'newer') return { state: 'newer' };
  if (opened.state === 'unavailable') {
    // An empty tool would look like lost work while it is only out of reach.
    const hasWork = sentinel === null ? opened.exists : tellsOfWork(sentinel);
    if (!hasWork) return openInMemory();
    return opened.late === undefined
      ? { state: 'failed' }
      : { state: 'failed', late: afterAll(opened.late, store()) };
  }
  watchStore(store());
  allowOneReopening();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<StoreState>((resolve) => {
    timer = setTimeout(() => resolve({ state: 'failed' }), decideLimitMs);
  });
  return Promise.race([decide(sentinel), late]).finally(() => clearTimeout(timer));
}

/** Looks at the store once it has answered after all, unless a person has gone on in memory meanwhile. */
async function afterAll(late: Promise<unknown>, database: Store): Promise<StoreState> {
  await late;
  if (currentIdentity() === null && memoryBackEnd !== null) return openStore(memoryBackEnd);
  database.close({ disableAutoOpen: true });
  return new Promise(() => undefined);
}

async function decide(sentinel: Sentinel | null): Promise<StoreState> {
  const found = await readIdentity(store());
  if (found !== null && found.schemaVersion > schemaVersion) return { state: 'newer' };
  const counted = await countRecords();
  const lost = whatIsLost(found, counted.records, sentinel);
  if (lost !== null) return { state: 'lost', sentinel: lost, found: counted.records };
  if (found === null) return startAfresh();
  await goOnFrom(found);
  void rememberStore(counted);
  return { state: 'ready' };
}

/** The sentinel of what is missing, `null` when nothing is. */
function whatIsLost(found: Identity | null, records: number, sentinel: Sentinel | null): Sentinel | null {
  const unknown = { storeId: '', records: 0, assessments: null, at: '', backup: null };
  if (found === null && records > 0) return sentinel ?? unknown;
  if (found === null && sentinel === null && lastOpening().dataLoss === 'total') {
    // The browser says so this once only.
    writeSentinel(unknown);
    return unknown;
  }
  if (!tellsOfWork(sentinel)) return null;
  if (found === null || records === 0) return sentinel;
  return found.storeId === sentinel.storeId && records < sentinel.records ? sentinel : null;
}

async function goOnFrom(found: Identity): Promise<void> {
  const identity = { ...found, schemaVersion };
  // From now on rows of today's shape may be in it, which a tab on older code must not touch.
  if (found.schemaVersion < schemaVersion) await writeIdentity(store(), identity);
  openedAs(identity, true);
  startWriting();
}

/**
 * The page was in the browser's cache of pages, or frozen: its connection may be closed and it has heard of no change.
 * Opens the store again and has everything read again. Newer code may have upgraded the store meanwhile.
 */
export async function comeBack(): Promise<void> {
  if (currentIdentity() === null || stoppedBy() !== null) return;
  if (!store().isOpen()) {
    const { state } = await openWithinLimit(store(), longLimitMs, () => undefined);
    if (state === 'newer') {
      stopWriting('readonly');
      return;
    }
  }
  readAgain();
}

/** Works without keeping anything: the same store in memory. What is in the browser stays as it is. */
export async function openInMemory(): Promise<StoreState> {
  if (memoryBackEnd === null) return { state: 'failed' };
  const memory = await openMemoryStore(await memoryBackEnd());
  const identity = newIdentity();
  await writeIdentity(memory, identity);
  openedAs(identity, false);
  startWriting();
  return { state: 'memory' };
}

/** Gives an empty store its identity: on first use, or after a person has chosen to start without what is lost. */
export async function startAfresh(): Promise<StoreState> {
  const ready = await startAgain();
  await rememberStore();
  return ready;
}

/**
 * Uses what is left of a lost store, so that a backup can be restored into it. What was lost stays remembered until
 * then: a restore that was begun and not finished must not make the tool forget that there was work.
 */
export async function startAgain(): Promise<StoreState> {
  const found = await readIdentity(store());
  const identity = found ?? newIdentity();
  if (found === null) await writeIdentity(store(), identity);
  await goOnFrom(identity);
  return { state: 'ready' };
}

/** `late`: the opening that goes on. */
type Opened =
  { state: 'open' | 'newer' } | { state: 'unavailable'; exists: boolean; late?: Promise<unknown> };

async function openWithinLimit(database: Store, limitMs: number, onBlocked: () => void): Promise<Opened> {
  if (typeof indexedDB === 'undefined') return { state: 'unavailable', exists: false };
  let timer: ReturnType<typeof setTimeout> | undefined;
  let installed: number | null = null;
  const unavailable = () => ({ state: 'unavailable', exists: installed !== null }) as const;
  const blocked = () => {
    clearTimeout(timer);
    onBlocked();
    return false;
  };
  database.on('blocked', blocked);
  const open = async (): Promise<Opened> => {
    installed = await installedVersion(database.name);
    return openUnlessNewer(database, installed);
  };
  const opening = open();
  const limit = new Promise<Opened>((resolve) => {
    const giveUp = () => resolve({ ...unavailable(), late: opening });
    timer = setTimeout(() => {
      // A browser may not say that another tab is in the way, such as a frozen one; the wait is the same.
      if (installed !== null && installed < versionOf(database)) blocked();
      else timer = setTimeout(giveUp, limitMs - shortLimitMs);
    }, shortLimitMs);
  });
  try {
    return await Promise.race([opening, limit]);
  } catch (error) {
    return error instanceof Error && error.name === 'VersionError' ? { state: 'newer' } : unavailable();
  } finally {
    clearTimeout(timer);
    database.on('blocked').unsubscribe(blocked);
  }
}

/** Dexie multiplies its version by 10 to make the browser's. */
const versionOf = (database: Store) => database.verno * 10;

/** Dexie opens a newer database with older code, and may even add tables to it, so the version is asked for first. */
async function openUnlessNewer(database: Store, installed: number | null): Promise<Opened> {
  const known = versionOf(database);
  if (installed !== null && installed > known) return { state: 'newer' };
  await database.open();
  if (database.backendDB().version <= known) return { state: 'open' };
  database.close({ disableAutoOpen: true });
  return { state: 'newer' };
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
