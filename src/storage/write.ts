import { Dexie, type Transaction } from 'dexie';
import { schemaVersion } from '#core/kinds.ts';
import { allowOneReopening } from './browserStore.ts';
import { store } from './database.ts';
import { currentIdentity, readIdentity, rememberNow, type Identity } from './identity.ts';
import { tell, type SaveFailure } from './saveEvents.ts';
import { tabId } from './tab.ts';

/** A write that did not happen, and why. */
export class StorageError extends Error {
  readonly reason: SaveFailure | 'recovery' | 'readonly';
  constructor(reason: StorageError['reason'], message: string) {
    super(message);
    this.name = 'StorageError';
    this.reason = reason;
  }
}

/** How long a person is left without an answer, in milliseconds. */
export const writeLimitMs = 3000;
export const bulkLimitMs = 60_000;

let acknowledged = 0;
let waiting = 0;
const atRest: (() => void)[] = [];
/**
 * After the first storage error no more writes: retrying on a full disk has destroyed whole stores. A store that was
 * removed or upgraded behind our back stays closed until the page is loaded again.
 */
let stopped: StorageError | null = null;

const lasting = new Set<StorageError['reason']>(['recovery', 'readonly', 'taken-over']);

/** Lets a person try again after a failed write. */
export function allowWrites(): void {
  if (stopped !== null && lasting.has(stopped.reason)) return;
  stopped = null;
  allowOneReopening();
}

/** A store was opened: what stopped writes to the last one is over. */
export function startWriting(): void {
  stopped = null;
}

/** Another tab has upgraded (`readonly`) or deleted (`recovery`) the store: this tab must not touch it any more. */
export function stopWriting(reason: 'readonly' | 'recovery'): void {
  stopped = new StorageError(reason, 'the store was changed elsewhere');
  tell({ type: reason });
}

/** Another tab goes on in place of this one, which may hold what was overtaken: it must be loaded again first. */
export function pauseWriting(): void {
  if (stopped !== null) return;
  stopped = new StorageError('taken-over', 'another tab has taken over');
  tell({ type: 'failed', reason: 'taken-over' });
}

/**
 * Every write of the product passes here. Runs `work` in one strict transaction over `tables`, in which the store's
 * identity and schema are compared first, and only after its `complete` says *saved*. Rejects with `StorageError`;
 * then nothing was written. `limitMs`: after that it is given up.
 */
export async function write(
  tables: readonly string[],
  limitMs: number,
  work: (identity: Identity) => Promise<void>,
): Promise<void> {
  const identity = currentIdentity();
  if (stopped !== null) fail(stopped);
  if (identity === null) throw new StorageError('stopped', 'the store is not open for writing');
  waiting++;
  tell({ type: 'saving' });
  try {
    await withinLimit(limitMs, (signal) => transact(tables, signal, identity, work));
  } catch (error) {
    ended();
    fail(asStorageError(error));
  }
  ended();
  acknowledged++;
  // Of two writes at once one may have failed: then not everything is saved.
  if (waiting === 0 && stoppedBy() === null)
    tell({ type: 'saved', acknowledged, at: new Date().toISOString() });
  rememberNow();
}

function ended(): void {
  waiting--;
  if (waiting === 0) for (const tell of atRest.splice(0)) tell();
}

/**
 * Resolves when no write of this tab is under way, whatever became of them; `null` when none is. A promise of Dexie's
 * own: a live query that waits for any other no longer follows what it reads.
 */
export function writesAtRest(): PromiseLike<void> | null {
  return waiting === 0 ? null : new Dexie.Promise<void>((resolve) => atRest.push(resolve));
}

/** Resolves when no write is under way, and those who asked for them know it. */
export async function writesEnded(): Promise<void> {
  await writesAtRest();
  // The forms hear of their own write a little later than this.
  await new Promise((resolve) => setTimeout(resolve));
}

/** What has stopped writes, `null` if nothing; asked after a wait, in which another write may have failed. */
export function stoppedBy(): StorageError['reason'] | null {
  return stopped?.reason ?? null;
}

function fail(error: StorageError): never {
  switch (error.reason) {
    case 'recovery':
    case 'readonly':
      stopped = error;
      tell({ type: error.reason });
      break;
    case 'locked':
    case 'unreadable':
      // The fault of one record; the store itself is well.
      tell({ type: 'failed', reason: error.reason });
      break;
    case 'taken-over':
    case 'full':
    case 'too-slow':
    case 'stopped':
    case 'unknown':
      stopped = error;
      tell({ type: 'failed', reason: error.reason });
  }
  throw error;
}

async function transact(
  tables: readonly string[],
  signal: AbortSignal,
  identity: Identity,
  work: (identity: Identity) => Promise<void>,
): Promise<void> {
  const once = () =>
    store().transaction('rw', ['meta', ...tables], async (transaction) => {
      signal.addEventListener('abort', () => giveUp(transaction), { once: true });
      // Together, because each wait for the browser's answer is felt: a failed check takes back what was written.
      await Promise.all([checkIdentity(identity), work(identity)]);
    });
  try {
    await once();
  } catch (error) {
    if (!isConnectionLost(error) || signal.aborted) throw error;
    // One attempt only. If the store was deleted, this opens a new empty one, which the identity check refuses.
    store().close({ disableAutoOpen: false });
    await store().open();
    try {
      await once();
    } catch (second) {
      if (second instanceof StorageError) store().close({ disableAutoOpen: true });
      throw second;
    }
  }
}

function giveUp(transaction: Transaction): void {
  try {
    transaction.abort();
  } catch {
    // The browser is already committing: it may be saved after all. We say "not saved", which is the safe error.
  }
}

/** If the database was deleted while open, a save into the new empty one would "succeed": compare identities. */
async function checkIdentity(identity: Identity): Promise<void> {
  const found = await readIdentity(store());
  if (found?.storeId !== identity.storeId)
    throw new StorageError('recovery', 'the store is not the one we opened');
  if (found.paused?.includes(tabId) === true)
    throw new StorageError('taken-over', 'another tab has taken over');
  if (found.schemaVersion > schemaVersion)
    throw new StorageError('readonly', 'the store was upgraded elsewhere');
}

async function withinLimit(limitMs: number, work: (signal: AbortSignal) => Promise<void>): Promise<void> {
  const stop = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new StorageError('too-slow', `no answer within ${limitMs} ms`));
      stop.abort();
    }, limitMs);
  });
  try {
    await Promise.race([work(stop.signal), limit]);
  } finally {
    clearTimeout(timer);
  }
}

/** Whether an error says that the browser has closed the database. */
export function isConnectionLost(error: unknown): boolean {
  return /DatabaseClosed|InvalidState|connection.*(lost|clos)/i.test(describe(error));
}

function asStorageError(error: unknown): StorageError {
  if (error instanceof StorageError) return error;
  const text = describe(error);
  // A row that was to be new is there already: no index found it, so it is damaged.
  if (/^ConstraintError/.test(text)) return new StorageError('unreadable', text);
  return new StorageError(/quota|disk full/i.test(text) ? 'full' : 'unknown', text);
}

/** Dexie wraps the browser's error in `inner`, others in `cause`: the quota may hide at any depth. */
function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const inner = 'inner' in error ? error.inner : error.cause;
  return `${error.name}: ${error.message}${inner === undefined || inner === error ? '' : ` / ${describe(inner)}`}`;
}
