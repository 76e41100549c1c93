import { saveFile } from '#components/saveFile.ts';
import { blobOf, makeBackup, readBackupStatus } from '#storage/backup.ts';
import { readBackupNote } from '#storage/backupNote.ts';
import { backUpToFolder } from '#storage/linkedBackup.ts';
import { linkStatus } from '#storage/linkStatus.ts';
import { openBackup } from './openBackup.ts';

/** A backup that was read back and is whole. */
export interface CheckedBackup {
  fileId: string;
  fileName: string;
}

/** Saves a backup in the linked folder. `null` when it is not complete; the status of the folder then says why. */
export async function backUpAndCheck(): Promise<CheckedBackup | null> {
  await backUpToFolder(__APP_VERSION__, { always: true });
  const note = await readBackupNote();
  if (linkStatus().state !== 'linked' || note?.fileId === undefined || note.checked !== true) return null;
  return { fileId: note.fileId, fileName: note.fileName };
}

/** Makes a backup and hands it over as a download. It counts once the file was chosen and checked. */
export async function downloadToCheck(): Promise<CheckedBackup> {
  const made = await makeBackup(__APP_VERSION__, false);
  saveFile(await blobOf(made.parts), made.name);
  await made.done();
  return { fileId: made.note.fileId, fileName: made.name };
}

/** Whether a chosen file is the backup that was just downloaded, and whole. Throws `ExchangeError` or `FileError`. */
export async function isThatBackup(file: File, saved: CheckedBackup): Promise<boolean> {
  const opened = await openBackup(file);
  return opened.file.envelope.fileId === saved.fileId;
}

/** Whether the backup still has everything: nothing was changed since, here or in another window. */
export async function hasEverything(saved: CheckedBackup): Promise<boolean> {
  const [note, { changesSince }] = [await readBackupNote(), await readBackupStatus()];
  return note?.fileId === saved.fileId && changesSince === 0;
}
