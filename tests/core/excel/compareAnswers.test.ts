import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerFieldNames, answerHeaders, keptHeaders } from '#core/excel/answerColumns.ts';
import { AnswerFileError, readAnswerFile } from '#core/excel/answerFile.ts';
import type { SheetRows } from '#core/excel/cellText.ts';
import { compareAnswers } from '#core/excel/differences.ts';
import { allTables } from '#core/export/tables/allTables.ts';
import { blankTables } from '#core/export/tables/blank.ts';
import { listsTable } from '#core/export/tables/lists.ts';
import type { AssessmentFacts } from '#core/report.ts';
import { anAssessment, anOrganisation, answered, idOf, noLibrary, stampAt } from '../../build.ts';
import { anyEdits, anyFacts, asSheets, compared, edited, matrix, refs, reportOf } from '../../someAnswers.ts';

const facts: AssessmentFacts = {
  organisation: anOrganisation(),
  assessment: anAssessment([matrix], { targets: { small: { all: 3, byDomain: {} } } }),
  matrices: [matrix],
  responses: answered('1.1=2>4 1.2=na 2.1=? 2.2=1', { '1.1': { note: 'Seen in 3 services.' } }),
  ...noLibrary,
};
const report = reportOf(facts);
const sheets = asSheets(allTables(report));
const blank = asSheets([...blankTables(report), listsTable(report)]);
const short = (found: ReturnType<typeof compared>) =>
  found.differences.map(({ criterion, what, now, inFile }) => [criterion, what, now, inFile]);

describe('a file that nobody has changed', () => {
  it('differs in nothing, whatever the assessment holds', () => {
    fc.assert(
      fc.property(anyFacts, (any) => {
        const made = reportOf(any);
        const all = { differences: [], problems: [], criteria: refs.length };
        expect(compared(asSheets(allTables(made)), made)).toEqual(all);
        const sheet = asSheets([...blankTables(made), listsTable(made)]);
        expect(compared(sheet, made)).toEqual(all);
      }),
      { numRuns: 200 },
    );
  });

  it('differs in nothing after the assessment was changed here', () => {
    const later = reportOf({
      ...facts,
      responses: answered('1.1=4 1.2=3 2.1=0 2.2=na', { '1.1': { note: '' } }),
    });
    expect(compared(sheets, later).differences).toEqual([]);
  });
});

describe('a file that somebody has changed', () => {
  it('differs in exactly the cells that were changed', () => {
    const edits = anyFacts.chain((any) => {
      const made = reportOf(any);
      const file = asSheets(allTables(made));
      return anyEdits(file).map((chosen) => ({ made, file, chosen }));
    });
    fc.assert(
      fc.property(edits, ({ made, file, chosen }) => {
        const changed = chosen.reduce((all, { ref, field, text }) => edited(all, ref, field, text), file);
        const { differences, problems } = compared(changed, made);
        expect(problems).toEqual([]);
        const ids = chosen.map(({ ref, field }) => `small.${idOf(ref)}.${field}`);
        expect(differences.map(({ id }) => id).toSorted()).toEqual(ids.toSorted());
        for (const { id, inFile } of differences) {
          const { text } = chosen.find(({ ref, field }) => id === `small.${idOf(ref)}.${field}`)!;
          expect(inFile).toBe(text);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('says what is here now, what is in the file and what would be stored', () => {
    let changed = edited(sheets, '1.1', 'answer', 'Level 3, Established');
    changed = edited(changed, '1.1', 'note', '');
    changed = edited(changed, '2.2', 'target', 'Level 2, Developing');
    changed = edited(changed, '2.2', 'confidence', 'Low');
    expect(compared(changed, report).differences).toMatchObject([
      {
        id: 'small.c1-1.answer',
        row: 2,
        sheet: 'Answers',
        section: 'small.d1',
        domain: 'Domain A',
        criterion: '1.1 Title 1.1',
        now: 'Level 2, Developing',
        inFile: 'Level 3, Established',
        changedHere: false,
        patch: { answer: { state: 'level', level: 3, source: 'judged' } },
      },
      { what: 'Note', now: 'Seen in 3 services.', inFile: '', patch: { note: '' } },
      { what: 'Target', now: 'Level 3, Established', inFile: 'Level 2, Developing', patch: { target: 2 } },
      { what: 'Confidence', now: 'Not stated', inFile: 'Low', patch: { confidence: 'low' } },
    ]);
  });

  it.each([
    ['2', 'Level 2, Developing'],
    [3, 'Level 3, Established'],
    ['level 3', 'Level 3, Established'],
    ['  Established ', 'Level 3, Established'],
    ['LEVEL\u00A03,\u00A0ESTABLISHED', 'Level 3, Established'],
    ['we do not know yet', 'We do not know yet'],
    ['Not applicable', 'Not applicable'],
    ['not answered', 'Not answered'],
  ])('understands the answer %j', (cell, words) => {
    expect(short(compared(edited(sheets, '2.2', 'answer', cell), report))).toEqual([
      ['2.2 Title 2.2', 'Answer', 'Level 1, Starting', words],
    ]);
  });

  it('takes a target away only from a criterion that has one of its own', () => {
    expect(short(compared(edited(sheets, '1.1', 'target', 'No target of its own'), report))).toEqual([
      ['1.1 Title 1.1', 'Target', 'Level 4, Embedded', 'No target of its own'],
    ]);
    expect(compared(edited(sheets, '2.2', 'target', 'No target'), report).differences).toEqual([]);
  });

  it('says which answers were changed here after the file was made', () => {
    const later = reportOf({
      ...facts,
      responses: answered('1.1=3>4 1.2=na 2.1=? 2.2=1', {}, (s) => stampAt(s + 60)),
    });
    let changed = edited(sheets, '1.1', 'answer', 'Level 4, Embedded');
    changed = edited(changed, '2.2', 'answer', 'Level 4, Embedded');
    expect(compared(changed, later).differences).toMatchObject([
      {
        criterion: '1.1 Title 1.1',
        now: 'Level 3, Established',
        changedHere: true,
        updatedAt: stampAt(61).at,
      },
      { criterion: '2.2 Title 2.2', now: 'Level 1, Starting', changedHere: false },
    ]);
  });
});

describe('a blank sheet', () => {
  it('brings in what was filled in, also where there is an answer already', () => {
    let filled = edited(blank, '1.1', 'answer', 'Level 5, Leading');
    filled = edited(filled, '2.1', 'answer', 'Level 0, Not started');
    filled = edited(filled, '3.1', 'note', 'Nobody knew.');
    const { differences, problems } = compared(filled, report);
    expect(problems).toEqual([
      {
        sheet: 'Score',
        row: 2,
        text: '“Level 5, Leading” is not a level of this matrix. Choose one from the list.',
      },
    ]);
    expect(differences).toMatchObject([
      {
        criterion: '2.1 Title 2.1',
        now: 'We do not know yet',
        inFile: 'Level 0, Not started',
        changedHere: false,
      },
      { criterion: '3.1 Title 3.1', now: '', inFile: 'Nobody knew.', changedHere: false, updatedAt: null },
    ]);
  });

  it('says when an answer was given here after it was made', () => {
    const later = reportOf({ ...facts, responses: answered('3.1=2') });
    const filled = edited(blank, '3.1', 'answer', 'Level 3, Established');
    expect(compared(filled, later).differences).toMatchObject([
      { now: 'Level 2, Developing', changedHere: true },
    ]);
  });
});

describe('a cell or row that cannot be used', () => {
  const problems = (file: SheetRows[]) =>
    compared(file, report).problems.map(({ row, text }) => `${row}: ${text}`);

  it.each([
    ['answer', '1.1', 'Level 9', '2: “Level 9” is not a level of this matrix. Choose one from the list.'],
    [
      'answer',
      '1.1',
      'Level 2, Embedded',
      '2: “Level 2, Embedded” is not a level of this matrix. Choose one from the list.',
    ],
    ['answer', '1.1', 2.5, '2: “2.5” is not a level of this matrix. Choose one from the list.'],
    [
      'answer',
      '1.1',
      '',
      '2: The cell under “Answer” is empty. Choose “Not answered” from the list to take it away.',
    ],
    [
      'target',
      '1.1',
      null,
      '2: The cell under “Target” is empty. Choose “No target of its own” from the list to take it away.',
    ],
    [
      'answer',
      '2.1',
      'Not applicable',
      '4: This criterion cannot be “Not applicable”. Choose another answer from the list.',
    ],
    ['confidence', '1.2', 'Sure', '3: “Sure” is not a confidence. Choose one from the list.'],
    ['reason', '1.2', 'x'.repeat(5001), '3: The reason is too long. Make it shorter.'],
    [
      'criterion',
      '1.2',
      'c9-9',
      '3: It is about a criterion that this assessment does not have. Leave it out.',
    ],
    [
      'criterion',
      '1.2',
      null,
      '3: It does not say which criterion it is about, because a hidden column is empty. Rows that people add are not brought in.',
    ],
  ] as const)('%s of %s, case %#', (field, ref, cell, words) => {
    const file = edited(sheets, ref, field, cell);
    expect(problems(file)).toEqual([words]);
    expect(compared(file, report).differences).toEqual([]);
  });

  it('is a row whose hidden id was left behind when a part of the sheet was sorted', () => {
    expect(problems(edited(sheets, '1.1', 'Criterion', 'Title 1.2'))).toEqual([
      '2: It shows “Title 1.2”, but belongs to “Title 1.1”. Perhaps only a part of the sheet was sorted. Make a new file and enter the changes there.',
    ]);
  });

  it('is a second row about a criterion that says something else; neither is taken', () => {
    const other = edited(sheets, '1.1', 'answer', 'Level 4, Embedded');
    const twice = sheets.map((sheet, index) =>
      sheet.name === 'Answers' ? { ...sheet, rows: [...sheet.rows, other[index]!.rows[1]!] } : sheet,
    );
    expect(problems(twice)).toEqual([
      '7: Row 2 is about the same criterion and says something else. Keep one of the two.',
    ]);
    expect(compared(twice, report).differences).toEqual([]);
    const same = sheets.map((sheet) =>
      sheet.name === 'Answers' ? { ...sheet, rows: [...sheet.rows, sheet.rows[1]!] } : sheet,
    );
    expect(problems(same)).toEqual([]);
  });

  it('is a text whose end did not fit into the cell, once somebody changes it', () => {
    const long = reportOf({
      ...facts,
      responses: answered('1.1=2', { '1.1': { note: 'x'.repeat(40_000) } }),
    });
    const file = asSheets(allTables(long));
    const cell = String(file[0]!.rows[1]![5]);
    expect(cell).toHaveLength(32_767);
    expect(cell.endsWith('x… (The end is cut off here. The whole text is in the tool.)')).toBe(true);
    expect(compared(file, long)).toMatchObject({ differences: [], problems: [] });
    expect(compared(edited(file, '1.1', 'note', `${cell.slice(0, 50)} more`), long)).toMatchObject({
      differences: [],
      problems: [
        {
          text: 'The note is too long for a cell, so the file holds only the first part of it. Change it in the tool.',
        },
      ],
    });
  });
});

describe('rows and columns', () => {
  const changed = edited(sheets, '2.2', 'answer', 'Level 3, Established');
  const only = [['2.2 Title 2.2', 'Answer', 'Level 1, Starting', 'Level 3, Established']];
  const withAnswers = (change: (rows: SheetRows['rows']) => SheetRows['rows']) =>
    changed.map((sheet) => (sheet.name === 'Answers' ? { ...sheet, rows: change(sheet.rows) } : sheet));

  it('may be sorted, removed, moved and added', () => {
    expect(
      short(
        compared(
          withAnswers(([head = [], ...rows]) => [head, ...rows.toReversed()]),
          report,
        ),
      ),
    ).toEqual(only);
    expect(
      short(
        compared(
          withAnswers(([head = [], , , , row = []]) => [head, row]),
          report,
        ),
      ),
    ).toEqual(only);
    expect(
      short(
        compared(
          withAnswers((rows) => rows.map((cells) => cells.toReversed())),
          report,
        ),
      ),
    ).toEqual(only);
    expect(
      short(
        compared(
          withAnswers((rows) => rows.map((cells) => ['own', ...cells])),
          report,
        ),
      ),
    ).toEqual(only);
    expect(
      short(
        compared(
          withAnswers((rows) => [['Our title'], [], ...rows]),
          report,
        ),
      ),
    ).toEqual(only);
    expect(
      short(
        compared(
          withAnswers(([head = [], ...rows]) => [head, [], ...rows, [null, '  ']]),
          report,
        ),
      ),
    ).toEqual(only);
    expect(short(compared(changed.toReversed(), report))).toEqual(only);
    expect(
      compared(
        withAnswers(([head = []]) => [head]),
        report,
      ),
    ).toEqual({ differences: [], problems: [], criteria: 0 });
  });

  it('keep what is known when the columns are gone that say how the file was made', () => {
    const gone = withAnswers((rows) => {
      const left = [keptHeaders.made, keptHeaders.changedAt].map((header) => rows[0]!.indexOf(header));
      return rows.map((cells) => cells.filter((_, index) => !left.includes(index)));
    });
    expect(compared(gone, report).differences).toMatchObject([
      { criterion: '2.2 Title 2.2', changedHere: true },
    ]);
  });

  it('leave out a field whose column is gone', () => {
    for (const field of answerFieldNames) {
      const gone = withAnswers((rows) => {
        const at = rows[0]!.indexOf(answerHeaders[field]);
        return rows.map((cells) => cells.toSpliced(at, 1));
      });
      expect(short(compared(gone, report))).toEqual(field === 'answer' ? [] : only);
    }
  });
});

describe('a file that does not belong here', () => {
  const faultOf = (file: readonly SheetRows[], of = report.assessment) => {
    try {
      readAnswerFile(file, of);
    } catch (error) {
      if (error instanceof AnswerFileError) return `${error.fault} ${error.detail}`.trim();
      throw error;
    }
    return 'none';
  };
  const withLists = (change: (text: unknown) => unknown) =>
    sheets.map((sheet) =>
      sheet.name === 'Lists'
        ? { ...sheet, rows: sheet.rows.map((cells) => cells.map((cell) => change(cell) as string)) }
        : sheet,
    );

  it('is told from one that does', () => {
    expect(faultOf(sheets)).toBe('none');
    expect(faultOf(blank)).toBe('none');
    expect(faultOf([])).toBe('not-ours');
    expect(faultOf([{ name: 'Sheet1', rows: [['Budget', 2026]] }])).toBe('not-ours');
    expect(faultOf(sheets.filter(({ name }) => name !== 'Lists'))).toBe('no-lists');
    expect(faultOf(sheets.filter(({ name }) => name !== 'Answers'))).toBe('no-answers');
    expect(faultOf(sheets, { ...report.assessment, id: 'another' })).toBe('other-assessment This year');
    const pinned = report.assessment.matrices.map((pin) => ({ ...pin, sha256: '0'.repeat(64) }));
    expect(faultOf(sheets, { ...report.assessment, matrices: pinned })).toBe('other-matrix Small matrix');
    expect(
      faultOf(withLists((cell) => (cell === 'ap-governance-answers 1' ? 'ap-governance-answers 2' : cell))),
    ).toBe('newer');
    expect(faultOf(withLists((cell) => (cell === 'ap-governance-answers 1' ? 'something else' : cell)))).toBe(
      'not-ours',
    );
    const twice = sheets.map((sheet) => ({
      ...sheet,
      rows: sheet.rows.map((cells) => [...cells, cells[2] ?? null]),
    }));
    expect(faultOf(twice)).toBe('column-twice Answer');
  });

  it('never makes the reader fail in another way, whatever is in its cells', () => {
    const cell = fc.oneof(
      fc.constantFrom<string>(
        ...Object.values(keptHeaders),
        ...Object.values(answerHeaders),
        'Criterion',
        'Lists',
      ),
      fc.constantFrom<string>(
        'ap-governance-answers 1',
        'now',
        'small',
        'c1-1',
        'Do not change: assessment',
        '__proto__',
      ),
      fc.constantFrom('Do not change: kind of file', `small 1 ${report.assessment.matrices[0]!.sha256}`),
      fc.string({ unit: 'binary' }),
      fc.double(),
      fc.boolean(),
      fc.constant(null),
    );
    const sheet = fc.record({
      name: fc.oneof(fc.constantFrom('Lists', 'Answers', 'Score'), fc.string()),
      rows: fc.array(fc.array(cell, { maxLength: 12 }), { maxLength: 12 }),
    });
    const strange = fc.array(sheet, { maxLength: 4 });
    const place = fc.tuple(fc.nat(5), fc.nat(6), fc.nat(21), cell);
    const damaged = fc.array(place, { minLength: 1, maxLength: 30 }).map((places) =>
      places.reduce<SheetRows[]>(
        (all, [ofSheet, ofRow, ofCell, text]) =>
          all.map((one, index) =>
            index === ofSheet
              ? {
                  ...one,
                  rows: one.rows.map((cells, at) =>
                    at === ofRow ? cells.toSpliced(ofCell, 1, text) : cells,
                  ),
                }
              : one,
          ),
        sheets,
      ),
    );
    const file = fc.oneof(strange, damaged);
    let read = 0;
    fc.assert(
      fc.property(file, (some) => {
        try {
          compareAnswers(readAnswerFile(some, report.assessment), report);
          read += 1;
        } catch (error) {
          expect(error).toBeInstanceOf(AnswerFileError);
        }
      }),
      { numRuns: 1000 },
    );
    expect(read).toBeGreaterThan(100);
  });
});
