import { store } from './database.ts';
import { markLink } from './linkMark.ts';
import { write, writeLimitMs } from './write.ts';

/**
 * The folder that a person chose for backups. Kept in the store itself, so that it goes with it; no table of work, so
 * that it is in no backup and no restore touches it.
 */
export interface Link {
  directory: FileSystemDirectoryHandle;
  /** The file that this browser wrote there last, by the name that it has inside, and the last change that is in it. */
  fileId: string | null;
  lastEventId: string;
}

const linkKey = 'backup-folder';

export async function readLink(): Promise<Link | null> {
  const row = await store().meta.get(linkKey);
  return isLink(row?.value) ? row.value : null;
}

function isLink(value: unknown): value is Link {
  return (
    typeof value === 'object' &&
    value !== null &&
    'directory' in value &&
    value.directory instanceof FileSystemDirectoryHandle
  );
}

/** Inside a transaction over `meta`. */
export async function putLink(link: Link): Promise<void> {
  await store().meta.put({ key: linkKey, value: link });
}

/** Rejects with `StorageError`. */
export async function saveLink(link: Link): Promise<void> {
  await write([], writeLimitMs, () => putLink(link));
  markLink(true);
}

/** Forgets the folder; the files in it stay. Rejects with `StorageError`. */
export async function removeLink(): Promise<void> {
  await write([], writeLimitMs, () => store().meta.delete(linkKey));
  markLink(false);
}

/** The folder that a person chooses, `null` when they choose none. */
export async function askForFolder(): Promise<FileSystemDirectoryHandle | null> {
  try {
    return (await window.showDirectoryPicker?.({ id: 'backup', mode: 'readwrite' })) ?? null;
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return null;
    throw error;
  }
}

/** Whether the folder may be written. `ask` shows the browser's question, which needs a click. */
export async function mayWrite(directory: FileSystemDirectoryHandle, ask: boolean): Promise<boolean> {
  const mode = { mode: 'readwrite' } as const;
  const known = (await directory.queryPermission?.(mode)) ?? 'granted';
  if (known === 'granted' || !ask) return known === 'granted';
  return (await directory.requestPermission?.(mode)) === 'granted';
}
