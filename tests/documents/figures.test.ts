import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { SheetCell } from '#core/excel/cellText.ts';
import type { Report } from '#core/report.ts';
import { makeCsvZip } from '#documents/csvZip.ts';
import { makeWorkbook } from '#documents/excel/makeWorkbook.ts';
import { readWorkbook } from '#documents/excel/readWorkbook.ts';
import { aMatrix, answered, anAssessment, anOrganisation, noLibrary } from '../build.ts';
import { formulaPayloads } from '../formulaPayloads.ts';
import { readCsv } from '../readCsv.ts';
import { anyFacts, madeAt, reportOf } from '../someAnswers.ts';
import { anyReport } from './anyAssessment.ts';
import { formulaReport } from './formulaReport.ts';

type Rows = readonly (readonly SheetCell[])[];

/** Unzipping takes the mark away that says how the text is coded. */
const csvIn = (files: Record<string, Uint8Array>, name: string): Rows =>
  readCsv(`\uFEFF${strFromU8(files[name]!).replace(/^\uFEFF/, '')}`);

/** The cells of a table by their heads, row by row. */
const byHead = ([heads = [], ...rows]: Rows) =>
  rows.map((cells) => new Map(heads.map((head, index) => [String(head), cells[index] ?? ''])));

async function bothForms(
  report: Report,
): Promise<Record<'excel' | 'csv', (name: string) => Map<string, SheetCell>[]>> {
  const sheets = await readWorkbook(await makeWorkbook(report, madeAt));
  const files = unzipSync(await makeCsvZip(report, madeAt));
  return {
    excel: (name) => byHead(sheets.find((sheet) => sheet.name === name)!.rows),
    csv: (name) => byHead(csvIn(files, `${name.toLowerCase()}.csv`)),
  };
}

/** In Excel a figure is a number; in CSV it is the same written out. */
const written = { excel: (cell: string | number) => cell, csv: (cell: string | number) => String(cell) };

describe('every figure in the files', () => {
  it('is the one of the report, in Excel as a number', async () => {
    await fc.assert(
      fc.asyncProperty(anyFacts, async (facts) => {
        const report = reportOf(facts);
        const [{ view, matrix }] = report.matrices as [Report['matrices'][number]];
        const forms = await bothForms(report);
        for (const form of ['excel', 'csv'] as const) {
          const as = written[form];
          const answers = forms[form]('Answers');
          expect(answers).toHaveLength(view.criteria.length);
          for (const [index, one] of view.criteria.entries()) {
            const row = answers[index]!;
            const state = one.answer?.state ?? 'none';
            const without = {
              none: 'Not answered',
              unknown: 'We do not know yet',
              'not-applicable': 'Not applicable',
              level: '',
            };
            expect(row.get('Reference')).toBe(one.criterion.ref);
            expect(row.get('Level as a number')).toBe(as(one.level ?? without[state]));
            expect(row.get('Target as a number')).toBe(as(one.target ?? 'No target'));
            const noGap =
              state === 'not-applicable'
                ? 'Not applicable'
                : one.target === null
                  ? 'No target'
                  : 'No level yet';
            expect(row.get('Gap in levels')).toBe(as(one.gap ?? noGap));
            expect(row.get('Evidenced level')).toBe(as(one.evidencedLevel ?? 'No level evidenced'));
            expect(row.get('Pieces of evidence')).toBe(as(one.evidence.length));
          }
          const links = view.criteria.flatMap(({ criterion, evidence }) =>
            evidence.map(({ supportsLevel }) => [criterion.ref, as(supportsLevel ?? 'Not decided')]),
          );
          const evidence = forms[form]('Evidence');
          expect(evidence.map((row) => [row.get('Reference'), row.get('Level it supports')])).toEqual(links);
          expect(forms[form]('Actions')).toHaveLength(report.actions.length);
          expect(forms[form]('Levels').map((row) => row.get('Level'))).toEqual(
            view.criteria.flatMap(() => matrix.scale.levels.map(({ value }) => as(value))),
          );
        }
      }),
      { numRuns: 200 },
    );
  });

  it('is the one of the report over the years too, and there is no sheet without them', async () => {
    await fc.assert(
      fc.asyncProperty(anyReport, async (report) => {
        const years = report.years ?? [];
        if (years.length === 0) {
          const sheets = await readWorkbook(await makeWorkbook(report, madeAt));
          expect(sheets.map(({ name }) => name)).not.toContain('Over the years');
          return;
        }
        const files = unzipSync(await makeCsvZip(report, madeAt));
        const sheets = await readWorkbook(await makeWorkbook(report, madeAt));
        const excel = byHead(sheets.find(({ name }) => name === 'Over the years')!.rows);
        const csv = byHead(csvIn(files, 'over-the-years.csv'));
        const wanted = years.flatMap(({ trend: { domains } }) =>
          domains.flatMap(({ label, values, target, common, total }) =>
            values.map((value) => [label, value ?? 'No level', target ?? 'No target', common, total]),
          ),
        );
        const heads = ['Domain', 'Level as a number', 'Target as a number', 'Criteria that count'];
        const cells = (rows: typeof excel) =>
          rows.map((row) => [...heads, 'Criteria of the domain'].map((head) => row.get(head)));
        expect(cells(excel)).toEqual(wanted);
        expect(cells(csv)).toEqual(wanted.map((row) => row.map(String)));
      }),
      { numRuns: 60 },
    );
  });

  it('is worked out by hand for one assessment, and nothing missing is 0 or empty', async () => {
    const matrix = aMatrix('1.1 1.2 1.3 1.4 / 2.1');
    const facts = {
      organisation: anOrganisation(),
      assessment: anAssessment([matrix], { targets: { small: { all: 3, byDomain: { d2: 2 } } } }),
      matrices: [matrix],
      responses: answered('1.1=1>4 1.2=0 1.3=? 1.4=na 2.1=-'),
      ...noLibrary,
    };
    const forms = await bothForms(reportOf(facts));
    const heads = [
      'Answer',
      'Level as a number',
      'Target as a number',
      'Gap in levels',
      'Where the target comes from',
      'Evidenced level',
    ];
    expect(forms.excel('Answers').map((row) => heads.map((head) => row.get(head)))).toEqual([
      ['Level 1, Starting', 1, 4, 3, 'Set for this criterion', 'No level evidenced'],
      ['Level 0, Not started', 0, 3, 3, 'Set for the whole assessment', 'No level evidenced'],
      [
        'We do not know yet',
        'We do not know yet',
        3,
        'No level yet',
        'Set for the whole assessment',
        'No level evidenced',
      ],
      [
        'Not applicable',
        'Not applicable',
        3,
        'Not applicable',
        'Set for the whole assessment',
        'No level evidenced',
      ],
      ['Not answered', 'Not answered', 2, 'No level yet', 'Set for this domain', 'No level evidenced'],
    ]);
    const typed = ['Note', 'Reason if not applicable'];
    for (const name of ['Answers', 'Actions', 'Evidence', 'Levels', 'Lists']) {
      for (const row of forms.csv(name)) {
        for (const [head, cell] of row)
          if (!typed.includes(head)) expect([head, cell]).not.toEqual([head, '']);
      }
    }
  });
});

describe('texts that spreadsheets would run', () => {
  const report = formulaReport();
  const texts = new Set(formulaPayloads);

  it('are 60 different ones, and stand in every column that people or a matrix can fill', async () => {
    expect(texts.size).toBe(60);
    const forms = await bothForms(report);
    const filled = new Set<string>();
    for (const name of ['Answers', 'Actions', 'Evidence', 'Levels', 'Lists']) {
      for (const row of forms.csv(name)) {
        for (const [head, cell] of row) if (texts.has(String(cell))) filled.add(`${name}: ${head}`);
      }
    }
    expect([...filled].toSorted()).toEqual(
      [
        ...['Criterion', 'Domain', 'Matrix', 'Note', 'Reason if not applicable'].map(
          (head) => `Answers: ${head}`,
        ),
        ...['Action', 'Owner', 'Why', 'How we will know that it worked', 'Reviewed at', 'Result'].map(
          (head) => `Actions: ${head}`,
        ),
        ...['Matrix', 'Criterion', 'Evidence', 'Where it is kept', 'Owner'].map(
          (head) => `Evidence: ${head}`,
        ),
        ...['Matrix', 'Domain', 'Criterion', 'What is in place at this level'].map(
          (head) => `Levels: ${head}`,
        ),
        'Lists: What it means',
      ].toSorted(),
    );
  });

  it('come out of the CSV as they were typed, once the apostrophe is taken off', async () => {
    const { csv } = await bothForms(report);
    const { criteria } = report.matrices[0]!.view;
    expect(csv('Answers').map((row) => row.get('Note'))).toEqual(criteria.map(({ note }) => note));
    expect(csv('Actions').map((row) => row.get('Why'))).toEqual(report.actions.map(({ why }) => why));
    expect(criteria.map(({ note }) => note)).toEqual(formulaPayloads);
  });

  it('begin no cell of a CSV file', async () => {
    for (const [name, data] of Object.entries(unzipSync(await makeCsvZip(report, madeAt)))) {
      if (!name.endsWith('.csv')) continue;
      // A cell begins after a comma, a row or a quote; inside quotes every quote is doubled.
      expect(strFromU8(data).match(/(?:^|,|\r\n)"?[=+\-@＝＋－＠\t\0]/gu) ?? []).toEqual([]);
    }
  });
});

describe('the archive of CSV files', () => {
  const report = reportOf(fc.sample(anyFacts, { numRuns: 1, seed: 11 })[0]!);

  it('has a file for each table and a text that explains them, the same byte for byte each time', async () => {
    const bytes = await makeCsvZip(report, madeAt);
    expect(await makeCsvZip(report, madeAt)).toEqual(bytes);
    const files = unzipSync(bytes);
    expect(Object.keys(files)).toEqual([
      'README.txt',
      'answers.csv',
      'actions.csv',
      'evidence.csv',
      'levels.csv',
      'lists.csv',
    ]);
    const readMe = strFromU8(files['README.txt']!);
    expect(readMe).toContain('Unofficial tool. It is not made, run or endorsed by NHS England');
    expect(readMe).toContain('take one apostrophe off');
    // Without its ids a file cannot come back, so it does not carry them.
    for (const data of Object.values(files)) expect(strFromU8(data)).not.toContain('Do not change');
    for (const [name, data] of Object.entries(files)) {
      if (name.endsWith('.csv')) expect([...data.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    }
  });
});
