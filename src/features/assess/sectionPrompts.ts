import type { CriterionView } from '#core/view.ts';
import { criteriaCount } from '#core/words.ts';

/** Things worth a second look before a domain is called completed. Prompts, never errors. */
export function sectionPrompts(criteria: readonly CriterionView[]): string[] {
  const prompts: string[] = [];
  const levels = new Set(criteria.map(({ level }) => level));
  const [only] = levels;
  const bare = criteria.every(({ evidence }) => evidence.length === 0);
  if (criteria.length > 1 && levels.size === 1 && only !== null && only !== undefined && bare) {
    prompts.push(
      `All ${criteriaCount(criteria.length)} are at level ${only} with no evidence. Check this is right.`,
    );
  }
  const shaky = criteria.filter(
    ({ level, confidence }) => level !== null && level >= 3 && confidence === 'low',
  );
  if (shaky.length > 0) {
    prompts.push(
      `${criteriaCount(shaky.length)} at level 3 or above ${shaky.length === 1 ? 'rests' : 'rest'} on what people told you. Find a document before you rely on it.`,
    );
  }
  const unproven = criteria.filter(
    ({ level, evidencedLevel }) => level !== null && evidencedLevel !== null && evidencedLevel < level,
  );
  if (unproven.length > 0) {
    prompts.push(
      `${criteriaCount(unproven.length)} ${unproven.length === 1 ? 'claims' : 'claim'} a higher level than the evidence supports. Check the level, or find more evidence.`,
    );
  }
  const below = criteria.filter(({ level, target }) => level !== null && target !== null && target < level);
  if (below.length > 0) {
    prompts.push(
      `${criteriaCount(below.length)} ${below.length === 1 ? 'has' : 'have'} a target below the current level. Check this is right.`,
    );
  }
  const open = criteria.filter(({ answer }) => answer === null);
  if (open.length > 0 && open.length < criteria.length)
    prompts.push(`${criteriaCount(open.length)} not answered.`);
  return prompts;
}
