import { ChartFigure } from '#components/charts/ChartFigure.tsx';
import { RadarChart } from '#components/charts/RadarChart.tsx';
import { Inset } from '#components/Inset.tsx';
import { whyNoRadar, type RowGroup } from '#core/chartWords.ts';
import { movementTitle, type DomainMovementRow } from '#core/domainMovement.ts';
import type { Matrix } from '#core/matrix.ts';

type Props = {
  group: RowGroup<DomainMovementRow>;
  matrix: Matrix;
  thenName: string;
  nowName: string;
  source: string;
  figures: string;
  csv: string;
  fileName: string;
  /** One of several: its heading says which assessment it is. */
  named?: boolean;
};

/** Two shapes on one radar, or the reason why there is none. More than two hide each other, so each gets its own. */
export function RadarOverlay(props: Props) {
  const { group, matrix, thenName, nowName, source, figures, csv, fileName, named = false } = props;
  const reason = whyNoRadar(group.rows);
  if (reason !== null) {
    return (
      <Inset title={named ? `Radar of ${nowName}` : 'Radar'}>
        <p>Not shown: {reason}</p>
      </Inset>
    );
  }
  const title = `${named ? nowName : 'Shape'}: ${movementTitle(group.rows, group.noun)}`;
  return (
    <ChartFigure
      title={title}
      note="The shape depends on the order of the domains. Use the other chart to compare sizes."
      source={source}
      fileName={`${fileName}-radar`}
      {...(!named && { csv })}
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
