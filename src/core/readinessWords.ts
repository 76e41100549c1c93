import { blockersOf, type ReadinessItem } from './readiness.ts';
import { count, criteriaCount } from './words.ts';

type Words = { title: string; done: string; left: (n: number) => string };

const isAre = (n: number) => (n === 1 ? 'is' : 'are');
const hasHave = (n: number) => (n === 1 ? 'has' : 'have');

const words: Record<ReadinessItem['id'], Words> = {
  unreadable: {
    title: 'All answers can be read',
    done: 'All can be read',
    left: (n) =>
      `${count(n, 'saved answer')} cannot be read. Restore ${n === 1 ? 'it' : 'them'} from a backup file.`,
  },
  domains: {
    title: 'All domains are completed',
    done: 'All are completed',
    left: (n) => `${n} ${isAre(n)} left.`,
  },
  reasons: {
    title: 'Reasons are given for “not applicable”',
    done: 'Nothing is left',
    left: (n) => `${criteriaCount(n)} ${hasHave(n)} no reason.`,
  },
  anchor: {
    title: 'Somebody makes sure that agreed actions happen',
    done: 'A name is given',
    left: () => 'Add the name of this person.',
  },
  sponsor: {
    title: 'There is an executive sponsor',
    done: 'A name is given',
    left: () => 'Add the name of this person.',
  },
  changed: {
    title: 'Completed domains are as they were confirmed',
    done: 'Nothing has changed',
    left: (n) => `Answers in ${count(n, 'domain')} have changed since. Look at them and confirm again.`,
  },
  unknown: {
    title: 'Every criterion has a level',
    done: 'Nothing is left',
    left: (n) => `${criteriaCount(n)} ${isAre(n)} “We do not know yet”.`,
  },
  'do-now': {
    title: '“Do now” gaps have an owner and a date',
    done: 'All have both',
    left: (n) => `${count(n, 'gap')} ${hasHave(n)} no action with an owner and a date.`,
  },
  conflicts: {
    title: 'Texts that were changed in 2 places are decided',
    done: 'All are decided',
    left: (n) => `${count(n, 'text')} ${isAre(n)} not decided.`,
  },
  backup: {
    title: 'A backup file is saved',
    done: 'Nothing has changed since the last backup',
    left: (n) => `${count(n, 'change')} ${isAre(n)} in no backup file.`,
  },
};

/** What was looked at, as a task. */
export function readinessTitle({ id }: ReadinessItem): string {
  return words[id].title;
}

/** What is left of it, or that it is done. */
export function readinessHint({ id, left }: ReadinessItem): string {
  return left === 0 ? words[id].done : words[id].left(left);
}

/** "Complete all domains first. 4 are left." `null` when people can go and see what else there is to do. */
export function cannotStartText(items: readonly ReadinessItem[]): string | null {
  const left = items.find(({ id }) => id === 'domains')?.left ?? 0;
  return left === 0 ? null : `Complete all domains first. ${words.domains.left(left)}`;
}

/** "Not ready to sign off. 3 things to do." `null` when ready. */
export function notReadyText(items: readonly ReadinessItem[]): string | null {
  const left = blockersOf(items).length;
  return left === 0 ? null : `Not ready to sign off. ${count(left, 'thing')} to do.`;
}
