import { useLiveQuery } from 'dexie-react-hooks';
import { store } from './database.ts';
import { currentIdentity, readIdentity } from './identity.ts';
import { isConnectionLost } from './write.ts';

/**
 * What `read` gives, read again whenever its rows change; `undefined` before the first answer. If the store is taken
 * away behind our back, the last answer stays: what a person is writing must not vanish with it.
 */
export function useLive<Value>(
  read: () => Promise<Value>,
  dependencies: readonly unknown[] = [],
): Value | undefined {
  return useLiveQuery(() => whileOurs(read), [...dependencies]);
}

/** Answers only while the open store is the one that was opened; otherwise never. */
export async function whileOurs<Value>(read: () => Promise<Value>): Promise<Value> {
  try {
    const found = await readIdentity(store());
    if (found !== null && found.storeId === currentIdentity()?.storeId) return await read();
  } catch (error) {
    if (!isConnectionLost(error)) throw error;
  }
  return new Promise(() => undefined);
}
