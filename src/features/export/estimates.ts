import type { Paper, PaperBlock } from '#core/paper/paper.ts';

/** Bytes, measured on files of the sample and of a large assessment. They say how big a file is, not how it is made. */
const word = { base: 24_000, letter: 0.37, chart: 2_000 };
const html = { base: 40_000, letter: 1.4, chart: 8_000 };

/** About how large the Word file of a paper is, in bytes, without making it. */
export function wordSize(paper: Paper): number {
  return estimate(paper, word);
}

/** The same for the HTML file. */
export function htmlSize(paper: Paper): number {
  return estimate(paper, html);
}

function estimate(paper: Paper, { base, letter, chart }: typeof word): number {
  return base + letterTotal(paper) * letter + chartTotal(paper) * chart;
}

/** How many charts there are. */
export function chartTotal({ parts }: Paper): number {
  return sum(parts.flatMap(({ blocks }) => blocks.map(chartsIn)));
}

function chartsIn(block: PaperBlock): number {
  return block.kind === 'charts' ? block.charts.length : block.kind === 'chart' ? 1 : 0;
}

function letterTotal({ parts }: Paper): number {
  return sum(parts.flatMap(({ blocks }) => blocks.map(lettersIn)));
}

function lettersIn(block: PaperBlock): number {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return block.text.length;
    case 'findings':
      return sum(block.items.map(({ text }) => text.length));
    case 'list':
      return sum(block.items.map((text) => text.length));
    case 'facts':
      return sum(block.rows.map(({ term, text }) => term.length + text.length));
    case 'table':
      return sum(
        block.rows.flatMap(({ cells }) => Object.values(cells).map(({ text }) => text.length + cellOverhead)),
      );
    case 'chart':
    case 'charts':
      return 0;
  }
}

/** What stands around the text of a cell, counted in letters. */
const cellOverhead = 30;

const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);
