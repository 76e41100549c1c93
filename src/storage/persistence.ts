/** Whether the browser has agreed not to clear this data away by itself when space is short. */
export type Persistence = 'kept' | 'may-be-removed' | 'unknown';

export async function persistence(): Promise<Persistence> {
  return ask((storage) => storage.persisted());
}

/** Asks the browser to keep the data. Firefox asks the person; Chrome and Edge decide by themselves. */
export async function askToKeep(): Promise<Persistence> {
  return ask((storage) => storage.persist());
}

let asked = false;

/** Asks once per visit, after the first answer: only then is there something to keep. */
export function askToKeepOnce(): void {
  if (asked) return;
  asked = true;
  void persistence().then((now) => (now === 'may-be-removed' ? askToKeep() : now));
}

async function ask(question: (storage: StorageManager) => Promise<boolean>): Promise<Persistence> {
  // Missing without a secure connection, and in older browsers.
  if (!('storage' in navigator)) return 'unknown';
  try {
    return (await question(navigator.storage)) ? 'kept' : 'may-be-removed';
  } catch {
    return 'unknown';
  }
}
