import { chartFont, lineHeight } from './chartColours.ts';
import type { ChartLevel } from './chartData.ts';
import type { ChangeRow } from './Dumbbell.tsx';
import { fitLabel, textWidth } from './chartText.ts';

const size = chartFont.fontSize;
/** Every line has a place of its own at each end, so that lines of one level do not hide each other. */
const place = 22;
const bandRoom = 14;
const leastBand = 26;

export type SlopeLine = { row: ChangeRow; from: number; to: number; nowLines: string[]; thenLines: string[] };

export type SlopeFrame = {
  width: number;
  height: number;
  /** Where the lines begin and end. */
  left: number;
  right: number;
  bands: { value: number; name: string[]; nameY: number; top: number; bottom: number }[];
  lines: SlopeLine[];
};

type Options = { levels: readonly ChartLevel[]; rows: readonly ChangeRow[]; narrow: boolean };

/**
 * Levels as bands from the highest down; in a band one place for each line, from the foot up, those that stay in it
 * first, so that they lie level. A figure between two levels stands in the band of the lower one, and its words say what
 * it is. Rows without both figures are left out. On a narrow screen the name of a level stands above its lines.
 */
export function slopeFrame({ levels, rows, narrow }: Options): SlopeFrame {
  const width = narrow ? 328 : 760;
  const nameWidth = narrow ? width : 92;
  const sideWidth = 150;
  const nameHeight = narrow ? lineHeight + 4 : 0;
  const left = narrow ? 16 : nameWidth + sideWidth + 20;
  const right = left + (narrow ? 62 : 190);
  const drawn = rows.filter(({ previous, current }) => previous !== null && current !== null);
  const bandOf = (value: number | null) =>
    levels.findLast((level) => value !== null && level.value <= value)?.value ?? levels[0]?.value;
  const stays = (row: ChangeRow) => bandOf(row.previous) === bandOf(row.current);
  const inBand = (side: 'previous' | 'current', value: number | undefined) => {
    const own = drawn.filter((row) => bandOf(row[side]) === value);
    return [...own.filter(stays), ...own.filter((row) => !stays(row))];
  };

  let top = 30;
  const bands = levels.toReversed().map(({ value, name }) => {
    const most = Math.max(inBand('previous', value).length, inBand('current', value).length);
    const height = nameHeight + Math.max(most * place + bandRoom, narrow ? 0 : leastBand);
    const band = {
      value,
      name: fitLabel({ label: name, shortLabel: name }, nameWidth, size, narrow ? 1 : 2),
      nameY: top + (narrow ? nameHeight : height / 2 + 5),
      top,
      bottom: top + height,
    };
    top += height;
    return band;
  });
  const yOf = (side: 'previous' | 'current', row: ChangeRow) => {
    const value = bandOf(row[side]);
    const foot = bands.find((one) => one.value === value)?.bottom ?? top;
    return foot - (bandRoom + place) / 2 - inBand(side, value).indexOf(row) * place;
  };
  const nowRoom = width - right - 36;
  return {
    width,
    height: top + 4,
    left,
    right,
    bands,
    lines: drawn.map((row) => ({
      row,
      from: yOf('previous', row),
      to: yOf('current', row),
      thenLines: narrow ? [] : oneLine(row.shortLabel, sideWidth - 4),
      nowLines: [endLabel(row, nowRoom)],
    })),
  };
}

const oneLine = (text: string, width: number) => fitLabel({ label: text, shortLabel: text }, width, size, 1);

/** "Supervision: up 1 level": the name gives way, the change is always whole. */
function endLabel({ shortLabel, change }: ChangeRow, width: number): string {
  const said = `: ${change.text.charAt(0).toLowerCase()}${change.text.slice(1)}`;
  const [name = ''] = oneLine(shortLabel, width - textWidth(said, size));
  return `${name}${said}`;
}
