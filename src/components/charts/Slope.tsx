import { memo, useMemo } from 'react';
import { colours, dashes, lineHeight } from './chartColours.ts';
import type { ChartLevel } from './chartData.ts';
import { ChartSvg } from './ChartSvg.tsx';
import { ChartText } from './ChartText.tsx';
import type { ChangeRow } from './Dumbbell.tsx';
import { CurrentMark, PreviousMark } from './Marks.tsx';
import { slopeFrame, type SlopeFrame, type SlopeLine } from './slopeFrame.ts';
import { useNarrowScreen } from './useNarrowScreen.ts';

type Props = {
  levels: readonly ChartLevel[];
  rows: readonly ChangeRow[];
  words: { previous: string; current: string };
  title: string;
  description: string;
};

/** More lines cannot be followed. */
export const mostSlopes = 12;

/** Then at the left, now at the right, a line for each row with its name and its change in words at the end. */
export const Slope = memo(function Slope({ levels, rows, words, title, description }: Props) {
  const narrow = useNarrowScreen();
  const frame = useMemo(() => slopeFrame({ levels, rows, narrow }), [levels, rows, narrow]);
  return (
    <ChartSvg {...{ title, description }} width={frame.width} height={frame.height}>
      <Bands frame={frame} />
      {narrow ? (
        <>
          <ChartText x={frame.left - 12} y={16} lines={['Then']} bold />
          <ChartText x={frame.right} y={16} lines={['Now']} anchor="middle" bold />
        </>
      ) : (
        <>
          <ChartText x={frame.left} y={16} lines={[words.previous]} anchor="end" bold />
          <ChartText x={frame.right} y={16} lines={[words.current]} bold />
        </>
      )}
      {frame.lines.map((line) => (
        <Line key={line.row.id} line={line} frame={frame} />
      ))}
    </ChartSvg>
  );
});

function Bands({ frame }: { frame: SlopeFrame }) {
  return (
    <g className="ch-frame">
      {frame.bands.map(({ value, bottom, name, nameY }) => (
        <g key={value}>
          <path className="ch-grid" d={`M0 ${bottom}H${frame.width}`} stroke={colours.grid} strokeWidth={1} />
          <ChartText x={0} y={nameY - ((name.length - 1) * lineHeight) / 2} lines={name} tone="secondary" />
        </g>
      ))}
    </g>
  );
}

/** Up is solid, down is dashed, no change is dotted; the triangle and the words say it again. */
function Line({
  line: { row, from, to, thenLines, nowLines },
  frame,
}: {
  line: SlopeLine;
  frame: SlopeFrame;
}) {
  const { left, right } = frame;
  const direction = row.change.direction ?? 'same';
  const moved = direction !== 'same';
  const point = direction === 'up' ? -5 : 5;
  return (
    <g data-row={row.id}>
      <path
        className={`ch-change ch-${direction}`}
        data-change={direction}
        d={`M${left} ${from}L${right} ${to}`}
        fill="none"
        stroke={moved ? colours[direction] : colours.axis}
        strokeWidth={moved ? 2.5 : 1.5}
        strokeDasharray={direction === 'down' ? dashes.target : moved ? undefined : dashes.previous}
      />
      <PreviousMark x={left} y={from} />
      <CurrentMark x={right} y={to} />
      {thenLines.length > 0 && <ChartText x={left - 14} y={from + 5} lines={thenLines} anchor="end" />}
      {moved && (
        <path
          className={`ch-triangle ch-${direction}`}
          d={`M${right + 14} ${to - point}h12L${right + 20} ${to + point}Z`}
          fill={colours[direction]}
        />
      )}
      <ChartText x={right + 32} y={to + 5} lines={nowLines} />
    </g>
  );
}
