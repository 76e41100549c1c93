import { leftOut } from '#core/explain.ts';
import { largestGaps } from '#core/gap.ts';
import type { Sentence } from '#core/narrative.ts';
import type { MatrixReport, Report } from '#core/report.ts';
import { levelsCount, listOf } from '#core/words.ts';
import { heading, paragraph, tableOf } from './blocks.ts';
import { dotChart } from './domainCharts.ts';
import { findingsOf } from './findings.ts';
import { gapTable } from './gapTable.ts';
import type { PaperBlock, PaperTable } from './paper.ts';
import type { PaperOptions } from './paperOptions.ts';
import { aboutOf, dotNotes, scaleTexts } from './paperWords.ts';

/** 5 gaps are enough to start with; with several matrices fewer of each. */
const shownGaps = (matrices: number) => (matrices > 1 ? 3 : 5);

/** What was done stands under "What we did", what went down with its reasons under "What changed". */
const toldElsewhere = new Set<Sentence['rule']>(['R1', 'R7']);
/** With several matrices the key facts lay R2 and R4 side by side; as sentences too, they would fill a page. */
const toldInFacts = new Set<Sentence['rule']>([...toldElsewhere, 'R2', 'R4']);

/** The part that is read when nothing else is. */
export function summary(report: Report, { edits }: PaperOptions): PaperBlock[] {
  const several = report.matrices.length > 1;
  const shown = shownGaps(report.matrices.length);
  return [
    keyFacts(report),
    ...scaleTexts(report).map((scale) => paragraph(`Levels: ${scale}.`)),
    ...report.matrices.flatMap((matrix): PaperBlock[] => [
      ...(several ? [heading(3, matrix.matrix.shortTitle)] : []),
      findingsOf(matrix, edits, several ? toldInFacts : toldElsewhere),
      // Several charts would fill more than the page that a summary has; they stand with their tables.
      ...(several
        ? []
        : [
            dotChart(matrix, {
              id: 'summary-dots',
              headingLevel: 3,
              note: dotNotes(report, 0),
              figures: 'Figures are in the table under “Where we are”.',
            }),
          ]),
      ...(matrix.gaps.length === 0
        ? []
        : [
            gapTable({
              id: `summary-gaps-${matrix.matrix.id}`,
              caption:
                matrix.gaps.length > shown
                  ? `First ${shown} gaps, with the next step`
                  : 'Gaps, with the next step',
              about: aboutOf(matrix, report),
              matrix: matrix.matrix,
              gaps: matrix.gaps.slice(0, shown),
            }),
          ]),
    ]),
  ];
}

/** The matrices side by side. */
export function keyFacts({ matrices }: Report): PaperTable {
  return tableOf({
    id: 'key-facts',
    caption: 'Key facts',
    columns: {
      matrix: { header: 'Matrix', width: 22 },
      reached: { header: 'At or above target', width: 14 },
      gap: { header: 'Largest gap', width: 26 },
      open: { header: 'Without a level', width: 20 },
      change: { header: 'Change since last time', width: 18 },
    },
    rows: matrices.map((matrix) => ({
      id: matrix.matrix.id,
      cells: {
        matrix: matrix.matrix.shortTitle,
        reached:
          matrix.whole.withTarget === 0
            ? 'No targets to compare with'
            : `${matrix.whole.atTarget} of ${matrix.whole.withTarget}`,
        gap: gapFact(matrix),
        open: listOf(leftOut(matrix.whole)) || 'None',
        change: changeFact(matrix),
      },
    })),
  });
}

function gapFact({ gaps, whole }: MatrixReport): string {
  const [first, ...others] = largestGaps(gaps);
  if (first === undefined) return whole.withTarget === 0 ? 'No targets to compare with' : 'None';
  const { ref, title } = first.view.criterion;
  return `${levelsCount(first.steps)}: ${ref} ${title}${others.length === 0 ? '' : `, and ${others.length} more`}`;
}

function changeFact({ comparison }: MatrixReport): string {
  if (comparison === null) return 'Nothing to compare with';
  const { up, same, down } = comparison;
  return `${up} up, ${same} the same, ${down} down`;
}
