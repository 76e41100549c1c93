/** A file larger than this is refused before it is read. 5,000 assessments of 40 answers make less than half of it. */
export const maximumFileBytes = 256 * 1024 * 1024;

/** An encrypted file of that content takes a third more, because it is written in base64, and has a header. */
export const maximumEncryptedBytes = Math.ceil((maximumFileBytes * 4) / 3) + 4096;

export type TextFault = 'encoding' | 'not-text';

/**
 * The text of a file's bytes, which must be UTF-8, with or without a byte order mark. Else why not: `encoding` for a text
 * that another program saved in its own way (UTF-16, Windows-1252), `not-text` for anything else.
 */
export function textOf(bytes: Uint8Array): { text: string } | { fault: TextFault } {
  if (isUtf16(bytes)) return { fault: 'encoding' };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return { fault: beginsAsOurs(bytes) ? 'encoding' : 'not-text' };
  }
}

/** By its byte order mark, or by the zero in every other byte of `{"`. */
function isUtf16([first, second, third, fourth]: Uint8Array): boolean {
  const [a, b] = [first ?? 1, second ?? 1];
  const brace = 0x7b;
  return (
    (a === 0xff && b === 0xfe) ||
    (a === 0xfe && b === 0xff) ||
    (a === brace && b === 0 && fourth === 0) ||
    (a === 0 && b === brace && third === 0)
  );
}

/** Files of this tool are text that begins with `{"`; a letter later on must have been saved in another way. */
function beginsAsOurs(bytes: Uint8Array): boolean {
  const beginning = String.fromCharCode(...bytes.subarray(0, 200));
  return /^(\u00EF\u00BB\u00BF)?\s*\{\s*"/.test(beginning);
}
