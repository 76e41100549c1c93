import type { PaperTable } from '#core/paper/paper.ts';

/** The widest letters of Arial are few: a word of ordinary letters is this wide for each, in parts of its size. */
const perLetter = 0.58;
/** A longer word is broken: a column as wide as it would leave the others no room. */
const mostLetters = 14;

interface Room {
  /** Of the whole table, in twips. */
  width: number;
  /** At both sides of the text of a cell, in twips. */
  margins: number;
  /** Of the text, in points. */
  size: number;
}

/**
 * The widths of the columns in twips, which add up to that of the table: in proportion to their shares, but no column
 * narrower than its longest word, because Word would break it between two letters.
 */
export function columnWidths({ columns, rows }: PaperTable, { width, margins, size }: Room): number[] {
  const least = columns.map(({ key, header }) => {
    const letters = longestWord([header, ...rows.map(({ cells }) => cells[key]?.text ?? '')]);
    return Math.ceil(Math.min(letters, mostLetters) * perLetter * size * 20) + margins;
  });
  const shares = columns.map((column) => column.width);
  const needed = least.reduce((sum, one) => sum + one, 0);
  if (needed >= width) return shareOut(least, width);
  // A column that is too narrow for its share is set to what it needs, which may leave the next one too narrow.
  const fixed = new Set<number>();
  for (;;) {
    const free = width - [...fixed].reduce((sum, index) => sum + (least[index] ?? 0), 0);
    const open = shares.reduce((sum, share, index) => (fixed.has(index) ? sum : sum + share), 0);
    const wish = shares.map((share, index) =>
      fixed.has(index) ? (least[index] ?? 0) : (share / open) * free,
    );
    const tooNarrow = wish.findIndex((one, index) => !fixed.has(index) && one < (least[index] ?? 0));
    if (tooNarrow < 0) return shareOut(wish, width);
    fixed.add(tooNarrow);
  }
}

function longestWord(texts: readonly string[]): number {
  return Math.max(0, ...texts.flatMap((text) => text.split(/[\s/-]+/).map((word) => word.length)));
}

/** Parts of `whole` in proportion to `shares`. They are whole numbers and add up to it. */
export function shareOut(shares: readonly number[], whole: number): number[] {
  const sum = shares.reduce((total, share) => total + share, 0);
  let shared = 0;
  let given = 0;
  return shares.map((share) => {
    shared += share;
    const next = Math.round((shared / sum) * whole);
    const part = next - given;
    given = next;
    return part;
  });
}
