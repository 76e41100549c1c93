import { chartFont, colours, lineHeight } from './chartColours.ts';
import type { ChartLevel } from './chartData.ts';
import { ChartKey, layoutKey } from './ChartKey.tsx';
import { ChartSvg } from './ChartSvg.tsx';
import { wrapText } from './chartText.ts';
import { ChartText } from './ChartText.tsx';
import { levelFrame } from './levelFrame.ts';
import { LevelGrid } from './LevelGrid.tsx';
import { CurrentMark, PreviousMark } from './Marks.tsx';
import { useNarrowScreen } from './useNarrowScreen.ts';

export type ChangeRow = {
  id: string;
  label: string;
  shortLabel: string;
  previous: number | null;
  current: number | null;
  /** In words: "Up 1", "No change", "New". `direction` adds a triangle, or nothing. */
  change: { text: string; direction: 'up' | 'down' | 'same' | null };
};

type Props = {
  levels: readonly ChartLevel[];
  rows: readonly ChangeRow[];
  words: { previous: string; current: string };
  title: string;
  description: string;
  /** For paper: wider, with lower rows. */
  dense?: boolean;
};

const layouts = {
  roomy: { width: 640, rowHeight: 44, labelShare: 0.235, labelRoom: 10 },
  dense: { width: 850, rowHeight: 24, labelShare: 0.3, labelRoom: 4 },
};
const changeRoom = 118;
const triangleRoom = 18;

/** Then and now on one line per row, with the change said at the right. */
export function Dumbbell({ levels, rows, words, title, description, dense = false }: Props) {
  const narrow = useNarrowScreen();
  const layout = layouts[dense && !narrow ? 'dense' : 'roomy'];
  const frame = levelFrame({
    levels,
    rows,
    narrow,
    ...layout,
    ...(narrow && { width: 328 }),
    rightRoom: changeRoom + 24,
  });
  const key = layoutKey(
    [
      { mark: 'previous', text: words.previous },
      { mark: 'current', text: words.current },
    ],
    frame.width,
  );
  const keyTop = frame.bottom + 12;
  return (
    <ChartSvg {...{ title, description }} width={frame.width} height={keyTop + key.height}>
      <LevelGrid frame={frame} />
      {frame.rows.map((place, index) => {
        const row = rows[index];
        if (row === undefined) return null;
        const { previous, current, change } = row;
        return (
          <g key={row.id} data-row={row.id}>
            {previous !== null && current !== null && (
              <path
                className={`ch-change ch-${change.direction ?? 'same'}`}
                d={`M${frame.x(previous)} ${place.middle}H${frame.x(current)}`}
                stroke={lineColour(change.direction)}
                strokeWidth={3}
              />
            )}
            {previous !== null && <PreviousMark x={frame.x(previous)} y={place.middle} />}
            {current !== null && <CurrentMark x={frame.x(current)} y={place.middle} />}
            <Change
              x={frame.width - changeRoom}
              y={narrow ? place.labelY - 5 : place.middle}
              change={change}
            />
          </g>
        );
      })}
      <ChartKey placed={key.placed} x={0} y={keyTop} />
    </ChartSvg>
  );
}

function Change({ x, y, change }: { x: number; y: number; change: ChangeRow['change'] }) {
  const { text, direction } = change;
  const lines = wrapText(text, changeRoom - triangleRoom, chartFont.fontSize);
  const point = direction === 'up' ? -5 : 5;
  return (
    <>
      {(direction === 'up' || direction === 'down') && (
        <path
          className={`ch-triangle ch-${direction}`}
          d={`M${x} ${y - point}h12L${x + 6} ${y + point}Z`}
          fill={colours[direction]}
        />
      )}
      <ChartText x={x + triangleRoom} y={y + 5 - ((lines.length - 1) * lineHeight) / 2} lines={lines} halo />
    </>
  );
}

function lineColour(direction: ChangeRow['change']['direction']): string {
  return direction === 'up' || direction === 'down' ? colours[direction] : colours.axis;
}
