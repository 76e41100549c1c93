import { describe, expect, it } from 'vitest';
import { withYears } from '#core/compare/years.ts';
import { yearsTable } from '#core/export/tables/years.ts';
import { csvFiles } from '#core/export/tables/csvFiles.ts';
import type { PaperTable } from '#core/paper/paper.ts';
import { buildReport, type AssessmentFacts } from '#core/report.ts';
import { paperFor } from '../../documents/samplePaper.ts';
import { aMatrix } from '../../build.ts';
import { aYear } from './years.ts';

const matrix = aMatrix('1.1 1.2 1.3 / 2.1 2.2');
// Domain 1 rests on 1.1 and 1.3, because 1.2 was not applicable once: 1 and 0, 2 and 1, 3 and 3; lower medians 0, 1, 3.
// Domain 2 has nothing in 2024. In the 2 other years 2.1 has a level, 2.2 in one of them only.
const first = aYear({ id: 'a', matrix, answers: '1.1=1 1.2=4 1.3=0 2.1=2', day: '2023-04-20' });
const second = aYear({ id: 'b', matrix, answers: '1.1=2 1.2=na 1.3=1 2.1=?', day: '2024-04-18' });
const now = aYear({
  ...{ id: 'c', matrix, answers: '1.1=3 1.2=4 1.3=3 2.1=1 2.2=4', day: '2026-11-02', draft: true },
  fields: { targets: { small: { all: 3, byDomain: { d2: 4 } } } },
});

const over = (ready: readonly AssessmentFacts[], shown = now, lost = 0) =>
  withYears(buildReport(shown, null), shown, { ready, lost });
const partOf = (report: ReturnType<typeof over>, sections: Record<string, boolean> = {}) =>
  paperFor(report, { sections }).parts.find(({ id }) => id === 'report-years');
const cellsOf = ({ columns, rows }: PaperTable) => [
  columns.map(({ header }) => header),
  ...rows.map(({ cells }) => columns.map(({ key }) => cells[key]?.text)),
];
const tablesOf = (report: ReturnType<typeof over>) =>
  (partOf(report)?.blocks ?? []).filter((block) => block.kind === 'table');
const textsOf = (report: ReturnType<typeof over>) =>
  (partOf(report)?.blocks ?? []).flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []));

describe('the part over the years', () => {
  it('has the same criteria every time, a draft named as one, and no level where there is none', () => {
    const report = over([second, first]);
    expect(tablesOf(report).map(cellsOf)).toEqual([
      [
        [
          'Domain',
          'April 2023',
          'April 2024',
          'November 2026 (draft)',
          'First to last',
          'Criteria that count',
        ],
        [matrix.domains[0]!.title, '0', '1', '3', 'Up 3 levels', '2 of 3'],
        [matrix.domains[1]!.title, '2', 'No level', '1', 'Down 1 level', '1 of 2'],
      ],
    ]);
    expect(textsOf(report)[0]).toContain('“Year c” is a draft');
    expect(textsOf(report)[0]).toContain('The figures do not predict what comes next.');
  });

  it('is not there before the years are read, nor with fewer than 3, unless somebody asks for it', () => {
    expect(partOf(buildReport(now, null))).toBeUndefined();
    expect(partOf(over([first]))).toBeUndefined();
    expect(partOf(over([first]), { years: true })?.blocks).toMatchObject([
      { text: 'Not provided: there are fewer than 3 assessments to lay side by side.' },
    ]);
    expect(partOf(over([first, second]), { years: false })).toBeUndefined();
  });

  it('ends with the assessment that is shown', () => {
    const shown = aYear({ id: 'b2', matrix, answers: '1.1=2', day: '2024-09-20' });
    expect(over([first, second, now], shown).years?.[0]?.trend.points.map(({ name }) => name)).toEqual([
      'Year a',
      'Year b',
      'Year b2',
    ]);
  });

  it('lays no other scale beside it, and says so', () => {
    const short = aMatrix('1.1 1.2 1.3 / 2.1 2.2', { levels: [0, 1, 2] });
    const old = aYear({ id: 'o', matrix: short, answers: '1.1=1', day: '2022-04-20' });
    expect(over([old, first]).years).toEqual([]);
    expect(textsOf(over([old, first, second]))).toContain(
      'Left out, because its levels are of another scale: “Year o”.',
    );
  });

  it('says what could not be read, and what looked at something else', () => {
    const scoped = { ...first, assessment: { ...first.assessment, scope: 'Surgery' } };
    expect(textsOf(over([scoped, second], now, 2))).toEqual(
      expect.arrayContaining([
        'These did not all look at the same: Surgery and the whole organisation. What looks like change may come from that.',
        '2 earlier assessments could not be read and do not count here.',
      ]),
    );
  });

  it('goes on in another table where there are more than fit side by side', () => {
    const many = Array.from({ length: 6 }, (_, index) =>
      aYear({ id: `m${index}`, matrix, answers: `1.1=${index % 5}`, day: `20${15 + index}-04-20` }),
    );
    const tables = tablesOf(over(many));
    expect(tables.map(({ caption, columns }) => [caption.slice(-6), columns.length])).toEqual([
      ['1 of 2', 7],
      ['2 of 2', 6],
    ]);
    // 1.1 is 0, 1, 2, 3, then 4, 0 and 3 this time.
    expect(tables.map((table) => cellsOf(table)[1]?.slice(1, -2))).toEqual([
      ['0', '1', '2', '3'],
      ['4', '0', '3'],
    ]);
  });
});

describe('the table over the years', () => {
  it('has a row for each domain and assessment, with figures as numbers', () => {
    const [table] = yearsTable(over([first, second]));
    const row = (values: unknown[], { id = 0, tail = ['Up 3 levels', 3, 2, 3] as unknown[] } = {}) => [
      ...[matrix.shortTitle, matrix.domains[id]!.title, 'Core'],
      ...values,
      ...tail,
    ];
    const second2 = { id: 1, tail: ['Down 1 level', 4, 1, 2] };
    expect(table?.rows).toEqual([
      row(['Year a', { day: '2023-04-20' }, 'April 2023', 'Signed off', 0, 'Level 0, Not started']),
      row(['Year b', { day: '2024-04-18' }, 'April 2024', 'Signed off', 1, 'Level 1, Starting']),
      row(['Year c', { day: '2026-11-02' }, 'November 2026 (draft)', 'Draft', 3, 'Level 3, Established']),
      row(['Year a', { day: '2023-04-20' }, 'April 2023', 'Signed off', 2, 'Level 2, Developing'], second2),
      row(['Year b', { day: '2024-04-18' }, 'April 2024', 'Signed off', 'No level', 'No level'], second2),
      row(
        ['Year c', { day: '2026-11-02' }, 'November 2026 (draft)', 'Draft', 1, 'Level 1, Starting'],
        second2,
      ),
    ]);
  });

  it('is a file of its own, of which the read-me tells, and absent without the years', () => {
    const files = csvFiles(over([first, second]), '2026-11-21T09:00:00.000Z');
    expect(Object.keys(files)).toContain('over-the-years.csv');
    expect(files['README.txt']).toContain('over-the-years.csv: The level of each domain at each assessment');
    const without = csvFiles(over([first]), '2026-11-21T09:00:00.000Z');
    expect(Object.keys(without)).not.toContain('over-the-years.csv');
    expect(without['README.txt']).not.toContain('over-the-years.csv');
  });
});
