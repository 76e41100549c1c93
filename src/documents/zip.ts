import { strToU8, zipSync, type Zippable } from 'fflate';

/** The one day that all files in an archive have, so that its bytes follow from what is in it. */
const mtime = new Date(1980, 0, 1);

/**
 * Files under their names, packed into one. Pictures that are packed already cost no more time than text. Not in a
 * worker: the page's policy allows none but its own.
 */
export function makeZip(files: readonly { name: string; bytes: Uint8Array }[]): Uint8Array<ArrayBuffer> {
  const entries: Zippable = {};
  for (const { name, bytes } of files) entries[name] = [bytes, { mtime }];
  return new Uint8Array(zipSync(entries));
}

/** The same for texts, by file name. */
export function zipTexts(files: Readonly<Record<string, string>>): Uint8Array<ArrayBuffer> {
  return makeZip(Object.entries(files).map(([name, text]) => ({ name, bytes: strToU8(text) })));
}
