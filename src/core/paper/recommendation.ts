import { agreedActions } from '#core/priority.ts';
import type { Report } from '#core/report.ts';
import { count, criteriaCount, formatMonth, listOf } from '#core/words.ts';

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
    ...(matrices.some(({ gaps }) => gaps.length > 0) ? ['agree the next steps for the first gaps'] : []),
    ...(priority.size > 0
      ? [`agree the ${count(priority.size, 'priority action')}`]
      : actions.length > 0
        ? [`agree the ${count(actions.length, 'action')}`]
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
