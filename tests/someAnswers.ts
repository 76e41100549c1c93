import fc from 'fast-check';
import { newAction, type Action } from '#core/action.ts';
import { answerFieldNames, answerHeaders, keptHeaders, type AnswerField } from '#core/excel/answerColumns.ts';
import { readAnswerFile } from '#core/excel/answerFile.ts';
import { cellText, type SheetCell, type SheetRows } from '#core/excel/cellText.ts';
import { compareAnswers, type AnswerComparison } from '#core/excel/differences.ts';
import type { Evidence } from '#core/evidence.ts';
import type { Table } from '#core/export/tables/table.ts';
import type { Matrix } from '#core/matrix.ts';
import { seal } from '#core/record.ts';
import { buildReport, type AssessmentFacts, type Report } from '#core/report.ts';
import { formatDate } from '#core/words.ts';
import { aMatrix, anAssessment, anOrganisation, answered, idOf, noLibrary, stampAt } from './build.ts';

export const madeAt = '2026-11-20T14:30:00.000Z';

/** Criteria of 3 domains; 2.1 cannot be not applicable. */
export const refs = ['1.1', '1.2', '2.1', '2.2', '3.1'];
export const matrix = withoutNotApplicable(aMatrix('1.1* 1.2 / 2.1 2.2 / 3.1'), '2.1');

function withoutNotApplicable(whole: Matrix, ref: string): Matrix {
  return {
    ...whole,
    domains: whole.domains.map((domain) => ({
      ...domain,
      criteria: domain.criteria.map((one) => ({ ...one, allowNotApplicable: one.ref !== ref })),
    })),
  };
}

/** Texts with everything that spreadsheets are known to change or to run. */
const awkward = fc.constantFrom(
  ...['=', '+', '-', '@', '＝', "'", '"', ',', ';', '\t', '\n', '\r\n', '\r', '\0', '\u00A0', ' ', '  '],
  ...[
    '<',
    '&',
    ']]>',
    '_x0041_',
    '😀',
    'é',
    'e\u0301',
    '\uFFFD',
    '\u0007',
    '\u0085',
    '\uD800',
    '1',
    '0',
    'a',
    'Note',
  ],
);
export const typedText = fc.oneof(
  { weight: 1, arbitrary: fc.constant('') },
  { weight: 3, arbitrary: fc.string({ unit: awkward, maxLength: 12 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 30 }) },
);

const level = fc.constantFrom(0, 1, 2, 3, 4);
const oneAnswer = fc.record({
  what: fc.constantFrom('0', '1', '2', '3', '4', '?', 'na', '-', 'none'),
  target: fc.option(level),
  confidence: fc.constantFrom('high', 'medium', 'low', null),
  note: typedText,
  reason: typedText,
  supports: fc.array(fc.option(level), { maxLength: 3 }),
  reviewDate: fc.constantFrom(null, '2026-01-01', '2027-01-01'),
});

/** Any assessment of the matrix, as storage hands it over. */
export const anyFacts: fc.Arbitrary<AssessmentFacts> = fc
  .record({
    answers: fc.array(oneAnswer, { minLength: refs.length, maxLength: refs.length }),
    all: fc.option(level),
    ofFirst: fc.option(level),
    actions: fc.array(
      fc.record({ what: typedText, owner: typedText, due: fc.constantFrom(null, '2026-10-01') }),
      {
        maxLength: 3,
      },
    ),
  })
  .map(({ answers, all, ofFirst, actions }) => {
    const given = answers.map((answer, index) => ({ ...answer, ref: refs[index]! }));
    const evidence = new Map<string, Evidence>();
    const extras = Object.fromEntries(
      given.map(({ ref, confidence, note, reason, supports, reviewDate }) => [
        ref,
        {
          confidence,
          note,
          notApplicableReason: reason,
          evidence: supports.map((supportsLevel, index) => {
            const id = `${idOf(ref)}-e${index}`;
            evidence.set(id, aDocument(id, reviewDate));
            return { evidenceId: id, supportsLevel };
          }),
        },
      ]),
    );
    const text = given
      .filter(({ what }) => what !== 'none')
      .map(({ ref, what, target }) => {
        const allowed = what === 'na' && ref === '2.1' ? '?' : what;
        return `${ref}=${allowed}${target === null ? '' : `>${target}`}`;
      })
      .join(' ');
    return {
      organisation: anOrganisation(),
      assessment: anAssessment([matrix], {
        targets: { small: { all, byDomain: ofFirst === null ? {} : { d1: ofFirst } } },
      }),
      matrices: [matrix],
      responses: answered(text, extras),
      ...noLibrary,
      evidence,
      actions: actions.map(({ what, owner, due }, index) => anAction(`a${index}`, what, owner, due)),
    };
  });

function aDocument(id: string, reviewDate: string | null): Evidence {
  const fields = { organisationId: 'org', type: 'policy' as const, title: `Policy ${id}`, where: '=1+1' };
  return seal(id, { ...fields, documentDate: null, owner: '', reviewDate }, stampAt());
}

export function anAction(id: string, what: string, owner: string, due: string | null): Action {
  const fields = { ...newAction('org', what, '2026-05-02T09:00:00.000Z'), assessmentId: 'now', owner, due };
  return seal(id, { ...fields, criteria: [{ matrixId: 'small', criterionId: idOf('1.1') }] }, stampAt());
}

export const reportOf = (facts: AssessmentFacts): Report => buildReport(facts, null);

/** The same reports of any assessments each time, for checks that take too long for many. */
export const someReports = (count: number): Report[] =>
  fc.sample(anyFacts, { numRuns: count, seed: 2026 }).map(reportOf);

/** Tables as a file that was read, without the file between. Cells hold no more than cells can. */
export function asSheets(tables: readonly Table[]): SheetRows[] {
  return tables.map(({ name, columns, rows }) => ({
    name,
    rows: [
      columns.map(({ header }) => header),
      ...rows.map((cells) =>
        cells.map((cell) =>
          typeof cell === 'object' ? formatDate(cell.day) : typeof cell === 'string' ? cellText(cell) : cell,
        ),
      ),
    ],
  }));
}

/** Reads the sheets and compares them with the report. */
export function compared(sheets: readonly SheetRows[], report: Report): AnswerComparison {
  return compareAnswers(readAnswerFile(sheets, report.assessment), report);
}

/** The same sheets with another text in one cell of the row of a criterion. */
export function edited(
  sheets: readonly SheetRows[],
  ref: string,
  field: AnswerField | keyof typeof keptHeaders | 'Criterion',
  cell: SheetCell,
): SheetRows[] {
  const names = new Map<string, string>([...Object.entries(keptHeaders), ...Object.entries(answerHeaders)]);
  return sheets.map((sheet) => {
    const [head = []] = sheet.rows;
    const id = head.indexOf(keptHeaders.criterion);
    const column = head.indexOf(names.get(field) ?? field);
    return {
      ...sheet,
      rows: sheet.rows.map((cells) =>
        id >= 0 && cells[id] === idOf(ref) ? cells.with(column, cell) : cells,
      ),
    };
  });
}

const values: Record<AnswerField, readonly string[]> = {
  answer: [
    'Level 0, Not started',
    'Level 1, Starting',
    'Level 4, Embedded',
    'We do not know yet',
    'Not answered',
  ],
  target: ['Level 0, Not started', 'Level 1, Starting', 'Level 4, Embedded'],
  confidence: ['High', 'Medium', 'Low', 'Not stated'],
  note: ['A new note', '=HYPERLINK("https://example.org")', 'two\nlines'],
  reason: ['A new reason', '-2'],
};

/** Changes of different cells, each to something that the cell does not say yet. */
export function anyEdits(sheets: readonly SheetRows[]) {
  const rows = sheets.find(({ name }) => name === 'Answers')!.rows;
  const cells = refs.flatMap((ref) => answerFieldNames.map((field) => ({ ref, field })));
  return fc.subarray(cells, { maxLength: 6 }).chain((chosen) =>
    fc.tuple(
      ...chosen.map(({ ref, field }) => {
        const row = rows.find((one) => one.includes(idOf(ref)))!;
        const now = row[rows[0]!.indexOf(answerHeaders[field])];
        const others = values[field].filter((text) => text !== now);
        return fc.constantFrom(...others).map((text) => ({ ref, field, text }));
      }),
    ),
  );
}
