import { ShadingType, type IShadingAttributesProperties } from 'docx';
import type { PaperCell } from '#core/paper/paper.ts';

/** The steps of the map of levels, the lowest first; those of the charts on screen. The last two carry light text. */
export const levelFills = ['F3F6F7', 'C6DBEC', '8FBBDF', '4F93C8', '2469A5', '12436D'] as const;

export const ink = '17262E';
const lightInk = 'FFFFFF';
const rule = 'C9D2D6';
const grey = 'DDE4E7';
const statusFills = { 'below-target': 'FFF1D6', 'at-target': 'E3F4EA' };

/** The ground of a cell and the colour of its text. The text says the same without either. */
export interface Shade {
  shading: IShadingAttributesProperties;
  colour: string;
}

export function shadeOf({ level, tone, status }: PaperCell): Shade | null {
  if (status !== undefined) {
    return { shading: { type: ShadingType.CLEAR, fill: statusFills[status] }, colour: ink };
  }
  if (level !== undefined) {
    const index = level.levels.findIndex(({ value }) => value === level.value);
    const step = level.levels.length < 2 ? 0 : Math.round((index / (level.levels.length - 1)) * 5);
    const fill = levelFills[step] ?? levelFills[0];
    return { shading: { type: ShadingType.CLEAR, fill }, colour: step > 3 ? lightInk : ink };
  }
  if (tone === 'hatched') {
    const shading = { type: ShadingType.THIN_DIAGONAL_STRIPE, color: rule, fill: lightInk };
    return { shading, colour: ink };
  }
  return tone === 'grey' ? { shading: { type: ShadingType.CLEAR, fill: grey }, colour: ink } : null;
}
