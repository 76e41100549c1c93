import { schemaVersion } from '#core/record.ts';
import { z } from '#core/schema.ts';
import { store, type Store } from './database.ts';

/**
 * Who this store is. Kept in the store itself and, as a sentinel, in localStorage: if the browser throws the store
 * away, the sentinel says that there was one, and we do not greet a person as new while their work is missing.
 */
const identitySchema = z.object({
  storeId: z.string(),
  schemaVersion: z.int(),
  deviceId: z.string(),
  authorId: z.string(),
  createdAt: z.string(),
});
export type Identity = z.infer<typeof identitySchema>;

const identityKey = 'store';
const sentinelKey = 'ap-governance.store';

const sentinelSchema = z.object({ storeId: z.string(), records: z.int(), at: z.string() });
export type Sentinel = z.infer<typeof sentinelSchema>;

/** The identity that every write compares with; `null` until the store is open. */
let current: Identity | null = null;
/** False in memory: a sentinel of it would later ask for work that was never kept. */
let lasting = false;
let rememberedAt = 0;
const rememberEveryMs = 10_000;

export function currentIdentity(): Identity | null {
  return current;
}

/** Says which store is open. `lasts`: it is still there after the browser is closed. */
export function openedAs(identity: Identity, lasts: boolean): void {
  current = identity;
  lasting = lasts;
  rememberedAt = 0;
}

export async function readIdentity(store: Store): Promise<Identity | null> {
  const row = await store.meta.get(identityKey);
  const parsed = identitySchema.safeParse(row?.value);
  return parsed.success ? parsed.data : null;
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
    const parsed = sentinelSchema.safeParse(JSON.parse(localStorage.getItem(sentinelKey) ?? 'null'));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

/** Remembers the store outside itself. A blocked localStorage costs only the early warning. */
export function writeSentinel(sentinel: Sentinel): void {
  try {
    localStorage.setItem(sentinelKey, JSON.stringify(sentinel));
  } catch {
    // Nothing to do: the store itself still has its identity.
  }
}
