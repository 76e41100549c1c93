import { sha256Hex } from '#core/canonical.ts';

/** What a cell of a spreadsheet file can be once it is read. Dates arrive as text. */
export type SheetCell = string | number | boolean | null;

/** One sheet of a file from outside: rows of cells, from row 1 and column A. */
export interface SheetRows {
  name: string;
  rows: readonly (readonly SheetCell[])[];
}

/** More than this no spreadsheet keeps in a cell. */
const longestCell = 32_767;
const cutMark = '… (The end is cut off here. The whole text is in the tool.)';

/** Control characters but line feed, halves of characters, and two code points that XML has no place for. */
const unwritable = /(?!\n)[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu;

/**
 * A text as it stands in a cell: line ends as spreadsheets write them, spaces for tabs, which no spreadsheet shows and
 * some lose, and nothing that a file cannot hold.
 */
export function cellText(text: string): string {
  const clean = text.replace(/\r\n?/g, '\n').replaceAll('\t', ' ').replace(unwritable, '');
  return clean.length <= longestCell
    ? clean
    : clean.slice(0, longestCell - cutMark.length).replace(/\p{Cs}$/u, '') + cutMark;
}

/** Whether a text is too long for a cell, so that its end is missing in the file. */
export function isCut(text: string): boolean {
  return cellText(text).endsWith(cutMark);
}

/**
 * The part of a text that a person would call the same: spreadsheets change line ends, swap kinds of spaces and lose
 * spaces at the end, and none of that is a change of the answer.
 */
export function plainText(text: string): string {
  return cellText(text)
    .normalize('NFC')
    .replace(/[^\S\n]/gu, ' ')
    .replace(/ +(?=\n|$)/g, '')
    .trim();
}

/** What a cell says as text: a number as people read it, nothing for an empty cell. */
export function textOf(cell: SheetCell | undefined): string {
  return cell === null || cell === undefined ? '' : cellText(String(cell)).trim();
}

/** Tells whether a cell still says what was written into it. Short, because it only has to catch changes. */
export function fingerprint(text: string): string {
  return sha256Hex(plainText(text)).slice(0, 12);
}
