import type { TrendDomain } from '#core/compare/trend.ts';
import { pointHeader, trendValueText } from '#core/compare/trendWords.ts';
import type { Report } from '#core/report.ts';
import { column, plainTable, type Table, type TableCell } from './table.ts';

/** Each domain at each assessment, a row for each, so that a spreadsheet can turn it any way. None without the years. */
export function yearsTable({ years }: Pick<Report, 'years'>): Table[] {
  if (years === null || years.length === 0) return [];
  return [
    plainTable(
      'Over the years',
      [
        column('Matrix', 16),
        column('Domain', 34),
        column('Core or extension', 12),
        column('Assessment', 26),
        column('Day', 14),
        column('When', 24),
        column('Status', 12),
        column('Level as a number', 10),
        column('Level', 24),
        column('First to last', 18),
        column('Target as a number', 10),
        column('Criteria that count', 10),
        column('Criteria of the domain', 10),
      ],
      years.flatMap(({ trend: { matrix, points, domains } }) =>
        domains.flatMap((domain) =>
          points.map((point, index): TableCell[] => {
            const value = domain.values[index] ?? null;
            return [
              matrix.shortTitle,
              domain.label,
              setNames[domain.set],
              point.name,
              { day: point.day },
              pointHeader(point),
              point.provisional ? 'Draft' : 'Signed off',
              value ?? 'No level',
              trendValueText(matrix.scale.levels, value),
              domain.change.text,
              domain.target ?? 'No target',
              domain.common,
              domain.total,
            ];
          }),
        ),
      ),
    ),
  ];
}

const setNames: Record<TrendDomain['set'], string> = { core: 'Core', extension: 'Extension' };
