/** A table from outside as plain texts, from its first row and column. Rows may differ in length. */
export interface ImportTable {
  /** Name of the sheet, or "Table 1". */
  name: string;
  rows: readonly (readonly string[])[];
}

/** More than these no matrix has; they keep a hostile file from filling the memory. */
export const mostRows = 20_000;
export const mostColumns = 200;
export const mostCells = 400_000;
/** The most criteria that one matrix may have. */
export const mostCriteria = 2000;
/** The longest text that is looked at for a table, in characters. */
export const mostCharacters = 20_000_000;
