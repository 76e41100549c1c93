import { describe, expect, it } from 'vitest';
import { delimitedRows } from '#core/matrixImport/delimited.ts';
import { htmlTables } from '#core/matrixImport/htmlTables.ts';
import { wordHtml } from './wordTable.ts';

const rowsOf = (html: string) => htmlTables(html).map(({ rows }) => rows);

describe('tables in HTML', () => {
  it('come out of what Word copies, merged cells blank below their first', () => {
    const rows = [
      ['Domain', 'Item', 'Level 0'],
      ['Strategy & aims', 'A plan\nfor 3 years', 'None < 1'],
      ['', 'A budget', 'None'],
    ];
    expect(rowsOf(wordHtml(rows))).toEqual([rows]);
  });

  it('S24-5 are text only: no script, style, attribute or element outlives them', () => {
    const html =
      '<table><tr><td onclick="alert(1)">Safe<script>alert("x")</script><img src=x onerror=alert(1)></td>' +
      '<td><style>td{}</style><b>bold</b> &lt;i&gt;not an element&lt;/i&gt; <a href="javascript:x">link</a></td>' +
      '<td title="a > b">quoted</td></tr></table>';
    expect(rowsOf(html)).toEqual([[['Safe', 'bold <i>not an element</i> link', 'quoted']]]);
  });

  it('keep the points of lists, and tell blocks from inline elements', () => {
    const html =
      '<table><tr><td><ul><li>One<li>Two <i>words</i></ul></td><td><p>First</p><p>Second</p></td>' +
      '<td>·&nbsp;&nbsp; Point</td></tr></table>';
    expect(rowsOf(html)).toEqual([[['• One\n• Two words', 'First\nSecond', '• Point']]]);
  });

  it('lay cells over several columns and rows out as a sheet would', () => {
    const html =
      '<table><tr><th rowspan=2>A</th><th colspan="2">B</th></tr><tr><td>C</td><td>D</td></tr>' +
      '<tr><td>E</td><td rowspan="9">F</td><td>G</td></tr><tr><td>H</td><td>I</td></tr></table>';
    expect(rowsOf(html)).toEqual([
      [
        ['A', 'B', ''],
        ['', 'C', 'D'],
        ['E', 'F', 'G'],
        ['H', '', 'I'],
      ],
    ]);
  });

  it('take a table inside a cell for its text, and several tables for several', () => {
    const inner = '<table><tr><td>in</td><td>side</td></tr></table>';
    const html = `<table><tr><td>Out ${inner}</td></tr></table><p>x</p><table><tr><td>2</td></tr></table>`;
    expect(rowsOf(html)).toEqual([[['Out\nin side']], [['2']]]);
  });

  it.each([
    ['nothing', ''],
    ['no table', '<p>Words</p>'],
    ['an empty table', '<table><tr><td> &nbsp;</td></tr></table>'],
  ])('there are none in %s', (_, html) => expect(htmlTables(html)).toEqual([]));

  it('show what there is of HTML that is cut off', () => {
    expect(rowsOf('<table><tr><td>One</td><td>Tw')).toEqual([[['One', 'Tw']]]);
  });

  it('do not let a huge span fill the memory', () => {
    const html = `<table><tr><td colspan="99999" rowspan="99999">A</td></tr>${'<tr><td>B</td></tr>'.repeat(3)}</table>`;
    const [table] = rowsOf(html);
    expect(Math.max(...table!.map((row) => row.length))).toBeLessThanOrEqual(200);
  });
});

describe('text with delimiters', () => {
  it('is read with the delimiter that its lines agree on', () => {
    expect(delimitedRows('a\tb,c\td\ne\tf\tg')).toEqual([
      ['a', 'b,c', 'd'],
      ['e', 'f', 'g'],
    ]);
    expect(delimitedRows('a;b;c\n"1,5";2;3')).toEqual([
      ['a', 'b', 'c'],
      ['1,5', '2', '3'],
    ]);
  });

  it('keeps delimiters, quotes and lines inside quotes', () => {
    expect(delimitedRows('\uFEFFItem,Note\r\n"One, two","He said ""no""\nand left"\r\n')).toEqual([
      ['Item', 'Note'],
      ['One, two', 'He said "no"\nand left'],
    ]);
  });

  it('takes a quote that never closes for a character', () => {
    expect(delimitedRows('a,"b\nc,d')).toEqual([
      ['a', '"b'],
      ['c', 'd'],
    ]);
  });
});
