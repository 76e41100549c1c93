import type { Table, TableCell } from '#core/export/tables/table.ts';
import { cellText } from '#core/excel/cellText.ts';
import { styleOf, type Look } from './styles.ts';
import { cellName, columnName, escapeCell, escapeXml, rangesOf } from './xml.ts';

/** What stands at the top and at the foot of each printed page. */
export interface PaperWords {
  head: string;
  foot: string;
}

/** Where a list that cells are chosen from stands: "Lists!$B$2:$B$9". */
export type ListPlace = (list: string) => string;

/** What spreadsheets take for a formula when somebody edits the cell. */
const formula = /^[=+\-@＝＋－＠]/;

/**
 * One table as a worksheet. Every text is an inline string, so that none can be a formula. The order of the elements
 * is that of the schema; Excel refuses any other.
 */
export function sheetXml(table: Table, place: ListPlace, paper: PaperWords): string {
  const { columns, rows } = table;
  const last = cellName(rows.length, columns.length - 1);
  const [head, ...body] = [columns.map(({ header }): TableCell => header), ...rows];
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>' +
    `<dimension ref="A1:${last}"/>` +
    viewXml(table) +
    '<sheetFormatPr defaultRowHeight="14.5"/>' +
    `<cols>${columns.map(columnXml).join('')}</cols>` +
    `<sheetData>${rowXml(table, head, 0, (_, index) => (columns[index]?.role === 'change' ? 'headToChange' : 'head'))}` +
    `${body.map((cells, index) => rowXml(table, cells, index + 1, (cell, at) => lookOf(table, cell, at))).join('')}</sheetData>` +
    (table.frozen > 0 ? `<autoFilter ref="A1:${last}"/>` : '') +
    choicesXml(table, place) +
    '<pageMargins left="0.4" right="0.4" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>' +
    `<pageSetup paperSize="${table.paper === 'A4' ? 9 : 8}" orientation="landscape" fitToWidth="1" fitToHeight="0"/>` +
    `<headerFooter><oddHeader>${pageText('L', paper.head)}</oddHeader>` +
    `<oddFooter>${pageText('L', paper.foot)}&amp;RPage &amp;P of &amp;N</oddFooter></headerFooter>` +
    (rows.length === 0
      ? ''
      : `<ignoredErrors><ignoredError sqref="A2:${last}" numberStoredAsText="1"/></ignoredErrors>`) +
    '</worksheet>'
  );
}

/** The head row, and the columns that say which row it is, stay while the others move. */
function viewXml({ frozen }: Table): string {
  const corner = cellName(1, frozen);
  const pane = frozen === 0 ? 'bottomLeft' : 'bottomRight';
  return (
    '<sheetViews><sheetView workbookViewId="0">' +
    `<pane${frozen === 0 ? '' : ` xSplit="${frozen}"`} ySplit="1" topLeftCell="${corner}" activePane="${pane}" state="frozen"/>` +
    `<selection pane="${pane}" activeCell="${corner}" sqref="${corner}"/></sheetView></sheetViews>`
  );
}

function columnXml({ width, role }: Table['columns'][number], index: number): string {
  const hidden = role === 'keep' ? ' hidden="1"' : '';
  return `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"${hidden}/>`;
}

function lookOf({ columns, frozen }: Table, cell: TableCell, index: number): Look {
  if (typeof cell === 'number') return 'number';
  if (typeof cell === 'object') return 'day';
  const isFormula = formula.test(cell);
  if (columns[index]?.role === 'change') return isFormula ? 'toChangeQuoted' : 'toChange';
  if (isFormula) return 'quoted';
  return index < frozen || (frozen === 0 && index === 0) ? 'lead' : 'text';
}

function rowXml(
  { columns }: Table,
  cells: readonly TableCell[] | undefined,
  row: number,
  look: (cell: TableCell, index: number) => Look,
): string {
  const written = (cells ?? []).map((cell, index) => cellXml(cell, cellName(row, index), look(cell, index)));
  const height = lineHeight * Math.min(mostLines, linesOf(columns, cells ?? []));
  return `<row r="${row + 1}" ht="${height}">${written.join('')}</row>`;
}

/** In points. Not fixed: a spreadsheet fits the row again once somebody writes into it. */
const lineHeight = 14.5;
/** Excel has no rows higher than 409 points. */
const mostLines = 28;

/** How many lines the highest cell of a row needs. Some programs do not work that out when they open a file. */
function linesOf(columns: Table['columns'], cells: readonly TableCell[]): number {
  const lines = cells.map((cell, index) => {
    const { width, role } = columns[index] ?? { width: 1, role: 'keep' };
    if (typeof cell !== 'string' || role === 'keep') return 1;
    // Letters are narrower than the figures that widths count in; words leave part of most lines empty.
    const fits = width * 1.15 - 4;
    return cell.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / fits)), 0);
  });
  return Math.max(1, ...lines);
}

function cellXml(cell: TableCell, name: string, look: Look): string {
  const start = `<c r="${name}" s="${styleOf(look)}"`;
  if (typeof cell === 'number') return `${start}><v>${cell}</v></c>`;
  if (typeof cell === 'object') return `${start}><v>${serialOf(cell.day)}</v></c>`;
  const text = cellText(cell);
  if (text === '') return `${start}/>`;
  return `${start} t="inlineStr"><is><t xml:space="preserve">${escapeCell(text)}</t></is></c>`;
}

/** A day as spreadsheets count them: 1 January 1900 is 1, and 1900 wrongly has a 29 February. */
function serialOf(day: string): number {
  return Math.round(Date.parse(`${day}T00:00:00Z`) / 86_400_000) + 25_569;
}

function choicesXml({ choices }: Table, place: ListPlace): string {
  if (choices.length === 0) return '';
  const each = choices.map(
    ({ column, rows, list }) =>
      '<dataValidation type="list" allowBlank="1" showErrorMessage="1" errorTitle="Choose from the list" ' +
      `error="Choose one of the entries of the list in this cell." sqref="${rangesOf(
        column,
        rows.map((row) => row + 1),
      )}"><formula1>${escapeXml(place(list))}</formula1></dataValidation>`,
  );
  return `<dataValidations count="${each.length}">${each.join('')}</dataValidations>`;
}

/** In these texts an ampersand starts a command, so one that is meant is doubled. */
function pageText(side: 'L' | 'R', text: string): string {
  return `&amp;${side}${escapeXml(cellText(text).slice(0, 180).replaceAll('&', '&&'))}`;
}

/** "'Answers'!$1:$1": the rows that are repeated on each printed page. */
export function titleRows({ name }: Table): string {
  return `${sheetName(name)}!$1:$1`;
}

/** The part of a table that belongs on paper, or that can be filtered. */
export function area(table: Table, columns: number): string {
  return `${sheetName(table.name)}!$A$1:$${columnName(columns - 1)}$${table.rows.length + 1}`;
}

export function sheetName(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}
