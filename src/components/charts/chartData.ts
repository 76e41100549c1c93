/** One step of the scale, from the lowest to the highest. */
export type ChartLevel = { value: number; name: string; shortName?: string | undefined };

/** What stands at a ring, a column or a line of a level. */
export function axisName({ name, shortName }: ChartLevel): string {
  return shortName ?? name;
}

/** One line of a chart. `null` is a fact that is absent: it is drawn as a gap, never as the lowest level. */
export type ChartRow = {
  id: string;
  label: string;
  /** Used where the full label would not fit. */
  shortLabel: string;
  current: number | null;
  low: number | null;
  high: number | null;
  target: number | null;
  previous: number | null;
  /** Drawn hollow: the figure may still move, or rests on weak evidence. */
  provisional?: boolean;
  /** What to say in place of a missing current value. */
  emptyText?: string;
};

/** The name of each series in the key. */
export type SeriesWords = {
  current: string;
  target: string;
  previous: string;
  range: string;
  provisional: string;
};

export type ChartProps = {
  levels: readonly ChartLevel[];
  rows: readonly ChartRow[];
  words: SeriesWords;
  /** The name of the picture. */
  title: string;
  /** What the picture shows, in 1 to 3 sentences, and where the figures are. */
  description: string;
};

export type Mark = 'current' | 'provisional' | 'target' | 'previous' | 'range';

/** The marks that occur in the rows, in the order in which a key names them. */
export function marksIn(rows: readonly ChartRow[]): Mark[] {
  const marks: [Mark, boolean][] = [
    ['current', rows.some((row) => row.current !== null && row.provisional !== true)],
    ['provisional', rows.some((row) => row.current !== null && row.provisional === true)],
    ['target', rows.some((row) => row.target !== null)],
    ['previous', rows.some((row) => row.previous !== null)],
    ['range', rows.some(hasRange)],
  ];
  return marks.filter(([, occurs]) => occurs).map(([mark]) => mark);
}

export function hasRange(row: ChartRow): row is ChartRow & { low: number; high: number } {
  return row.low !== null && row.high !== null && row.low < row.high;
}
