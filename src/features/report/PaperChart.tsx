import { memo } from 'react';
import { ChartFigure } from '#components/charts/ChartFigure.tsx';
import { DotPlot } from '#components/charts/DotPlot.tsx';
import { Dumbbell } from '#components/charts/Dumbbell.tsx';
import { RadarChart } from '#components/charts/RadarChart.tsx';
import type { PaperChart } from '#core/paper/paper.ts';

/** In px: 2 of these fit side by side on paper with text as large as in a chart that has its width. */
const besideAnother = 416;

type Props = {
  chart: PaperChart;
  /** With the text as large as it goes. */
  large: boolean;
  /** Another stands beside it. */
  beside?: boolean;
};

/** A chart of the paper with its heading and how to read it. Its figures stand in a table near it. */
export const PaperChartFigure = memo(function PaperChartFigure({ chart, large, beside = false }: Props) {
  return (
    <ChartFigure
      title={chart.title}
      headingLevel={chart.headingLevel}
      {...(chart.note !== null && { note: chart.note })}
      fileName={chart.id}
      withDownloads={false}
      role="group"
      table={null}
    >
      <Picture {...{ chart, large, beside }} />
    </ChartFigure>
  );
});

function Picture({ chart, large, beside }: Required<Props>) {
  // The heading says the finding. A PDF takes only the name of a picture, so that is what stands for it.
  const shared = { title: chart.description, description: chart.title, levels: chart.levels };
  switch (chart.form) {
    case 'dots':
      return <DotPlot {...shared} rows={chart.rows} words={chart.words} dense={!large} />;
    case 'radar':
      return (
        <RadarChart
          {...shared}
          rows={chart.rows}
          words={chart.words}
          {...(beside && { width: besideAnother })}
        />
      );
    case 'dumbbell':
      return <Dumbbell {...shared} rows={chart.rows} words={chart.words} dense={!large} />;
  }
}
