import { aggregateText } from './explain.ts';
import type { Domain } from './matrix.ts';
import type { MatrixReport } from './report.ts';
import { domainRow, standingOf, type DomainRow } from './standing.ts';
import { count, listOf, type LevelNames } from './words.ts';

/** Domains that are shown together in charts and a table. */
export interface RowGroup<Row> {
  key: 'core' | 'extension' | 'all';
  /** "Core domains". */
  heading: string;
  /** "core domain", for counting. */
  noun: string;
  rows: Row[];
}

export type DomainGroup = RowGroup<DomainRow>;

/** Core and extension domains apart where a matrix has both, because only the core follows the named subjects. */
export function domainGroups({ domains }: Pick<MatrixReport, 'domains'>): DomainGroup[] {
  return rowGroups(domains.map((domain) => ({ set: domain.view.domain.set, row: domainRow(domain) })));
}

/** The same for rows of any kind. */
export function rowGroups<Row>(domains: readonly { set: Domain['set']; row: Row }[]): RowGroup<Row>[] {
  const rowsOf = (wanted: Domain['set']) => domains.filter(({ set }) => set === wanted).map(({ row }) => row);
  const [core, extension] = [rowsOf('core'), rowsOf('extension')];
  if (core.length === 0 || extension.length === 0) {
    return [{ key: 'all', heading: 'Domains', noun: 'domain', rows: domains.map(({ row }) => row) }];
  }
  return [
    { key: 'core', heading: 'Core domains', noun: 'core domain', rows: core },
    { key: 'extension', heading: 'Extension domains', noun: 'extension domain', rows: extension },
  ];
}

const areOrIs = (n: number) => (n === 1 ? 'is' : 'are');

/** The finding of a dot plot: how many domains are below target. */
export function dotPlotTitle({ rows, noun }: Pick<DomainGroup, 'rows' | 'noun'>): string {
  const { withLevel, compared, below } = standingOf(rows);
  if (withLevel === 0) return `No ${noun} has a level yet`;
  if (compared === 0) return `Current level of ${count(withLevel, noun)}`;
  const whole = compared === rows.length ? '' : ' with a level and a target';
  if (below === 0) {
    return compared === 1
      ? `The ${noun}${whole} is at or above target`
      : `All ${count(compared, noun)}${whole} are at or above target`;
  }
  return `${below} of ${count(compared, noun)}${whole} ${areOrIs(below)} below target`;
}

/** The finding of a radar, in terms of its shape. */
export function radarTitle({ rows, noun }: Pick<DomainGroup, 'rows' | 'noun'>): string {
  const { compared, below } = standingOf(rows);
  const shape = `Shape of ${count(rows.length, noun)}`;
  if (compared === 0) return shape;
  return below === 0 ? `${shape}: nowhere inside the target` : `${shape}: inside the target in ${below}`;
}

/** The text alternative, with the facts that a reader takes from the picture. `figures` says where they stand as a table. */
export function chartDescription(
  kind: 'Radar' | 'Dot plot',
  { rows, noun }: Pick<DomainGroup, 'rows' | 'noun'>,
  levels: LevelNames,
  figures = 'Figures are in the table after this chart.',
): string {
  const { compared, below, furthest, withoutLevel } = standingOf(rows);
  const level = (value: number) => aggregateText(levels, value);
  return [
    `${kind} of ${count(rows.length, noun)}.`,
    ...(compared > 0
      ? [`Current level is below target in ${below} and at or above target in ${compared - below}.`]
      : []),
    ...(furthest === null
      ? []
      : [
          `Furthest below: ${furthest.label}, ${level(furthest.current)} now, target ${level(furthest.target)}.`,
        ]),
    ...(withoutLevel.length > 0
      ? [`Without a level: ${listOf(withoutLevel.map(({ label }) => label))}.`]
      : []),
    figures,
  ].join(' ');
}

/** A radar with fewer spokes has no shape, and with more its labels cannot be read. */
export const radarSpokes = { min: 3, max: 12 };

/** Why a radar of these rows would mislead, or `null` when it can be drawn. */
export function whyNoRadar(rows: readonly { current: number | null }[]): string | null {
  const { min, max } = radarSpokes;
  if (rows.length < min) return `a radar needs at least ${min} domains, and there are ${rows.length}.`;
  if (rows.length > max) {
    return `a radar of more than ${max} domains cannot be read, and there are ${rows.length}.`;
  }
  const withLevel = rows.filter(({ current }) => current !== null).length;
  if (withLevel >= min) return null;
  const have = withLevel === 0 ? 'none has one' : withLevel === 1 ? '1 has one' : `${withLevel} have one`;
  return `a radar needs at least ${min} domains with a level, and ${have}.`;
}

/** How to read a radar, and where its line breaks. */
export function radarNote(rows: readonly DomainRow[]): string {
  const missing = standingOf(rows).withoutLevel.map(({ label }) => label);
  const breaks =
    missing.length === 0
      ? ''
      : ` The line breaks at ${listOf(missing)}, because ${missing.length === 1 ? 'it has' : 'they have'} no level.`;
  return `The shape depends on the order of the domains. Use the dot plot to compare sizes.${breaks}`;
}
