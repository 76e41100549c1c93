import type { Paper, PaperBlock, PaperParagraph } from '#core/paper/paper.ts';

/** Text as it reads, whatever its line breaks. */
export const flat = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Everything that a paper says outside its tables, in the order in which it is read. */
export function paperTexts({ title, cover, parts }: Paper): string[] {
  return [
    title,
    cover.organisation,
    ...cover.lines,
    ...cover.warnings,
    ...parts.flatMap((part) => [part.title, ...part.blocks.flatMap(blockTexts)]),
  ]
    .map(flat)
    .filter((text) => text !== '');
}

function blockTexts(block: PaperBlock): string[] {
  switch (block.kind) {
    case 'heading':
      return [block.text];
    case 'paragraph':
      return paragraphTexts(block);
    case 'findings':
      return block.items.flatMap(paragraphTexts);
    case 'list':
      return block.items;
    case 'facts':
      return block.rows.flatMap(({ term, text }) => [term, text]);
    case 'table':
      return block.captionHidden ? [] : [block.caption];
    case 'chart':
      return [block.title, ...(block.note === null ? [] : [block.note])];
    case 'charts':
      return block.charts.flatMap(blockTexts);
  }
}

const paragraphTexts = ({ lead, text }: PaperParagraph) => [...(lead === undefined ? [] : [lead]), text];

/** The cells of every table, heads first, row by row. */
export function paperTables({ parts }: Paper): string[][][] {
  return parts
    .flatMap(({ blocks }) => blocks.filter((block) => block.kind === 'table'))
    .map(({ columns, rows }) => [
      columns.map(({ header }) => flat(header)),
      ...rows.map(({ cells }) => columns.map(({ key }) => flat(cells[key]?.text ?? ''))),
    ]);
}

/** The texts that are not in `whole` behind the ones before them. */
export function missingIn(whole: string, texts: readonly string[]): string[] {
  const all = flat(whole);
  let from = 0;
  return texts.filter((text) => {
    const at = all.indexOf(text, from);
    if (at >= 0) from = at + text.length;
    return at < 0;
  });
}
