/** What is drawn besides the tables; the first is the default and is not kept in the address. */
export const views = [
  { value: 'both', label: 'Radar and dot plot', shown: 'Radar and dot plot shown' },
  { value: 'radar', label: 'Radar', shown: 'Radar shown' },
  { value: 'dots', label: 'Dot plot', shown: 'Dot plot shown' },
  { value: 'table', label: 'Table', shown: 'Table shown' },
] as const;
export type View = (typeof views)[number]['value'];

export const seriesNames = ['current', 'target', 'previous'] as const;
export type Series = (typeof seriesNames)[number];

/** What a person chose to see on the results page, as the address says it. */
export interface ResultsView {
  view: View;
  hidden: ReadonlySet<Series>;
}

/** Reads the query of the address. A word that this version does not know counts as the default. */
export function readResultsView(query: string): ResultsView {
  const parameters = new URLSearchParams(query);
  const hidden = (parameters.get('hide') ?? '').split(',');
  return {
    view: views.find(({ value }) => value === parameters.get('view'))?.value ?? 'both',
    hidden: new Set(seriesNames.filter((name) => hidden.includes(name))),
  };
}

/** The query value after one series is shown or hidden; `null` when all are shown. */
export function hideQuery(hidden: ReadonlySet<Series>, series: string, show: boolean): string | null {
  const left = seriesNames.filter((name) => (name === series ? !show : hidden.has(name)));
  return left.length === 0 ? null : left.join(',');
}
