import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SheetFileError } from '#core/excel/sheetFile.ts';
import type { Matrix } from '#core/matrix.ts';
import { guessMapping } from '#core/matrixImport/columns.ts';
import { delimitedRows } from '#core/matrixImport/delimited.ts';
import { htmlTables } from '#core/matrixImport/htmlTables.ts';
import { readBook } from '#core/matrixImport/readBook.ts';
import { tableToDraft } from '#core/matrixImport/tableToDraft.ts';
import { draftProblems } from '#core/ownMatrix/draftProblems.ts';
import { emptyDraft } from '#core/ownMatrix/newDraft.ts';
import type { MatrixDraft } from '#core/ownMatrix/ownMatrix.ts';
import { templateDraft } from '#core/ownMatrix/templateDraft.ts';
import { criteriaOf, readMatrix } from '#core/readMatrix.ts';
import { plainTable, column } from '#core/export/tables/table.ts';
import { makeMatrixWorkbook } from '#documents/excel/makeMatrixWorkbook.ts';
import { readWorkbook } from '#documents/excel/readWorkbook.ts';
import { workbookBytes } from '#documents/excel/workbook.ts';
import { readDelimited } from '#documents/readDelimited.ts';
import { anyMatrix } from '../core/anyMatrix.ts';
import { wordHtml } from '../core/matrixImport/wordTable.ts';
import { seeded, trials } from '../trust/figures.ts';
import { shippedFiles } from '../matrices/shippedFiles.ts';

const madeAt = '2026-08-06T09:00:00.000Z';

/** As the page of the import reads a file of ours. */
async function fromExcel(bytes: Uint8Array) {
  const { tables, details } = readBook(await readWorkbook(bytes));
  const table = tables[0]!;
  const base: MatrixDraft =
    details === null ? emptyDraft('new') : { ...emptyDraft('new'), ...details, id: details.id || 'new' };
  return { ...tableToDraft(table, guessMapping(table), base), details };
}

describe('a matrix as an Excel file', () => {
  it('comes back as it was, whatever is in it', async () => {
    await fc.assert(
      fc.asyncProperty(anyMatrix(20), async (matrix) => {
        const { draft, problems } = await fromExcel(await makeMatrixWorkbook(matrix, madeAt));
        expect(problems).toEqual([]);
        expect(readMatrix(draft, 'back')).toEqual(readMatrix(matrix, 'out'));
      }),
      { numRuns: 40, seed: 1 },
    );
  });

  it.each([...shippedFiles])('%s comes back as it was', async (name, text) => {
    const matrix = readMatrix(JSON.parse(text), name);
    const { draft } = await fromExcel(await makeMatrixWorkbook(matrix, madeAt));
    expect(draft).toEqual(matrix);
  });

  it('of the template has everything but the details, and a new id', async () => {
    const { draft, problems, details } = await fromExcel(await makeMatrixWorkbook(templateDraft, madeAt));
    expect(problems).toEqual([]);
    expect(details?.id).toBe('');
    expect(draft.scale).toEqual(templateDraft.scale);
    expect(criteriaOf(draft).map(({ criterion }) => criterion.id)).toEqual(['new-1']);
    expect(new Set(draftProblems(draft).map(({ place }) => place.part))).toEqual(new Set(['details']));
  });
});

it('as JSON comes back as it was', () => {
  fc.assert(
    fc.property(anyMatrix(), (matrix: Matrix) => {
      expect(readMatrix(JSON.parse(JSON.stringify(matrix, null, 2)), 'file')).toEqual(matrix);
    }),
  );
});

it('300 criteria with 7 levels are read out of Excel in less than 2 seconds', async () => {
  const head = ['Domain', 'Ref', 'Item', ...Array.from({ length: 7 }, (_, n) => `Level ${n}`)];
  const rows = Array.from({ length: 300 }, (_, n) => [
    n % 10 === 0 ? `Domain ${n / 10 + 1}` : '',
    `${Math.floor(n / 10) + 1}.${(n % 10) + 1}`,
    `Criterion ${n + 1}: ${'there is a plan that everybody knows. '.repeat(4)}`,
    ...Array.from(
      { length: 7 },
      (_, level) => `At level ${level} ${'this much of it is in place. '.repeat(8)}`,
    ),
  ]);
  const facts = { title: 'Theirs', creator: 'Somebody', head: '', foot: '', madeAt };
  const bytes = workbookBytes(
    [
      plainTable(
        'Matrix 2026',
        head.map((name) => column(name, 20)),
        rows,
      ),
    ],
    facts,
  );
  const start = performance.now();
  const { draft, problems } = await fromExcel(bytes);
  const took = performance.now() - start;
  expect(problems).toEqual([]);
  expect([draft.domains.length, criteriaOf(draft).length, draft.scale.levels.length]).toEqual([30, 300, 7]);
  console.log(`300 criteria with 7 levels: ${Math.round(took)} ms`);
  expect(took).toBeLessThan(2000);
});

describe('text files', () => {
  const encode = (text: string, how: 'utf8' | 'utf16le' | 'latin1') => new Uint8Array(Buffer.from(text, how));
  it.each([
    ['UTF-8 with a mark', encode('\uFEFFÄrzte,1\nx,2', 'utf8')],
    ['UTF-16 as Excel writes it', encode('\uFEFFÄrzte\t1\nx\t2', 'utf16le')],
    ['the Windows encoding', encode('Ärzte;1\nx;2', 'latin1')],
  ])('in %s are read', (_, bytes) => {
    expect(readDelimited(bytes)[0]?.rows).toEqual([
      ['Ärzte', '1'],
      ['x', '2'],
    ]);
  });

  it('that are no text are refused', () => {
    expect(() => readDelimited(encode('a\u0000b', 'utf8'))).toThrow(SheetFileError);
    expect(() => readDelimited(new Uint8Array())).toThrow(SheetFileError);
  });
});

/** Cells that have broken readers, and some that are fine. */
const cells = [
  '',
  '',
  'Domain',
  'Item',
  'Level 0',
  'Level 1: Some',
  'Level 99',
  '8',
  '1.1',
  'A plan',
  '=1+1',
  '<script>alert(1)</script>',
  '__proto__',
  'constructor',
  'x'.repeat(5000),
  '\u0000\u0001',
  '\uD800',
  '\u202Etxet',
  '"',
  '""',
  '"unclosed',
  '\n\n',
  '标准',
  '😀'.repeat(50),
  '</td></table>',
  '<table><tr>',
  '&#x0;&#xD800;&#99999999;',
  'javascript:alert(1)',
  '-',
  'NaN',
  '1e999',
  'Level',
  'Level -1',
  'no id!',
];

/** A hostile or malformed sheet in one of 4 forms; what comes out is either refused with a word or a draft. */
async function hostileSheet(
  random: () => number,
): Promise<{ kind: string; draft: MatrixDraft | null; rows: number }> {
  const pick = <Value>(values: readonly Value[]): Value => values[Math.floor(random() * values.length)]!;
  const width = Math.floor(random() * 12);
  const rows = Array.from({ length: Math.floor(random() * 15) }, () =>
    Array.from({ length: Math.max(0, width + Math.floor(random() * 3) - 1) }, () => pick(cells)),
  );
  const kind = pick(['html', 'text', 'csv', 'excel'] as const);
  const damage = (text: string) =>
    random() < 0.5 ? text : text.slice(0, Math.floor(random() * text.length));
  try {
    const book =
      kind === 'html'
        ? { tables: htmlTables(damage(wordHtml(rows, random() < 0.5))), details: null }
        : kind === 'text'
          ? {
              tables: [
                {
                  name: 'Text',
                  rows: delimitedRows(damage(rows.map((row) => row.join(pick(['\t', ',', ';']))).join('\n'))),
                },
              ],
              details: null,
            }
          : readBook(
              await (kind === 'csv'
                ? readCsv(damage(rows.map((row) => row.join(',')).join('\r\n')))
                : readExcel(rows, random)),
            );
    const table = book.tables[0];
    if (table === undefined) return { kind, draft: null, rows: 0 };
    const base = { ...emptyDraft('hostile'), ...book.details, id: book.details?.id || 'hostile' };
    const { draft, problems } = tableToDraft(table, guessMapping(table), base);
    for (const { row, text, fix } of problems) {
      expect(row === null || (row >= 1 && row <= table.rows.length)).toBe(true);
      expect(text.length * fix.length).toBeGreaterThan(0);
    }
    // No problem, no doubt: with its details filled in it is a matrix.
    if (problems.length === 0) {
      const details = {
        title: 'T',
        shortTitle: 'T',
        publisher: 'P',
        licence: 'L',
        attribution: 'A',
        wordingStatus: 'adapted' as const,
      };
      expect(draftProblems({ ...draft, ...details })).toEqual([]);
      readMatrix({ ...draft, ...details }, 'hostile');
    }
    return { kind, draft, rows: table.rows.length };
  } catch (error) {
    if (error instanceof SheetFileError) return { kind, draft: null, rows: 0 };
    throw error;
  }
}

const readCsv = (text: string) => Promise.resolve(readDelimited(new Uint8Array(Buffer.from(text))));

/** A workbook of ours with these rows, whole, cut off or with some bytes changed. */
function readExcel(rows: readonly (readonly string[])[], random: () => number) {
  const columns = Array.from({ length: Math.max(1, ...rows.map((row) => row.length)) }, (_, n) =>
    column(`Level ${n}`, 10),
  );
  const name = random() < 0.5 ? 'Criteria' : 'Matrix';
  const facts = { title: 'x', creator: 'x', head: '', foot: '', madeAt };
  const bytes = workbookBytes([plainTable(name, columns, rows.length === 0 ? [['x']] : rows)], facts);
  const kind = random();
  if (kind < 0.3) return readWorkbook(bytes.slice(0, Math.floor(random() * bytes.length)));
  if (kind < 0.6)
    for (let n = 0; n < 20; n++) bytes[Math.floor(random() * bytes.length)] = Math.floor(random() * 256);
  return readWorkbook(bytes);
}

it('hostile and malformed sheets: no crash, and every message names a row of the sheet', async () => {
  const random = seeded(24);
  const seen = { read: 0, refused: 0 };
  const count = trials(300, 1000);
  for (let n = 0; n < count; n++) {
    const { draft } = await hostileSheet(random);
    if (draft === null) seen.refused += 1;
    else seen.read += 1;
  }
  expect(seen.read + seen.refused).toBe(count);
  expect(Math.min(seen.read, seen.refused)).toBeGreaterThan(count / 20);
});
