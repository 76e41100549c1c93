import { chartFont, lineHeight } from './chartColours.ts';
import { axisName, type ChartLevel } from './chartData.ts';
import { fitLabel, textWidth, wrapText } from './chartText.ts';

const size = chartFont.fontSize;
/** Room for a mark at either end of the plot, and beyond its right end for the mark of the target. */
const markRoom = 10;
const targetRoom = 22;

export type PanelFrame = {
  width: number;
  height: number;
  titleLines: string[];
  levels: { value: number; y: number; lines: string[] }[];
  left: number;
  right: number;
  /** Where the axis of time lies. */
  bottom: number;
  x: (share: number) => number;
  y: (value: number) => number;
  /** The dates that have room; `ticks` are those of all points. */
  dates: { x: number; text: string; anchor: 'start' | 'middle' | 'end' }[];
  ticks: number[];
};

type Options = {
  levels: readonly ChartLevel[];
  title: { label: string; shortLabel: string };
  points: readonly { share: number; label: string }[];
  width: number;
};

/** Where everything goes in a small chart of levels over time: levels from the lowest up, time to the right. */
export function panelFrame({ levels, title, points, width }: Options): PanelFrame {
  const labelWidth = Math.min(width * 0.3, 104);
  const names = levels.map((level) =>
    fitLabel({ label: level.name, shortLabel: axisName(level) }, labelWidth, size, 2),
  );
  const widest = Math.max(0, ...names.flat().map((line) => textWidth(line, size)));
  const step = names.some((lines) => lines.length > 1) ? 2 * lineHeight + 4 : lineHeight + 9;
  // Bold letters are wider than what is worked out, and people may set wider spaces between letters.
  const titleLines = fitLabel(title, width * 0.72, size + 1, 2);
  // Always room for 2 lines, so that the plots of a row stand at one height.
  const top = 2 * (lineHeight + 2) + 18;
  const left = Math.ceil(widest) + 10;
  const right = width - targetRoom;
  const lowest = levels[0]?.value ?? 0;
  const highest = levels.at(-1)?.value ?? 1;
  const bottom = top + (highest - lowest) * step + 14;
  const x = (share: number) => left + markRoom + share * (right - left - 2 * markRoom);
  const y = (value: number) => top + (highest - value) * step;
  return {
    width,
    height: bottom + lineHeight + 12,
    titleLines,
    levels: levels.map(({ value }, index) => ({ value, y: y(value), lines: names[index] ?? [] })),
    left,
    right,
    bottom,
    x,
    y,
    dates: datesThatFit(points, x, left, width),
    ticks: [...new Set(points.map(({ share }) => x(share)))],
  };
}

/** The first and the last date always; of those between what does not touch another. */
function datesThatFit(
  points: Options['points'],
  x: PanelFrame['x'],
  left: number,
  width: number,
): PanelFrame['dates'] {
  const taken: { from: number; to: number }[] = [];
  const dates: PanelFrame['dates'] = [];
  const ends = [0, points.length - 1];
  const between = points.map((_, index) => index).filter((index) => !ends.includes(index));
  for (const index of new Set([...ends, ...between])) {
    const point = points[index];
    if (point === undefined) continue;
    const wide = textWidth(point.label, size);
    const from = Math.min(Math.max(x(point.share) - wide / 2, left - 6), width - wide);
    const to = from + wide;
    if (taken.some((one) => from < one.to + 8 && to > one.from - 8)) continue;
    taken.push({ from, to });
    dates.push({ x: from, text: point.label, anchor: 'start' });
  }
  return dates;
}

/**
 * A step line: each level holds until the day of the next one. A missing value leaves it open: nothing is drawn towards
 * it or away from it.
 */
export function stepLine(points: readonly ({ x: number; y: number } | null)[]): string {
  let path = '';
  points.forEach((point, index) => {
    if (point === null) return;
    const before = points[index - 1] ?? null;
    path += before === null ? `M${round(point.x)} ${round(point.y)}` : `H${round(point.x)}V${round(point.y)}`;
  });
  return path;
}

const round = (value: number) => Math.round(value * 100) / 100;

/** The lines that a text of the given width takes. */
export function linesIn(text: string, width: number): string[] {
  return wrapText(text, width, size);
}
