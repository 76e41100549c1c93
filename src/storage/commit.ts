import { nextHlc } from '#core/clock.ts';
import { openRecord, type RecordFields, type RecordKind, type Records } from '#core/door.ts';
import type { HistoryEvent } from '#core/event.ts';
import { schemaVersion, seal, type RecordBase, type Stamp } from '#core/record.ts';
import { store } from './database.ts';
import { readIdentity, type Identity } from './identity.ts';
import { currentIdentity } from './openStore.ts';
import { tell, type SaveFailure } from './saveEvents.ts';

/** A patch of one row. `apply` gets the row as it is inside the transaction, so two tabs' fields both survive. */
export interface Change {
  table: RecordKind;
  id: string;
  /** The row to store, or `null` when nothing changes. */
  write: (current: unknown, stamp: Stamp) => { row: RecordBase; before: Record<string, unknown> } | null;
}

/** One change of one record. `apply` returns the new fields, or `null` for no change; `undefined` is a new row. */
export function change<Kind extends RecordKind>(
  table: Kind,
  id: string,
  apply: (current: Records[Kind] | undefined) => RecordFields[Kind] | null,
  options: { deletedAt?: string | null } = {},
): Change {
  return {
    table,
    id,
    write: (raw, stamp) => {
      const current = raw === undefined ? undefined : opened(table, raw);
      const fields = apply(current);
      if (fields === null) return null;
      const deletedAt = options.deletedAt === undefined ? (current?.deletedAt ?? null) : options.deletedAt;
      const later = {
        ...stamp,
        hlc: nextHlc(laterOf(stamp.hlc, current?.hlc), Date.now(), hlcNode(stamp.deviceId)),
      };
      const row = seal(id, fields, later, deletedAt);
      // A row that the door would refuse must never be stored: it could not be read again.
      opened(table, row);
      return { row, before: replaced(current, fields) };
    },
  };
}

function opened<Kind extends RecordKind>(table: Kind, raw: unknown): Records[Kind] {
  const result = openRecord(table, raw);
  if (result.ok) return result.record;
  throw new StorageError('unreadable', `${table} ${result.unreadable.id}: ${result.unreadable.detail}`);
}

/** The values that this change takes away, for the history. */
function replaced(current: object | undefined, fields: object): Record<string, unknown> {
  if (current === undefined) return {};
  const next = new Map<string, unknown>(Object.entries(fields));
  return Object.fromEntries(
    Object.entries(current).filter(
      ([key, value]) => next.has(key) && JSON.stringify(next.get(key)) !== JSON.stringify(value),
    ),
  );
}

/** A write that did not happen, and why. */
export class StorageError extends Error {
  readonly reason: SaveFailure | 'recovery' | 'readonly' | 'locked';
  constructor(reason: StorageError['reason'], message: string) {
    super(message);
    this.name = 'StorageError';
    this.reason = reason;
  }
}

export interface CommitAbout {
  kind: HistoryEvent['kind'];
  /** The assessment or organisation that the history line belongs to. */
  about: string;
  /** The criterion worked on, so that "continue" can go back to it. */
  criterionId?: string;
  /** Set when answers or targets change: refused if the assessment is locked. */
  draftOf?: string;
  /** Fields whose earlier value this editing session has already put into the history: once is enough. */
  alreadyKept?: ReadonlySet<string>;
  /** Other rows written in the same transaction, such as the matrix that an assessment pins. */
  also?: () => Promise<unknown>;
}

const writeLimitMs = 3000;
const tabId = crypto.randomUUID().slice(0, 8);
const hlcNode = (deviceId: string) => `${deviceId}_${tabId}`;
const laterOf = (a: string, b: string | undefined) => (b !== undefined && b > a ? b : a);

let lastHlc: string | null = null;
let acknowledged = 0;
let waiting = 0;
/** After the first storage error no more writes: retrying on a full disk has destroyed whole stores. */
let stopped = false;

/** Lets a person try again after a failed write. */
export function allowWrites(): void {
  stopped = false;
}

/**
 * The one write path. Stamps, checks the store's identity and schema, writes rows and history in one strict
 * transaction, and only after its `complete` says *saved*. Rejects with `StorageError`; then nothing was written.
 */
export async function commit(changes: readonly Change[], about: CommitAbout): Promise<void> {
  await write((identity) => transact(changes, about, identity), writeLimitMs);
}

/** Does one write and tells how it went. Every write of the product passes here. `limit` is in milliseconds. */
export async function write(work: (identity: Identity) => Promise<void>, limit: number): Promise<void> {
  const identity = currentIdentity();
  if (identity === null || stopped)
    return fail(new StorageError('stopped', 'the store is not open for writing'));
  waiting++;
  tell({ type: 'saving' });
  try {
    await withinLimit(work(identity), limit);
    acknowledged++;
    waiting--;
    if (waiting === 0) tell({ type: 'saved', acknowledged, at: new Date().toISOString() });
  } catch (error) {
    waiting--;
    fail(asStorageError(error));
  }
}

/** The next stamp of this tab, for a write that makes its own rows. */
export function nextStamp(identity: Identity): Stamp {
  lastHlc = nextHlc(lastHlc, Date.now(), hlcNode(identity.deviceId));
  return {
    hlc: lastHlc,
    at: new Date().toISOString(),
    authorId: identity.authorId,
    deviceId: identity.deviceId,
  };
}

function fail(error: StorageError): never {
  if (error.reason === 'recovery' || error.reason === 'readonly') tell({ type: error.reason });
  else if (error.reason !== 'locked') {
    stopped = error.reason !== 'unreadable';
    tell({ type: 'failed', reason: error.reason });
  }
  throw error;
}

async function transact(changes: readonly Change[], about: CommitAbout, identity: Identity): Promise<void> {
  const database = store();
  const stamp = nextStamp(identity);
  const scope = new Set(['meta', 'events', 'activity', ...changes.map(({ table }) => table)]);
  if (about.draftOf !== undefined) scope.add('assessments');
  if (about.also !== undefined) scope.add('matrices');
  await database.transaction('rw', [...scope], async () => {
    await checkIdentity(identity);
    if (about.draftOf !== undefined) await checkDraft(about.draftOf);
    await about.also?.();
    for (const [index, one] of changes.entries()) {
      const result = one.write(await database.table(one.table).get(one.id), stamp);
      if (result === null) continue;
      await database.table(one.table).put(result.row);
      await database.events.put({
        id: `${stamp.hlc}_${index}`,
        at: stamp.at,
        kind: about.kind,
        about: about.about,
        recordId: one.id,
        before: withoutKept(result.before, about.alreadyKept),
        authorId: stamp.authorId,
        deviceId: stamp.deviceId,
      } satisfies HistoryEvent);
      lastHlc = laterOf(stamp.hlc, result.row.hlc);
    }
    if (changes.some(({ table }) => table !== 'organisations')) {
      const known = await database.activity.get(about.about);
      const criterionId = about.criterionId ?? known?.criterionId ?? null;
      await database.activity.put({ assessmentId: about.about, at: stamp.at, criterionId });
    }
  });
}

/** Text is saved every few hundred milliseconds; keeping it whole each time would fill the store with history. */
function withoutKept(before: Record<string, unknown>, kept: ReadonlySet<string> | undefined) {
  return Object.fromEntries(Object.entries(before).filter(([field]) => kept?.has(field) !== true));
}

/** If the database was deleted while open, a save into the new empty one would "succeed": compare identities. */
export async function checkIdentity(identity: Identity): Promise<void> {
  const found = await readIdentity(store());
  if (found?.storeId !== identity.storeId)
    throw new StorageError('recovery', 'the store is not the one we opened');
  if (found.schemaVersion > schemaVersion)
    throw new StorageError('readonly', 'the store was upgraded elsewhere');
}

async function checkDraft(assessmentId: string): Promise<void> {
  const assessment = opened('assessments', await store().assessments.get(assessmentId));
  if (assessment.status !== 'draft') throw new StorageError('locked', 'the assessment is signed off');
}

async function withinLimit(work: Promise<void>, limitMs: number): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new StorageError('too-slow', `no answer within ${limitMs} ms`)), limitMs);
  });
  try {
    await Promise.race([work, limit]);
  } finally {
    clearTimeout(timer);
  }
}

function asStorageError(error: unknown): StorageError {
  if (error instanceof StorageError) return error;
  const text = describe(error);
  if (/NotFoundError|InvalidStateError|DatabaseClosed/i.test(text)) return new StorageError('unknown', text);
  return new StorageError(/quota|disk full/i.test(text) ? 'full' : 'unknown', text);
}

/** Dexie wraps the browser's error in `inner`, others in `cause`: the quota may hide at any depth. */
function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const inner = 'inner' in error ? error.inner : error.cause;
  return `${error.name}: ${error.message}${inner === undefined || inner === error ? '' : ` / ${describe(inner)}`}`;
}
