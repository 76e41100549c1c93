import { strFromU8, strToU8, unzipSync, zipSync, type Unzipped, type Zippable } from 'fflate';
import { maximumSheetFileBytes, maximumUnpackedBytes, SheetFileError } from '#core/excel/sheetFile.ts';
import { tameSheet } from './tameSheet.ts';

/** More parts than any workbook of ours could ever have. */
const mostParts = 1000;

/**
 * The XML parts of an Excel file, unpacked. What an archive says of its sizes is added up before anything is unpacked,
 * and no part gets more room than it said, so that a small file cannot fill the memory. Throws `SheetFileError`.
 */
export function unpackWorkbook(bytes: Uint8Array): Unzipped {
  if (bytes.length === 0) throw new SheetFileError('empty');
  if (bytes.length > maximumSheetFileBytes) throw new SheetFileError('too-big');
  // How the container of old Excel files begins; a file with a password is wrapped in one too.
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) throw new SheetFileError('old-or-locked');
  if (!startsWith(bytes, [0x50, 0x4b])) throw new SheetFileError('not-excel');
  let total = 0;
  let parts = 0;
  let parted: Unzipped;
  try {
    parted = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!/\.(xml|rels)$/.test(name)) return false;
        total += originalSize;
        parts += 1;
        if (total > maximumUnpackedBytes || parts > mostParts) throw new SheetFileError('too-much');
        return true;
      },
    });
  } catch (error) {
    throw error instanceof SheetFileError ? error : new SheetFileError('damaged');
  }
  if (parted['xl/workbook.xml'] === undefined) throw new SheetFileError('not-excel');
  return parted;
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

/**
 * The same parts as an archive without packing, because the reading library unpacks those without a worker, which the
 * page's policy would not allow. Throws `SheetFileError` for a sheet that would take too much room.
 */
export function packLoosely(parts: Unzipped): ArrayBuffer {
  const entries: Zippable = {};
  for (const [name, part] of Object.entries(parts)) {
    entries[name] = strToU8(tameSheet(strFromU8(part)));
  }
  return zipSync(entries, { level: 0 }).slice().buffer;
}
