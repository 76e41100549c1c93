import {
  chartDescription,
  dotPlotTitle,
  radarNote,
  radarTitle,
  whyNoRadar,
  type DomainGroup,
} from '#core/chartWords.ts';
import type { MatrixReport } from '#core/report.ts';
import { domainRow } from '#core/standing.ts';
import { paragraph } from './blocks.ts';
import type { PaperBlock, PaperChart } from './paper.ts';
import { seriesNames } from './seriesNames.ts';

type DotPlace = Pick<PaperChart, 'id' | 'headingLevel' | 'note'> & {
  /** Where the same figures stand as a table. */
  figures: string;
};

/** The sizes of all domains of a matrix, in its order. */
export function dotChart({ matrix, domains }: MatrixReport, { figures, ...place }: DotPlace): PaperChart {
  const all = { rows: domains.map(domainRow), noun: 'domain' };
  return {
    kind: 'chart',
    form: 'dots',
    ...place,
    title: dotPlotTitle(all),
    description: chartDescription('Dot plot', all, matrix.scale.levels, figures),
    levels: matrix.scale.levels,
    rows: all.rows,
    words: seriesNames,
  };
}

/** The shape of a group of domains, or the reason why there is none. `named`: say which matrix it is. */
export function radarChart({ matrix }: MatrixReport, group: DomainGroup, named: boolean): PaperBlock {
  const reason = whyNoRadar(group.rows);
  if (reason !== null) {
    return paragraph(
      named ? `${matrix.shortTitle}: radar not shown: ${reason}` : `Radar not shown: ${reason}`,
    );
  }
  const title = radarTitle(group);
  return {
    kind: 'chart',
    form: 'radar',
    id: `radar-${matrix.id}`,
    headingLevel: 3,
    note: named ? null : radarNote(group.rows),
    title: named ? `${matrix.shortTitle}: ${title.charAt(0).toLowerCase()}${title.slice(1)}` : title,
    description: chartDescription(
      'Radar',
      group,
      matrix.scale.levels,
      'Figures are in the table before this chart.',
    ),
    levels: matrix.scale.levels,
    rows: group.rows,
    words: seriesNames,
  };
}
