import type { AnswerDifference } from '#core/excel/differences.ts';
import { count } from '#core/words.ts';
import type { AcceptedAnswer } from '#storage/acceptAnswers.ts';

/** What was ticked, criterion by criterion: several fields of one answer are stored together. */
export function acceptedAnswers(ticked: readonly AnswerDifference[]): AcceptedAnswer[] {
  const byCriterion = new Map<string, AcceptedAnswer>();
  for (const { criterionId, section, patch, updatedAt } of ticked) {
    const known = byCriterion.get(criterionId);
    byCriterion.set(criterionId, {
      criterionId,
      section,
      patch: { ...known?.patch, ...patch },
      isAsSeen: (stored) => stored.updatedAt === updatedAt,
    });
  }
  return [...byCriterion.values()];
}

/** A difference as it was ticked: one that has changed meanwhile has to be looked at and ticked again. */
export function tickOf({ id, now, updatedAt }: AnswerDifference): string {
  return `${id} ${updatedAt ?? ''} ${now}`;
}

/** The differences of each domain, in the order in which the file has them. */
export function byDomain(differences: readonly AnswerDifference[]): [section: string, AnswerDifference[]][] {
  const found = new Map<string, AnswerDifference[]>();
  for (const one of differences) found.set(one.section, [...(found.get(one.section) ?? []), one]);
  return [...found];
}

/** "2 changes accepted. 1 was left as it is here." */
export function acceptedText(accepted: number, left: number): string {
  const rest =
    left === 0
      ? ''
      : ` ${left} ${left === 1 ? 'was' : 'were'} left as ${left === 1 ? 'it is' : 'they are'} here.`;
  return `${count(accepted, 'change')} accepted.${rest}`;
}
