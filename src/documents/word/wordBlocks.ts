import { HeadingLevel, Paragraph, Tab, TabStopType, TextRun, type FileChild } from 'docx';
import type { PaperBlock, PaperChart, PaperParagraph, PaperPart } from '#core/paper/paper.ts';
import { textWidth, type PaperPage } from './pageLayout.ts';
import { factIndent, styleIds, type TextSizes } from './wordStyles.ts';
import { wordChart } from './wordCharts.ts';
import { plainRun, typedRuns } from './wordText.ts';
import { wordTable } from './wordTable.ts';

/** The title of the document is Word's Title, so parts are its first headings and what is inside follows. */
const headings = { 3: HeadingLevel.HEADING_2, 4: HeadingLevel.HEADING_3 } as const;

/** What a part stands on and how its text is set. */
export interface Setting {
  page: PaperPage;
  sizes: TextSizes;
  /** Gives every numbered list of the document a number of its own, so that each begins at 1. */
  nextList: () => number;
}

/** A part with its heading. `newPage`: begin it on a fresh one. */
export function wordPart(part: PaperPart, setting: Setting, newPage: boolean): FileChild[] {
  return [
    new Paragraph({
      heading: HeadingLevel.HEADING_1,
      pageBreakBefore: newPage,
      children: [plainRun(part.title)],
    }),
    ...part.blocks.flatMap((block) => wordBlock(block, setting, part.size === 'small')),
  ];
}

function wordBlock(block: PaperBlock, setting: Setting, isSmall: boolean): FileChild[] {
  switch (block.kind) {
    case 'heading':
      return [new Paragraph({ heading: headings[block.level], children: [plainRun(block.text)] })];
    case 'paragraph':
      return [wordParagraph(block, isSmall)];
    case 'findings':
      return block.items.map((item) => wordParagraph(item, isSmall, { reference: 'bullets', level: 0 }));
    case 'list': {
      const reference = block.ordered ? 'numbers' : 'bullets';
      const instance = block.ordered ? setting.nextList() : 0;
      return block.items.map(
        (item) =>
          new Paragraph({
            ...(isSmall || block.columns ? { style: styleIds.small } : {}),
            numbering: { reference, level: 0, instance },
            spacing: { after: block.columns ? 20 : 60 },
            children: typedRuns(item),
          }),
      );
    }
    case 'facts':
      return block.rows.map(({ term, text }) => fact(term, text, isSmall));
    case 'table':
      return wordTable(block, textWidth[setting.page], setting.sizes);
    case 'chart':
      return chartWithHeading(block);
    case 'charts':
      return block.charts.flatMap(chartWithHeading);
  }
}

const toneStyles = {
  plain: null,
  small: styleIds.small,
  secondary: styleIds.secondary,
  problem: styleIds.warning,
};

function wordParagraph(
  { text, lead, tone, typed }: PaperParagraph,
  isSmall: boolean,
  bullet?: Bullet,
): Paragraph {
  const style = isSmall && tone === 'plain' ? styleIds.small : toneStyles[tone];
  return new Paragraph({
    ...(style === null ? {} : { style }),
    ...(bullet === undefined ? {} : { numbering: bullet, spacing: { after: 60 } }),
    children: [
      ...(lead === undefined ? [] : [plainRun(lead, { bold: true }), new TextRun(' ')]),
      ...(typed ? typedRuns(text) : [plainRun(text)]),
    ],
  });
}

type Bullet = { reference: string; level: number };

function fact(term: string, text: string, isSmall: boolean): Paragraph {
  return new Paragraph({
    style: isSmall ? styleIds.smallFact : styleIds.fact,
    tabStops: [{ type: TabStopType.LEFT, position: factIndent }],
    children: [plainRun(term, { bold: true }), new TextRun({ children: [new Tab()] }), ...typedRuns(text)],
  });
}

function chartWithHeading(chart: PaperChart): FileChild[] {
  const heading = headings[chart.headingLevel];
  return wordChart(chart, [new Paragraph({ heading, children: [plainRun(chart.title)] })]);
}
