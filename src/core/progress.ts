import type { CriterionView, DomainView } from './view.ts';

export const sectionStatuses = [
  'not-started',
  'in-progress',
  'completed',
  'not-applicable',
  'problem',
] as const;
export type SectionStatus = (typeof sectionStatuses)[number];

export const sectionStatusNames: Record<SectionStatus, string> = {
  'not-started': 'Not yet started',
  'in-progress': 'In progress',
  completed: 'Completed',
  'not-applicable': 'Not applicable',
  problem: 'There is a problem',
};

/** Counts for one progress line. Answered = levels and not applicable; "do not know yet" is still to do. */
export interface Progress {
  /** Without the criteria that are not applicable. */
  applicable: number;
  notApplicable: number;
  levelled: number;
  unknown: number;
  unanswered: number;
}

/** Counts answers; *not applicable* leaves the total and is counted apart. */
export function progressOf(criteria: readonly CriterionView[]): Progress {
  const notApplicable = criteria.filter(({ answer }) => answer?.state === 'not-applicable').length;
  const levelled = criteria.filter(({ level }) => level !== null).length;
  const unknown = criteria.filter(({ answer }) => answer?.state === 'unknown').length;
  return {
    applicable: criteria.length - notApplicable,
    notApplicable,
    levelled,
    unknown,
    unanswered: criteria.filter(({ answer }) => answer === null).length,
  };
}

/** A domain is completed when a person says so, not when fields are full. */
export function sectionStatus({ criteria, section }: DomainView): SectionStatus {
  if (criteria.some(hasImpossibleLevel)) return 'problem';
  if (criteria.every(({ answer }) => answer?.state === 'not-applicable')) return 'not-applicable';
  if (section.complete) return 'completed';
  return criteria.every(({ answer }) => answer === null) ? 'not-started' : 'in-progress';
}

/** What stops "Yes, I've completed this section": no answer at all, or *not applicable* without a reason. */
export function sectionBlockers(criteria: readonly CriterionView[]) {
  return {
    unanswered: criteria.filter(({ answer }) => answer === null),
    withoutReason: criteria.filter(
      ({ answer, notApplicableReason }) =>
        answer?.state === 'not-applicable' && notApplicableReason.trim() === '',
    ),
  };
}

/** Where "continue" goes: the first criterion without an answer after `afterPosition`, else the first of all. */
export function nextUnanswered(criteria: readonly CriterionView[], afterPosition = -1): CriterionView | null {
  const open = criteria.filter(({ answer }) => answer === null);
  return open.find(({ position }) => position > afterPosition) ?? open[0] ?? null;
}

/** An imported file can hold a level or a target that the scale does not have. */
export function hasImpossibleLevel(
  view: Pick<CriterionView, 'impossibleLevel' | 'impossibleTarget'>,
): boolean {
  return view.impossibleLevel !== null || view.impossibleTarget !== null;
}
