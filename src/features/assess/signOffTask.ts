import type { Task } from '#components/TaskList.tsx';
import { isLocked } from '#core/assessment.ts';
import { blockersOf } from '#core/readiness.ts';
import { cannotStartText } from '#core/readinessWords.ts';
import type { ReadyAssessment } from '#storage/hooks.ts';
import { readinessOf } from '#storage/signOff.ts';
import { href } from '#state/paths.ts';

/** Sign-off in the list of tasks: why it cannot start yet, or whether something is left to do. */
export function signOffTask(facts: ReadyAssessment): Task {
  const { id: assessmentId, sample } = facts.assessment;
  const task = { id: 'sign-off', title: 'Sign off' };
  const link = href('signOff', { assessmentId });
  if (isLocked(facts.assessment)) {
    return { ...task, href: link, hint: facts.assessment.signOff?.reference, status: { text: 'Signed off' } };
  }
  const items = readinessOf(facts, 0);
  const reason = sample ? 'The sample cannot be signed off.' : cannotStartText(items);
  if (reason !== null) return { ...task, hint: reason, status: { text: 'Cannot start yet', tone: 'grey' } };
  return blockersOf(items).length === 0
    ? { ...task, href: link, hint: 'Make a dated copy and lock it', status: { text: 'Ready' } }
    : {
        ...task,
        href: link,
        hint: 'See what is left to do',
        status: { text: 'Not ready yet', tone: 'grey' },
      };
}
