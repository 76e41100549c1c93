import { chartFont, lineHeight } from './chartColours.ts';
import { axisName, type ChartLevel } from './chartData.ts';
import { fitLabel, textWidth, wrapText } from './chartText.ts';

type Labelled = { id: string; label: string; shortLabel: string };

export type FrameRow = {
  id: string;
  labelLines: string[];
  /** Baseline of the first label line. */
  labelY: number;
  top: number;
  bottom: number;
  /** The height at which marks are drawn. */
  middle: number;
};

/** Where everything goes in a chart whose columns are levels and whose rows are things. */
export type LevelFrame = {
  width: number;
  /** The x of a level; values between levels lie between. */
  x: (value: number) => number;
  left: number;
  right: number;
  axis: { value: number; x: number; y: number; lines: string[] }[];
  /** Where the rows begin and end. */
  top: number;
  bottom: number;
  rows: FrameRow[];
};

const size = chartFont.fontSize;
const gap = 8;

type Options = {
  levels: readonly ChartLevel[];
  rows: readonly Labelled[];
  width: number;
  /** Labels stand above their rows instead of beside them. */
  narrow: boolean;
  rowHeight: number;
  /** Room above and below the lines of a label, together. */
  labelRoom?: number;
  /** The part of the width that labels beside their rows take up. */
  labelShare?: number;
  /** Room kept free at the right for words. */
  rightRoom?: number;
};

/** Level names stand in one line if they fit, in two staggered lines if not; no text leaves the picture. */
export function levelFrame({
  levels: scale,
  rows,
  width,
  narrow,
  rowHeight,
  labelRoom = 10,
  labelShare = 0.235,
  rightRoom = 0,
}: Options): LevelFrame {
  const levels = scale.map((level) => ({ value: level.value, name: axisName(level) }));
  const first = levels[0];
  const last = levels.at(-1);
  const labelWidth = narrow ? 0 : Math.round(width * labelShare);
  const firstWidth = Math.max(...wrapText(first?.name ?? '', 90, size).map((line) => textWidth(line, size)));
  const lastWidth = Math.max(...wrapText(last?.name ?? '', 90, size).map((line) => textWidth(line, size)));
  const left = labelWidth + (narrow ? 0 : 12) + Math.max(firstWidth / 2, 14);
  const right = width - Math.max(lastWidth / 2, 14, narrow ? 0 : rightRoom);
  const lowest = first?.value ?? 0;
  const span = Math.max((last?.value ?? 1) - lowest, 1);
  const x = (value: number) => left + ((value - lowest) / span) * (right - left);

  const axis = levelAxis(levels, x, (right - left) / Math.max(levels.length - 1, 1));
  const axisHeight = Math.max(...axis.map(({ y, lines }) => y + (lines.length - 1) * lineHeight)) + 10;
  const frameRows: FrameRow[] = [];
  let top = axisHeight;
  for (const row of rows) {
    const labelLines = narrow
      ? fitLabel(row, width - rightRoom, size, 2)
      : fitLabel(row, labelWidth, size, 2);
    const labelHeight = labelLines.length * lineHeight;
    const height = narrow ? labelHeight + 8 + rowHeight : Math.max(rowHeight, labelHeight + labelRoom);
    frameRows.push({
      id: row.id,
      labelLines,
      labelY: narrow ? top + 20 : top + (height - labelHeight) / 2 + 13,
      top,
      bottom: top + height,
      middle: narrow ? top + 8 + labelHeight + rowHeight / 2 - 2 : top + height / 2,
    });
    top += height;
  }
  return { width, x, left, right, axis, top: axisHeight, bottom: top, rows: frameRows };
}

function levelAxis(levels: readonly ChartLevel[], x: (value: number) => number, spacing: number) {
  const wrapped = levels.map(({ name }) => wrapText(name, Math.max(spacing - gap, 40), size));
  const wholeNames = levels.map(({ name }) => [name]);
  // A word broken in two reads worse than a second line of names.
  const fits = (labels: string[][], room: number) =>
    labels.every((lines) => lines.every((line) => textWidth(line, size) <= room - gap));
  const hasWholeWords = levels.every(({ name }) =>
    name.split(/\s+/).every((word) => textWidth(word, size) <= spacing - gap),
  );
  if (fits(wholeNames, spacing) || hasWholeWords) {
    const labels = fits(wholeNames, spacing) ? wholeNames : wrapped;
    const tallest = Math.max(...labels.map((lines) => lines.length));
    return levels.map(({ value }, index) => {
      const lines = labels[index] ?? [];
      return { value, x: x(value), y: 14 + (tallest - lines.length) * lineHeight, lines };
    });
  }
  const labels = levels.map(({ name }) => wrapText(name, spacing * 2 - gap, size));
  const tallest = Math.max(...labels.map((lines) => lines.length)) * lineHeight;
  return levels.map(({ value }, index) => {
    const lines = labels[index] ?? [];
    const lower = index % 2 === 1 ? tallest : 0;
    return { value, x: x(value), y: 14 + lower + (tallest - lines.length * lineHeight), lines };
  });
}
