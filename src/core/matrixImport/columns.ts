import type { ImportTable } from './importTable.ts';

/** What a column of a table holds. */
export const columnRoles = [
  'ignore',
  'domain',
  'ref',
  'title',
  'statement',
  'level',
  'explanation',
  'checklist',
  'lookFor',
  'pillars',
  'essential',
  'notApplicable',
  'sources',
  'set',
  'question',
  'domainShort',
  'domainId',
  'id',
  'capabilities',
] as const;
export type ColumnRole = (typeof columnRoles)[number];

/** How a table is to be read. `header`: the row with the headings, counted from 0; `null` when there is none. */
export interface ColumnMapping {
  header: number | null;
  roles: readonly ColumnRole[];
}

export const columnRoleNames: Record<ColumnRole, string> = {
  ignore: 'Leave out',
  domain: 'Domain',
  ref: 'Reference, such as 1.2',
  title: 'Title of the criterion',
  statement: 'Statement of the criterion',
  level: 'Level',
  explanation: 'Explanation',
  checklist: 'Checklist',
  lookFor: 'What to look for',
  pillars: 'Pillars',
  essential: 'Essential, yes or no',
  notApplicable: 'Not applicable allowed, yes or no',
  sources: 'Sources, by tag',
  set: 'Core or extension',
  question: 'Question of the domain',
  domainShort: 'Short title of the domain',
  domainId: 'Permanent id of the domain',
  id: 'Permanent id of the criterion',
  capabilities: 'Capabilities',
};

/** Headings by which a column is known, in the order in which they are tried. */
const headings: readonly (readonly [ColumnRole, RegExp])[] = [
  ['domainId', /^(permanent id of the domain|domain id)\b/],
  ['id', /^(permanent |criterion |item )?id\b/],
  ['domainShort', /^(domain )?short (title|name)\b/],
  ['question', /^(domain )?question\b/],
  ['set', /^(set|core or extension)\b/],
  ['ref', /^(ref|reference|no|nr|number|#|code|item no|item number|criterion no|criterion number)\.?$/],
  ['notApplicable', /not applicable|\bn\/a\b/],
  ['essential', /^(essential|must have|mandatory|priority)\b/],
  ['pillars', /^pillars?\b/],
  ['capabilities', /^capabilit/],
  ['checklist', /^check ?list/],
  ['lookFor', /look ?for|evidence|examples?\b/],
  ['sources', /^(sources?|citations?)\b/],
  ['explanation', /^(explanation|guidance|notes?|rationale|what (it|this) means|further detail|help)\b/],
  ['domain', /^(domain|area|theme|section|category|standard|dimension|topic|group|heading)s?\b/],
  ['title', /^(title|criterion title|item title|name|title of the criterion)$/],
  [
    'statement',
    /^(statement|criteri(on|a)|items?|indicators?|elements?|requirements?|description|practice|statement of the criterion|what good looks like)\b/,
  ],
];

const numberWords = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** The number and the name in the heading of a level, `null` where there is none: "Level 2: Developing", "3 – Embedded". */
export function levelHeading(heading: string): { value: number | null; name: string } {
  const plain = heading.replace(/\s+/g, ' ').trim();
  const before =
    /^(?:(?:level|score|stage|rating|step|grade|maturity level|l)\s*)?(\d{1,2})(?![\d.]*\d)\s*[-–—:.)=]*\s*(.*)$/i.exec(
      plain,
    );
  if (before !== null) return { value: Number(before[1]), name: bare(before[2] ?? '') };
  const word = /^(?:level|stage|step)\s+([a-z]+)\s*[-–—:.)]*\s*(.*)$/i.exec(plain);
  const spoken = numberWords.indexOf((word?.[1] ?? '').toLowerCase());
  if (spoken >= 0) return { value: spoken, name: bare(word?.[2] ?? '') };
  const after = /^(.*?)\s*[([]?\s*(?:level|score)?\s*(?<![\d.])(\d{1,2})\s*[)\]]?$/i.exec(plain);
  if (after !== null && (after[1] ?? '') !== '')
    return { value: Number(after[2]), name: bare(after[1] ?? '') };
  return { value: null, name: plain };
}

function bare(name: string): string {
  const plain = name.replace(/^[\s([:–—-]+|[\s)\]:–—-]+$/g, '');
  return /^(level|score|stage)$/i.test(plain) ? '' : plain;
}

function roleOf(heading: string): ColumnRole | null {
  const plain = heading.replace(/\s+/g, ' ').trim().toLowerCase();
  if (plain === '') return null;
  const { value } = levelHeading(plain);
  const isLevel = value !== null && value <= 20 && plain.length <= 80;
  const named = headings.find(([, pattern]) => pattern.test(plain))?.[0] ?? null;
  // "Domain 1" is a domain; "2 Evidence" and "Level 2: evidence" are levels.
  const startsSo = /^(\d|level|score|stage|rating|step|grade|maturity level|l\d)/.test(plain);
  return isLevel && (named === null || startsSo) ? 'level' : named;
}

/** How many rows from the top may hold the headings: above them stand titles and notes. */
const headerDepth = 20;

/** What the columns of a table most likely hold, judged by the headings and by what stands below. */
export function guessMapping({ rows }: ImportTable): ColumnMapping {
  const header = guessHeader(rows);
  return { header, roles: guessRoles(rows, header) };
}

function guessHeader(rows: ImportTable['rows']): number | null {
  let best = { row: -1, score: 1 };
  for (const [row, cells] of rows.slice(0, headerDepth).entries()) {
    const roles = cells.filter((cell) => cell.length <= 120).map(roleOf);
    const kinds = new Set(roles.filter((role) => role !== null && role !== 'level')).size;
    const score = kinds + Math.min(7, roles.filter((role) => role === 'level').length);
    if (score > best.score) best = { row, score };
  }
  if (best.row >= 0) return best.row;
  const first = rows.findIndex((cells) => cells.filter((cell) => cell !== '').length >= 3);
  const cells = rows[first] ?? [];
  return first >= 0 && cells.every((cell) => cell.length <= 60 && !/^\d+\.\d/.test(cell)) ? first : null;
}

/** The roles of all columns once it is known which row has the headings. */
export function guessRoles(rows: ImportTable['rows'], header: number | null): ColumnRole[] {
  const width = Math.max(0, ...rows.map((cells) => cells.length));
  const heading = header === null ? [] : (rows[header] ?? []);
  const body = rows.slice((header ?? -1) + 1);
  const roles: (ColumnRole | null)[] = Array.from({ length: width }, (_, index) =>
    roleOf(heading[index] ?? ''),
  );
  // Of two columns with one meaning the first has it; levels are many, and lists may be.
  for (const [index, role] of roles.entries()) {
    if (role !== null && role !== 'level' && roles.indexOf(role) < index) roles[index] = null;
  }
  const filled = (index: number) => body.filter((cells) => (cells[index] ?? '') !== '').length;
  const length = (index: number) => body.reduce((sum, cells) => sum + (cells[index] ?? '').length, 0);
  if (roles.filter((role) => role === 'level').length < 2) {
    for (const [index, role] of roles.entries()) if (role === 'level') roles[index] = null;
    for (const index of levelRun(roles, filled)) roles[index] = 'level';
  }
  const open = () => roles.flatMap((role, index) => (role === null && filled(index) > 0 ? [index] : []));
  const firstLevel = roles.indexOf('level');
  const beforeLevels = (index: number) => firstLevel < 0 || index < firstLevel;
  if (!roles.includes('statement') && !roles.includes('title')) {
    const [longest] = open()
      .filter(beforeLevels)
      .sort((a, b) => length(b) - length(a));
    if (longest !== undefined) roles[longest] = 'statement';
  }
  if (!roles.includes('ref')) {
    const numbered = open().find((index) => beforeLevels(index) && areNumbers(body, index));
    if (numbered !== undefined) roles[numbered] = 'ref';
  }
  if (!roles.includes('domain')) {
    const [left] = open().filter(beforeLevels);
    if (left !== undefined && left < Math.max(roles.indexOf('statement'), roles.indexOf('title')))
      roles[left] = 'domain';
  }
  return roles.map((role) => role ?? 'ignore');
}

/** Without numbers in their headings, levels are the last columns side by side that nothing else is known of. */
function levelRun(roles: readonly (ColumnRole | null)[], filled: (index: number) => number): number[] {
  const runs: number[][] = [];
  for (const [index, role] of roles.entries()) {
    if (role !== null || filled(index) === 0) continue;
    const run = runs.at(-1);
    if (run?.at(-1) === index - 1) run.push(index);
    else runs.push([index]);
  }
  const named = roles.includes('statement') || roles.includes('title');
  const longest = runs.sort((a, b) => b.length - a.length)[0] ?? [];
  // Without a known criterion the first of them is the criterion, and before it may stand its domain.
  const levels = named ? longest : longest.slice(longest.length > 4 && !roles.includes('domain') ? 2 : 1);
  return levels.length >= 2 ? levels : [];
}

function areNumbers(body: ImportTable['rows'], index: number): boolean {
  const texts = body.map((cells) => cells[index] ?? '').filter((text) => text !== '');
  return (
    texts.length > 0 &&
    texts.every((text) => /^[A-Z]{0,3}\s?\d{1,3}([.\-/]\d{1,3}){0,3}[a-z]?\.?$/i.test(text))
  );
}
