import type { CriterionView } from '#core/view.ts';

export const reviewFilters = [
  { value: 'unanswered', label: 'Not answered' },
  { value: 'unknown', label: 'We do not know yet' },
  { value: 'not-applicable', label: 'Not applicable' },
  { value: 'low', label: 'Low confidence' },
  { value: 'no-evidence', label: 'No evidence' },
  { value: 'gap', label: 'Gap of 2 or more' },
  { value: 'changed', label: 'Changed since last backup' },
] as const;
type FilterName = (typeof reviewFilters)[number]['value'];

/** Which criteria to show: those with any of `names`, and with `text` in them. Nothing chosen lets all through. */
export interface ReviewFilter {
  names: readonly FilterName[];
  text: string;
}

/** The names under which the address keeps the filter. */
export const filterKeys = { names: 'show', text: 'find' } as const;

/** Reads the filter from the query of the address; what it does not know, it leaves out. */
export function readReviewFilter(query: string): ReviewFilter {
  const parameters = new URLSearchParams(query);
  const wanted = (parameters.get(filterKeys.names) ?? '').split(',');
  return {
    names: reviewFilters.flatMap(({ value }) => (wanted.includes(value) ? [value] : [])),
    text: parameters.get(filterKeys.text) ?? '',
  };
}

/** True while something may be left out. */
export function isFiltered({ names, text }: ReviewFilter): boolean {
  return names.length > 0 || text.trim() !== '';
}

/** "Not answered or Low confidence, with “policy”": what is shown, for the line with the count. */
export function filterWords({ names, text }: ReviewFilter): string {
  const chosen = reviewFilters.flatMap(({ value, label }) => (names.includes(value) ? [label] : []));
  const parts = [chosen.join(' or '), text.trim() === '' ? '' : `with “${text.trim()}”`];
  return parts.filter((part) => part !== '').join(', ');
}

/**
 * Whether a criterion is shown. `lastBackupAt` (ISO 8601) is when the last backup was saved; without one every answer
 * has changed since. "No evidence" asks only for evidence where a level was given.
 */
export function passes(view: CriterionView, filter: ReviewFilter, lastBackupAt: string | null): boolean {
  if (!hasText(view, filter.text)) return false;
  return filter.names.length === 0 || filter.names.some((name) => tests[name](view, lastBackupAt));
}

const tests: Record<FilterName, (view: CriterionView, lastBackupAt: string | null) => boolean> = {
  unanswered: ({ answer }) => answer === null,
  unknown: ({ answer }) => answer?.state === 'unknown',
  'not-applicable': ({ answer }) => answer?.state === 'not-applicable',
  low: ({ level, confidence }) => level !== null && confidence === 'low',
  'no-evidence': ({ level, evidence }) => level !== null && evidence.length === 0,
  gap: ({ gap }) => gap !== null && gap >= 2,
  changed: ({ updatedAt }, lastBackupAt) =>
    updatedAt !== null && (lastBackupAt === null || updatedAt > lastBackupAt),
};

function hasText(view: CriterionView, text: string): boolean {
  const wanted = text.trim().toLowerCase();
  if (wanted === '') return true;
  const { criterion, domain, note, notApplicableReason, nextNote, priorityReason, evidence } = view;
  return [
    criterion.ref,
    criterion.title,
    criterion.statement,
    domain.title,
    note,
    notApplicableReason,
    nextNote,
    priorityReason,
    ...evidence.map((link) => link.evidence.title),
  ].some((part) => part.toLowerCase().includes(wanted));
}
