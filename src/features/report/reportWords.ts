import type { Assessment } from '#core/assessment.ts';
import { aggregateText, ruleSentences } from '#core/explain.ts';
import type { Person } from '#core/organisation.ts';
import { agreedActions } from '#core/priority.ts';
import type { Report } from '#core/report.ts';
import {
  count,
  criteriaCount,
  formatMonth,
  formatPeriod,
  isoDay,
  listOf,
  statusNames,
  type LevelNames,
} from '#core/words.ts';

export const reportTitle = 'Advanced practice governance: board report';
const notProvided = 'Not provided';

/** "Draft", or "Signed off, APG-2026-014" with the reference of the signed-off copy. */
export function statusText({ status, signOff }: Pick<Assessment, 'status' | 'signOff'>): string {
  return signOff === null ? statusNames[status] : `${statusNames[status]}, ${signOff.reference}`;
}

/** The title of the PDF, which browsers also make its file name. `now` is an ISO instant. */
export function paperTitle({ organisation }: Report, now: string): string {
  return `${isoDay(now)} Advanced practice governance – ${organisation.name}`;
}

/** What stands at the top of every page but the cover. */
export function pageHeader({ organisation, assessment }: Report): { left: string; right: string } {
  return {
    left: `Advanced practice governance – ${organisation.name}`,
    right: `${assessment.sample ? 'SAMPLE – NOT REAL DATA · ' : ''}${statusText(assessment)}`,
  };
}

/** "Dr Ruth Ellery, chief medical officer", with what is known of the two. */
export function personText({ name, role }: Person): string {
  return orNotProvided([name.trim(), role.trim()].filter((part) => part !== '').join(', '));
}

/** No empty cells: a reader must see that nothing was cut off. */
export function orNotProvided(text: string): string {
  return text.trim() === '' ? notProvided : text;
}

/** "2 Developing", as narrow columns have it; a mean, which is no level, stays a bare figure. */
export function shortLevel(levels: LevelNames, value: number): string {
  return aggregateText(levels, value).replace(/^Level (\d+), /, '$1 ');
}

/** What the level numbers mean, once for all matrices on the same scale. */
export function scaleTexts({ matrices }: Report): string[] {
  const named = matrices.map(({ matrix }) =>
    listOf(matrix.scale.levels.map(({ value, name }) => `${value} ${name}`)),
  );
  return [...new Set(named)];
}

/** How to read the dot plot of a matrix, without what those of the matrices before it have said. */
export function dotNotes({ matrices, previous }: Report, index: number): string | undefined {
  const notes = matrices
    .slice(0, index + 1)
    .map(({ matrix, comparison }) => [
      ruleSentences[matrix.aggregate],
      ...(comparison === null || previous === null ? [] : [`Previous: ${formatPeriod(previous.period)}.`]),
    ]);
  const before = new Set(notes.slice(0, -1).flat());
  const fresh = (notes.at(-1) ?? []).filter((note) => !before.has(note));
  return fresh.length === 0 ? undefined : fresh.join(' ');
}

/** What the board is asked for, made from the figures. One line per request; nothing is asked that has no ground. */
export function suggestedRecommendation({ matrices, assessment, actions }: Report): string {
  const reached = matrices.map(({ matrix, whole }) =>
    whole.withTarget === 0
      ? `the levels in “${matrix.shortTitle}”, which has no targets yet`
      : `that ${whole.atTarget} of ${criteriaCount(whole.withTarget)} with a level and a target ` +
        `${whole.atTarget === 1 ? 'is' : 'are'} at or above target in “${matrix.shortTitle}”`,
  );
  const open = matrices.reduce((sum, { whole }) => sum + whole.unanswered + whole.unknown, 0);
  const priority = new Set(
    matrices.flatMap(({ view }) => {
      const agreed = agreedActions(view, actions);
      return agreed.isPriority ? agreed.actions : [];
    }),
  );
  const requests = [
    `note ${listOf(reached)}`,
    ...(matrices.some(({ gaps }) => gaps.length > 0)
      ? ['agree the next steps for the first gaps, listed in the executive summary']
      : []),
    ...(priority.size > 0
      ? [`agree the ${count(priority.size, 'priority action')} in the action plan`]
      : actions.length > 0
        ? [`agree the ${count(actions.length, 'action')} in the action plan`]
        : []),
    ...(open > 0
      ? [
          `note that ${criteriaCount(open)} ${open === 1 ? 'has' : 'have'} no level yet, and ask for each to be settled`,
        ]
      : []),
    `ask for a report on progress${
      assessment.targetDate === null ? '' : ` by ${formatMonth(assessment.targetDate)}`
    }`,
  ];
  const lines = requests.map((request, index) => `(${String.fromCharCode(97 + index)}) ${request}`);
  return `The board is asked to:\n${lines.join('\n')}`;
}
