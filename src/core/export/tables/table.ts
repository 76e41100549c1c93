/**
 * One table of an assessment as plain data. Excel and CSV are written from the same tables, so that a figure cannot
 * differ between them. A level is a number; what is missing says so in words and is never 0.
 */
export interface Table {
  /** Name of the sheet and of the CSV file. */
  name: string;
  columns: readonly TableColumn[];
  rows: readonly (readonly TableCell[])[];
  /** Cells that are chosen from a list of the table "Lists". */
  choices: readonly Choice[];
  /** How many columns from the left stay in view while the others move. */
  frozen: number;
  /** How many columns from the left belong on paper. */
  printed: number;
  paper: 'A4' | 'A3';
}

export interface TableColumn {
  header: string;
  /** In characters. */
  width: number;
  /** `read`: figures and facts. `change`: people may change it and bring it back. `keep`: only this tool reads it. */
  role: 'read' | 'change' | 'keep';
}

/** Text, a number, or a day (`yyyy-MM-dd`) that spreadsheets can sort. */
export type TableCell = string | number | { day: string };

/** `list` is the name of the list, in the first column of the table "Lists". `column` and `rows` count from 0. */
export interface Choice {
  column: number;
  rows: readonly number[];
  list: string;
}

/** What most tables are like: nothing to choose, everything printed. */
export function plainTable(
  name: string,
  columns: readonly TableColumn[],
  rows: Table['rows'],
  frozen = 0,
): Table {
  return { name, columns, rows, choices: [], frozen, printed: columns.length, paper: 'A4' };
}

/** A column that people read. */
export function column(header: string, width: number, role: TableColumn['role'] = 'read'): TableColumn {
  return { header, width, role };
}

/** A day as a cell, or the words for having none. */
export function dayCell(day: string | null, none: string): TableCell {
  return day === null ? none : { day };
}

/** A text as a cell, or the words for having none. */
export function textCell(text: string, none: string): TableCell {
  return text.trim() === '' ? none : text;
}
