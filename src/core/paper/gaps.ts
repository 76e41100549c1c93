import { ownersText, prioritiesText } from '#core/priority.ts';
import type { MatrixReport, Report } from '#core/report.ts';
import { criteriaCount } from '#core/words.ts';
import { bullets, heading, paragraph } from './blocks.ts';
import { editable } from './edits.ts';
import { gapTable, shortGaps } from './gapTable.ts';
import { numberedActions } from './numberedActions.ts';
import type { PaperBlock } from './paper.ts';
import type { PaperOptions } from './paperOptions.ts';
import { aboutOf } from './paperWords.ts';

/** Enough for a board to talk about; with several matrices fewer of each. */
const shownInFull = (matrices: number) => (matrices > 1 ? 5 : 10);

/** Where the work is: the first gaps with their next step, the rest in short. */
export function gapsPart(report: Report, options: PaperOptions): PaperBlock[] {
  const { matrices } = report;
  return [
    paragraph(
      'Essential criteria come first, then larger gaps, then lower levels. The next step is the next level up.',
    ),
    ...matrices.flatMap((matrix) => [
      heading(3, headingOf(matrix, matrices.length > 1)),
      ...gapsOf(report, matrix, options),
    ]),
  ];
}

function headingOf({ matrix, gaps, whole }: MatrixReport, named: boolean): string {
  const finding = whole.withTarget === 0 ? 'no targets' : `${criteriaCount(gaps.length)} below target`;
  return named ? `${matrix.shortTitle}: ${finding}` : finding.charAt(0).toUpperCase() + finding.slice(1);
}

function gapsOf(report: Report, one: MatrixReport, { edits }: PaperOptions): PaperBlock[] {
  const { gaps, matrix, whole } = one;
  if (whole.withTarget === 0) return [paragraph('No targets are set, so there are no gaps to show.')];
  if (gaps.length === 0) {
    return [paragraph('Every criterion with a level and a target is at or above target.')];
  }
  const numbered = numberedActions(report);
  const shown = shownInFull(report.matrices.length);
  const [first, rest] = [gaps.slice(0, shown), gaps.slice(shown)];
  return [
    editable(
      `${matrix.id}.gaps`,
      `${prioritiesText(gaps)}. ${ownersText(gaps, report.actions, matrix.id)}`,
      edits,
    ),
    gapTable({
      id: `gaps-${matrix.id}`,
      caption: rest.length === 0 ? 'All gaps' : `The first ${first.length} gaps`,
      captionHidden: true,
      about: aboutOf(one, report),
      matrix,
      gaps: first,
      actions: numbered,
    }),
    ...(rest.length === 0
      ? []
      : [
          heading(4, `Other gaps, from the current level to the target (${rest.length})`),
          bullets(shortGaps(matrix, rest, numbered), true),
        ]),
  ];
}
