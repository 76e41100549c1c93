import { schemaVersion } from '#core/kinds.ts';
import { backupKey, store, type Store } from './database.ts';

/**
 * Who this store is. Kept in the store itself and, as a sentinel, in localStorage: if the browser throws the store
 * away, the sentinel says that there was one, and we do not greet a person as new while their work is missing.
 */
export interface Identity {
  storeId: string;
  schemaVersion: number;
  deviceId: string;
  authorId: string;
  createdAt: string;
}

const identityKey = 'store';
const sentinelKey = 'ap-governance.store';

/** What is remembered outside the store. `storeId` is empty for a store that was lost before it was known. */
export interface Sentinel {
  storeId: string;
  /** Assessments and answers, deleted ones included. Rows are never taken out, so fewer than that is a loss. */
  records: number;
  /** Of those, the assessments; `null` where an older version has written it. */
  assessments: number | null;
  /** When that was, ISO 8601. */
  at: string;
  /** The last backup that this browser knows of. */
  backup: { fileName: string; at: string } | null;
}

/** The identity that every write compares with; `null` until the store is open. */
let current: Identity | null = null;
/** False in memory: a sentinel of it would later ask for work that was never kept. */
let lasting = false;
let rememberedAt = 0;
const rememberEveryMs = 10_000;
let rememberLater: ReturnType<typeof setTimeout> | undefined;

export function currentIdentity(): Identity | null {
  return current;
}

/** Says which store is open. `lasts`: it is still there after the browser is closed. */
export function openedAs(identity: Identity, lasts: boolean): void {
  current = identity;
  lasting = lasts;
  rememberedAt = 0;
  clearTimeout(rememberLater);
  rememberLater = undefined;
}

export async function readIdentity(store: Store): Promise<Identity | null> {
  const row = await store.meta.get(identityKey);
  const known = partsOf(row?.value);
  const [storeId, deviceId, authorId] = [
    known.text('storeId'),
    known.text('deviceId'),
    known.text('authorId'),
  ];
  const [version, createdAt] = [known.number('schemaVersion'), known.text('createdAt')];
  if (storeId === null || deviceId === null || authorId === null) return null;
  if (version === null || createdAt === null) return null;
  return { storeId, schemaVersion: version, deviceId, authorId, createdAt };
}

export async function writeIdentity(store: Store, identity: Identity): Promise<void> {
  await store.meta.put({ key: identityKey, value: identity });
}

export function newIdentity(): Identity {
  return {
    storeId: crypto.randomUUID(),
    schemaVersion,
    deviceId: crypto.randomUUID().slice(0, 8),
    authorId: crypto.randomUUID().slice(0, 8),
    createdAt: new Date().toISOString(),
  };
}

/**
 * Refreshes the sentinel: how much there is, when it was last seen and which backup there is of it. Never rejects: what
 * was written is written, and an older sentinel still says that there was work here.
 */
export async function rememberStore(counted?: Counted): Promise<void> {
  if (current !== null && lasting) await refresh(current, counted).catch(() => undefined);
}

async function refresh({ storeId }: Identity, counted?: Counted): Promise<void> {
  const counts = counted ?? (await countRecords());
  const backup = await store().meta.get(backupKey);
  // Until there is something to lose, every write is worth a count.
  if (counts.records > 0) rememberedAt = Date.now();
  writeSentinel({ storeId, ...counts, at: new Date().toISOString(), backup: knownBackup(backup?.value) });
}

type Counted = { records: number; assessments: number };

/** How many records the open store has, in the sentinel's own count. */
export async function countRecords(): Promise<Counted> {
  const [assessments, responses] = await Promise.all([
    store().assessments.count(),
    store().responses.count(),
  ]);
  return { records: assessments + responses, assessments };
}

/** The same after a write, but not after each, because counting is not free: at once, then every 10 seconds. */
export function rememberNow(): void {
  if (rememberLater !== undefined) return;
  const wait = rememberedAt + rememberEveryMs - Date.now();
  if (wait <= 0) void rememberStore();
  else
    rememberLater = setTimeout(() => {
      rememberLater = undefined;
      void rememberStore();
    }, wait);
}

/** What localStorage remembers of the store, or `null` where it is blocked or knows nothing. */
export function readSentinel(): Sentinel | null {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(sentinelKey) ?? 'null');
    const known = partsOf(value);
    const [storeId, records, at] = [known.text('storeId'), known.number('records'), known.text('at')];
    if (storeId === null || records === null || at === null) return null;
    const backup = knownBackup(known.part('backup'));
    return { storeId, records, assessments: known.number('assessments'), at, backup };
  } catch {
    return null;
  }
}

/** Whether the sentinel tells of work that would be missed. */
export function tellsOfWork(sentinel: Sentinel | null): sentinel is Sentinel {
  return sentinel !== null && (sentinel.records > 0 || sentinel.storeId === '');
}

function knownBackup(value: unknown): Sentinel['backup'] {
  const known = partsOf(value);
  const [fileName, at] = [known.text('fileName'), known.text('at')];
  return fileName === null || at === null ? null : { fileName, at };
}

/** Reads by hand: with a schema library here, every first visit would wait for it. */
function partsOf(value: unknown) {
  const parts = new Map<string, unknown>(
    typeof value === 'object' && value !== null ? Object.entries(value) : [],
  );
  return {
    part: (key: string) => parts.get(key),
    text: (key: string) => {
      const part = parts.get(key);
      return typeof part === 'string' ? part : null;
    },
    number: (key: string) => {
      const part = parts.get(key);
      return Number.isInteger(part) ? Number(part) : null;
    },
  };
}

/** Remembers the store outside itself. A blocked localStorage costs only the early warning. */
export function writeSentinel(sentinel: Sentinel): void {
  try {
    localStorage.setItem(sentinelKey, JSON.stringify(sentinel));
  } catch {
    // Nothing to do: the store itself still has its identity.
  }
}
