import type { Subscription } from 'dexie';
import { useSyncExternalStore } from 'react';
import { onReadAgain } from './readAgain.ts';
import { following, whileOurs } from './useLive.ts';

/**
 * A hook that gives what `read` gives, live, from one reading for all who ask: what a page shows in several places is
 * read once, and while anybody shows it the next page has it at once. `undefined` before the first answer. Like
 * `useLive` it keeps the last answer when the store is taken away, and throws what `read` rejects with.
 */
export function sharedLive<Value>(read: () => Promise<Value>): () => Value | undefined {
  const listeners = new Set<() => void>();
  let answer: { value: Value } | { error: unknown } | null = null;
  let reading: Subscription | null = null;
  const say = (next: typeof answer) => {
    answer = next;
    for (const listener of listeners) listener();
  };
  const begin = () => {
    reading?.unsubscribe();
    reading = following(() => whileOurs(read)).subscribe({
      next: (value) => say({ value }),
      error: (error: unknown) => say({ error }),
    });
  };
  let stopListening: (() => void) | null = null;
  const subscribe = (listener: () => void) => {
    listeners.add(listener);
    if (listeners.size === 1) {
      begin();
      stopListening = onReadAgain(begin);
    }
    return () => {
      listeners.delete(listener);
      if (listeners.size > 0) return;
      stopListening?.();
      reading?.unsubscribe();
      // Nobody hears of changes from here on, so whoever asks next must wait for a new answer.
      answer = null;
    };
  };
  return () => {
    const last = useSyncExternalStore(subscribe, () => answer);
    if (last !== null && 'error' in last) throw last.error;
    return last?.value;
  };
}
