import { chartFont, lineHeight } from './chartColours.ts';
import type { ChartLevel, ChartRow } from './chartData.ts';
import { fitLabel, textWidth, wrapText } from './chartText.ts';

export type SpokeLabel = { lines: string[]; x: number; y: number; anchor: 'start' | 'middle' | 'end' };

export type RadarGeometry = {
  width: number;
  height: number;
  cx: number;
  cy: number;
  radius: number;
  spokes: SpokeLabel[];
  /** The scale begins one step below the lowest level, so the lowest has a ring and is not a point. */
  domain: [number, number];
  /** Names of the numbered spokes, below a narrow chart. */
  list: { lines: string[]; y: number }[];
};

const size = chartFont.fontSize;
const largestRadius = 186;
/** What the longest words of labels need beside the circle. */
const besideCircle = 102;

/**
 * Places for the labels around the circle. Wide: the full names, in up to 3 lines. Narrow: numbers, and
 * the names as a list below.
 */
export function radarGeometry(
  rows: readonly Pick<ChartRow, 'id' | 'label' | 'shortLabel'>[],
  levels: readonly ChartLevel[],
  narrow: boolean,
  wideWidth = 640,
): RadarGeometry {
  const width = narrow ? 328 : wideWidth;
  const cx = width / 2;
  const radius = narrow ? 132 : Math.min(largestRadius, cx - besideCircle);
  const cy = radius + (narrow ? 30 : 66);
  const lowest = levels[0]?.value ?? 0;
  const highest = levels.at(-1)?.value ?? 1;
  const spokes = rows.map((row, index): SpokeLabel => {
    const angle = (index / rows.length) * 2 * Math.PI;
    const [right, down] = [Math.sin(angle), -Math.cos(angle)];
    const x = cx + right * (radius + 14);
    const anchor = Math.abs(right) < 0.05 ? 'middle' : right > 0 ? 'start' : 'end';
    const room = anchor === 'middle' ? 220 : anchor === 'start' ? width - x : x;
    const lines = narrow ? [String(index + 1)] : fitLabel(row, Math.min(room - 2, 168), size, 3);
    // The block of lines hangs below the point at the bottom, stands on it at the top, and is centred beside.
    const block = lines.length * lineHeight;
    const y = cy + down * (radius + 14) + (down - 1) * (block / 2) + 13;
    return { lines, x, y, anchor };
  });
  // No further down than the lowest label, which with few spokes is well above the circle's foot.
  let bottom = Math.max(0, ...spokes.map((spoke) => labelBox(spoke).bottom)) + 8;
  const list = (narrow ? rows : []).map((row, index) => {
    const lines = wrapText(`${index + 1}. ${row.label}`, width, size);
    const y = bottom + lineHeight;
    bottom += lines.length * lineHeight + 5;
    return { lines, y };
  });
  return { width, height: bottom, cx, cy, radius, spokes, domain: [lowest - 1, highest], list };
}

/** Where a value lies on its spoke, from the centre to the spoke's end. */
export function onSpoke(
  { cx, cy, domain: [centre, edge] }: Pick<RadarGeometry, 'cx' | 'cy' | 'domain'>,
  end: { x: number; y: number },
  value: number,
): { x: number; y: number } {
  const share = (value - centre) / (edge - centre);
  return { x: cx + (end.x - cx) * share, y: cy + (end.y - cy) * share };
}

/** The box a label takes up, for the test that none is cut off. */
export function labelBox({ lines, x, y, anchor }: SpokeLabel) {
  const wide = Math.max(...lines.map((line) => textWidth(line, size)));
  const left = anchor === 'start' ? x : anchor === 'end' ? x - wide : x - wide / 2;
  return { left, right: left + wide, top: y - 12, bottom: y + (lines.length - 1) * lineHeight + 4 };
}

/**
 * The outline through the points, as a path. A missing point breaks it: the two neighbours are not
 * joined past it. It is closed only if no point is missing.
 */
export function outline(points: readonly ({ x: number; y: number } | null)[]): string {
  const count = points.length;
  const whole = points.every((point) => point !== null);
  const parts: string[] = [];
  for (let index = 0; index < count; index++) {
    const from = points[index];
    const to = points[(index + 1) % count];
    if (!from || !to || count < 2) continue;
    const joined = index > 0 && points[index - 1];
    parts.push(`${joined ? '' : `M${round(from.x)} ${round(from.y)}`}L${round(to.x)} ${round(to.y)}`);
  }
  return whole && parts.length > 0 ? `${parts.slice(0, -1).join('')}Z` : parts.join('');
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
