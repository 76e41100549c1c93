import { PageOrientation } from 'docx';

/** Lengths in twips, 20 to a point. */
const twips = (mm: number) => Math.round((mm / 25.4) * 1440);

const a4 = { width: twips(210), height: twips(297) };
const margin = { top: twips(22), right: twips(18), bottom: twips(20), left: twips(18) };
const edge = twips(10);

export type PaperPage = 'portrait' | 'wide';

/** The width of the text on a page of either kind. */
export const textWidth: Record<PaperPage, number> = {
  portrait: a4.width - margin.left - margin.right,
  wide: a4.height - margin.left - margin.right,
};

/** A4 with the margins of the printed report. The library takes the size of the upright sheet for both. */
export function pageProperties(page: PaperPage) {
  const orientation = page === 'wide' ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT;
  return { size: { ...a4, orientation }, margin: { ...margin, header: edge, footer: edge } };
}
