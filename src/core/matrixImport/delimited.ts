import { plainCell } from './plainCell.ts';
import { mostCells, mostColumns, mostRows } from './importTable.ts';

const delimiters = ['\t', ',', ';', '|'] as const;

/**
 * The rows of text with delimiters: CSV files, and what a spreadsheet puts on the clipboard as text. The delimiter is
 * the one that gives most of the first lines the same number of cells. Quotes as in RFC 4180; a quote that never closes
 * is a character like others. Never throws; what is beyond the limits of `importTable.ts` is left out.
 */
export function delimitedRows(text: string): string[][] {
  const body = text.replace(/^\uFEFF/, '');
  const delimiter = likelyDelimiter(body);
  return rowsOf(body, delimiter).map((row) => row.map(plainCell));
}

function likelyDelimiter(text: string): string {
  const start = text.slice(0, 20_000);
  let best: { delimiter: string; score: number } = { delimiter: '\t', score: 0 };
  for (const delimiter of delimiters) {
    const counts = rowsOf(start, delimiter, 30).map((row) => row.length);
    const [first = 1] = counts;
    const usual = counts.filter((count) => count === first).length;
    const score = first > 1 ? usual * Math.min(first, 12) : 0;
    if (score > best.score) best = { delimiter, score };
  }
  return best.delimiter;
}

function rowsOf(text: string, delimiter: string, most = mostRows): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cells = 0;
  let at = 0;
  const endRow = () => {
    rows.push(row);
    row = [];
  };
  while (at < text.length && rows.length < most && cells < mostCells) {
    const { value, end } = cellAt(text, at, delimiter);
    if (row.length < mostColumns) row.push(value);
    cells += 1;
    at = end + 1;
    if (text[end] !== delimiter) {
      if (text[end] === '\r' && text[end + 1] === '\n') at += 1;
      endRow();
    } else if (at >= text.length) row.push('');
  }
  if (row.length > 0) endRow();
  return rows;
}

function cellAt(text: string, start: number, delimiter: string): { value: string; end: number } {
  if (text[start] === '"') {
    const end = closingQuote(text, start);
    const after = text[end + 1];
    if (end > 0 && (after === undefined || after === delimiter || after === '\n' || after === '\r')) {
      return { value: text.slice(start + 1, end).replaceAll('""', '"'), end: end + 1 };
    }
  }
  let end = start;
  while (end < text.length && text[end] !== delimiter && text[end] !== '\n' && text[end] !== '\r') end++;
  return { value: text.slice(start, end), end };
}

/** -1 when the quote never closes. */
function closingQuote(text: string, start: number): number {
  let at = text.indexOf('"', start + 1);
  while (at >= 0 && text[at + 1] === '"') at = text.indexOf('"', at + 2);
  return at;
}
