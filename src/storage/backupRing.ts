import { contentsOf, type Contents } from '#core/exchange/contents.ts';
import { ExchangeError, type Workspace } from '#core/exchange/read.ts';
import { holdsMuchLess } from '#core/nearEmpty.ts';
import { FileError, openFile } from './backup.ts';

/** The three files of the linked folder. One is written at a time and never the newest, so that one is always whole. */
export const generationNames = [
  'ap-governance-backup-1.json',
  'ap-governance-backup-2.json',
  'ap-governance-backup-3.json',
] as const;

/** One of the three files, as it was found. */
export type Generation =
  | { name: string; state: 'free' | 'damaged' }
  /** It cannot be read here, but perhaps elsewhere: made by a newer version, or not ours. It is never written over. */
  | { name: string; state: 'foreign' }
  | WholeGeneration;

export interface WholeGeneration {
  name: string;
  state: 'whole';
  fileId: string;
  /** ISO 8601. */
  createdAt: string;
  contents: Contents;
}

/** Reads what the three files hold. Rejects with the browser's own error when the folder cannot be read. */
export async function readRing(directory: FileSystemDirectoryHandle): Promise<Generation[]> {
  const found: Generation[] = [];
  for (const name of generationNames) found.push(await readGeneration(directory, name));
  return found;
}

/** What was found last, so that a file that has not changed is not opened again every minute. */
const known = new WeakMap<
  FileSystemDirectoryHandle,
  Map<string, { stamp: string; generation: Generation }>
>();

async function readGeneration(directory: FileSystemDirectoryHandle, name: string): Promise<Generation> {
  try {
    const file = await (await directory.getFileHandle(name)).getFile();
    const stamp = `${file.lastModified} ${file.size}`;
    const before = known.get(directory) ?? new Map<string, { stamp: string; generation: Generation }>();
    known.set(directory, before);
    const found = before.get(name);
    if (found?.stamp === stamp) return found.generation;
    const generation = await openGeneration(name, file);
    before.set(name, { stamp, generation });
    return generation;
  } catch (error) {
    switch (error instanceof DOMException ? error.name : '') {
      case 'NotFoundError':
        return { name, state: 'free' };
      // Another program, such as one that copies to a network drive, has it open.
      case 'NotReadableError':
        return { name, state: 'foreign' };
      default:
        throw error;
    }
  }
}

/**
 * Of these faults nothing can be restored. Of all others something may be readable, here or elsewhere. One flipped bit
 * can make a byte that is not UTF-8, so that a damaged file looks like one of another encoding: nobody saves these again.
 */
const damaged = new Set<string>([
  'empty',
  'truncated',
  'not-json',
  'altered',
  'wrong-shape',
  'not-text',
  'encoding',
]);

async function openGeneration(name: string, file: File): Promise<Generation> {
  try {
    const { envelope, workspace } = await openFile(file);
    const { fileId, createdAt } = envelope;
    return { name, state: 'whole', fileId, createdAt, contents: contentsOf(workspace) };
  } catch (error) {
    if (!(error instanceof ExchangeError) && !(error instanceof FileError)) throw error;
    return { name, state: damaged.has(error.fault) ? 'damaged' : 'foreign' };
  }
}

/** The workspace of one of the files. Throws `ExchangeError` or `FileError`. */
export async function openInRing(directory: FileSystemDirectoryHandle, name: string): Promise<Workspace> {
  return (await openFile(await (await directory.getFileHandle(name)).getFile())).workspace;
}

/** The file that was made last, `null` when none is whole. */
export function newestOf(ring: readonly Generation[]): WholeGeneration | null {
  return wholeOf(ring)[0] ?? null;
}

/** Newest first. */
function wholeOf(ring: readonly Generation[]): WholeGeneration[] {
  return ring
    .filter((generation) => generation.state === 'whole')
    .sort((a, b) => (a.createdAt < b.createdAt ? 1 : -1));
}

/**
 * Which of the three is written next: a free or damaged one first, never the newest. Of the other two the older goes,
 * unless the one before the newest is of the same day: then that one goes, so that the third keeps what an earlier day
 * ended with. One that holds much more than what is written now is kept for as long as there is another. `null` when
 * nothing may be written over.
 */
export function nextGeneration(ring: readonly Generation[], writing: Contents): string | null {
  const empty = ring.find(({ state }) => state === 'free' || state === 'damaged');
  if (empty !== undefined) return empty.name;
  const [newest, ...earlier] = wholeOf(ring);
  const smaller = earlier.filter(({ contents }) => !holdsMuchLess(writing, contents));
  const [before, oldest] = smaller.length > 0 ? smaller : earlier.slice(-1);
  if (newest === undefined || before === undefined) return null;
  const sameDay = before.createdAt.slice(0, 10) === newest.createdAt.slice(0, 10);
  return oldest === undefined || sameDay ? before.name : oldest.name;
}

const chunkBytes = 64 * 1024;

/**
 * Writes a file of the ring, in pieces. The browser writes beside the file and changes it over at the end, so that a
 * page that is closed half-way leaves the file as it was. Rejects with the browser's own error.
 */
export async function writeGeneration(
  directory: FileSystemDirectoryHandle,
  name: string,
  text: string,
): Promise<void> {
  const bytes = new TextEncoder().encode(text);
  const stream = await (await directory.getFileHandle(name, { create: true })).createWritable();
  try {
    for (let at = 0; at < bytes.length; at += chunkBytes)
      await stream.write(bytes.subarray(at, at + chunkBytes));
    await stream.close();
  } catch (error) {
    await stream.abort().catch(() => undefined);
    throw error;
  }
}

/**
 * Whether a file of the ring is what was to be written: read back from the disk, the same to the last character, and
 * whole by every test of a restore (hash, counts, each record). Rejects with the browser's own error.
 */
export async function isAsWritten(
  directory: FileSystemDirectoryHandle,
  name: string,
  text: string,
): Promise<boolean> {
  const file = await (await directory.getFileHandle(name)).getFile();
  if ((await file.text()) !== text) return false;
  try {
    return (await openFile(file)).unreadable.length === 0;
  } catch {
    return false;
  }
}
