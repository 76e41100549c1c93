import { evidenceTypes, isCurrent, isOld, type Evidence } from '#core/evidence.ts';
import { countUses, type AssessmentUses } from '#core/evidenceUse.ts';

/** What the list can be narrowed to, beside the type. */
export const evidenceStates = ['old', 'past', 'unused'] as const;

/** Which evidence to show; `null` and the empty search let all through. */
export interface EvidenceFilter {
  type: Evidence['type'] | null;
  state: (typeof evidenceStates)[number] | null;
  search: string;
}

/** Reads the filter from the query of the address. A word that it does not know counts as no filter. */
export function readEvidenceFilter(query: string): EvidenceFilter {
  const parameters = new URLSearchParams(query);
  return {
    type: evidenceTypes.find((type) => type === parameters.get('type')) ?? null,
    state: evidenceStates.find((state) => state === parameters.get('show')) ?? null,
    search: parameters.get('search') ?? '',
  };
}

/** Every word of the search stands somewhere in the title, the place or the owner. */
export function matchesSearch({ title, where, owner }: Evidence, search: string): boolean {
  const text = `${title} ${where} ${owner}`.toLocaleLowerCase('en-GB');
  return search
    .toLocaleLowerCase('en-GB')
    .split(/\s+/)
    .every((word) => text.includes(word));
}

/** The evidence that passes every part of the filter, by title. `uses` by evidence id. */
export function filterEvidence(
  all: readonly Evidence[],
  { type, state, search }: EvidenceFilter,
  uses: ReadonlyMap<string, readonly AssessmentUses[]>,
  today: string,
): Evidence[] {
  const isIn = (evidence: Evidence): boolean => {
    switch (state) {
      case null:
        return true;
      case 'old':
        return isOld(evidence, today);
      case 'past':
        return !isCurrent(evidence, today);
      case 'unused':
        return countUses(uses.get(evidence.id) ?? []) === 0;
    }
  };
  return all
    .filter(
      (evidence) =>
        (type === null || evidence.type === type) && isIn(evidence) && matchesSearch(evidence, search),
    )
    .toSorted((a, b) => a.title.localeCompare(b.title, 'en-GB') || (a.id < b.id ? -1 : 1));
}
