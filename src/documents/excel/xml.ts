/** Text for an element or an attribute. What XML has no place for has been taken out by `cellText`. */
export function escapeXml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** Text for a cell: what looks like an escape of the format (`_x0041_`) must not be read as one. */
export function escapeCell(text: string): string {
  return escapeXml(text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_'));
}

/** "C" for 2. */
export function columnName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter;
}

/** "C2": `row` and `column` count from 0. */
export function cellName(row: number, column: number): string {
  return `${columnName(column)}${row + 1}`;
}

/** The rows of a column as few ranges, parted by spaces: "C2:C9 C12". `rows` rise and count from 0. */
export function rangesOf(column: number, rows: readonly number[]): string {
  const ranges: { from: number; to: number }[] = [];
  for (const row of rows) {
    const last = ranges.at(-1);
    if (last !== undefined && last.to === row - 1) last.to = row;
    else ranges.push({ from: row, to: row });
  }
  return ranges
    .map(({ from, to }) =>
      from === to ? cellName(from, column) : `${cellName(from, column)}:${cellName(to, column)}`,
    )
    .join(' ');
}
