import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeCsv } from '#core/export/csv.ts';
import { tableCsv } from '#core/export/textTable.ts';
import { readCsv } from '../../readCsv.ts';

const awkward = fc.constantFrom(
  '"',
  ',',
  '\r',
  '\n',
  '\t',
  '=',
  '+',
  '-',
  '@',
  '＝',
  '\0',
  "'",
  ' ',
  'é',
  '😀',
  'a',
  '1',
);
const cell = fc.oneof(fc.string({ unit: awkward }), fc.string({ unit: 'binary' }));
const rows = fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { maxLength: 6 });

describe('a CSV file', () => {
  it('has a byte order mark, commas, CRLF after every row, and quotes only where they are needed', () => {
    expect(
      writeCsv([
        ['Domain', 'Target'],
        ['Education, training', 'the "best"'],
        ['two\nlines', ''],
      ]),
    ).toBe('\uFEFFDomain,Target\r\n"Education, training","the ""best"""\r\n"two\nlines",\r\n');
    expect(writeCsv([['']])).toBe('\uFEFF""\r\n');
  });

  it('puts an apostrophe before what a spreadsheet would run', () => {
    expect(writeCsv([['=1+2', '+44', '-2', '@SUM(A1)', "'=1", '1-2', "'s"]])).toBe(
      "\uFEFF'=1+2,'+44,'-2,'@SUM(A1),''=1,1-2,'s\r\n",
    );
    expect(writeCsv([['=HYPERLINK("https://example.org","Click")']])).toBe(
      `\uFEFF"'=HYPERLINK(""https://example.org"",""Click"")"\r\n`,
    );
  });

  it('gives back every row word for word', () => {
    fc.assert(
      fc.property(rows, (written) => {
        expect(readCsv(writeCsv(written))).toEqual(written);
      }),
    );
  });

  it('has no cell that begins like a formula, with or without its quotes', () => {
    const payload = fc
      .tuple(
        fc.constantFrom('=', '+', '-', '@', '＝', '＋', '－', '＠', '\t', '\r', '\n', '\0'),
        fc.string({ unit: awkward }),
      )
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(payload, (text) => {
        expect(writeCsv([[text]])).toMatch(/^\uFEFF"?'/);
      }),
    );
  });

  it('of a table has its heads and cells in the order of the columns, and no caption', () => {
    const csv = tableCsv({
      caption: 'Levels',
      columns: [
        { key: 'domain', header: 'Domain' },
        { key: 'level', header: 'Level' },
      ],
      rows: [{ id: 'x', level: 'Level 2, Developing', domain: 'Education' }],
    });
    expect(csv).toBe('\uFEFFDomain,Level\r\nEducation,"Level 2, Developing"\r\n');
  });
});
