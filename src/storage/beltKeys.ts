import { store } from './database.ts';
import { stoppedBy } from './write.ts';
import { tabId } from './tab.ts';

/** What belts are called, in localStorage and in the table `cache`; the id of the tab follows. */
export const beltPrefix = 'ap-governance.belt.';
export const ownBelt = beltPrefix + tabId;

/** Told to the window when a text waits for a person. */
export const recoveredEvent = 'text-recovered';

/** The belts of other pages: of tabs that are gone, and of some that are still open. Empty when neither place can be read. */
export async function beltKeys(): Promise<string[]> {
  const keys = [...namesInStorage(), ...(await namesInStore())];
  return [...new Set(keys)].filter((key) => key.startsWith(beltPrefix) && key !== ownBelt);
}

function namesInStorage(): string[] {
  try {
    return Object.keys(localStorage);
  } catch {
    return [];
  }
}

async function namesInStore(): Promise<string[]> {
  try {
    return (await store().cache.toCollection().primaryKeys()).map(String);
  } catch {
    return [];
  }
}

/** localStorage is shared by everything on this address, and written while a page is going away. */
export const mostCharacters = 64 * 1024;

/** Keeps a belt, from a page that stays, in whichever of the two places takes it. Never rejects. */
export async function keepBelt(key: string, belt: object): Promise<void> {
  const text = JSON.stringify(belt);
  try {
    if (text.length <= mostCharacters) localStorage.setItem(key, text);
    // An older one there must not count.
    else localStorage.removeItem(key);
  } catch {
    // Blocked or full: the store takes it.
  }
  // After a failed write the store is left alone.
  if (stoppedBy() !== null) return;
  await store()
    .cache.put({ key, value: belt })
    .catch(() => undefined);
}
