import { identityNames } from '#core/excel/answerColumns.ts';
import { writeCsv } from '#core/export/csv.ts';
import type { Report } from '#core/report.ts';
import { formatDate } from '#core/words.ts';
import { allTables } from './allTables.ts';
import { csvWords, readMeTable } from './readMe.ts';
import type { Table, TableCell } from './table.ts';

/** The tables of an assessment as CSV files, with a text that says what they are: contents by file name. */
export function csvFiles(report: Report, madeAt: string): Record<string, string> {
  const tables = allTables(report).map((table): [string, string] => [
    `${table.name.toLowerCase().replaceAll(' ', '-')}.csv`,
    csvOf({ ...table, rows: table.rows.filter(([first]) => !isIdentity(first)) }),
  ]);
  return Object.fromEntries([['README.txt', readMeText(report, madeAt)], ...tables]);
}

/** A table as the text of a CSV file, without the columns that only this tool reads. */
export function csvOf({ columns, rows }: Pick<Table, 'columns' | 'rows'>): string {
  const shown = columns.flatMap(({ role }, index) => (role === 'keep' ? [] : [index]));
  return writeCsv([
    shown.map((index) => columns[index]?.header ?? ''),
    ...rows.map((cells) => shown.map((index) => cellWords(cells[index] ?? ''))),
  ]);
}

/** What ties an Excel file to its assessment means nothing in a file that does not come back. */
const identities = new Set<unknown>(Object.values(identityNames));
const isIdentity = (cell: TableCell | undefined) => identities.has(cell);

/** A cell in words: a day as people write it. */
function cellWords(cell: TableCell): string {
  return typeof cell === 'object' ? formatDate(cell.day) : String(cell);
}

function readMeText(report: Report, madeAt: string): string {
  const { rows } = readMeTable(report, madeAt, csvWords);
  const lines = rows.map((cells) => cells.map(cellWords).join(': '));
  return [csvWords.title, '', ...lines, ''].join('\r\n');
}
