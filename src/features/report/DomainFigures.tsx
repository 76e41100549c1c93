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
import { ruleSentences } from '#core/explain.ts';
import type { MatrixReport } from '#core/report.ts';
import { domainRow } from '#core/standing.ts';

function seriesWords(previousName: string | null): SeriesWords {
  return {
    current: 'Current level',
    target: 'Target',
    previous: previousName ?? 'Previous',
    range: 'Lowest to highest',
    provisional: 'Current level, provisional',
  };
}

type RadarProps = { report: MatrixReport; group: DomainGroup; previousName: string | null };

/** The shape of a group of domains, or the reason why there is none. */
export function RadarFigure({ report: { matrix }, group, previousName }: RadarProps) {
  const reason = whyNoRadar(group.rows, radarSpokes);
  if (reason !== null) return <p>Radar not shown: {reason}</p>;
  const title = radarTitle(group);
  return (
    <ChartFigure
      title={title}
      headingLevel={4}
      note={radarNote(group.rows)}
      fileName={`${matrix.id}-radar`}
      withDownloads={false}
      table={null}
    >
      <RadarChart
        levels={matrix.scale.levels}
        rows={group.rows}
        words={seriesWords(previousName)}
        title={title}
        description={chartDescription('Radar', group, matrix.scale.levels)}
      />
    </ChartFigure>
  );
}

type DotProps = {
  report: MatrixReport;
  /** Say which matrix it is, where there are several. */
  named: boolean;
  withRule: boolean;
  previousName: string | null;
};

/** The sizes of all domains of a matrix, in its order. */
export function DotFigure({ report: { matrix, domains }, named, withRule, previousName }: DotProps) {
  const all = { rows: domains.map(domainRow), noun: 'domain' };
  const title = named ? `${matrix.shortTitle}: ${lowerFirst(dotPlotTitle(all))}` : dotPlotTitle(all);
  return (
    <ChartFigure
      title={title}
      {...(withRule && { note: ruleSentences[matrix.aggregate] })}
      fileName={`${matrix.id}-dot-plot`}
      withDownloads={false}
      table={null}
    >
      <DotPlot
        levels={matrix.scale.levels}
        rows={all.rows}
        words={seriesWords(previousName)}
        title={title}
        description={chartDescription(
          'Dot plot',
          all,
          matrix.scale.levels,
          'Figures are in the table under “Where we are”.',
        )}
      />
    </ChartFigure>
  );
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
