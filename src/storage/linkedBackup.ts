import { contentsOf } from '#core/exchange/contents.ts';
import type { Workspace } from '#core/exchange/read.ts';
import { dryRun } from '#core/exchange/restore.ts';
import { holdsMuchLess } from '#core/nearEmpty.ts';
import { blobOf, makeBackup, readChangesAfter, type MadeFile } from './backup.ts';
import { noteBackup } from './backupNote.ts';
import {
  isAsWritten,
  newestOf,
  nextGeneration,
  openInRing,
  readRing,
  writeGeneration,
  type Generation,
} from './backupRing.ts';
import { maximumFileBytes } from './fileText.ts';
import {
  askForFolder,
  mayWrite,
  putLink,
  readLink,
  removeLink,
  saveLink,
  type Link,
} from './linkedFolder.ts';
import { linkStatus, setLinkStatus, type LinkProblem, type LinkStatus } from './linkStatus.ts';
import { readWorkspace } from './workspace.ts';
import { write, writeLimitMs } from './write.ts';

interface How {
  /** Also when nothing has changed since the last one. */
  always?: boolean;
  /** A person has seen that the folder holds more, and wants to go on. */
  evenWithLess?: boolean;
}

/** Looks up the folder and whether it may still be written. `ask` shows the browser's question, which needs a click. */
export async function findFolder(ask: boolean): Promise<LinkStatus['state']> {
  const link = await readLink();
  if (link === null) {
    setLinkStatus(null);
    return 'none';
  }
  const allowed = await mayWrite(link.directory, ask).catch(() => false);
  const { state } = linkStatus();
  const next = !allowed
    ? 'needs-permission'
    : state === 'none' || state === 'needs-permission'
      ? 'linked'
      : state;
  setLinkStatus({ folder: link.directory.name, state: next });
  return next;
}

/** Lets a person choose a folder and writes the first backup there. `false` when they chose none. `app`: the version. */
export async function linkFolder(app: string): Promise<boolean> {
  const directory = await askForFolder();
  if (directory === null) return false;
  await saveLink({ directory, fileId: null, lastEventId: '' });
  setLinkStatus(null);
  if ((await findFolder(true)) === 'linked') await backUpToFolder(app, { always: true });
  return true;
}

/** Forgets the folder; the files in it stay. Rejects with `StorageError`. */
export async function unlinkFolder(): Promise<void> {
  await removeLink();
  setLinkStatus(null);
}

/**
 * Writes a backup into the linked folder and reads it back. Only when that is whole it is called complete and noted; in
 * every other case the status says why, and the newest backup in the folder is as it was. Never rejects.
 */
export async function backUpToFolder(app: string, how: How = {}): Promise<void> {
  // Two tabs at once would write the same file.
  if ('locks' in navigator) await navigator.locks.request('ap-governance.backup-folder', () => run(app, how));
  else await run(app, how);
}

async function run(app: string, how: How): Promise<void> {
  setLinkStatus({ busy: true });
  try {
    await attempt(app, how);
  } catch (error) {
    fail(error);
  } finally {
    setLinkStatus({ busy: false });
  }
}

async function attempt(app: string, { always = false, evenWithLess = false }: How): Promise<void> {
  const link = await readLink();
  if (link === null) {
    setLinkStatus(null);
    return;
  }
  const { directory } = link;
  if (!(await mayWrite(directory, false))) {
    setLinkStatus({ state: 'needs-permission' });
    return;
  }
  if (!always && link.fileId !== null && (await readChangesAfter(link.lastEventId)).changesSince === 0)
    return;
  const made = await makeBackup(app, false);
  if ((await blobOf(made.parts)).size > maximumFileBytes) {
    problem('too-big');
    return;
  }
  const ring = await readRing(directory);
  const question = evenWithLess ? null : await questionFor(link, ring, made);
  if (question !== null) {
    setLinkStatus({ state: 'asks', question, problem: null });
    return;
  }
  const fileName = nextGeneration(ring, made.contents);
  if (fileName === null) {
    problem('no-place');
    return;
  }
  await writeGeneration(directory, fileName, made.text);
  if (!(await isAsWritten(directory, fileName, made.text))) {
    problem('not-whole');
    return;
  }
  const { note, contents } = made;
  await write([], writeLimitMs, async () => {
    await noteBackup({ ...note, fileName, checked: true });
    await putLink({ ...link, fileId: note.fileId, lastEventId: note.lastEventId });
  });
  const complete = { fileName, at: note.at, contents };
  setLinkStatus({ state: 'linked', problem: null, question: null, complete });
}

/**
 * What to ask before the folder is written, `null` for nothing: its newest backup has much more than what is here, or it
 * comes from another browser and has something that is not here.
 */
async function questionFor(
  link: Link,
  ring: readonly Generation[],
  made: MadeFile,
): Promise<LinkStatus['question']> {
  const newest = newestOf(ring);
  if (newest === null) return null;
  const own = newest.fileId === link.fileId;
  const asks = own
    ? holdsMuchLess(made.contents, newest.contents)
    : await hasMore(await openInRing(link.directory, newest.name));
  const { name: fileName, createdAt: at, contents: there } = newest;
  return asks ? { fileName, at, there, here: made.contents, own } : null;
}

/** What is only older there than here is no reason to ask. */
async function hasMore(there: Workspace): Promise<boolean> {
  const { workspace } = await readWorkspace();
  const { newAssessments, conflicts, evidence, actions } = dryRun(workspace, there);
  const later = conflicts.filter(({ mine, file }) => file.updatedAt > mine.updatedAt);
  return (
    newAssessments.length + later.length + evidence + actions > 0 ||
    holdsMuchLess(contentsOf(workspace), contentsOf(there))
  );
}

function problem(what: LinkProblem): void {
  setLinkStatus({ state: 'cannot-write', problem: what, question: null });
}

function fail(error: unknown): void {
  switch (error instanceof DOMException ? error.name : '') {
    case 'NotAllowedError':
    case 'SecurityError':
      setLinkStatus({ state: 'needs-permission', problem: null });
      break;
    case 'NotFoundError':
      problem('missing');
      break;
    case 'QuotaExceededError':
      problem('full');
      break;
    default:
      problem('other');
  }
}
