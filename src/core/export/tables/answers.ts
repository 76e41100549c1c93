import { answerFieldNames, answerHeaders, criterionHeader, keptHeaders } from '#core/excel/answerColumns.ts';
import { answerTexts, fingerprintsOf } from '#core/excel/answerTexts.ts';
import type { Matrix } from '#core/matrix.ts';
import { decidedPriority, priorityNames } from '#core/priority.ts';
import type { Report } from '#core/report.ts';
import type { CriterionView } from '#core/view.ts';
import { answerText, gapText, isoDay, targetSourceNames } from '#core/words.ts';
import { listNames } from './lists.ts';
import { column, type Choice, type Table, type TableCell } from './table.ts';

/** A criterion with the matrix it belongs to. */
export interface Row {
  matrix: Matrix;
  view: CriterionView;
}

/** All answers, one row for each criterion, with the columns that bring them back. */
export function answersTable(report: Report): Table {
  const rows = report.matrices.flatMap(({ matrix, view }) =>
    view.criteria.map((criterion): Row => ({ matrix, view: criterion })),
  );
  const toChange = [
    column('Reference', 11),
    column(criterionHeader, 32),
    column(answerHeaders.answer, 22, 'change'),
    column(answerHeaders.target, 22, 'change'),
    column(answerHeaders.confidence, 13, 'change'),
    column(answerHeaders.note, 60, 'change'),
    column(answerHeaders.reason, 30, 'change'),
  ];
  const columns = [
    ...toChange,
    column('Domain', 24),
    column('Matrix', 22),
    column('Level as a number', 14),
    column('Target as a number', 14),
    column('Gap in levels', 15),
    column('Where the target comes from', 20),
    column('Evidenced level', 16),
    column('Pieces of evidence', 12),
    column('Essential', 14),
    column('Priority', 15),
    column('Last changed', 20),
    ...keptColumns,
  ];
  return {
    name: 'Answers',
    columns,
    rows: rows.map((row) => answerRow(row)),
    choices: choicesOf(rows, columns),
    frozen: 2,
    printed: toChange.length,
    paper: 'A4',
  };
}

/** The hidden columns at the end. */
export const keptColumns = [
  column(keptHeaders.matrix, 22, 'keep'),
  column(keptHeaders.criterion, 22, 'keep'),
  column(keptHeaders.changedAt, 26, 'keep'),
  column(keptHeaders.made, 40, 'keep'),
];

function answerRow({ matrix, view }: Row): TableCell[] {
  const { levels } = matrix.scale;
  const { criterion, domain, level, target, targetSource, priority, updatedAt } = view;
  const texts = answerTexts(view, levels);
  const isApplicable = view.answer?.state !== 'not-applicable';
  return [
    criterion.ref,
    criterion.title,
    ...answerFieldNames.map((field) => texts[field]),
    domain.shortTitle,
    matrix.shortTitle,
    level ?? (view.impossibleLevel === null ? answerText(levels, view.answer) : texts.answer),
    target ?? texts.target,
    isApplicable ? (view.gap ?? gapText(view.gap, target)) : 'Not applicable',
    targetSource === null ? 'No target' : upperFirst(targetSourceNames[targetSource]),
    view.evidencedLevel ?? 'No level evidenced',
    view.evidence.length,
    criterion.essential ? 'Essential' : 'Not essential',
    priority === null || decidedPriority(view) === null ? 'Not decided' : priorityNames[priority],
    updatedAt === null ? 'Never' : { day: isoDay(updatedAt) },
    ...keptCells({ matrix, view }, fingerprintsOf(texts)),
  ];
}

/** What ties a row to its criterion, and what the file held when it was made. */
export function keptCells({ matrix, view }: Row, made: string): TableCell[] {
  return [matrix.id, view.criterion.id, view.updatedAt ?? 'Never', made];
}

/** Which cells are chosen from which list, for whichever of the columns are there. */
export function choicesOf(rows: readonly Row[], columns: Table['columns']): Choice[] {
  const lists = [
    {
      header: answerHeaders.answer,
      list: ({ matrix, view }: Row) => listNames.answer(matrix, view.criterion.allowNotApplicable),
    },
    { header: answerHeaders.target, list: ({ matrix }: Row) => listNames.target(matrix) },
    { header: answerHeaders.confidence, list: () => listNames.confidence },
  ];
  return lists.flatMap(({ header, list }) => {
    const at = columns.findIndex((one) => one.header === header);
    const names = at < 0 ? [] : [...new Set(rows.map(list))];
    return names.map((name) => ({
      column: at,
      rows: rows.flatMap((row, index) => (list(row) === name ? [index] : [])),
      list: name,
    }));
  });
}

const upperFirst = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
