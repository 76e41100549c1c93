import { domainGroups, radarNote } from '#core/chartWords.ts';
import type { Report } from '#core/report.ts';
import { heading, paragraph } from './blocks.ts';
import { dotChart, radarChart } from './domainCharts.ts';
import { domainTable } from './domainTable.ts';
import { levelMap } from './levelMap.ts';
import type { PaperBlock } from './paper.ts';
import type { PaperOptions } from './paperOptions.ts';
import { aboutOf, dotNotes } from './paperWords.ts';
import { pillarTable } from './pillarTable.ts';

/** Each matrix on its own: the sizes, the figures, the pillars and every criterion. Then the shapes. */
export function whereWeAre(report: Report, options: PaperOptions): PaperBlock[] {
  const { matrices } = report;
  const several = matrices.length > 1;
  return [
    ...matrices.flatMap((matrix, index): PaperBlock[] => {
      const about = aboutOf(matrix, report);
      return [
        ...(several ? [heading(3, matrix.matrix.shortTitle)] : []),
        // A single one stands in the summary.
        ...(several
          ? [
              dotChart(matrix, {
                id: `dots-${matrix.matrix.id}`,
                headingLevel: 4,
                note: dotNotes(report, index),
                figures: 'Figures are in the table after this chart.',
              }),
            ]
          : []),
        domainTable(matrix, about, options.statusColours),
        ...pillarTable(matrix, about),
        ...levelMap(matrix, about),
      ];
    }),
    ...(options.radar ? shapes(report) : []),
  ];
}

/** The radars, of the core domains where a matrix has others too. Several stand side by side. */
function shapes({ matrices }: Report): PaperBlock[] {
  const several = matrices.length > 1;
  const groups = matrices.flatMap((matrix) => domainGroups(matrix).slice(0, 1));
  const drawn = matrices.flatMap((matrix, index) => {
    const group = groups[index];
    return group === undefined ? [] : [radarChart(matrix, group, several)];
  });
  const charts = drawn.filter((block) => block.kind === 'chart');
  return [
    // Their rings have no room for the names of the levels.
    ...(several
      ? [
          paragraph(
            `Each ring is a level, the lowest inside. ${radarNote(groups.flatMap(({ rows }) => rows))}`,
            'small',
          ),
        ]
      : []),
    ...(charts.length > 1 ? [{ kind: 'charts' as const, charts }] : charts),
    ...drawn.filter((block) => block.kind !== 'chart'),
  ];
}
