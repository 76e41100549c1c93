import { useSyncExternalStore } from 'react';

let times = 0;
const listeners = new Set<() => void>();

/** Has everything that is shown live read again, because changes may have gone unheard. */
export function readAgain(): void {
  times++;
  for (const listener of listeners) listener();
}

/** How often everything was to be read again: a dependency of each live reading. */
export function useTimesReadAgain(): number {
  return useSyncExternalStore(onReadAgain, () => times);
}

/** Calls `changed` each time that everything is to be read again. Returns how to stop it. */
export function onReadAgain(changed: () => void): () => void {
  listeners.add(changed);
  return () => listeners.delete(changed);
}
