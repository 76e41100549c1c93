import { saveFile } from '#components/saveFile.ts';
import { makeBackup, type MadeFile } from '#storage/backup.ts';

export interface SavedBackup {
  made: MadeFile;
  /** False when the date of the backup could not be noted, for example on a full disk. The file is there all the same. */
  noted: boolean;
}

/** Makes a backup and hands it over as a download. What the browser then does with it cannot be known. */
export async function saveBackup(includeSample: boolean): Promise<SavedBackup> {
  const made = await makeBackup(__APP_VERSION__, includeSample);
  saveFile(new Blob([made.text], { type: 'application/json' }), made.name);
  const noted = await made.done().then(
    () => true,
    () => false,
  );
  return { made, noted };
}
