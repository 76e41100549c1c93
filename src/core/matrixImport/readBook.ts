import type { SheetRows } from '#core/excel/cellText.ts';
import type { Matrix } from '#core/matrix.ts';
import type { MatrixDraft } from '#core/ownMatrix/ownMatrix.ts';
import { idSchema } from '#core/schema.ts';
import {
  aggregateWords,
  bookColumns,
  bookSheets,
  detailRows,
  wordingStatusWords,
  type DetailName,
} from './bookNames.ts';
import { mostColumns, mostRows, type ImportTable } from './importTable.ts';
import { plainCell } from './plainCell.ts';

/** What a file of matrices says beside its criteria. */
export type BookDetails = Pick<
  MatrixDraft,
  Exclude<DetailName, 'id'> | 'scale' | 'sources' | 'supersedes'
> & { /** Empty for a new matrix. */ id: string };

/** The tables of a file, the likeliest first; `details` where it is a file of the kind that this tool makes. */
export interface MatrixBook {
  tables: ImportTable[];
  details: BookDetails | null;
}

/**
 * The sheets of a workbook as tables of text. A file that this tool made brings its details, levels and sources, and only
 * its criteria are a table; whatever of them cannot be read is left out, and asked for later. Never throws.
 */
export function readBook(sheets: readonly SheetRows[]): MatrixBook {
  const details = sheetNamed(sheets, bookSheets.details, bookColumns.details);
  const criteria = sheets.find(({ name }) => isName(name, bookSheets.criteria));
  if (details !== null && criteria !== undefined) {
    return { tables: [tableOf(criteria, exactCell)], details: detailsOf(sheets, details) };
  }
  const tables = sheets
    .map((sheet) => tableOf(sheet, plainCell))
    .filter(({ rows }) => rows.some((cells) => cells.filter((cell) => cell !== '').length > 1));
  return { tables: tables.sort((a, b) => filled(b) - filled(a)), details: null };
}

function filled({ rows }: ImportTable): number {
  return rows.reduce((sum, cells) => sum + cells.filter((cell) => cell !== '').length, 0);
}

function tableOf({ name, rows }: SheetRows, clean: (text: string) => string): ImportTable {
  return {
    name,
    rows: rows
      .slice(0, mostRows)
      .map((cells) =>
        cells.slice(0, mostColumns).map((cell) => (cell === null ? '' : clean(cellWords(cell)))),
      ),
  };
}

function cellWords(cell: string | number | boolean): string {
  if (typeof cell === 'boolean') return cell ? 'Yes' : 'No';
  // 0.1 + 0.2 is kept as 0.30000000000000004; nobody typed that.
  return typeof cell === 'number' ? String(Number(cell.toPrecision(12))) : cell;
}

/** Of our own file nothing is made plainer than it was written: what comes back is what went out. */
function exactCell(text: string): string {
  return text.replace(/\r\n?/g, '\n').trim();
}

function isName(name: string, wanted: string): boolean {
  return name.trim().toLowerCase() === wanted.toLowerCase();
}

/** The rows below the headings of a sheet with this name and these headings, as texts. */
function sheetNamed(
  sheets: readonly SheetRows[],
  name: string,
  headings: readonly string[],
): string[][] | null {
  const sheet = sheets.find((one) => isName(one.name, name));
  if (sheet === undefined) return null;
  const [head = [], ...rows] = tableOf(sheet, exactCell).rows;
  const places = headings.map((heading) => head.findIndex((cell) => isName(cell, heading)));
  if (places.slice(0, 2).some((place) => place < 0)) return null;
  return rows.map((cells) => places.map((place) => cells[place] ?? ''));
}

function detailsOf(sheets: readonly SheetRows[], rows: readonly (readonly string[])[]): BookDetails {
  const text = (wanted: DetailName) => {
    const name = detailRows.find(([key]) => key === wanted)?.[1] ?? '';
    return rows.find(([key = '']) => isName(key, name))?.[1] ?? '';
  };
  const version = Number(text('version'));
  return {
    id: idSchema.safeParse(text('id')).success ? text('id') : '',
    version: Number.isInteger(version) && version >= 1 && version < 1_000_000 ? version : 1,
    title: text('title'),
    shortTitle: text('shortTitle'),
    publisher: text('publisher'),
    sourceUrl: text('sourceUrl') || null,
    licence: text('licence'),
    attribution: text('attribution'),
    wordingStatus: keyOf(wordingStatusWords, text('wordingStatus')),
    currency: text('currency'),
    scopeNote: text('scopeNote'),
    aggregate: keyOf(aggregateWords, text('aggregate')) ?? 'median',
    scale: { levels: levelsOf(sheetNamed(sheets, bookSheets.levels, bookColumns.levels) ?? []) },
    sources: (sheetNamed(sheets, bookSheets.sources, bookColumns.sources) ?? [])
      .filter(([tag = '']) => tag !== '')
      .map(([tag = '', name = '', url = '']) => ({ tag, name, url: url || null })),
    supersedes: supersedesOf(sheetNamed(sheets, bookSheets.earlier, bookColumns.earlier) ?? []),
  };
}

function keyOf<Key extends string>(words: Readonly<Record<Key, string>>, text: string): Key | null {
  const keys = Object.keys(words).filter((key): key is Key => key in words);
  return keys.find((key) => isName(text, words[key]) || isName(text, key)) ?? null;
}

function levelsOf(rows: readonly (readonly string[])[]): Matrix['scale']['levels'] {
  return rows
    .filter(([number = '', name = '']) => /^\d{1,2}$/.test(number) && name !== '')
    .map(([number = '', name = '', meaning = '', shortName = '']) => ({
      value: Number(number),
      name,
      ...(shortName !== '' && { shortName }),
      meaning,
    }));
}

/** One row for each criterion that changed; a version in which none did has a row without criteria. */
function supersedesOf(rows: readonly (readonly string[])[]): Matrix['supersedes'] {
  const found: NonNullable<Matrix['supersedes']> = [];
  for (const [id = '', number = '', from = '', to = '', note = ''] of rows) {
    const version = Number(number);
    if (!idSchema.safeParse(id).success || !Number.isInteger(version) || version < 1) continue;
    let older = found.find((one) => one.id === id && one.version === version);
    if (older === undefined) {
      older = { id, version, criteria: [] };
      found.push(older);
    }
    if (!idSchema.safeParse(from).success) continue;
    older.criteria.push({ from, to: idSchema.safeParse(to).success ? to : null, note });
  }
  return found.length === 0 ? null : found;
}
