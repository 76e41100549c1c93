import type { AnswerPatch } from '#core/response.ts';
import type { MatrixReport, Report } from '#core/report.ts';
import { isSame } from '#core/same.ts';
import type { CriterionView } from '#core/view.ts';
import { answerHeaders, answerFieldNames, type AnswerField } from './answerColumns.ts';
import type { AnswerRow } from './answerFile.ts';
import { answerTexts, fingerprintIn } from './answerTexts.ts';
import { fingerprint, plainText } from './cellText.ts';
import { emptyMeaning, meaningOf } from './meaning.ts';

/** One cell of the file that says something else than the assessment does now. */
export interface AnswerDifference {
  /** The criterion and the field: the same as long as the page is open. */
  id: string;
  /** As spreadsheets count, from 1, and its sheet. */
  row: number;
  sheet: string;
  /** A section key, `<matrixId>.<domainId>`. */
  section: string;
  domain: string;
  criterionId: string;
  /** "1.1 A named lead". */
  criterion: string;
  field: AnswerField;
  /** "Answer": the head of its column. */
  what: string;
  now: string;
  inFile: string;
  /** The field was changed here after the file was made. */
  changedHere: boolean;
  /** When the answer was last changed here, ISO 8601; `null` when there is none yet. */
  updatedAt: string | null;
  patch: AnswerPatch;
}

/** A cell or a row that cannot be used, with the way to mend it. */
export interface RowProblem {
  sheet: string;
  row: number;
  text: string;
}

export interface AnswerComparison {
  differences: AnswerDifference[];
  problems: RowProblem[];
  /** Criteria of the assessment that the file has a row for. */
  criteria: number;
}

/**
 * Compares the rows of a file with the assessment as it is now. A cell that still says what it said when the file was
 * made is no difference, whatever was changed here since. Rows that are not in the file are left as they are.
 */
export function compareAnswers(rows: readonly AnswerRow[], report: Report): AnswerComparison {
  const known = criteriaById(report);
  const rowsByKey = new Map<string, AnswerRow[]>();
  for (const row of rows) rowsByKey.set(keyOf(row), [...(rowsByKey.get(keyOf(row)) ?? []), row]);
  const differences: AnswerDifference[] = [];
  const problems: RowProblem[] = [];
  for (const row of rows) {
    const { sheet, row: number } = row;
    const found = known.get(keyOf(row));
    const fault = rowFault(row, found, rowsByKey.get(keyOf(row)) ?? []);
    if (typeof fault === 'string') problems.push({ sheet, row: number, text: fault });
    if (found === undefined || fault !== null) continue;
    for (const field of answerFieldNames) {
      const cell = compareCell(row, field, found);
      if (cell === null) continue;
      if ('problem' in cell) problems.push({ sheet, row: number, text: cell.problem });
      else differences.push(cell);
    }
  }
  return { differences, problems, criteria: [...rowsByKey.keys()].filter((key) => known.has(key)).length };
}

interface Found {
  report: MatrixReport;
  section: string;
  view: CriterionView;
}

function criteriaById({ matrices }: Report): Map<string, Found> {
  return new Map(
    matrices.flatMap((report) =>
      report.view.domains.flatMap(({ key, criteria }) =>
        criteria.map((view): [string, Found] => [
          keyOf({ matrixId: report.matrix.id, criterionId: view.criterion.id }),
          { report, section: key, view },
        ]),
      ),
    ),
  );
}

const keyOf = ({ matrixId, criterionId }: Pick<AnswerRow, 'matrixId' | 'criterionId'>) =>
  `${matrixId} ${criterionId}`;

/** Why a row cannot be used at all, in words; `undefined` for one that only repeats another; `null` when it can. */
function rowFault(
  row: AnswerRow,
  found: Found | undefined,
  same: readonly AnswerRow[],
): string | null | undefined {
  if (found === undefined) {
    return row.criterionId === '' || row.matrixId === ''
      ? 'It does not say which criterion it is about, because a hidden column is empty. Rows that people add are not brought in.'
      : 'It is about a criterion that this assessment does not have. Leave it out.';
  }
  const { title } = found.view.criterion;
  if (row.shown !== '' && plainText(row.shown) !== plainText(title)) {
    return `It shows “${row.shown.slice(0, 80)}”, but belongs to “${title}”. Perhaps only a part of the sheet was sorted. Make a new file and enter the changes there.`;
  }
  const [first] = same;
  if (same.every((other) => isSame(other.texts, row.texts))) return first === row ? null : undefined;
  return first === row
    ? undefined
    : `Row ${first?.row ?? ''} is about the same criterion and says something else. Keep one of the two.`;
}

function compareCell(
  row: AnswerRow,
  field: AnswerField,
  found: Found,
): AnswerDifference | { problem: string } | null {
  const { report, section, view } = found;
  const text = row.texts[field];
  if (text === undefined) return null;
  const made = fingerprintIn(row.made, field);
  if (made === fingerprint(text)) return null;
  const now = answerTexts(view, report.matrix.scale.levels)[field];
  if (plainText(text) === plainText(now)) return null;
  // Without what the file held when it was made, an empty cell may only never have been filled.
  if (text === '' && made === null) return null;
  const meaning = text === '' ? emptyMeaning(field, view) : meaningOf(field, text, report.matrix, view);
  if (meaning === null || 'problem' in meaning) return meaning;
  return {
    id: `${report.matrix.id}.${view.criterion.id}.${field}`,
    row: row.row,
    sheet: row.sheet,
    section,
    domain: view.domain.title,
    criterionId: view.criterion.id,
    criterion: `${view.criterion.ref} ${view.criterion.title}`,
    field,
    what: answerHeaders[field],
    now,
    inFile: meaning.inFile,
    changedHere: isChangedHere(row, made, now, view.updatedAt),
    updatedAt: view.updatedAt,
    patch: meaning.patch,
  };
}

/** A blank sheet holds no answer to compare with: there, and where that is lost, the time of the last change decides. */
function isChangedHere(
  { changedAt }: AnswerRow,
  made: string | null,
  now: string,
  updatedAt: string | null,
): boolean {
  if (made !== null && made !== blank) return fingerprint(now) !== made;
  return updatedAt !== null && !(instant.test(changedAt) && updatedAt <= changedAt);
}

const blank = fingerprint('');
const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;
