import type { Assessment } from '#core/assessment.ts';
import {
  answerFieldNames,
  answerFileFormat,
  answerFileVersion,
  answerHeaders,
  criterionHeader,
  identityNames,
  keptHeaders,
  listsName,
  type AnswerField,
} from './answerColumns.ts';
import { plainText, textOf, type SheetCell, type SheetRows } from './cellText.ts';

export type AnswerFileFault =
  | 'not-ours'
  | 'newer'
  | 'other-assessment'
  | 'other-matrix'
  | 'no-lists'
  | 'no-answers'
  | 'column-twice'
  | 'no-column';

/** States what is wrong with a file as a whole. The page adds what is safe and what to do. */
export class AnswerFileError extends Error {
  readonly fault: AnswerFileFault;
  /** A name or a header that helps to find it. */
  readonly detail: string;
  constructor(fault: AnswerFileFault, detail = '') {
    super(`${fault} ${detail}`.trim());
    this.name = 'AnswerFileError';
    this.fault = fault;
    this.detail = detail;
  }
}

/** One row of a sheet with answers, as text. A field whose column is not in the sheet is left out. */
export interface AnswerRow {
  sheet: string;
  /** As spreadsheets count, from 1. */
  row: number;
  matrixId: string;
  criterionId: string;
  /** The criterion as the row shows it; empty when that column is gone. */
  shown: string;
  changedAt: string;
  made: string;
  texts: Partial<Record<AnswerField, string>>;
}

/**
 * The rows with answers of a file that was made for this assessment and its matrices. Sheets and columns are found by
 * their heads and rows by the ids in them, so it does not matter where they were moved to. Throws `AnswerFileError`.
 */
export function readAnswerFile(
  sheets: readonly SheetRows[],
  assessment: Pick<Assessment, 'id' | 'matrices'>,
): AnswerRow[] {
  const found = sheets.flatMap((sheet) => {
    const head = headOf(sheet);
    return head === null ? [] : [{ sheet, ...head }];
  });
  checkIdentity(sheets, assessment, found.length > 0);
  if (found.length === 0) throw new AnswerFileError('no-answers');
  return found.flatMap(({ sheet, at, columns }) => rowsOf(sheet, at, columns));
}

interface Head {
  /** The place of the row with the heads, from 0. People may have put lines above it. */
  at: number;
  columns: ReadonlyMap<string, number>;
}

const highestHead = 50;
const wanted = new Set<string>([
  ...Object.values(answerHeaders),
  ...Object.values(keptHeaders),
  criterionHeader,
]);

function headOf(sheet: SheetRows): Head | null {
  const at = sheet.rows
    .slice(0, highestHead)
    .findIndex((cells) => cells.some((cell) => plain(cell) === keptHeaders.criterion));
  if (at < 0) return null;
  const columns = new Map<string, number>();
  for (const [index, cell] of (sheet.rows[at] ?? []).entries()) {
    const header = plain(cell);
    if (!wanted.has(header)) continue;
    if (columns.has(header)) throw new AnswerFileError('column-twice', header);
    columns.set(header, index);
  }
  if (!columns.has(keptHeaders.matrix)) throw new AnswerFileError('no-column', keptHeaders.matrix);
  return { at, columns };
}

function rowsOf(sheet: SheetRows, at: number, columns: ReadonlyMap<string, number>): AnswerRow[] {
  return sheet.rows.slice(at + 1).flatMap((cells, index) => {
    if (cells.every((cell) => textOf(cell) === '')) return [];
    const under = (header: string): string | null => {
      const column = columns.get(header);
      return column === undefined ? null : textOf(cells[column]);
    };
    const texts: AnswerRow['texts'] = {};
    for (const field of answerFieldNames) {
      const text = under(answerHeaders[field]);
      if (text !== null) texts[field] = text;
    }
    return [
      {
        sheet: sheet.name,
        row: at + index + 2,
        matrixId: plainText(under(keptHeaders.matrix) ?? ''),
        criterionId: plainText(under(keptHeaders.criterion) ?? ''),
        shown: under(criterionHeader) ?? '',
        changedAt: under(keptHeaders.changedAt) ?? '',
        made: under(keptHeaders.made) ?? '',
        texts,
      },
    ];
  });
}

/** A file of another assessment, or on other wording, must not even be compared: its levels mean something else. */
function checkIdentity(
  sheets: readonly SheetRows[],
  assessment: Pick<Assessment, 'id' | 'matrices'>,
  hasAnswers: boolean,
): void {
  const lists = sheets.find(
    ({ name, rows }) => name === listsName || valuesOf(rows, identityNames.format).length > 0,
  );
  const [format] = valuesOf(lists?.rows ?? [], identityNames.format);
  if (format === undefined) throw new AnswerFileError(hasAnswers ? 'no-lists' : 'not-ours');
  const version = new RegExp(`^${answerFileFormat} (\\d{1,6})$`).exec(format.value)?.[1];
  if (version === undefined) throw new AnswerFileError('not-ours');
  if (Number(version) > answerFileVersion) throw new AnswerFileError('newer');
  const [owner] = valuesOf(lists?.rows ?? [], identityNames.assessment);
  if (owner === undefined) throw new AnswerFileError('no-lists');
  if (owner.value !== assessment.id) throw new AnswerFileError('other-assessment', owner.about);
  const pinned = new Set(assessment.matrices.map(({ id, version: of, sha256 }) => `${id} ${of} ${sha256}`));
  const matrices = valuesOf(lists?.rows ?? [], identityNames.matrix);
  if (matrices.length === 0) throw new AnswerFileError('no-lists');
  const other = matrices.find(({ value }) => !pinned.has(value));
  if (other !== undefined) throw new AnswerFileError('other-matrix', other.about);
}

function valuesOf(rows: SheetRows['rows'], name: string): { value: string; about: string }[] {
  return rows.flatMap((cells) => {
    const at = cells.findIndex((cell) => plain(cell) === name);
    return at < 0 ? [] : [{ value: plain(cells[at + 1]), about: plain(cells[at + 2]) }];
  });
}

const plain = (cell: SheetCell | undefined) => plainText(textOf(cell));
