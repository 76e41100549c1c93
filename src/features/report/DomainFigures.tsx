import { radarSpokes, type SeriesWords } from '#components/charts/chartData.ts';
import { ChartFigure } from '#components/charts/ChartFigure.tsx';
import { DotPlot } from '#components/charts/DotPlot.tsx';
import { RadarChart } from '#components/charts/RadarChart.tsx';
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

const seriesWords: SeriesWords = {
  current: 'Current level',
  target: 'Target',
  previous: 'Previous',
  range: 'Lowest to highest',
  provisional: 'Current level, provisional',
};

type RadarProps = {
  report: MatrixReport;
  group: DomainGroup;
  /** Say which matrix it is, where there are several. */
  named: boolean;
  /** Small enough for 2 side by side. */
  small: boolean;
};

/** In px: 2 of these fit side by side on paper with text as large as in a chart that has its width. */
const besideAnother = 416;

/** The shape of a group of domains, or the reason why there is none. */
export function RadarFigure({ report: { matrix }, group, named, small }: RadarProps) {
  const reason = whyNoRadar(group.rows, radarSpokes);
  if (reason !== null) {
    return (
      <p>
        {named && `${matrix.shortTitle}: `}
        {named ? 'radar' : 'Radar'} not shown: {reason}
      </p>
    );
  }
  const title = named ? `${matrix.shortTitle}: ${lowerFirst(radarTitle(group))}` : radarTitle(group);
  return (
    <ChartFigure
      title={title}
      headingLevel={3}
      {...(!named && { note: radarNote(group.rows) })}
      fileName={`${matrix.id}-radar`}
      withDownloads={false}
      table={null}
    >
      <RadarChart
        levels={matrix.scale.levels}
        rows={group.rows}
        words={seriesWords}
        title={title}
        description={chartDescription(
          'Radar',
          group,
          matrix.scale.levels,
          'Figures are in the table before this chart.',
        )}
        {...(small && { width: besideAnother })}
      />
    </ChartFigure>
  );
}

type DotProps = {
  report: MatrixReport;
  headingLevel: 3 | 4;
  /** How to read it, where no chart before has said it. */
  note?: string | undefined;
  /** Where the same figures stand as a table. */
  figures: string;
  /** With the text as large as it goes. */
  large: boolean;
};

/** The sizes of all domains of a matrix, in its order. */
export function DotFigure({ report: { matrix, domains }, headingLevel, note, figures, large }: DotProps) {
  const all = { rows: domains.map(domainRow), noun: 'domain' };
  const title = dotPlotTitle(all);
  return (
    <ChartFigure
      title={title}
      headingLevel={headingLevel}
      note={note}
      fileName={`${matrix.id}-dot-plot`}
      withDownloads={false}
      table={null}
    >
      <DotPlot
        dense={!large}
        levels={matrix.scale.levels}
        rows={all.rows}
        words={seriesWords}
        title={title}
        description={chartDescription('Dot plot', all, matrix.scale.levels, figures)}
      />
    </ChartFigure>
  );
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
