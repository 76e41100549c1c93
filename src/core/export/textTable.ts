import { writeCsv } from './csv.ts';

/** A table of plain words, so that the one on the page, the copied one and the file cannot differ. */
export interface TextTable<Key extends string> {
  caption: string;
  columns: readonly { key: Key; header: string; align?: 'left' | 'right'; rowHeader?: boolean }[];
  rows: readonly ({ id: string } & Record<Key, string>)[];
}

/** The table as lines of cells parted by tabs, which word processors and spreadsheets paste as a table. */
export function tabSeparated<Key extends string>({ caption, columns, rows }: TextTable<Key>): string {
  const line = (cells: readonly string[]) => cells.map((cell) => cell.replace(/\s+/g, ' ').trim()).join('\t');
  return [
    line([caption]),
    line(columns.map(({ header }) => header)),
    ...rows.map((row) => line(columns.map(({ key }) => row[key]))),
  ].join('\n');
}

/** The table as a CSV file: its heads and its rows, word for word. */
export function tableCsv<Key extends string>({ columns, rows }: TextTable<Key>): string {
  return writeCsv([
    columns.map(({ header }) => header),
    ...rows.map((row) => columns.map(({ key }) => row[key])),
  ]);
}
