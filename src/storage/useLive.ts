import { liveQuery, type Observable } from 'dexie';
import { useEffect, useRef, useState } from 'react';
import { store } from './database.ts';
import { currentIdentity, readIdentity } from './identity.ts';
import { useTimesReadAgain } from './readAgain.ts';
import { isConnectionLost, writesAtRest } from './write.ts';

/** Ids and the like, which are told apart by their text. */
type Dependency = string | boolean | null | undefined;

/**
 * What `read` gives, read again whenever its rows change; `undefined` before the first answer. If the store is taken
 * away behind our back, the last answer stays: what a person is writing must not vanish with it.
 */
export function useLive<Value>(
  read: () => Promise<Value>,
  dependencies?: readonly Dependency[],
): Value | undefined;
/** `settle` is what else must be awaited before it is shown; it runs when the store has answered. */
export function useLive<Value, Settled>(
  read: () => Promise<Value>,
  dependencies: readonly Dependency[],
  settle: (value: Value) => Promise<Settled>,
): Settled | undefined;
export function useLive<Value>(
  read: () => Promise<Value>,
  dependencies: readonly Dependency[] = [],
  settle: (value: Value) => Promise<unknown> = (value) => Promise.resolve(value),
): unknown {
  const times = useTimesReadAgain();
  const [answer, setAnswer] = useState<{ value: unknown } | { error: unknown } | null>(null);
  // New in each render; what they depend on is said beside them.
  const latest = useRef({ read, settle });
  useEffect(() => {
    latest.current = { read, settle };
  });
  const key = dependencies.map(String).join(' ');
  useEffect(() => {
    const { read, settle } = latest.current;
    const reading = following(async () => settle(await whileOurs(read))).subscribe({
      next: (value) =>
        setAnswer((known) =>
          known !== null && 'value' in known && known.value === value ? known : { value },
        ),
      error: (error: unknown) => setAnswer({ error }),
    });
    return () => reading.unsubscribe();
  }, [key, times]);
  if (answer === null) return undefined;
  // For the page's error boundary.
  if ('error' in answer) throw answer.error;
  return answer.value;
}

/**
 * What `read` gives, and gives again whenever rows that it has read change. Only after the write that changed them has
 * been acknowledged: Dexie asks before, and a person waits for the acknowledgement.
 */
export function following<Value>(read: () => Promise<Value>): Observable<Value> {
  // Dexie follows what is read only through a function that says itself that it is async.
  return liveQuery(async () => {
    const atRest = writesAtRest();
    if (atRest !== null) await atRest;
    return await read();
  });
}

/** Answers only while the open store is the one that was opened; otherwise never. `read` may ask only the store. */
export async function whileOurs<Value>(read: () => Promise<Value>): Promise<Value> {
  try {
    const answer = await inOneTransaction(() => readIfOurs(read));
    if (answer !== null) return answer.value;
  } catch (error) {
    if (!isConnectionLost(error)) throw error;
  }
  return new Promise(() => undefined);
}

async function readIfOurs<Value>(read: () => Promise<Value>): Promise<{ value: Value } | null> {
  const found = await readIdentity(store());
  return found !== null && found.storeId === currentIdentity()?.storeId ? { value: await read() } : null;
}

/**
 * A transaction for each question would cost a slow laptop about 20 ms. A row that the browser cannot read may take
 * the transaction down with it: then each question stands alone, so that it hides no other row.
 */
async function inOneTransaction<Value>(read: () => Promise<Value>): Promise<Value> {
  try {
    // Dexie follows what a function reads after waiting only if that function itself is `async`.
    return await store().transaction('r', store().tables, async () => await read());
  } catch (error) {
    if (isConnectionLost(error)) throw error;
    return read();
  }
}
