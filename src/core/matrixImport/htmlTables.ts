import { plainCell } from './plainCell.ts';
import { mostCells, mostColumns, mostRows, type ImportTable } from './importTable.ts';

/** Elements whose content is not text for people. */
const unseen = new Set([
  'style',
  'script',
  'title',
  'template',
  'noscript',
  'svg',
  'math',
  'xml',
  'textarea',
  'select',
]);
/** Elements that stand on lines of their own. */
const blocks = new Set([
  'p',
  'div',
  'br',
  'li',
  'ul',
  'ol',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'tr',
  'table',
  'dd',
  'dt',
]);

const names: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  bull: '•',
  middot: '·',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  eacute: 'é',
  egrave: 'è',
  agrave: 'à',
  ccedil: 'ç',
  uuml: 'ü',
  ouml: 'ö',
  auml: 'ä',
  pound: '£',
  euro: '€',
  ge: '≥',
  le: '≤',
  times: '×',
  deg: '°',
  shy: '',
  zwj: '',
  zwnj: '',
  ensp: ' ',
  emsp: ' ',
  thinsp: ' ',
  copy: '©',
  reg: '®',
  trade: '™',
  rarr: '→',
  larr: '←',
  frac12: '½',
};

interface Open {
  rows: string[][];
  /** For each column, in how many further rows its place is taken by a cell above. */
  taken: number[];
  row: string[] | null;
  cell: { text: string; columns: number; rows: number; isLineStart: boolean } | null;
}

/**
 * The tables of a piece of HTML, such as a program puts on the clipboard, as plain text: no element, no attribute and no
 * script outlives it. A cell over several columns or rows has its text in the first, and the others are empty. A table
 * inside a cell is text of that cell. Never throws; what is too large is cut at the limits of `importTable.ts`.
 */
export function htmlTables(html: string): ImportTable[] {
  const tables: ImportTable[] = [];
  let open: Open | null = null;
  let depth = 0;
  let cells = 0;
  const write = (text: string) => {
    if (open?.cell == null) return;
    open.cell.text += text;
    if (text.trim() !== '') open.cell.isLineStart = false;
  };
  /** One after the other, blocks make one new line, or the end of each paragraph would be an empty one. */
  const breakLine = () => {
    if (open?.cell == null || open.cell.isLineStart) return;
    open.cell.text += '\n';
    open.cell.isLineStart = true;
  };
  for (const token of tokens(html)) {
    if (token.kind === 'text') {
      write(decoded(token.text).replace(/\s+/g, ' '));
      continue;
    }
    const { name, closes, attributes } = token;
    if (name === 'table') {
      depth = Math.max(0, depth + (closes ? -1 : 1));
      if (!closes && depth === 1) open = { rows: [], taken: [], row: null, cell: null };
      else if (closes && depth === 0 && open !== null) {
        finishRow(open);
        tables.push({ name: `Table ${tables.length + 1}`, rows: open.rows });
        open = null;
      }
    }
    if (open === null) continue;
    if (depth === 1 && name === 'tr') {
      finishRow(open);
      if (!closes && open.rows.length < mostRows && cells < mostCells) open.row = [];
    } else if (depth === 1 && (name === 'td' || name === 'th')) {
      finishCell(open);
      if (!closes && open.row !== null) {
        open.cell = {
          text: '',
          columns: span(attributes, 'colspan'),
          rows: span(attributes, 'rowspan'),
          isLineStart: true,
        };
        cells += open.cell.columns;
      }
    } else if (blocks.has(name)) {
      breakLine();
      if (name === 'li' && !closes) write('• ');
    } else if (name === 'td' || name === 'th') write(' ');
  }
  // Cut off in the middle: what is there is shown, and the person sees what is missing.
  if (open !== null) {
    finishRow(open);
    tables.push({ name: `Table ${tables.length + 1}`, rows: open.rows });
  }
  return tables.filter(({ rows }) => rows.some((row) => row.some((cell) => cell !== '')));
}

function finishCell(open: Open): void {
  const { row, cell } = open;
  if (row === null || cell === null) return;
  skipTaken(open, row);
  for (let index = 0; index < cell.columns && row.length < mostColumns; index++) {
    open.taken[row.length] = cell.rows - 1;
    row.push(index === 0 ? plainCell(cell.text) : '');
  }
  open.cell = null;
}

/** Leaves the places empty that belong to a cell of an earlier row. */
function skipTaken({ taken }: Open, row: string[]): void {
  while ((taken[row.length] ?? 0) > 0 && row.length < mostColumns) {
    taken[row.length] = (taken[row.length] ?? 0) - 1;
    row.push('');
  }
}

function finishRow(open: Open): void {
  finishCell(open);
  if (open.row !== null) {
    skipTaken(open, open.row);
    open.rows.push(open.row);
  }
  open.row = null;
}

function span(attributes: string, name: string): number {
  const found = new RegExp(`${name}\\s*=\\s*["']?\\s*(\\d{1,5})`, 'i').exec(attributes)?.[1];
  return Math.min(Math.max(1, Number(found ?? 1)), name === 'colspan' ? mostColumns : mostRows);
}

type Token =
  { kind: 'text'; text: string } | { kind: 'tag'; name: string; closes: boolean; attributes: string };

function* tokens(html: string): Generator<Token> {
  const lower = html.toLowerCase();
  let at = 0;
  while (at < html.length) {
    const start = html.indexOf('<', at);
    if (start < 0) {
      yield { kind: 'text', text: html.slice(at) };
      return;
    }
    if (start > at) yield { kind: 'text', text: html.slice(at, start) };
    if (html.startsWith('<!--', start)) {
      const end = html.indexOf('-->', start + 4);
      at = end < 0 ? html.length : end + 3;
      continue;
    }
    if (html.startsWith('<!', start) || html.startsWith('<?', start)) {
      const end = html.indexOf('>', start);
      at = end < 0 ? html.length : end + 1;
      continue;
    }
    const name = /^<\/?([a-z][a-z0-9:]*)/.exec(lower.slice(start, start + 40))?.[1];
    if (name === undefined) {
      yield { kind: 'text', text: '<' };
      at = start + 1;
      continue;
    }
    const end = endOfTag(html, start);
    const closes = html[start + 1] === '/';
    at = end + 1;
    if (!closes && unseen.has(name) && html[end - 1] !== '/') {
      const close = lower.indexOf(`</${name}`, at);
      at = close < 0 ? html.length : endOfTag(html, close) + 1;
      continue;
    }
    yield { kind: 'tag', name, closes, attributes: html.slice(start, end) };
  }
}

/** The place of the `>` that ends a tag, those inside quotes aside; the end of the text when there is none. */
function endOfTag(html: string, start: number): number {
  let quote = '';
  for (let at = start; at < html.length; at++) {
    const character = html[at] ?? '';
    if (quote !== '') quote = character === quote ? '' : quote;
    else if (character === '"' || character === "'") quote = character;
    else if (character === '>') return at;
  }
  // An odd quote would swallow everything after it.
  const end = html.indexOf('>', start);
  return end < 0 ? html.length : end;
}

/** Once each, so that `&amp;lt;` stays the text `&lt;`. */
function decoded(text: string): string {
  return text.replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|[a-z]{2,8}\d{0,2});?/gi, (whole, name: string) => {
    if (!name.startsWith('#')) return names[name] ?? names[name.toLowerCase()] ?? whole;
    const code = /^#x/i.test(name) ? parseInt(name.slice(2), 16) : Number(name.slice(1));
    const isCharacter = code > 0 && code <= 0x10_ffff && !(code >= 0xd800 && code <= 0xdfff);
    return isCharacter ? String.fromCodePoint(code) : '';
  });
}
