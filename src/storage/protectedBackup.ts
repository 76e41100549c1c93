import { makeBackup, type MadeFile } from './backup.ts';
import { lockText } from './passphrase.ts';

/**
 * The backup of everything as a file that only the passphrase opens; it has been opened with it once before it is given
 * out. Rejects when the browser cannot encrypt.
 */
export async function makeProtectedBackup(
  app: string,
  includeSample: boolean,
  passphrase: string,
): Promise<MadeFile> {
  const made = await makeBackup(app, includeSample);
  const text = await lockText(made.text, passphrase);
  const name = made.name.replace(/\.json$/, '_protected.json');
  return {
    ...made,
    name,
    parts: [text],
    text,
    done: (savedAs = name) => made.done(savedAs),
  };
}
