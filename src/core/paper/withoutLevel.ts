import type { MatrixReport, Report } from '#core/report.ts';
import type { CriterionView } from '#core/view.ts';
import { heading, paragraph } from './blocks.ts';
import type { PaperBlock, PaperParagraph } from './paper.ts';
import { orNotProvided } from './paperWords.ts';

/** What is left out of the figures, and why: not applicable, not known, not answered. */
export function withoutLevel({ matrices }: Report): PaperBlock[] {
  return matrices.flatMap((matrix) => [
    ...(matrices.length > 1 ? [heading(3, matrix.matrix.shortTitle)] : []),
    ...leftOutOf(matrix),
  ]);
}

function leftOutOf({ notApplicable, unknown, unanswered }: MatrixReport): PaperBlock[] {
  const found = [
    ...listed(
      'Not applicable',
      notApplicable,
      (view) => `${nameOf(view)}. Reason: ${orNotProvided(view.notApplicableReason.trim())}`,
      '\n',
    ),
    ...listed('We do not know yet', unknown, nameOf, '; '),
    ...listed('Not answered', unanswered, nameOf, '; '),
  ];
  return found.length === 0 ? [paragraph('Every criterion has a level.')] : found;
}

function listed(
  title: string,
  views: readonly CriterionView[],
  say: (view: CriterionView) => string,
  between: string,
): PaperParagraph[] {
  if (views.length === 0) return [];
  return [
    {
      ...paragraph(views.map(say).join(between)),
      lead: `${title} (${views.length}):`,
      typed: true,
    },
  ];
}

function nameOf({ criterion }: CriterionView): string {
  return `${criterion.ref} ${criterion.title}`;
}
