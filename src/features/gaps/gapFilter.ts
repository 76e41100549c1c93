import type { Gap } from '#core/gap.ts';
import { pillarIds, type PillarId } from '#core/matrix.ts';

/** Which gaps to show; `null` and `false` let all through. */
export interface GapFilter {
  domainId: string | null;
  pillar: PillarId | null;
  /** In steps. */
  least: number | null;
  essential: boolean;
}

/** The names under which the address keeps the filter. */
export const filterKeys = ['domain', 'pillar', 'least', 'essential'] as const;

/** Reads the filter from the query of the address. What no gap could have counts as no filter. */
export function readGapFilter(query: string, gaps: readonly Gap[]): GapFilter {
  const parameters = new URLSearchParams(query);
  const domain = parameters.get('domain');
  const least = Number(parameters.get('least'));
  return {
    domainId: gaps.some(({ view }) => view.domain.id === domain) ? domain : null,
    pillar: pillarIds.find((id) => id === parameters.get('pillar')) ?? null,
    least: Number.isInteger(least) && least > 1 ? least : null,
    essential: parameters.get('essential') === 'yes',
  };
}

/** The gaps that pass every part of the filter, in the order given. */
export function filterGaps(gaps: readonly Gap[], filter: GapFilter): Gap[] {
  return gaps.filter(
    ({ view, steps }) =>
      (filter.domainId === null || view.domain.id === filter.domainId) &&
      (filter.pillar === null || view.criterion.pillars.includes(filter.pillar)) &&
      (filter.least === null || steps >= filter.least) &&
      (!filter.essential || view.criterion.essential),
  );
}

/** True while something is left out. */
export function isFiltered({ domainId, pillar, least, essential }: GapFilter): boolean {
  return domainId !== null || pillar !== null || least !== null || essential;
}
