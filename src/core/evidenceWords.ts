import { isCurrent, isOld, oldAfterMonths, type Evidence, type LinkedEvidence } from './evidence.ts';
import type { CriterionView } from './view.ts';
import { count, criteriaCount, formatDate, type LevelNames, levelText } from './words.ts';

/** What pages, report and files call the kinds of evidence. */
export const evidenceTypeNames: Record<Evidence['type'], string> = {
  policy: 'Policy',
  register: 'Register',
  audit: 'Audit',
  minutes: 'Minutes',
  'training-record': 'Training record',
  'job-plan': 'Job plan',
  survey: 'Survey',
  other: 'Other',
};

/** What to write about a piece of evidence and what not; beside every form that asks for it. */
export const evidenceHint =
  'Say what it is and where to find it. Do not add names of patients or personal details about staff.';

/** "1 piece of evidence". */
export const evidenceCount = (n: number): string => count(n, 'piece of evidence', 'pieces of evidence');

/** "Used by 2 other criteria", or that nothing else uses it. */
export function usedByOthers(others: number): string {
  return others === 0
    ? 'Not used by other criteria'
    : `Used by ${count(others, 'other criterion', 'other criteria')}`;
}

/** Why a piece of evidence is worth another look on this day; empty when nothing is. */
export function evidenceWarnings(
  { documentDate, reviewDate }: Pick<Evidence, 'documentDate' | 'reviewDate'>,
  today: string,
): string[] {
  return [
    ...(reviewDate !== null && !isCurrent({ reviewDate }, today)
      ? [`Past its review date, ${formatDate(reviewDate)}. It does not count towards the evidenced level.`]
      : []),
    ...(documentDate !== null && isOld({ documentDate }, today)
      ? [
          `The document is more than ${oldAfterMonths} months old (${formatDate(documentDate)}). Check that it still holds.`,
        ]
      : []),
  ];
}

/** "Supports level 2, Developing", or that nobody has said. */
export function supportsText(levels: LevelNames, level: number | null): string {
  return level === null
    ? 'Level it supports not decided'
    : `Supports ${levelText(levels, level).replace(/^L/, 'l')}`;
}

/**
 * "Claimed level 3, evidenced level 2". Only for a criterion with a level: before someone chooses, an evidenced level
 * would suggest an answer.
 */
export function claimedText(claimed: number, evidenced: number | null): string {
  return evidenced === null
    ? `Claimed level ${claimed}, no level evidenced yet`
    : `Claimed level ${claimed}, evidenced level ${evidenced}`;
}

/** "2 pieces of evidence, 1 past its review date": how much stands behind one answer. */
export function evidenceText(evidence: readonly LinkedEvidence[], today: string): string {
  if (evidence.length === 0) return 'No evidence';
  const past = evidence.filter((link) => !isCurrent(link.evidence, today)).length;
  return `${evidenceCount(evidence.length)}${past === 0 ? '' : `, ${past} past ${past === 1 ? 'its' : 'their'} review date`}`;
}

/** What stands behind the levels of a set of criteria. */
export interface EvidenceFigures {
  /** Criteria with a level. */
  levelled: number;
  /** Of those: how many have any evidence, and how many have current evidence for the level claimed. */
  withEvidence: number;
  supported: number;
  /** With evidence whose highest supported level is another than the one claimed, or none. */
  differing: CriterionView[];
}

/** Counts criteria, never levels: what is claimed stays as it is. Source: scoring rule 3. */
export function evidenceFigures(criteria: readonly CriterionView[]): EvidenceFigures {
  const levelled = criteria.filter(({ level }) => level !== null);
  const withEvidence = levelled.filter(({ evidence }) => evidence.length > 0);
  return {
    levelled: levelled.length,
    withEvidence: withEvidence.length,
    supported: levelled.filter(
      ({ level, evidencedLevel }) => level !== null && evidencedLevel !== null && evidencedLevel >= level,
    ).length,
    differing: withEvidence.filter(({ level, evidencedLevel }) => evidencedLevel !== level),
  };
}

/** "12 of 20 criteria with a level have evidence. For 9 of them current evidence supports the level claimed." */
export function evidenceSentence({ levelled, withEvidence, supported }: EvidenceFigures): string {
  if (withEvidence === 0) return `None of the ${criteriaCount(levelled)} with a level has evidence yet.`;
  return (
    `${withEvidence} of ${criteriaCount(levelled)} with a level ${withEvidence === 1 ? 'has' : 'have'} evidence. ` +
    `For ${supported} of them, current evidence supports the level claimed.`
  );
}

/** "1.1 claimed 3, evidenced 2; 4.2 claimed 4, none evidenced": where the two differ, short enough for paper. */
export function differingText({ differing }: EvidenceFigures): string {
  return differing
    .map(({ criterion, level, evidencedLevel }) => {
      const evidenced = evidencedLevel === null ? 'none evidenced' : `evidenced ${evidencedLevel}`;
      return `${criterion.ref} claimed ${level ?? 'none'}, ${evidenced}`;
    })
    .join('; ');
}
