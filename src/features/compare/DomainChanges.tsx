import { ChartFigure } from '#components/charts/ChartFigure.tsx';
import { Dumbbell } from '#components/charts/Dumbbell.tsx';
import { RadarChart } from '#components/charts/RadarChart.tsx';
import { CopyableTable } from '#components/CopyableTable.tsx';
import { Inset } from '#components/Inset.tsx';
import { whyNoRadar, type RowGroup } from '#core/chartWords.ts';
import type { Comparison } from '#core/comparison.ts';
import { movementGroups, movementTitle, type DomainMovementRow } from '#core/domainMovement.ts';
import { tableCsv, tabSeparated } from '#core/export/textTable.ts';
import type { Matrix } from '#core/matrix.ts';
import { movementTable } from './movementTable.ts';

type Props = { matrix: Matrix; comparison: Comparison; thenName: string; nowName: string; source: string };

/** The domains then and now, on the criteria that have a level both times, so that nothing new looks like movement. */
export function DomainChanges({ comparison, ...props }: Props) {
  return movementGroups(comparison, props.matrix).map((group, index) => (
    <GroupChanges key={group.key} group={group} isFirst={index === 0} {...props} />
  ));
}

type GroupProps = Omit<Props, 'comparison'> & { group: RowGroup<DomainMovementRow>; isFirst: boolean };

/** One group of domains: what moved, its shape, and the figures. */
function GroupChanges({ group, isFirst, matrix, thenName, nowName, source }: GroupProps) {
  const { rows } = group;
  const { levels } = matrix.scale;
  const title = movementTitle(rows, group.noun);
  const table = movementTable(group, levels, thenName, nowName);
  const csv = tableCsv(table);
  const figures = `Figures are in the table “${table.caption}”.`;
  const fileName = `${matrix.id}-${group.key === 'all' ? '' : `${group.key}-`}change`;
  return (
    <>
      <h2>{group.heading}</h2>
      {isFirst && <p>Only criteria with a level in both assessments and unchanged wording count here.</p>}
      <div className="side-by-side">
        <ChartFigure
          title={title}
          note="The square is then, the circle is now. The words at the right say the change."
          source={source}
          fileName={fileName}
          csv={csv}
          table={null}
        >
          <Dumbbell
            levels={levels}
            rows={rows}
            words={{ previous: thenName, current: nowName }}
            title={title}
            description={`Level of each ${group.noun} in ${thenName} and in ${nowName}. ${figures}`}
          />
        </ChartFigure>
        <RadarOverlay {...{ group, matrix, thenName, nowName, source, figures, csv }} fileName={fileName} />
      </div>
      <CopyableTable table={table} text={tabSeparated(table)} csv={csv} fileName={`${fileName}-figures`} />
    </>
  );
}

type RadarProps = Omit<GroupProps, 'isFirst'> & { figures: string; csv: string; fileName: string };

/** Both shapes on one radar, or the reason why there is none. */
function RadarOverlay({ group, matrix, thenName, nowName, source, figures, csv, fileName }: RadarProps) {
  const reason = whyNoRadar(group.rows);
  if (reason !== null) {
    return (
      <Inset title="Radar">
        <p>Not shown: {reason}</p>
      </Inset>
    );
  }
  const title = `Shape: ${movementTitle(group.rows, group.noun)}`;
  return (
    <ChartFigure
      title={title}
      note="The shape depends on the order of the domains. Use the other chart to compare sizes."
      source={source}
      fileName={`${fileName}-radar`}
      csv={csv}
      table={null}
    >
      <RadarChart
        levels={matrix.scale.levels}
        rows={group.rows.map((row) => ({ ...row, low: null, high: null, target: null }))}
        words={{
          current: nowName,
          previous: thenName,
          target: 'Target',
          range: 'Lowest to highest',
          provisional: `${nowName}, provisional`,
        }}
        title={title}
        description={`Radar with the level of each ${group.noun} in ${thenName} and in ${nowName}. ${figures}`}
      />
    </ChartFigure>
  );
}
