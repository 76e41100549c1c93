import { memo, useMemo } from 'react';
import { ActionLinks } from '#components/ActionLinks.tsx';
import { marksIn } from '#components/charts/chartData.ts';
import { ChartFigure } from '#components/charts/ChartFigure.tsx';
import { DotPlot } from '#components/charts/DotPlot.tsx';
import { RadarChart } from '#components/charts/RadarChart.tsx';
import { focusById } from '#components/focusById.ts';
import { Inset } from '#components/Inset.tsx';
import { useShared } from '#components/useShared.ts';
import {
  chartDescription,
  dotPlotTitle,
  radarNote,
  radarTitle,
  whyNoRadar,
  type DomainGroup,
} from '#core/chartWords.ts';
import { ruleSentences } from '#core/explain.ts';
import type { Matrix } from '#core/matrix.ts';
import type { DomainRow } from '#core/standing.ts';
import type { ResultsView, Series } from './resultsView.ts';

type Props = {
  group: DomainGroup;
  matrix: Matrix;
  chosen: ResultsView;
  /** What the series of the assessment before is called in the keys. */
  previousName: string;
  /** Whose figures, and of when, for saved pictures. */
  source: string;
  tableId: string;
  /** That table as the content of a CSV file. */
  csv: string;
  /** What the names of files begin with. */
  fileName: string;
};

// In rem, so that larger text puts the charts below each other before it becomes too small to read.
/** The charts of one group of domains, as chosen; where a radar would mislead, its reason stands in its place. */
export const DomainCharts = memo(function DomainCharts(props: Props) {
  const { group, matrix, chosen, previousName, source, tableId, csv, fileName } = props;
  const { view, hidden } = chosen;
  const { levels } = matrix.scale;
  const rows = useShared(group.rows.map((row) => withoutSeries(row, hidden)));
  const withRadar = view === 'both' || view === 'radar';
  const withDots = view === 'both' || view === 'dots';
  const reason = whyNoRadar(group.rows);
  const words = useMemo(
    () => ({
      current: 'Current level',
      target: 'Target',
      previous: previousName,
      range: 'Lowest to highest',
      provisional: 'Current level, provisional',
    }),
    [previousName],
  );
  const shared = { levels, rows, words };
  const toTable = (
    <ActionLinks
      actions={[
        {
          text: 'Go to the table of these figures',
          hiddenText: `(${group.heading})`,
          onClick: () => focusById(tableId),
        },
      ]}
    />
  );
  if (!withRadar && !withDots) return null;
  if (marksIn(rows).length === 0) {
    return (
      <p>
        {hidden.size > 0
          ? 'Nothing is selected to show on the charts.'
          : 'There is nothing to draw yet: no domain here has a level or a target.'}
      </p>
    );
  }
  return (
    <div className={withRadar && withDots ? 'chart-pair' : undefined}>
      {withRadar &&
        (reason === null ? (
          <ChartFigure
            title={radarTitle(group)}
            note={radarNote(group.rows)}
            source={source}
            fileName={`${fileName}radar`}
            csv={csv}
            table={toTable}
          >
            <RadarChart
              {...shared}
              title={radarTitle(group)}
              description={chartDescription('Radar', group, levels)}
            />
          </ChartFigure>
        ) : (
          <Inset title="Radar">
            <p>Not shown: {reason}</p>
          </Inset>
        ))}
      {withDots && (
        <ChartFigure
          title={dotPlotTitle(group)}
          note={ruleSentences[matrix.aggregate]}
          source={source}
          fileName={`${fileName}dot-plot`}
          csv={csv}
          table={toTable}
        >
          <DotPlot
            {...shared}
            title={dotPlotTitle(group)}
            description={chartDescription('Dot plot', group, levels)}
          />
        </ChartFigure>
      )}
    </div>
  );
});

/** The range belongs to the current levels and goes with them. */
function withoutSeries(row: DomainRow, hidden: ReadonlySet<Series>) {
  const { emptyText, ...rest } = row;
  return {
    ...rest,
    ...(hidden.has('current') ? { current: null, low: null, high: null } : { emptyText }),
    ...(hidden.has('target') && { target: null }),
    ...(hidden.has('previous') && { previous: null }),
  };
}
