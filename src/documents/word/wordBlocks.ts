import { HeadingLevel, Paragraph, Tab, TabStopType, TextRun, type FileChild } from 'docx';
import type { PaperBlock, PaperChart, PaperParagraph, PaperPart } from '#core/paper/paper.ts';
import { textWidth, type PaperPage } from './pageLayout.ts';
import { factIndent, styleIds } from './wordStyles.ts';
import { wordChart } from './wordCharts.ts';
import { plainRun, typedRuns } from './wordText.ts';
import { wordTable } from './wordTable.ts';

/** The title of the document is Word's Title, so parts are its first headings and what is inside follows. */
const headings = { 3: HeadingLevel.HEADING_2, 4: HeadingLevel.HEADING_3 } as const;

/** A part with its heading. `page`: the paper that it stands on. `newPage`: begin it on a fresh one. */
export function wordPart(
  part: PaperPart,
  page: PaperPage,
  newPage: boolean,
  listNumbers: ListNumbers,
): FileChild[] {
  return [
    new Paragraph({
      heading: HeadingLevel.HEADING_1,
      pageBreakBefore: newPage,
      children: [plainRun(part.title)],
    }),
    ...part.blocks.flatMap((block) => wordBlock(block, page, listNumbers)),
  ];
}

/** Gives every numbered list of a document a number of its own, so that each begins at 1. */
export interface ListNumbers {
  next: () => number;
}

function wordBlock(block: PaperBlock, page: PaperPage, listNumbers: ListNumbers): FileChild[] {
  switch (block.kind) {
    case 'heading':
      return [new Paragraph({ heading: headings[block.level], children: [plainRun(block.text)] })];
    case 'paragraph':
      return [wordParagraph(block)];
    case 'list': {
      const reference = block.ordered ? 'numbers' : 'bullets';
      const instance = block.ordered ? listNumbers.next() : 0;
      return block.items.map(
        (item) =>
          new Paragraph({
            numbering: { reference, level: 0, instance },
            spacing: { after: 60 },
            children: typedRuns(item),
          }),
      );
    }
    case 'facts':
      return block.rows.map(({ term, text }) => fact(term, text));
    case 'table':
      return wordTable(block, textWidth[page]);
    case 'chart':
      return chartWithHeading(block);
    case 'charts':
      return block.charts.flatMap(chartWithHeading);
  }
}

function wordParagraph({ text, lead, tone, typed }: PaperParagraph): Paragraph {
  const style = tone === 'plain' ? undefined : styleIds[tone];
  return new Paragraph({
    ...(style === undefined ? {} : { style }),
    children: [
      ...(lead === undefined ? [] : [plainRun(lead, { bold: true }), new TextRun(' ')]),
      ...(typed ? typedRuns(text) : [plainRun(text)]),
    ],
  });
}

function fact(term: string, text: string): Paragraph {
  return new Paragraph({
    style: styleIds.fact,
    tabStops: [{ type: TabStopType.LEFT, position: factIndent }],
    children: [plainRun(term, { bold: true }), new TextRun({ children: [new Tab()] }), ...typedRuns(text)],
  });
}

function chartWithHeading(chart: PaperChart): FileChild[] {
  const heading = headings[chart.headingLevel];
  return wordChart(chart, [new Paragraph({ heading, children: [plainRun(chart.title)] })]);
}
