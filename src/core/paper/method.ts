import { ruleSentences } from '#core/explain.ts';
import type { Report } from '#core/report.ts';
import { wordingStatusNames } from '#core/words.ts';
import { bullets, paragraph } from './blocks.ts';
import type { PaperBlock } from './paper.ts';

/** How the figures are made, in brief. */
export function methodInBrief({ matrices }: Report): PaperBlock[] {
  return [
    bullets([
      'A level counts only if everything in its description is in place. Matrices are never added together.',
      ...new Set(matrices.map(({ matrix }) => ruleSentences[matrix.aggregate])),
      'Not answered, not yet known and not applicable are 3 different facts, and none of them is 0. Until ' +
        'every criterion that applies has a level, figures are provisional and show the range they could ' +
        'still take.',
      'Being above target elsewhere never makes up for a gap, and confidence never changes a figure.',
      'Only criteria with unchanged wording and a level both times count as up, the same or down.',
    ]),
  ];
}

/** Whose words these are, and what may be done with them. */
export function licences({ matrices }: Report): PaperBlock[] {
  return matrices.map(({ matrix }) => ({
    ...paragraph(
      [
        `${wordingStatusNames[matrix.wordingStatus]}. Published by ${matrix.publisher}. Licence: ${matrix.licence}.`,
        matrix.attribution,
        matrix.currency,
        matrix.sourceUrl ?? '',
      ]
        .filter((text) => text !== '')
        .join(' '),
    ),
    lead: `${matrix.title}, version ${matrix.version}.`,
  }));
}
