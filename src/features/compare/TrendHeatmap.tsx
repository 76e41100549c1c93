import { Heatmap } from '#components/charts/Heatmap.tsx';
import type { RowGroup } from '#core/chartWords.ts';
import type { Trend, TrendDomain } from '#core/compare/trend.ts';
import { pointHeader } from '#core/compare/trendWords.ts';

/** Domains by assessments, coloured by level. A mean, which is no level, has no colour. */
export function TrendHeatmap({ group, trend }: { group: RowGroup<TrendDomain>; trend: Trend }) {
  const { levels } = trend.matrix.scale;
  const cell = (value: number | null) => {
    if (value === null) return { text: 'No level', tone: 'hatched' as const };
    return levels.some((level) => level.value === value)
      ? { level: value }
      : { text: String(value), tone: 'plain' as const };
  };
  return (
    <Heatmap
      caption={`${group.heading}: level at each assessment`}
      levels={levels}
      rowHeader="Domain"
      columns={trend.points.map((point) => ({ key: point.id, header: pointHeader(point) }))}
      groups={[
        {
          id: group.key,
          rows: group.rows.map(({ id, label, values }) => ({ id, label, cells: values.map(cell) })),
        },
      ]}
      keyTitle="Levels:"
    />
  );
}
