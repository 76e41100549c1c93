export const orders = ['matrix', 'change'] as const;

/** The pictures of domains then and now. A radar of its own only where there are more than 2 assessments. */
export const views = ['dumbbell', 'slope', 'radar'] as const;

/** What the address of the page says. */
export interface CompareQuery {
  ids: string[];
  matrix: string | null;
  order: (typeof orders)[number];
  changedOnly: boolean;
  /** The assessment that the others are compared with; `null` for the earliest. */
  baseline: string | null;
  /** Of 2 assessments the later is the baseline. Older addresses say it so. */
  swapped: boolean;
  withSample: boolean;
  view: (typeof views)[number];
}

/** Reads the query; what it does not know, it leaves at the default. The same id twice counts once. */
export function readCompareQuery(query: string): CompareQuery {
  const values = new URLSearchParams(query);
  return {
    ids: readIds(values) ?? [],
    matrix: values.get('matrix'),
    order: values.get('order') === 'change' ? 'change' : 'matrix',
    changedOnly: values.get('show') === 'changed',
    baseline: values.get('base'),
    swapped: values.get('swap') === 'yes',
    withSample: values.get('sample') === 'show',
    view: views.find((view) => view === values.get('view')) ?? 'dumbbell',
  };
}

/** What the address of the page of change over time says. */
export interface TrendQuery {
  /** `null` where the address names none: then the page chooses. */
  ids: string[] | null;
  matrix: string | null;
  view: 'charts' | 'heatmap';
}

/** The same for the page of change over time. */
export function readTrendQuery(query: string): TrendQuery {
  const values = new URLSearchParams(query);
  return {
    ids: readIds(values),
    matrix: values.get('matrix'),
    view: values.get('view') === 'heatmap' ? 'heatmap' : 'charts',
  };
}

/** The query that names assessments, for a link to either page. */
export function idsQuery(ids: readonly string[]): string {
  return `ids=${ids.map(encodeURIComponent).join(',')}`;
}

function readIds(values: URLSearchParams): string[] | null {
  const ids = values.get('ids');
  return ids === null ? null : [...new Set(ids.split(',').filter((id) => id !== ''))];
}
