import type { PaperBlock, PaperCell, PaperParagraph, PaperTable } from './paper.ts';

/** A paragraph that nobody edits. */
export function paragraph(text: string, tone: PaperParagraph['tone'] = 'plain'): PaperParagraph {
  return { kind: 'paragraph', text, tone, typed: false };
}

export function heading(level: 3 | 4, text: string): PaperBlock {
  return { kind: 'heading', level, text };
}

export function bullets(items: string[], columns = false): PaperBlock {
  return { kind: 'list', ordered: false, items, columns };
}

type Columns<Key extends string> = Record<Key, { header: string; width: number; align?: 'right' }>;
type Table<Key extends string> = Pick<PaperTable, 'id' | 'caption'> &
  Partial<Pick<PaperTable, 'about' | 'captionHidden' | 'keep' | 'size'>> & {
    columns: Columns<Key>;
    rows: readonly { id: string; cells: Record<NoInfer<Key>, string | number | PaperCell> }[];
  };

/** A table whose first column names the rows. Columns stand in the order in which they are written. */
export function tableOf<const Key extends string>({ columns, rows, ...table }: Table<Key>): PaperTable {
  return {
    kind: 'table',
    about: null,
    captionHidden: false,
    keep: false,
    size: 'plain',
    ...table,
    columns: Object.entries<Columns<Key>[Key]>(columns).map(([key, column], index) => ({
      key,
      header: column.header,
      width: column.width,
      align: column.align ?? 'left',
      rowHeader: index === 0,
    })),
    rows: rows.map(({ id, cells }) => ({
      id,
      cells: Object.fromEntries(
        Object.entries<string | number | PaperCell>(cells).map(([key, cell]) => [
          key,
          typeof cell === 'object' ? cell : { text: String(cell) },
        ]),
      ),
    })),
  };
}
