import { chartFont, colours, dashes } from './chartColours.ts';
import type { Mark } from './chartData.ts';
import { textWidth } from './chartText.ts';
import { ChartText } from './ChartText.tsx';
import { PointMark, RangeMark } from './Marks.tsx';

export type KeyEntry = { mark: Mark; text: string };
type Placed = KeyEntry & { x: number; y: number };

const samples = { marks: 26, lines: 36 };
const keyRow = 26;

/** Lays the entries out in rows no wider than `width`; centred rows sit under a round chart. */
export function layoutKey(
  entries: readonly KeyEntry[],
  width: number,
  { centred = false, withLines = false } = {},
): { placed: Placed[]; height: number } {
  const sampleWidth = withLines ? samples.lines : samples.marks;
  const rows: Placed[][] = [];
  let row: Placed[] = [];
  let x = 0;
  for (const entry of entries) {
    const own = sampleWidth + 8 + textWidth(entry.text, chartFont.fontSize);
    if (row.length > 0 && x + own > width) {
      rows.push(row);
      row = [];
      x = 0;
    }
    row.push({ ...entry, x, y: rows.length * keyRow + keyRow / 2 });
    x += own + 24;
  }
  if (row.length > 0) rows.push(row);
  const placed = rows.flatMap((entriesOfRow) => {
    const last = entriesOfRow.at(-1);
    const end = last ? last.x + sampleWidth + 8 + textWidth(last.text, chartFont.fontSize) : 0;
    const shift = centred ? (width - end) / 2 : 0;
    return entriesOfRow.map((entry) => ({ ...entry, x: entry.x + shift }));
  });
  return { placed, height: rows.length * keyRow };
}

type Props = { placed: readonly Placed[]; x: number; y: number; withLines?: boolean };

/** The key, inside the picture so that it goes where the picture goes. */
export function ChartKey({ placed, x, y, withLines = false }: Props) {
  const sampleWidth = withLines ? samples.lines : samples.marks;
  return (
    <g className="ch-key">
      {placed.map((entry) => {
        const left = x + entry.x;
        const middle = y + entry.y;
        return (
          <g key={entry.mark}>
            {withLines && entry.mark !== 'range' && entry.mark !== 'provisional' && (
              <path
                className={`ch-line ch-${entry.mark}`}
                d={`M${left} ${middle}h${sampleWidth}`}
                stroke={colours[entry.mark]}
                strokeWidth={2.5}
                strokeDasharray={dashes[entry.mark]}
              />
            )}
            {entry.mark === 'range' ? (
              <RangeMark x1={left + 1} x2={left + sampleWidth - 1} y={middle} />
            ) : (
              <PointMark mark={entry.mark} x={left + sampleWidth / 2} y={middle} />
            )}
            <ChartText x={left + sampleWidth + 8} y={middle + 5} lines={[entry.text]} />
          </g>
        );
      })}
    </g>
  );
}
