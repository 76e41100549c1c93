import { saveFile } from '#components/saveFile.ts';
import { blobOf } from '#storage/backup.ts';
import { makeProtectedBackup } from '#storage/protectedBackup.ts';
import type { SavedBackup } from './saveBackup.ts';

/** Makes a backup that only the passphrase opens and hands it over as a download. Rejects when it cannot be made. */
export async function saveProtectedBackup(includeSample: boolean, passphrase: string): Promise<SavedBackup> {
  const made = await makeProtectedBackup(__APP_VERSION__, includeSample, passphrase);
  saveFile(await blobOf(made.parts), made.name);
  const noted = await made.done().then(
    () => true,
    () => false,
  );
  return { made, noted };
}
