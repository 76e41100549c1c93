import type { Domain, Level } from '#core/matrix.ts';
import { shortened } from '#core/ownMatrix/newDraft.ts';
import { levelHeading, type ColumnMapping } from './columns.ts';
import type { ImportTable } from './importTable.ts';

/** Stands for the meaning of a level where the table has only the texts of each criterion. */
export const meaningPerCriterion = 'As described for each criterion.';

/** Details are asked for after the table; these keep them out of its problems. */
export const statedLater = {
  title: 'Stated later',
  shortTitle: 'Stated later',
  publisher: 'Stated later',
  licence: 'Stated later',
  attribution: 'Stated later',
  sourceUrl: null,
  currency: '',
  scopeNote: '',
  wordingStatus: 'adapted',
} as const;

/** The level columns with their numbers, from low to high. Without a number of its own for each they are counted from 1. */
export function levelColumns({ rows }: ImportTable, { header, roles }: ColumnMapping) {
  const found = roles.flatMap((role, column) =>
    role === 'level'
      ? [{ column, ...levelHeading(header === null ? '' : (rows[header]?.[column] ?? '')) }]
      : [],
  );
  const values = new Set(found.map(({ value }) => value));
  const numbered = !values.has(null) && values.size === found.length;
  return found
    .map(({ column, value, name }, index) => ({
      column,
      name: shortened(name, 60),
      value: numbered && value !== null ? value : index + 1,
    }))
    .sort((a, b) => a.value - b.value);
}

/** The levels that are known, and those that only have a column. */
export function withColumns(
  known: readonly Level[],
  columns: readonly { value: number; name: string }[],
): Level[] {
  const added = columns
    .filter(({ value }) => !known.some((level) => level.value === value))
    .map(({ value, name }) => ({ value, name: name || `Level ${value}`, meaning: meaningPerCriterion }));
  return [...known, ...added].sort((a, b) => a.value - b.value);
}

export function withShortTitles(domains: readonly Domain[]): Domain[] {
  const used = new Set<string>();
  return domains.map((domain) => {
    if (domain.shortTitle !== '') {
      used.add(domain.shortTitle.toLowerCase());
      return domain;
    }
    let shortTitle = shortened(domain.title, 40);
    for (let n = 2; used.has(shortTitle.toLowerCase()); n++)
      shortTitle = `${shortened(domain.title, 36)} ${n}`;
    used.add(shortTitle.toLowerCase());
    return { ...domain, shortTitle };
  });
}

/** The entries of a list in a cell, one on each line. */
export function lines(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.replace(/^•\s*/, '').trim())
    .filter((line) => line !== '');
}

export function words(text: string): string[] {
  return text
    .split(/[,;\n]/)
    .map((word) => word.trim())
    .filter((word) => word !== '');
}

export function isYes(text: string): boolean {
  return /^(yes|y|true|x|✓|✔|1|essential)$/i.test(text.trim());
}

export function isNo(text: string): boolean {
  return /^(no|n|false|0)$/i.test(text.trim());
}
