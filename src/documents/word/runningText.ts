import { Footer, Header, PageNumber, Paragraph, Tab, TabStopType, TextRun } from 'docx';
import { textWidth, type PaperPage } from './pageLayout.ts';
import { plainRun } from './wordText.ts';

/** Half points: the size of what stands in the margins of the printed report. */
const size = 17;

/** Whose paper it is at the left, its state at the right. */
export function wordHeader({ left, right }: { left: string; right: string }, page: PaperPage): Header {
  return new Header({ children: [twoSides(left, [plainRun(right, { size })], page)] });
}

/** What the tool is at the left, the number of the page at the right. */
export function wordFooter(left: string, page: PaperPage): Footer {
  const numbers = ['Page ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES];
  return new Footer({ children: [twoSides(left, [new TextRun({ size, children: numbers })], page)] });
}

function twoSides(left: string, right: TextRun[], page: PaperPage): Paragraph {
  return new Paragraph({
    tabStops: [{ type: TabStopType.RIGHT, position: textWidth[page] }],
    children: [plainRun(left, { size }), new TextRun({ children: [new Tab()] }), ...right],
  });
}
