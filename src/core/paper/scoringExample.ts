import { aggregate, answers, exampleOf, levels, target } from '#core/exampleDomain.ts';
import { explainScore, standingText } from '#core/explain.ts';
import { answerText, criteriaCount, gapText, levelInSentence, levelsCount, levelText } from '#core/words.ts';
import { bullets, heading, paragraph, tableOf } from './blocks.ts';
import type { PaperBlock } from './paper.ts';

/** 4 invented answers worked through by the functions that make everyone's figures. */
export function scoringExample(): PaperBlock[] {
  const { criteria, score, gaps } = exampleOf(answers);
  const unanswered = exampleOf({ ...answers, b: null }).score;
  const order = gaps.map(({ view, steps }) => `${view.criterion.ref} (${levelsCount(steps)})`).join(', ');
  return [
    heading(3, 'Scoring example'),
    paragraph(
      `An invented domain has 4 criteria. The target for each is ${levelInSentence(levels, target)}. ` +
        'The figures below are worked out by the same code as the figures in this report.',
    ),
    tableOf({
      id: 'example',
      caption: 'Example: 4 answers',
      keep: true,
      columns: {
        criterion: { header: 'Criterion', width: 40 },
        current: { header: 'Current level', width: 20 },
        target: { header: 'Target', width: 20 },
        gap: { header: 'Gap', width: 20 },
      },
      rows: criteria.map((view) => ({
        id: view.criterion.id,
        cells: {
          criterion: `${view.criterion.ref}. ${view.criterion.title}`,
          current: answerText(levels, view.answer),
          target: levelText(levels, target),
          gap: gapText(view.gap, view.target),
        },
      })),
    }),
    bullets([
      ...explainScore(score, aggregate, levels),
      `The gaps, in order: ${order}. Criterion D is above its target, and that does not make up for the others.`,
      `If criterion B were not answered, the domain would show: ${lowerFirst(standingText(levels, unanswered))}, ` +
        `and ${unanswered.atTarget} of ${criteriaCount(unanswered.withTarget)} at or above target.`,
    ]),
  ];
}

const lowerFirst = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);
