import { deleteEverything } from './deleteAll.ts';

/** What this tool keeps in the browser starts with this. */
const ownNames = 'ap-governance';

/**
 * Removes this tool from the browser, the copy of the program for offline use included, so that no database, cache,
 * service worker or key of it is left. Nothing may be fetched or written after it: the page only says so. Rejects when
 * the browser does not do it in time; what is left then goes with the next attempt. The browser itself may keep deleted
 * text in its files for a while: writing 20 MB over it did not change that reliably, so the page says it instead.
 */
export async function removeEverything(): Promise<void> {
  await deleteEverything();
  await removeProgram();
}

/** In some private windows these do not exist. */
async function removeProgram(): Promise<void> {
  if ('serviceWorker' in navigator) {
    const registration = await navigator.serviceWorker.getRegistration();
    await registration?.unregister();
  }
  if ('caches' in window) {
    const names = await caches.keys();
    await Promise.all(names.filter((name) => name.startsWith(ownNames)).map((name) => caches.delete(name)));
  }
}
