import { strToU8, zipSync, type Zippable } from 'fflate';

/** The one day that all files in an archive have, so that its bytes follow from what is in it. */
const mtime = new Date(1980, 0, 1);

/** Files as a zip archive. Not in a worker: the page's policy allows none but its own. */
export function zipped(files: Readonly<Record<string, string>>): Uint8Array {
  const entries: Zippable = {};
  for (const [name, text] of Object.entries(files)) entries[name] = [strToU8(text), { mtime }];
  return zipSync(entries);
}
