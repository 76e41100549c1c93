import type { SheetRows } from '#core/excel/cellText.ts';
import { maximumSheetFileBytes, SheetFileError } from '#core/excel/sheetFile.ts';
import { delimitedRows } from '#core/matrixImport/delimited.ts';

/**
 * A text file with delimiters as one sheet. UTF-8 and UTF-16 as they say themselves; what is neither is taken for the
 * encoding in which Excel saves CSV files in western Europe. Throws `SheetFileError`.
 */
export function readDelimited(bytes: Uint8Array): SheetRows[] {
  if (bytes.length === 0) throw new SheetFileError('empty');
  if (bytes.length > maximumSheetFileBytes) throw new SheetFileError('too-big');
  const text = decode(bytes);
  // What no text has: then it is another kind of file under this name.
  if (text.includes('\u0000')) throw new SheetFileError('damaged');
  return [{ name: 'CSV', rows: delimitedRows(text) }];
}

function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
