import type { MatrixReport } from '#core/report.ts';
import type { CriterionView } from '#core/view.ts';
import type { LevelNames } from '#core/words.ts';
import { paragraph, tableOf } from './blocks.ts';
import type { PaperBlock, PaperCell } from './paper.ts';

/** More criteria in a domain than this do not fit side by side on paper. */
const mostColumns = 8;

/** Every criterion as one cell, domain by domain: how even the levels are. Titles are in the appendix of answers. */
export function levelMap({ matrix, view }: MatrixReport, about: string | null): PaperBlock[] {
  const most = Math.max(...view.domains.map(({ criteria }) => criteria.length));
  // With one criterion each, the table of domains says the same.
  if (most === 1) return [];
  const { levels } = matrix.scale;
  const table = { id: `map-${matrix.id}`, about, keep: true };
  const titleWidth = most > 4 ? 24 : 36;
  const places = Array.from({ length: most }, (_, index) => `place-${index + 1}`);
  const columns: Record<string, { header: string; width: number }> = {
    domain: { header: 'Domain and criterion number', width: titleWidth },
    ...Object.fromEntries(
      places.map((key, index) => [key, { header: String(index + 1), width: (100 - titleWidth) / most }]),
    ),
  };
  return [
    most <= mostColumns
      ? tableOf({
          ...table,
          caption: 'Level of every criterion, in the order of the matrix',
          columns,
          rows: view.domains.map(({ domain, criteria }) => ({
            id: domain.id,
            cells: {
              domain: domain.title,
              ...Object.fromEntries(places.map((key, index) => [key, levelCell(criteria[index], levels)])),
            },
          })),
        })
      : tableOf({
          ...table,
          keep: false,
          caption: 'Level of every criterion',
          columns: {
            criterion: { header: 'Criterion', width: 50 },
            domain: { header: 'Domain', width: 30 },
            level: { header: 'Current level', width: 20 },
          },
          rows: view.criteria.map((one) => ({
            id: one.criterion.id,
            cells: {
              criterion: `${one.criterion.ref} ${one.criterion.title}`,
              domain: one.domain.title,
              level: levelCell(one, levels),
            },
          })),
        }),
    paragraph(`Levels: ${levels.map(({ value, name }) => `${value} ${name}`).join(', ')}`, 'small'),
  ];
}

function levelCell(view: CriterionView | undefined, levels: LevelNames): PaperCell {
  if (view === undefined) return { text: 'None', tone: 'plain' };
  const { answer, level } = view;
  if (level !== null) return { text: String(level), level: { value: level, levels } };
  if (answer === null) return { text: 'Not answered', tone: 'plain' };
  return answer.state === 'unknown'
    ? { text: 'Not known', tone: 'hatched' }
    : { text: 'Not applicable', tone: 'grey' };
}
