import type { AggregateRule } from './matrix.ts';
import type { SetScore } from './scoring.ts';
import { count, criteriaCount, levelInSentence, levelText, listOf, type LevelNames } from './words.ts';

/** How the figure of a domain is made, by the rule of its matrix; always printed with the figures. */
export const ruleSentences: Record<AggregateRule, string> = {
  median: 'A domain shows its middle level. Where 2 levels are in the middle, the lower one counts.',
  min: 'A domain shows its lowest level.',
  mean: 'A domain shows the average of its levels, to 1 decimal place. An average treats levels as equal steps.',
};

/** "Level 2, Developing", or the bare figure where a matrix asks for means: 2.3 is not a level. */
export function aggregateText(levels: LevelNames, value: number): string {
  return levels.some((level) => level.value === value) ? levelText(levels, value) : String(value);
}

/** The aggregate of a set, or which of the two reasons it has none; provisional ones carry their range. */
export function standingText(levels: LevelNames, score: SetScore): string {
  if (score.applicable === 0) return 'Not applicable';
  if (score.aggregate === null) return 'No level yet';
  const now = aggregateText(levels, score.aggregate);
  const range = score.aggregateRange;
  if (!score.provisional) return now;
  return range === null || range.low === range.high
    ? `${now} (provisional)`
    : `${now} (provisional, between ${range.low} and ${range.high})`;
}

/** "4 of 4 criteria", "2 of 4 criteria: 1 not answered, 1 not applicable". */
export function basisText(score: SetScore): string {
  const left = leftOut(score);
  const basis = `${score.levelled} of ${criteriaCount(score.total)}`;
  return left.length === 0 ? basis : `${basis}: ${left.join(', ')}`;
}

/** The criteria without a level, by reason: "1 not answered", "2 not known yet", "1 not applicable". */
export function leftOut({ unanswered, unknown, notApplicable }: SetScore): string[] {
  return [
    ...(unanswered > 0 ? [`${unanswered} not answered`] : []),
    ...(unknown > 0 ? [`${unknown} not known yet`] : []),
    ...(notApplicable > 0 ? [`${notApplicable} not applicable`] : []),
  ];
}

/** How the figure of one set came about, sentence by sentence, with the set's own numbers. */
export function explainScore(score: SetScore, rule: AggregateRule, levels: LevelNames): string[] {
  if (score.aggregate === null) return ['No criterion has a level yet, so there is no figure. It is not 0.'];
  const given = score.profile.flatMap(({ level, count: times }) =>
    Array.from({ length: times }, () => String(level)),
  );
  return [
    ...(given.length === 1
      ? [`1 criterion has a level: ${levelInSentence(levels, score.aggregate)}.`]
      : [
          `Put in order, the levels are ${listOf(given)}.`,
          byRule(given.length, score.aggregate, rule, levels),
        ]),
    ...(score.lowest !== score.highest
      ? [
          `The thin line runs from the lowest to the highest, ${score.lowest ?? ''} to ${score.highest ?? ''}.`,
        ]
      : []),
    ...blanks(score),
    ...(score.notApplicable > 0
      ? [`${criteriaCount(score.notApplicable)} not applicable: left out, not counted as 0.`]
      : []),
    score.withTarget === 0
      ? 'No criterion has both a level and a target, so nothing is compared with a target.'
      : `${score.atTarget} of ${criteriaCount(score.withTarget)} with a level and a target ` +
        `${score.atTarget === 1 ? 'is' : 'are'} at or above target.`,
  ];
}

function byRule(given: number, aggregate: number, rule: AggregateRule, levels: LevelNames): string {
  const figure = levels.some(({ value }) => value === aggregate)
    ? levelInSentence(levels, aggregate)
    : String(aggregate);
  switch (rule) {
    case 'median':
      return given % 2 === 1
        ? `The one in the middle counts: ${figure}.`
        : `2 are in the middle, and the lower of them counts: ${figure}.`;
    case 'min':
      return `This matrix counts the lowest: ${figure}.`;
    case 'mean':
      return `This matrix counts the average, rounded once to 1 decimal place: ${figure}. An average treats levels as equal steps.`;
  }
}

function blanks({ applicable, levelled, aggregateRange }: SetScore): string[] {
  const open = applicable - levelled;
  if (open === 0 || aggregateRange === null) return [];
  const { low, high } = aggregateRange;
  const outcome = low === high ? `stay ${low}` : `be between ${low} and ${high}`;
  return [
    `${count(open, 'criterion has', 'criteria have')} no level yet, so the figure is provisional. ` +
      `When all have one it will ${outcome}.`,
  ];
}
