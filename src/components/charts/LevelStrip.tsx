import { memo, useMemo } from 'react';
import { useShared } from '#components/useShared.ts';
import { chartFont, colours, ramp, rampStep } from './chartColours.ts';
import type { ChartLevel } from './chartData.ts';
import { ChartSvg } from './ChartSvg.tsx';
import { ChartText } from './ChartText.tsx';
import { levelFrame } from './levelFrame.ts';
import { LevelGrid } from './LevelGrid.tsx';
import { useNarrowScreen } from './useNarrowScreen.ts';

export type StripRow = {
  id: string;
  label: string;
  shortLabel: string;
  /** How many stand at each level, in the order of `levels`. */
  counts: readonly number[];
};

type Props = {
  levels: readonly ChartLevel[];
  rows: readonly StripRow[];
  title: string;
  description: string;
  width?: number;
};

const rowHeight = 64;
const tallestBar = 34;

/** How many stand at each level: a bar over each level's name, with its count, on one scale for all rows. */
export const LevelStrip = memo(function LevelStrip(props: Props) {
  const { levels, rows, title, description, width = 640 } = props;
  const narrow = useNarrowScreen();
  const names = useShared(rows.map(({ id, label, shortLabel }) => ({ id, label, shortLabel })));
  const frame = useMemo(
    () => levelFrame({ levels, rows: names, width: narrow ? 328 : width, narrow, rowHeight }),
    [levels, names, narrow, width],
  );
  const most = Math.max(1, ...rows.flatMap((row) => row.counts));
  const barWidth = Math.min(44, ((frame.right - frame.left) / Math.max(levels.length - 1, 1)) * 0.6);
  return (
    <ChartSvg {...{ title, description }} width={frame.width} height={frame.bottom + 1}>
      <LevelGrid frame={frame} />
      {frame.rows.map((place, index) => (
        <g key={place.id} data-row={place.id}>
          {levels.map((level, step) => {
            const count = rows[index]?.counts[step] ?? 0;
            const height = count === 0 ? 0 : Math.max(4, (count / most) * tallestBar);
            const x = frame.x(level.value);
            return (
              <g key={level.value}>
                {count > 0 && (
                  <rect
                    className={`ch-bar ch-bar-${rampStep(step, levels.length)}`}
                    x={x - barWidth / 2}
                    y={place.bottom - height}
                    width={barWidth}
                    height={height}
                    fill={ramp[rampStep(step, levels.length)]?.fill}
                    stroke={colours.axis}
                    strokeWidth={1}
                  />
                )}
                <ChartText
                  x={x}
                  y={place.bottom - height - 6}
                  lines={[String(count)]}
                  anchor="middle"
                  tone={count === 0 ? 'secondary' : 'ink'}
                  bold={count > 0}
                  halo
                  size={chartFont.fontSize}
                />
              </g>
            );
          })}
        </g>
      ))}
    </ChartSvg>
  );
});
