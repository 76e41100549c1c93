import { ChartFigure } from '#components/charts/ChartFigure.tsx';
import { TrendPanel } from '#components/charts/TrendPanel.tsx';
import type { RowGroup } from '#core/chartWords.ts';
import { timeShares } from '#core/compare/timePoints.ts';
import type { Trend, TrendDomain } from '#core/compare/trend.ts';
import { panelText, trendKey, trendTitle } from '#core/compare/trendWords.ts';

type Props = {
  group: RowGroup<TrendDomain>;
  trend: Trend;
  source: string;
  csv: string;
  fileName: string;
  /** The caption of the table that follows. */
  figures: string;
};

/** On paper 3 stand in a row and 12 on a page. */
const perPage = 12;

/** One small chart for each domain, all on the same two scales. */
export function TrendPanels({ group, trend, source, csv, fileName, figures }: Props) {
  const { points, matrix } = trend;
  const shares = timeShares(points.map(({ day }) => day));
  const places = points.map(({ shortLabel, provisional }, index) => ({
    share: shares[index] ?? 0,
    label: shortLabel,
    provisional,
  }));
  const pages = Array.from({ length: Math.ceil(group.rows.length / perPage) }, (_, page) =>
    group.rows.slice(page * perPage, (page + 1) * perPage),
  );
  return (
    <ChartFigure
      title={trendTitle(group)}
      note={`${trendKey} Figures are in the table “${figures}”.`}
      source={`${trendKey} ${source}`}
      fileName={fileName}
      csv={csv}
      table={null}
    >
      {pages.map((rows) => (
        <div key={rows[0]?.id} className="trend-panels">
          {rows.map((row) => (
            <TrendPanel
              key={row.id}
              levels={matrix.scale.levels}
              points={places}
              row={row}
              description={panelText(row, points)}
            />
          ))}
        </div>
      ))}
    </ChartFigure>
  );
}
