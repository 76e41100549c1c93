import { SheetFileError } from '#core/excel/sheetFile.ts';

const mostRows = 20_000;
/** Rows times columns: the reading library makes a place for each of them, filled or not. */
const mostCells = 2_000_000;

const emptyCell = /<((?:[^\s<>/]*:)?c)(?=[\s/>])[^<>]*(?:\/>|>\s*<\/\1\s*>)/g;
const emptyRow = /<((?:[^\s<>/]*:)?row)\s(?:[^<>]*\s)?r\s*=[^<>]*(?:\/>|>\s*<\/\1\s*>)/g;
const rowOrCell = /<(?:[^\s<>/]*:)?(row|c)(?=[\s/>])([^<>]*)>/g;
const address = /(?:^|\s)r\s*=\s*(?:"([^"]*)"|'([^']*)')/;

/**
 * A worksheet without the cells and rows that hold nothing, which programs leave behind down to row 1,048,576. What is
 * left must lie within reason: one cell in the last corner of a sheet would make billions of empty ones. Other parts of
 * a workbook are given back as they are. Throws `SheetFileError`.
 */
export function tameSheet(xml: string): string {
  if (!/<(?:[^\s<>/]*:)?sheetData[\s/>]/.test(xml)) return xml;
  const tamed = xml.replace(emptyCell, '').replace(emptyRow, '');
  let rows = 0;
  let lastRow = 0;
  let lastColumn = 0;
  for (const [, name, attributes = ''] of tamed.matchAll(rowOrCell)) {
    if (/["'][^"']*$/.test(attributes.replace(/"[^"]*"|'[^']*'/g, ''))) throw new SheetFileError('damaged');
    const found = address.exec(attributes);
    const at = found?.[1] ?? found?.[2];
    if (name === 'row') {
      rows += 1;
      if (at !== undefined && !/^\d{1,7}$/.test(at)) throw new SheetFileError('damaged');
      lastRow = Math.max(lastRow, rows, Number(at ?? 0));
    } else if (at !== undefined) {
      const [, letters, digits] = /^([A-Z]{1,3})(\d{1,7})$/.exec(at) ?? [];
      if (letters === undefined) throw new SheetFileError('damaged');
      lastRow = Math.max(lastRow, Number(digits));
      lastColumn = Math.max(lastColumn, columnOf(letters));
    }
  }
  if (lastRow > mostRows || lastRow * lastColumn > mostCells) throw new SheetFileError('too-much');
  return tamed;
}

/** 1 for "A", 28 for "AB". */
function columnOf(letters: string): number {
  return Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}
