/** What a spreadsheet takes for a formula, also behind apostrophes of our own: they must come off again one by one. */
const formula = /^'*[=+\-@＝＋－＠\p{Cc}]/u;
const needsQuotes = /[",\r\n]/;
const byteOrderMark = '\uFEFF';

/**
 * Rows of cells as the text of a CSV file (RFC 4180), which spreadsheets open without asking. It begins with a byte
 * order mark, or Excel would not take it for UTF-8. What could run as a formula gets an apostrophe in front: to read
 * it back, take one apostrophe off cells that begin with some and then one of these characters: = + - @, their
 * full-width forms, or a control character such as a tab.
 */
export function writeCsv(rows: readonly (readonly string[])[]): string {
  return byteOrderMark + rows.map((cells) => `${line(cells)}\r\n`).join('');
}

function line(cells: readonly string[]): string {
  // Without quotes, a row of 1 empty cell would be an empty line, which readers skip.
  return cells.length === 1 && cells[0] === '' ? '""' : cells.map(csvCell).join(',');
}

function csvCell(text: string): string {
  const harmless = formula.test(text) ? `'${text}` : text;
  return needsQuotes.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
