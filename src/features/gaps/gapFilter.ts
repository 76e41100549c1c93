import type { Gap } from '#core/gap.ts';
import { pillarIds, type PillarId } from '#core/matrix.ts';
import { decidedPriority } from '#core/priority.ts';
import { priorities, type Priority } from '#core/response.ts';

/** Which gaps to show; `null` and `false` let all through. */
export interface GapFilter {
  domainId: string | null;
  pillar: PillarId | null;
  /** In steps. */
  least: number | null;
  priority: Priority | 'none' | null;
  essential: boolean;
  noOwner: boolean;
}

/** The names under which the address keeps the filter. */
export const filterKeys = ['domain', 'pillar', 'least', 'priority', 'essential', 'owner'] as const;

const priorityChoices = [...priorities, 'none'] as const;

/** Reads the filter from the query of the address. What no gap could have counts as no filter. */
export function readGapFilter(query: string, gaps: readonly Gap[]): GapFilter {
  const parameters = new URLSearchParams(query);
  const domain = parameters.get('domain');
  const least = Number(parameters.get('least'));
  return {
    domainId: gaps.some(({ view }) => view.domain.id === domain) ? domain : null,
    pillar: pillarIds.find((id) => id === parameters.get('pillar')) ?? null,
    least: Number.isInteger(least) && least > 1 ? least : null,
    priority: priorityChoices.find((one) => one === parameters.get('priority')) ?? null,
    essential: parameters.get('essential') === 'yes',
    noOwner: parameters.get('owner') === 'none',
  };
}

/** The gaps that pass every part of the filter, in the order given. `isOwned`: somebody is named for the gap. */
export function filterGaps(gaps: readonly Gap[], filter: GapFilter, isOwned: (gap: Gap) => boolean): Gap[] {
  return gaps.filter((gap) => {
    const { view, steps } = gap;
    return (
      (filter.domainId === null || view.domain.id === filter.domainId) &&
      (filter.pillar === null || view.criterion.pillars.includes(filter.pillar)) &&
      (filter.least === null || steps >= filter.least) &&
      (filter.priority === null || (decidedPriority(view) ?? 'none') === filter.priority) &&
      (!filter.essential || view.criterion.essential) &&
      (!filter.noOwner || !isOwned(gap))
    );
  });
}

/** True while something is left out. */
export function isFiltered(filter: GapFilter): boolean {
  const { domainId, pillar, least, priority, essential, noOwner } = filter;
  return domainId !== null || pillar !== null || least !== null || priority !== null || essential || noOwner;
}
