import { descriptorFor } from '#core/readMatrix.ts';
import type { Report } from '#core/report.ts';
import { column, plainTable, type Table } from './table.ts';

/** What each level of each criterion means: the wording that people chose from. */
export function levelsTable({ matrices }: Report): Table {
  return plainTable(
    'Levels',
    [
      column('Matrix', 16),
      column('Domain', 22),
      column('Reference', 11),
      column('Criterion', 34),
      column('Level', 8),
      column('Name of the level', 18),
      column('What is in place at this level', 100),
    ],
    matrices.flatMap(({ matrix, view }) =>
      view.criteria.flatMap(({ criterion, domain }) =>
        matrix.scale.levels.map(({ value, name }) => [
          matrix.shortTitle,
          domain.shortTitle,
          criterion.ref,
          criterion.title,
          value,
          name,
          descriptorFor(matrix, criterion, value),
        ]),
      ),
    ),
  );
}
