import { store } from './database.ts';

/** The key of the latest line of history, empty when there is none. Keys are stamps, so they sort by time. */
export async function lastEventId(): Promise<string> {
  const key = await store().events.toCollection().lastKey();
  return typeof key === 'string' ? key : '';
}

/** How many lines of history came after the one with this key. */
export async function countChangesAfter(eventId: string): Promise<number> {
  return store().events.where('id').above(eventId).count();
}
