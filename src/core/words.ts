import type { PillarId } from './matrix.ts';
import type { Answer } from './response.ts';
import type { organisationTypes } from './organisation.ts';

/** The product's fixed words, so that screen, print and every export say the same thing the same way. */

export const productName = 'Advanced practice governance self-assessment';
export const unofficialSentence =
  'Unofficial tool. It is not made, run or endorsed by NHS England or the Department of Health and Social Care.';

export const pillarNames: Record<PillarId, string> = {
  clinical: 'Clinical practice',
  leadership: 'Leadership and management',
  education: 'Education',
  research: 'Research, evidence and improvement',
};

export const confidenceNames = {
  high: 'High – documents checked in the last 12 months',
  medium: 'Medium – documents exist, not checked recently',
  low: 'Low – based on what people told us',
} as const;

/** For narrow columns: the first word of each. */
export const confidenceShortNames = { high: 'High', medium: 'Medium', low: 'Low' } as const;

/** Where a target comes from, said beside every target. */
export const targetSourceNames = {
  criterion: 'set for this criterion',
  domain: 'set for this domain',
  assessment: 'set for the whole assessment',
} as const;

export const checklistNames = {
  'in-place': 'In place',
  partly: 'Partly',
  'not-in-place': 'Not in place',
  unknown: 'We do not know',
} as const;

export const statusNames = { draft: 'Draft', 'signed-off': 'Signed off', revised: 'Revised' } as const;

export const wordingStatusNames = {
  original: 'Example wording',
  adapted: 'Adapted by your organisation',
  'official-imported': 'Official wording, imported by you',
} as const;

export const organisationTypeNames: Record<(typeof organisationTypes)[number], string> = {
  acute: 'Acute',
  'mental-health': 'Mental health',
  community: 'Community',
  ambulance: 'Ambulance',
  'primary-care': 'Primary care',
  specialist: 'Specialist',
  integrated: 'Integrated (acute and community)',
  icb: 'Integrated care board',
  other: 'Other',
};

const londonDate = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'Europe/London',
});
const londonTime = new Intl.DateTimeFormat('en-GB', {
  hour: 'numeric',
  minute: '2-digit',
  // Not `hour12`, by which British English counts the hour after midday as 0.
  hourCycle: 'h12',
  timeZone: 'Europe/London',
});
const utcMonth = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });

/** "6 August 2026" for an ISO instant or a plain day, as clocks in London show it. */
export function formatDate(iso: string): string {
  return londonDate.format(new Date(iso));
}

const londonDay = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/London' });

/** "2026-08-06" for an ISO instant, as clocks in London show it: for file names, which sort by it. */
export function isoDay(iso: string): string {
  return londonDay.format(new Date(iso));
}

/** "2:30pm". */
export function formatTime(iso: string): string {
  return londonTime.format(new Date(iso)).replace(/\s/gu, '').toLowerCase();
}

/** "6 August 2026, 2:30pm". */
export function formatDateTime(iso: string): string {
  return `${formatDate(iso)}, ${formatTime(iso)}`;
}

/** "March 2027" for `2027-03`. */
export function formatMonth(month: string): string {
  return utcMonth.format(new Date(`${month}-01T00:00:00Z`));
}

/** "April 2026 to March 2027". */
export function formatPeriod(period: { from: string; to: string }): string {
  return `${formatMonth(period.from)} to ${formatMonth(period.to)}`;
}

/** "1 criterion", "0 criteria": the numeral with the right form of the noun. */
export function count(n: number, one: string, many: string = `${one}s`): string {
  return `${n} ${n === 1 ? one : many}`;
}

export const criteriaCount = (n: number): string => count(n, 'criterion', 'criteria');
export const levelsCount = (n: number): string => count(n, 'level');

/** "a", "a and b", "a, b and c". */
export function listOf(parts: readonly string[]): string {
  if (parts.length < 2) return parts[0] ?? '';
  return `${parts.slice(0, -1).join(', ')} and ${parts.at(-1) ?? ''}`;
}

export type LevelNames = readonly { value: number; name: string }[];

/** "Level 2, Developing": the name of a level on the ladder, in tables and in speech. */
export function levelText(levels: LevelNames, value: number): string {
  const level = levels.find((candidate) => candidate.value === value);
  return level === undefined ? `Level ${value}` : `Level ${value}, ${level.name}`;
}

/** "level 2 (Developing)", for use inside a sentence. */
export function levelInSentence(levels: LevelNames, value: number): string {
  const level = levels.find((candidate) => candidate.value === value);
  return level === undefined ? `level ${value}` : `level ${value} (${level.name})`;
}

/** The four facts an answer can be, in the product's words. */
export function answerText(levels: LevelNames, answer: Answer): string {
  if (answer === null) return 'Not answered';
  switch (answer.state) {
    case 'unknown':
      return 'We do not know yet';
    case 'not-applicable':
      return 'Not applicable';
    case 'level':
      return levelText(levels, answer.level);
  }
}

/** "Level 4, Embedded – set for this domain": a target always says where it comes from. */
export function targetText(
  levels: LevelNames,
  view: {
    target: number | null;
    targetSource: keyof typeof targetSourceNames | null;
    impossibleTarget: number | null;
  },
): string {
  const { target, targetSource, impossibleTarget } = view;
  if (targetSource === null) return 'No target';
  const whence = targetSourceNames[targetSource];
  if (impossibleTarget !== null)
    return `Level ${impossibleTarget}, which this matrix does not have – ${whence}`;
  return target === null ? 'No target' : `${levelText(levels, target)} – ${whence}`;
}

/** "Gap: 2 levels", "At target", or what is missing to say so. */
export function gapText(gap: number | null, target: number | null): string {
  if (target === null) return 'No target';
  if (gap === null) return 'No level yet';
  return gap === 0 ? 'At or above target' : levelsCount(gap);
}
