import { isCurrent } from '#core/evidence.ts';
import { evidenceTypeNames } from '#core/evidenceWords.ts';
import type { Report } from '#core/report.ts';
import { column, dayCell, textCell, plainTable, type Table } from './table.ts';

/** The evidence behind the answers, one row for each criterion that it stands behind. */
export function evidenceTable({ matrices, today }: Report): Table {
  return plainTable(
    'Evidence',
    [
      column('Matrix', 16),
      column('Reference', 11),
      column('Criterion', 34),
      column('Evidence', 40),
      column('Type', 16),
      column('Where it is kept', 44),
      column('Owner', 22),
      column('Date of the document', 20),
      column('Review date', 20),
      column('Current', 18),
      column('Level it supports', 18),
    ],
    matrices.flatMap(({ matrix, view }) =>
      view.criteria.flatMap((one) =>
        one.evidence.map(({ evidence, supportsLevel }) => [
          matrix.shortTitle,
          one.criterion.ref,
          one.criterion.title,
          evidence.title,
          evidenceTypeNames[evidence.type],
          textCell(evidence.where, 'Not written down'),
          textCell(evidence.owner, 'No one is named'),
          dayCell(evidence.documentDate, 'No date'),
          dayCell(evidence.reviewDate, 'No review date'),
          isCurrent(evidence, today) ? 'Current' : 'Past its review date',
          supportsLevel ?? 'Not decided',
        ]),
      ),
    ),
  );
}
