import { radarSpokes } from '#components/charts/chartData.ts';
import { ChartFigure } from '#components/charts/ChartFigure.tsx';
import { Dumbbell } from '#components/charts/Dumbbell.tsx';
import { RadarChart } from '#components/charts/RadarChart.tsx';
import { DataTable } from '#components/DataTable.tsx';
import { Inset } from '#components/Inset.tsx';
import { whyNoRadar } from '#core/chartWords.ts';
import type { Comparison } from '#core/comparison.ts';
import { domainMovementRow, movementTitle } from '#core/domainMovement.ts';
import { aggregateText } from '#core/explain.ts';
import type { Matrix } from '#core/matrix.ts';
import { criteriaCount } from '#core/words.ts';

type Props = { matrix: Matrix; comparison: Comparison; thenName: string; nowName: string; source: string };

/** The domains then and now, on the criteria that have a level both times, so that nothing new looks like movement. */
export function DomainChanges({ matrix, comparison, thenName, nowName, source }: Props) {
  const { levels } = matrix.scale;
  const rows = comparison.domains.map(domainMovementRow);
  const title = movementTitle(rows);
  const figures = 'Figures are in the table “Domains then and now”.';
  const level = (value: number | null) =>
    value === null ? 'No level both times' : aggregateText(levels, value);
  return (
    <>
      <h2>Domains</h2>
      <p>Only criteria with a level in both assessments and unchanged wording count here.</p>
      <div className="side-by-side">
        <ChartFigure
          title={title}
          note="The square is then, the circle is now. The words at the right say the change."
          source={source}
          fileName={`${matrix.id}-change`}
          table={null}
        >
          <Dumbbell
            levels={levels}
            rows={rows}
            words={{ previous: thenName, current: nowName }}
            title={title}
            description={`Level of each domain in ${thenName} and in ${nowName}. ${figures}`}
          />
        </ChartFigure>
        <RadarOverlay {...{ matrix, rows, thenName, nowName, source, figures }} />
      </div>
      <DataTable
        caption="Domains then and now"
        columns={[
          { key: 'domain', header: 'Domain', rowHeader: true },
          { key: 'then', header: thenName },
          { key: 'now', header: nowName },
          { key: 'change', header: 'Change' },
          { key: 'basis', header: 'Based on' },
        ]}
        rows={rows.map(({ id, label, previous, current, change, common }) => ({
          id,
          domain: label,
          then: level(previous),
          now: level(current),
          change: change.text,
          basis: criteriaCount(common),
        }))}
      />
    </>
  );
}

type RadarProps = Omit<Props, 'comparison'> & {
  rows: ReturnType<typeof domainMovementRow>[];
  figures: string;
};

/** Both shapes on one radar: the core domains where a matrix has others too. */
function RadarOverlay({ matrix, rows, thenName, nowName, source, figures }: RadarProps) {
  const core = new Set(matrix.domains.filter(({ set }) => set === 'core').map(({ id }) => id));
  const mixed = core.size > 0 && core.size < matrix.domains.length;
  const spokes = mixed ? rows.filter(({ id }) => core.has(id)) : rows;
  const reason = whyNoRadar(spokes, radarSpokes);
  if (reason !== null) {
    return (
      <Inset title="Radar">
        <p>Not shown: {reason}</p>
      </Inset>
    );
  }
  const title = movementTitle(spokes, mixed ? 'core domain' : 'domain');
  return (
    <ChartFigure
      title={`Shape: ${title}`}
      note="The shape depends on the order of the domains. Use the other chart to compare sizes."
      source={source}
      fileName={`${matrix.id}-change-radar`}
      table={null}
    >
      <RadarChart
        levels={matrix.scale.levels}
        rows={spokes.map((row) => ({ ...row, low: null, high: null, target: null }))}
        words={{
          current: nowName,
          previous: thenName,
          target: 'Target',
          range: 'Lowest to highest',
          provisional: `${nowName}, provisional`,
        }}
        title={title}
        description={`Radar with the level of each domain in ${thenName} and in ${nowName}. ${figures}`}
      />
    </ChartFigure>
  );
}
