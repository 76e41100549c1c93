import { memo, useMemo } from 'react';
import { useShared } from '#components/useShared.ts';
import { chartFont, colours, dashes, lineHeight } from './chartColours.ts';
import type { ChartLevel } from './chartData.ts';
import { ChartSvg } from './ChartSvg.tsx';
import { ChartText } from './ChartText.tsx';
import { CurrentMark, TargetMark } from './Marks.tsx';
import { linesIn, panelFrame, stepLine, type PanelFrame } from './panelFrame.ts';
import { useNarrowScreen } from './useNarrowScreen.ts';

export type PanelPoint = {
  /** Where the day lies between the first and the last of all panels, from 0 to 1. */
  share: number;
  /** "Apr 2025". */
  label: string;
  /** Drawn hollow: the figure may still move. */
  provisional: boolean;
};

export type PanelRow = {
  id: string;
  label: string;
  shortLabel: string;
  /** One for each point; `null` leaves the line open. */
  values: readonly (number | null)[];
  target: number | null;
};

type Props = {
  levels: readonly ChartLevel[];
  points: readonly PanelPoint[];
  row: PanelRow;
  /** What stands for the picture: its title with its figures, in a sentence. */
  description: string;
  /** In px; below 641px the panel has a width of its own. */
  width?: number;
};

/** One row over time, among others on the same two scales: levels from the lowest up, true dates to the right. */
export const TrendPanel = memo(function TrendPanel({ levels, points, row, description, width = 276 }: Props) {
  const narrow = useNarrowScreen();
  const { label, shortLabel, values, target } = row;
  const dates = useShared(points.map((point) => ({ share: point.share, label: point.label })));
  const frame = useMemo(
    () => panelFrame({ levels, title: { label, shortLabel }, points: dates, width: narrow ? 328 : width }),
    [levels, label, shortLabel, dates, narrow, width],
  );
  const places = points.map(({ share }, index) => {
    const value = values[index] ?? null;
    return value === null ? null : { x: frame.x(share), y: frame.y(value) };
  });
  return (
    <ChartSvg width={frame.width} height={frame.height} title={description}>
      <Frame frame={frame} />
      {target !== null && (
        <>
          <path
            className="ch-line ch-target"
            data-series="target"
            d={`M${frame.left} ${frame.y(target)}H${frame.right}`}
            stroke={colours.target}
            strokeWidth={2}
            strokeDasharray={dashes.target}
          />
          <TargetMark x={frame.right + 10} y={frame.y(target)} />
        </>
      )}
      <path
        className="ch-line ch-current"
        data-series="current"
        d={stepLine(places)}
        fill="none"
        stroke={colours.current}
        strokeWidth={2.5}
      />
      {places.map(
        (place, index) =>
          place !== null && (
            <CurrentMark key={index} {...place} hollow={points[index]?.provisional === true} />
          ),
      )}
      {places.every((place) => place === null) && <Nothing frame={frame} />}
    </ChartSvg>
  );
});

const Frame = memo(function Frame({ frame }: { frame: PanelFrame }) {
  return (
    <g className="ch-frame">
      {frame.levels.map(({ value, y }) => (
        <path
          key={value}
          className="ch-grid"
          d={`M${frame.left} ${y}H${frame.right}`}
          stroke={colours.grid}
          strokeWidth={1}
        />
      ))}
      <path
        className="ch-range"
        d={`M${frame.left} ${frame.bottom}H${frame.right}${frame.ticks.map((x) => `M${x} ${frame.bottom}v5`).join('')}`}
        fill="none"
        stroke={colours.axis}
        strokeWidth={1}
      />
      <ChartText x={0} y={16} lines={frame.titleLines} bold size={chartFont.fontSize + 1} />
      {frame.levels.map(({ value, y, lines }) => (
        <ChartText
          key={value}
          x={frame.left - 8}
          y={y + 5 - ((lines.length - 1) * lineHeight) / 2}
          lines={lines}
          anchor="end"
          tone="secondary"
        />
      ))}
      {frame.dates.map(({ x, text }) => (
        <ChartText key={x} x={x} y={frame.bottom + lineHeight + 3} lines={[text]} tone="secondary" />
      ))}
    </g>
  );
});

function Nothing({ frame }: { frame: PanelFrame }) {
  return (
    <ChartText
      x={frame.left + 10}
      y={frame.levels[0]?.y ?? frame.bottom}
      lines={linesIn('No level on the same criteria', frame.right - frame.left - 12).slice(0, 2)}
      tone="secondary"
      halo
    />
  );
}
