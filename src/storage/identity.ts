import { schemaVersion } from '#core/kinds.ts';
import { store, type Store } from './database.ts';

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
  /** Tabs that another one has taken over from, by id: they may not write. */
  paused?: readonly string[];
}

const identityKey = 'store';
const sentinelKey = 'ap-governance.store';

export interface Sentinel {
  storeId: string;
  records: number;
  at: string;
}

/** The identity that every write compares with; `null` until the store is open. */
let current: Identity | null = null;
/** False in memory: a sentinel of it would later ask for work that was never kept. */
let lasting = false;
let rememberedAt = 0;
const rememberEveryMs = 10_000;

export function currentIdentity(): Identity | null {
  return current;
}

/** Whether what is written is still there after the browser is closed. */
export function keepsWork(): boolean {
  return current !== null && lasting;
}

/** Says which store is open. `lasts`: it is still there after the browser is closed. */
export function openedAs(identity: Identity, lasts: boolean): void {
  current = identity;
  lasting = lasts;
  rememberedAt = 0;
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
  const paused = known.texts('paused');
  return {
    storeId,
    schemaVersion: version,
    deviceId,
    authorId,
    createdAt,
    ...(paused.length > 0 && { paused }),
  };
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

/** Refreshes the sentinel: how much there is and when it was last seen. */
export async function rememberStore(): Promise<void> {
  if (current === null || !lasting) return;
  const records = (await store().assessments.count()) + (await store().responses.count());
  // Until there is something to lose, every write is worth a count.
  if (records > 0) rememberedAt = Date.now();
  writeSentinel({ storeId: current.storeId, records, at: new Date().toISOString() });
}

/** The same after a write, but not after each: counting is not free. */
export function rememberNow(): void {
  if (Date.now() - rememberedAt < rememberEveryMs) return;
  // A sentinel that could not be refreshed still says that there was work here.
  rememberStore().catch(() => undefined);
}

/** What localStorage remembers of the store, or `null` where it is blocked or knows nothing. */
export function readSentinel(): Sentinel | null {
  try {
    const known = partsOf(JSON.parse(localStorage.getItem(sentinelKey) ?? 'null'));
    const [storeId, records, at] = [known.text('storeId'), known.number('records'), known.text('at')];
    return storeId === null || records === null || at === null ? null : { storeId, records, at };
  } catch {
    return null;
  }
}

/** Reads by hand: with a schema library here, every first visit would wait for it. */
function partsOf(value: unknown) {
  const parts = new Map<string, unknown>(
    typeof value === 'object' && value !== null ? Object.entries(value) : [],
  );
  return {
    text: (key: string) => {
      const part = parts.get(key);
      return typeof part === 'string' ? part : null;
    },
    texts: (key: string) => {
      const part = parts.get(key);
      return Array.isArray(part) ? part.filter((one) => typeof one === 'string') : [];
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
