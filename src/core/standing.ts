import type { DomainReport } from './report.ts';
import type { CriterionView } from './view.ts';

/** One domain as every chart and table shows it. The field names are those of the charts' rows. */
export interface DomainRow {
  id: string;
  label: string;
  shortLabel: string;
  /** The domain's level by the matrix's rule; `null` is drawn as a gap, never as the lowest level. */
  current: number | null;
  /** The lowest and the highest level given in the domain. */
  low: number | null;
  high: number | null;
  target: number | null;
  previous: number | null;
  provisional: boolean;
  /** What stands in place of a missing level. */
  emptyText: string;
}

/** Turns the report of a domain into its row. */
export function domainRow({ view, score, target, previous }: DomainReport): DomainRow {
  return {
    id: view.domain.id,
    label: view.domain.title,
    shortLabel: view.domain.shortTitle,
    current: score.aggregate,
    low: score.lowest,
    high: score.highest,
    target,
    previous,
    provisional: score.provisional,
    emptyText: score.applicable === 0 ? 'Not applicable' : 'No level yet',
  };
}

/** How a group of domains stands against its targets. */
export interface Standing {
  withLevel: number;
  withoutLevel: DomainRow[];
  /** Domains with both a level and a target, and how many of them are below it. */
  compared: number;
  below: number;
  /** The first of the domains furthest below target, in matrix order; `null` when none is below. */
  furthest: (DomainRow & { current: number; target: number }) | null;
}

/** Counts the domains below target and finds the one furthest below. */
export function standingOf(rows: readonly DomainRow[]): Standing {
  const compared = rows.flatMap((row) =>
    row.current === null || row.target === null ? [] : [{ ...row, current: row.current, target: row.target }],
  );
  const below = compared.filter(({ current, target }) => current < target);
  const [first] = below;
  return {
    withLevel: rows.filter(({ current }) => current !== null).length,
    withoutLevel: rows.filter(({ current }) => current === null),
    compared: compared.length,
    below: below.length,
    furthest:
      first === undefined
        ? null
        : below.reduce((most, row) => (row.target - row.current > most.target - most.current ? row : most)),
  };
}

/** How sure people were, over the criteria with a level. */
export interface ConfidenceCounts {
  high: number;
  medium: number;
  low: number;
  notStated: number;
}

/** Counts the levels by the confidence stated for them. Confidence never changes a figure (scoring rule 9). */
export function confidenceCounts(criteria: readonly CriterionView[]): ConfidenceCounts {
  const given = criteria.filter(({ level }) => level !== null);
  const stated = (wanted: CriterionView['confidence']) =>
    given.filter(({ confidence }) => confidence === wanted).length;
  return { high: stated('high'), medium: stated('medium'), low: stated('low'), notStated: stated(null) };
}
