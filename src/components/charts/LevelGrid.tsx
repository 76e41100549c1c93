import { memo } from 'react';
import { colours } from './chartColours.ts';
import { ChartText } from './ChartText.tsx';
import type { LevelFrame } from './levelFrame.ts';

/** Level names, a line under each of them, thin rules between rows, and the row labels. */
export const LevelGrid = memo(function LevelGrid({ frame }: { frame: LevelFrame }) {
  return (
    <g className="ch-frame">
      {frame.axis.map(({ value, x, y, lines }) => (
        <g key={value}>
          <path
            className="ch-grid"
            d={`M${x} ${y + (lines.length - 1) * 17 + 6}V${frame.bottom}`}
            stroke={colours.grid}
            strokeWidth={1}
          />
        </g>
      ))}
      {frame.rows.map((row) => (
        <path
          key={row.id}
          className="ch-grid"
          d={`M0 ${row.bottom}H${frame.width}`}
          stroke={colours.grid}
          strokeWidth={1}
        />
      ))}
      {frame.axis.map(({ value, x, y, lines }) => (
        <ChartText key={value} x={x} y={y} lines={lines} anchor="middle" tone="secondary" halo />
      ))}
      {frame.rows.map((row) => (
        <ChartText key={row.id} x={0} y={row.labelY} lines={row.labelLines} halo />
      ))}
    </g>
  );
});
