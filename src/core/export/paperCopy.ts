import type { Paper, PaperPart, PaperTable } from '#core/paper/paper.ts';

/** The main tables of a paper for a message. `text` for plain ones, `html` with the tables as tables. */
export interface PaperCopy {
  tables: number;
  text: string;
  html: string;
}

/** What stands on upright pages; the appendices are too long for a message. */
const isMain = ({ page }: PaperPart) => page !== 'wide';

/** Every table of the main parts with its caption, under the name of the document and its state. */
export function paperCopy({ fileTitle, header, footer, parts }: Paper): PaperCopy {
  const tables = parts
    .filter(isMain)
    .flatMap(({ blocks }) => blocks.filter((block) => block.kind === 'table'));
  const text = [`${fileTitle} (${header.right})`, ...tables.map(tableText), footer].join('\n\n');
  const html =
    `<h2>${escaped(`${fileTitle} (${header.right})`)}</h2>` +
    `${tables.map(tableHtml).join('')}<p>${escaped(footer)}</p>`;
  return { tables: tables.length, text, html };
}

function tableText({ caption, columns, rows }: PaperTable): string {
  const line = (cells: readonly string[]) => cells.map((cell) => cell.replace(/\s+/g, ' ').trim()).join('\t');
  return [
    caption,
    line(columns.map(({ header }) => header)),
    ...rows.map(({ cells }) => line(columns.map(({ key }) => cells[key]?.text ?? ''))),
  ].join('\n');
}

function tableHtml({ caption, columns, rows }: PaperTable): string {
  const head = columns.map(({ header }) => `<th scope="col">${escaped(header)}</th>`).join('');
  const body = rows.map(({ cells }) => {
    const row = columns.map(({ key, rowHeader }) => {
      const text = escaped(cells[key]?.text ?? '');
      return rowHeader ? `<th scope="row">${text}</th>` : `<td>${text}</td>`;
    });
    return `<tr>${row.join('')}</tr>`;
  });
  return (
    `<p><b>${escaped(caption)}</b></p>` +
    `<table border="1"><thead><tr>${head}</tr></thead><tbody>${body.join('')}</tbody></table>`
  );
}

function escaped(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/\r?\n/g, '<br>');
}
