import { memo, useMemo } from 'react';
import { useShared } from '#components/useShared.ts';
import { chartFont, colours } from './chartColours.ts';
import { hasRange, marksIn, type ChartProps, type ChartRow } from './chartData.ts';
import { ChartKey, layoutKey } from './ChartKey.tsx';
import { ChartSvg } from './ChartSvg.tsx';
import { textWidth } from './chartText.ts';
import { ChartText } from './ChartText.tsx';
import { levelFrame, type FrameRow, type LevelFrame } from './levelFrame.ts';
import { LevelGrid } from './LevelGrid.tsx';
import { CurrentMark, PreviousMark, RangeMark, TargetMark } from './Marks.tsx';
import { useNarrowScreen } from './useNarrowScreen.ts';

/** In a dense plot every label has one line, so that the rows need no more height than their marks. */
const layouts = {
  roomy: { width: 640, rowHeight: 44, labelShare: 0.235, previousLane: 12 },
  dense: { width: 850, rowHeight: 34, labelShare: 0.3, previousLane: 10 },
};

type Props = ChartProps & {
  /** For paper: wider, with lower rows. */
  dense?: boolean;
};

/** Where each row stands on the scale, its target, and the gap between them. Rows in the order given. */
export const DotPlot = memo(function DotPlot(props: Props) {
  const { levels, rows, words, title, description, dense = false } = props;
  const narrow = useNarrowScreen();
  const layout = layouts[dense && !narrow ? 'dense' : 'roomy'];
  const names = useShared(rows.map(({ id, label, shortLabel }) => ({ id, label, shortLabel })));
  const frame = useMemo(
    () => levelFrame({ levels, rows: names, narrow, ...layout, ...(narrow && { width: 328 }) }),
    [levels, names, narrow, layout],
  );
  const entries = marksIn(rows).map((mark) => ({ mark, text: words[mark] }));
  const key = layoutKey(entries, frame.width);
  const keyTop = frame.bottom + 12;
  return (
    <ChartSvg {...{ title, description }} width={frame.width} height={keyTop + key.height}>
      <LevelGrid frame={frame} />
      {frame.rows.map((place, index) => {
        const row = rows[index];
        return row && <RowMarks key={row.id} {...{ row, place, frame }} previousLane={layout.previousLane} />;
      })}
      <ChartKey placed={key.placed} x={0} y={keyTop} />
    </ChartSvg>
  );
});

type RowProps = {
  row: ChartRow;
  place: FrameRow;
  frame: LevelFrame;
  /** How far below the middle of its row the previous mark is. */
  previousLane: number;
};

const RowMarks = memo(function RowMarks({ row, place, frame, previousLane }: RowProps) {
  const { current, target, previous, provisional = false, emptyText } = row;
  // The previous mark has a lane of its own below, so it never hides behind the others.
  const y = previous === null ? place.middle : place.middle - 7;
  return (
    <g data-row={row.id}>
      {current !== null && target !== null && current < target && (
        <path
          className="ch-gap"
          data-mark="gap"
          d={`M${frame.x(current)} ${y}H${frame.x(target)}`}
          stroke={colours.gap}
          strokeWidth={8}
        />
      )}
      {previous !== null && <PreviousMark x={frame.x(previous)} y={place.middle + previousLane} />}
      {hasRange(row) && <RangeMark x1={frame.x(row.low)} x2={frame.x(row.high)} y={y} />}
      {target !== null && <TargetMark x={frame.x(target)} y={y} />}
      {current !== null && <CurrentMark x={frame.x(current)} y={y} hollow={provisional} />}
      {current === null && emptyText !== undefined && (
        <ChartText
          x={emptyTextX(emptyText, target, frame)}
          y={y + 5}
          lines={[emptyText]}
          tone="secondary"
          halo
        />
      )}
    </g>
  );
});

/** At the left end, or past the target mark where that is in the way. */
function emptyTextX(text: string, target: number | null, frame: LevelFrame): number {
  const start = frame.left - 6;
  if (target === null) return start;
  const end = start + textWidth(text, chartFont.fontSize) + 16;
  return end < frame.x(target) ? start : frame.x(target) + 18;
}
