/** What the marks of a chart of domains are called, by mark. */
export interface SeriesNames {
  current: string;
  target: string;
  previous: string;
  range: string;
  provisional: string;
}

/** The names in every chart of the paper; which year "Previous" is, a note beside the chart says. */
export const seriesNames: SeriesNames = {
  current: 'Current level',
  target: 'Target',
  previous: 'Previous',
  range: 'Lowest to highest',
  provisional: 'Current level, provisional',
};
