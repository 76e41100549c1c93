import readSheets from 'read-excel-file/universal';
import type { SheetCell, SheetRows } from '#core/excel/cellText.ts';
import { SheetFileError } from '#core/excel/sheetFile.ts';
import { formatDate } from '#core/words.ts';
import { packLoosely, unpackWorkbook } from './unpack.ts';

/** The sheets of an Excel file (.xlsx) as plain rows. Throws `SheetFileError` for every file that is not one. */
export async function readWorkbook(bytes: Uint8Array): Promise<SheetRows[]> {
  const archive = packLoosely(unpackWorkbook(bytes));
  try {
    const sheets = await readSheets(archive, { trim: false });
    return sheets.map(({ sheet, data }) => ({ name: sheet, rows: data.map((cells) => cells.map(cellOf)) }));
  } catch {
    throw new SheetFileError('damaged');
  }
}

/** A day that a spreadsheet made of what somebody typed is read as the words for it. */
function cellOf(cell: unknown): SheetCell {
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? null : formatDate(cell.toISOString());
  return typeof cell === 'string' || typeof cell === 'number' || typeof cell === 'boolean' ? cell : null;
}
