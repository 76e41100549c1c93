import { ChartFigure } from '#components/charts/ChartFigure.tsx';
import { radarSpokes } from '#components/charts/chartData.ts';
import { Dumbbell } from '#components/charts/Dumbbell.tsx';
import { RadarChart } from '#components/charts/RadarChart.tsx';
import { DataTable } from '#components/DataTable.tsx';
import { aggregateText } from '#core/explain.ts';
import type { Comparison, DomainChange } from '#core/comparison.ts';
import type { Matrix } from '#core/matrix.ts';
import { count, criteriaCount, levelsCount } from '#core/words.ts';

type Props = {
  matrix: Matrix;
  comparison: Comparison;
  previousName: string;
  currentName: string;
  source: string;
};

/** The domains then and now, on the criteria that have a level in both, and the table with the same figures. */
export function ChangeCharts({ matrix, comparison, previousName, currentName, source }: Props) {
  const { levels } = matrix.scale;
  const rows = comparison.domains
    .filter(({ after }) => after.levelled > 0)
    .map((domain) => ({
      id: domain.domainId,
      label: domain.title,
      shortLabel: domain.shortTitle,
      previous: domain.before.aggregate,
      current: domain.after.aggregate,
      low: null,
      high: null,
      target: null,
      change: domainChange(domain),
    }));
  const moved = (way: 'up' | 'down') => rows.filter(({ change }) => change.direction === way).length;
  const finding = `${count(moved('up'), 'domain')} up, ${moved('down')} down`;
  const description =
    `${count(rows.length, 'domain')} in ${previousName} and in ${currentName}: ${finding}. ` +
    'Figures are in the table after the charts.';
  const words = {
    previous: previousName,
    current: currentName,
    target: 'Target',
    range: 'Lowest to highest',
    provisional: 'Provisional',
  };
  const withRadar = rows.length >= radarSpokes.min && rows.length <= radarSpokes.max;
  return (
    <>
      <h2>Domains then and now</h2>
      <div className={withRadar ? 'chart-pair' : undefined}>
        <ChartFigure
          title={finding}
          headingLevel={3}
          fileName={`${matrix.id}-then-and-now`}
          source={source}
          note="A domain shows its middle level, of the criteria that have a level in both assessments."
          table={null}
        >
          <Dumbbell
            levels={levels}
            rows={rows}
            words={words}
            title={`Then and now: ${finding}`}
            description={description}
          />
        </ChartFigure>
        {withRadar && (
          <ChartFigure
            title="Shape then and now"
            headingLevel={3}
            fileName={`${matrix.id}-shape-then-and-now`}
            source={source}
            note="The shape depends on the order of the domains. Use the other chart to compare sizes."
            table={null}
          >
            <RadarChart
              levels={levels}
              rows={rows}
              words={words}
              title="Shape then and now"
              description={description}
            />
          </ChartFigure>
        )}
      </div>
      <DataTable
        caption="Domains: middle level then and now"
        columns={[
          { key: 'domain', header: 'Domain', rowHeader: true },
          { key: 'then', header: previousName },
          { key: 'now', header: currentName },
          { key: 'change', header: 'Change' },
          { key: 'basis', header: 'Compared on' },
        ]}
        rows={comparison.domains.map((domain) => ({
          id: domain.domainId,
          domain: domain.title,
          then: levelOf(levels, domain.before.aggregate),
          now: levelOf(levels, domain.after.aggregate),
          change: domain.after.levelled === 0 ? 'Cannot be compared' : domainChange(domain).text,
          basis: criteriaCount(domain.after.levelled),
        }))}
      />
    </>
  );
}

function levelOf(levels: Matrix['scale']['levels'], value: number | null): string {
  return value === null ? 'No common criteria' : aggregateText(levels, value);
}

function domainChange({ before, after }: DomainChange) {
  const [then, now] = [before.aggregate ?? 0, after.aggregate ?? 0];
  if (now === then) return { text: 'No change', direction: 'same' as const };
  return now > then
    ? { text: `Up ${levelsCount(now - then)}`, direction: 'up' as const }
    : { text: `Down ${levelsCount(then - now)}`, direction: 'down' as const };
}
