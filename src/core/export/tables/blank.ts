import { answerHeaders, criterionHeader } from '#core/excel/answerColumns.ts';
import { blankTexts, fingerprintsOf } from '#core/excel/answerTexts.ts';
import { descriptorFor } from '#core/readMatrix.ts';
import type { MatrixReport, Report } from '#core/report.ts';
import { levelText } from '#core/words.ts';
import { choicesOf, keptCells, keptColumns } from './answers.ts';
import { column, type Table } from './table.ts';

/**
 * Sheets for a workshop, one for each matrix, because each has a scale of its own: the text of every level, and empty
 * cells for what people decide. They hold nobody's answers and come back in as the sheet of answers does.
 */
export function blankTables({ matrices }: Report): Table[] {
  return matrices.map((report, index) =>
    blankTable(report, matrices.length === 1 ? 'Score' : `Score ${index + 1}`),
  );
}

function blankTable({ matrix, view }: MatrixReport, name: string): Table {
  const { levels } = matrix.scale;
  const rows = view.criteria.map((criterion) => ({ matrix, view: criterion }));
  const columns = [
    column('Reference', 10),
    column(criterionHeader, 22),
    column(answerHeaders.answer, 22, 'change'),
    column('Statement', 32),
    ...levels.map(({ value }) => column(levelText(levels, value), 28)),
    column(answerHeaders.target, 22, 'change'),
    column(answerHeaders.note, 44, 'change'),
    column(answerHeaders.reason, 26, 'change'),
    ...keptColumns,
  ];
  const made = fingerprintsOf(blankTexts);
  return {
    name,
    columns,
    rows: rows.map(({ view: { criterion }, view: one }) => [
      criterion.ref,
      criterion.title,
      '',
      criterion.statement,
      ...levels.map(({ value }) => descriptorFor(matrix, criterion, value)),
      '',
      '',
      '',
      ...keptCells({ matrix, view: one }, made),
    ]),
    choices: choicesOf(rows, columns),
    frozen: 3,
    printed: columns.length - keptColumns.length,
    paper: 'A3',
  };
}
