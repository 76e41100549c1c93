import { store } from './database.ts';
import { useLive } from './useLive.ts';

/**
 * Whether there is nothing at all in the store, deleted things included; `undefined` while it is not known. Live.
 * Counts only, so that the first page of a first visit needs none of the code that reads records. `isOpen` is false
 * for a place that is shown before the store is open; a read begun then would never be answered.
 */
export function useIsEmpty(isOpen = true): boolean | undefined {
  return useLive(
    async () =>
      isOpen ? (await store().organisations.count()) + (await store().assessments.count()) === 0 : undefined,
    [isOpen],
  );
}
