import { saveFile } from '#components/saveFile.ts';
import { blobOf, makeBackup, type MadeFile } from '#storage/backup.ts';
import { useSaveStatus } from '#state/saveStatus.ts';

export interface SavedBackup {
  made: MadeFile;
  /** False when the date of the backup could not be noted, for example on a full disk. The file is there all the same. */
  noted: boolean;
}

/**
 * Makes a backup and hands it over as a download. What the browser then does with it cannot be known. Rejects when it
 * is stopped before.
 */
export async function saveBackup(includeSample: boolean, stop?: AbortSignal): Promise<SavedBackup> {
  const { acknowledged, set } = useSaveStatus.getState();
  const isGivenUp = () => stop?.aborted === true;
  const made = await makeBackup(__APP_VERSION__, includeSample, { isGivenUp });
  const file = await blobOf(made.parts);
  stop?.throwIfAborted();
  saveFile(file, made.name);
  const noted = await made.done().then(
    () => true,
    () => false,
  );
  // The note of the backup is a write too.
  set({ inFile: noted ? acknowledged + 1 : acknowledged });
  return { made, noted };
}
