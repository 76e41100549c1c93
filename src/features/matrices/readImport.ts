import { scanJson } from '#core/exchange/scan.ts';
import { maximumSheetFileBytes, SheetFileError } from '#core/excel/sheetFile.ts';
import type { Matrix } from '#core/matrix.ts';
import type { MatrixFault } from '#core/matrixFaults.ts';
import { htmlTables } from '#core/matrixImport/htmlTables.ts';
import { delimitedRows } from '#core/matrixImport/delimited.ts';
import { mostCharacters, type ImportTable } from '#core/matrixImport/importTable.ts';
import { readBook, type MatrixBook } from '#core/matrixImport/readBook.ts';
import { MatrixError, readMatrix } from '#core/readMatrix.ts';
import { importFaultWords, type ImportFault } from './importFaultWords.ts';
import type { MatrixFiles } from './matrixFiles.ts';

/** What was brought in, before anything is kept of it. */
export type Imported =
  | { kind: 'tables'; origin: string; book: MatrixBook }
  | { kind: 'matrix'; origin: string; matrix: Matrix }
  | { kind: 'fault'; fault: ImportFault; faults: readonly MatrixFault[] };

export function faultOf(error: unknown): Imported {
  const faults = error instanceof MatrixError ? error.faults : [];
  return { kind: 'fault', fault: importFaultWords(error), faults };
}

/** Reads a file by what its name says it is. Never rejects: a fault is an outcome. */
export async function readImportFile(file: File, files: MatrixFiles): Promise<Imported> {
  try {
    if (file.size > maximumSheetFileBytes) throw new SheetFileError('too-big');
    const bytes = new Uint8Array(await file.arrayBuffer());
    if (bytes.length === 0) throw new SheetFileError('empty');
    const origin = file.name;
    if (/\.json$/i.test(origin)) return { kind: 'matrix', origin, matrix: readJson(bytes, origin) };
    const isText = /\.(csv|tsv|txt)$/i.test(origin);
    const sheets = await (isText ? files.readCsv(bytes) : files.readExcel(bytes));
    const book = readBook(sheets);
    if (book.tables.length === 0) throw new ImportError('no-table');
    return { kind: 'tables', origin, book };
  } catch (error) {
    return faultOf(error);
  }
}

/** Reads what was pasted: the tables of its HTML, or text with tabs or commas. */
export function readPasted(html: string, text: string): Imported {
  try {
    if (html.length + text.length > mostCharacters) throw new SheetFileError('too-big');
    const inHtml = htmlTables(html);
    // The text says the same once more, without merged cells.
    const tables = inHtml.length > 0 ? inHtml : textTables(text);
    if (tables.length === 0) throw new ImportError('nothing-pasted');
    return { kind: 'tables', origin: 'Pasted table', book: { tables, details: null } };
  } catch (error) {
    return faultOf(error);
  }
}

function textTables(text: string): ImportTable[] {
  const rows = delimitedRows(text);
  return rows.some((row) => row.length > 1) ? [{ name: 'Pasted text', rows }] : [];
}

/** A fault of a file that is not one of its container. */
export class ImportError extends Error {
  readonly fault: 'no-table' | 'nothing-pasted' | 'not-json' | 'backup' | 'hostile';
  constructor(fault: ImportError['fault']) {
    super(fault);
    this.name = 'ImportError';
    this.fault = fault;
  }
}

function readJson(bytes: Uint8Array, name: string): Matrix {
  let value: unknown;
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    if (scanJson(text) !== null) throw new ImportError('hostile');
    value = JSON.parse(text);
  } catch (error) {
    throw error instanceof ImportError ? error : new ImportError('not-json');
  }
  if (typeof value === 'object' && value !== null && 'format' in value) throw new ImportError('backup');
  return readMatrix(value, name);
}
