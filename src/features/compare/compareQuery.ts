export const orders = ['matrix', 'change'] as const;

/** What the address of the page says. */
export interface CompareQuery {
  ids: string[];
  matrix: string | null;
  order: (typeof orders)[number];
  changedOnly: boolean;
  swapped: boolean;
  withSample: boolean;
}

/** Reads the query; what it does not know, it leaves at the default. The same id twice counts once. */
export function readCompareQuery(query: string): CompareQuery {
  const values = new URLSearchParams(query);
  const ids = (values.get('ids') ?? '').split(',').filter((id) => id !== '');
  return {
    ids: [...new Set(ids)],
    matrix: values.get('matrix'),
    order: values.get('order') === 'change' ? 'change' : 'matrix',
    changedOnly: values.get('show') === 'changed',
    swapped: values.get('swap') === 'yes',
    withSample: values.get('sample') === 'show',
  };
}

type Dated = { period: { from: string; to: string }; createdAt: string };

/** Then and now: the earlier period first, and of the same period the one that was made first. */
export function inTimeOrder<T extends Dated>(first: T, second: T): [then: T, now: T] {
  return rank(first) <= rank(second) ? [first, second] : [second, first];
}

function rank({ period, createdAt }: Dated): string {
  return `${period.from} ${period.to} ${createdAt}`;
}
