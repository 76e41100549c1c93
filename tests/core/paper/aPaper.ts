import type { Paper, PaperBlock, PaperParagraph, PaperTable } from '#core/paper/paper.ts';
import { paperOf } from '#core/paper/paperOf.ts';
import { defaultPaperOptions, type PaperOptions } from '#core/paper/paperOptions.ts';
import type { Report } from '#core/report.ts';

/** The paper of a report on 21 November 2026, with the options of a board but for those given. */
export function aPaper(report: Report, options: Partial<PaperOptions> = {}, unreadable = 0): Paper {
  return paperOf(
    report,
    { ...defaultPaperOptions, ...options },
    { now: '2026-11-21T09:00:00.000Z', unreadable },
  );
}

export function partOf(paper: Paper, name: string): PaperBlock[] {
  return paper.parts.find(({ id }) => id === `report-${name}`)?.blocks ?? [];
}

export function tableIn(paper: Paper, id: string): PaperTable {
  const table = paper.parts
    .flatMap(({ blocks }) => blocks)
    .find((block) => block.kind === 'table' && block.id === id);
  if (table?.kind !== 'table') throw new Error(`There is no table ${id}`);
  return table;
}

/** The cells of a table as a reader reads them, a line each. */
export function linesOf(table: PaperTable): string[] {
  return table.rows.map(({ cells }) => table.columns.map(({ key }) => cells[key]?.text ?? '').join(' | '));
}

/** All paragraphs, those in findings included. */
export function paragraphsOf(paper: Paper): PaperParagraph[] {
  return paper.parts.flatMap(({ blocks }) =>
    blocks.flatMap((block) =>
      block.kind === 'findings' ? block.items : block.kind === 'paragraph' ? [block] : [],
    ),
  );
}

/** Every text of the paper that a reader reads as words: no figures of charts. */
export function textsOf(paper: Paper): string[] {
  const { cover, parts } = paper;
  return [
    ...cover.lines,
    ...cover.warnings,
    ...parts.flatMap(({ title, blocks }) => [title, ...blocks.flatMap(wordsOf)]),
  ];
}

function wordsOf(block: PaperBlock): string[] {
  switch (block.kind) {
    case 'heading':
      return [block.text];
    case 'paragraph':
      return [`${block.lead ?? ''} ${block.text}`.trim()];
    case 'findings':
      return block.items.map(({ text }) => text);
    case 'list':
      return block.items;
    case 'facts':
      return block.rows.flatMap(({ term, text }) => [term, text]);
    case 'table':
      return [
        block.caption,
        ...block.columns.map(({ header }) => header),
        ...block.rows.flatMap(({ cells }) => block.columns.map(({ key }) => cells[key]?.text ?? '')),
      ];
    case 'chart':
      return [block.title, block.description, ...(block.note === null ? [] : [block.note])];
    case 'charts':
      return block.charts.flatMap(wordsOf);
  }
}
