import { saveFile } from '#components/saveFile.ts';
import { noteExported } from '#storage/assessmentHistory.ts';
import { makeSignedFile } from '#storage/signedFile.ts';

/** Hands the signed-off copy over as a download and returns its name. Rejects when it could not be made. */
export async function saveSignedCopy(assessmentId: string): Promise<{ name: string }> {
  const { name, text } = await makeSignedFile(assessmentId, __APP_VERSION__);
  saveFile(new Blob([text], { type: 'application/json' }), name);
  // The file is there even when its line of history could not be written.
  await noteExported(assessmentId, 'signed-off copy').catch(() => undefined);
  return { name };
}
