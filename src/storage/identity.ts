import { schemaVersion } from '#core/record.ts';
import { z } from '#core/schema.ts';
import type { Store } from './database.ts';

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

export function forgetSentinel(): void {
  try {
    localStorage.removeItem(sentinelKey);
  } catch {
    // As above.
  }
}
