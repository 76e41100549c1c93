import type { RowGroup } from '#core/chartWords.ts';
import type { Trend, TrendDomain } from '#core/compare/trend.ts';
import { pointHeader, trendBasis, trendGroups, trendIntro, trendTitle } from '#core/compare/trendWords.ts';
import type { Report } from '#core/report.ts';
import type { LevelNames } from '#core/words.ts';
import { heading, paragraph, tableOf } from './blocks.ts';
import type { PaperBlock, PaperCell, PaperTable } from './paper.ts';

/** More assessments than this do not fit side by side on paper: the table goes on in another. */
const mostPoints = 4;

/** Longer tables may go on over the page, so that they leave no hole before them. */
const mostKept = 12;

/** The domains of each matrix at each assessment, as a map of levels. Nothing is continued past the last. */
export function overTheYears({ matrices, years }: Pick<Report, 'matrices' | 'years'>): PaperBlock[] {
  const several = matrices.length > 1;
  const said = new Set<string>();
  /** How to read the figures, without what those of the matrices before have said. */
  const once = (text: string) => {
    const isNew = !said.has(text);
    said.add(text);
    return isNew ? [paragraph(text, 'small')] : [];
  };
  return (years ?? []).flatMap(({ trend, notes }): PaperBlock[] => {
    const { matrix } = trend;
    const about = several ? matrix.shortTitle : null;
    const { levels } = matrix.scale;
    return [
      ...(several ? [heading(3, matrix.shortTitle)] : []),
      paragraph(trendIntro(trend, 'table')),
      ...notes.map((note) => paragraph(note)),
      ...trendGroups(trend).flatMap((group) => [
        paragraph(`${trendTitle(group)}.`),
        ...mapsOf(group, trend, about),
      ]),
      ...once(`Levels: ${levels.map(({ value, name }) => `${value} ${name}`).join(', ')}`),
      ...once(trendBasis(trend, 'table')),
    ];
  });
}

function mapsOf(group: RowGroup<TrendDomain>, trend: Trend, about: string | null): PaperTable[] {
  const parts = sharedOut(trend.points.length);
  return parts.map((indexes, part) => {
    const columns: Record<string, { header: string; width: number }> = {
      domain: { header: 'Domain', width: 30 },
      ...Object.fromEntries(
        trend.points.flatMap((point, index) =>
          indexes.includes(index)
            ? [[`point-${index + 1}`, { header: pointHeader(point), width: 44 / indexes.length }]]
            : [],
        ),
      ),
      change: { header: 'First to last', width: 14 },
      basis: { header: 'Criteria that count', width: 12 },
    };
    return tableOf({
      id: `years-${trend.matrix.id}-${group.key}-${part + 1}`,
      caption: `${group.heading} over the years${parts.length === 1 ? '' : `, ${part + 1} of ${parts.length}`}`,
      about,
      keep: group.rows.length <= mostKept,
      columns,
      rows: group.rows.map(({ id, label, values, change, common, total }) => ({
        id,
        cells: {
          domain: label,
          ...Object.fromEntries(
            indexes.map((index) => [
              `point-${index + 1}`,
              valueCell(values[index] ?? null, trend.matrix.scale.levels),
            ]),
          ),
          change: change.text,
          basis: `${common} of ${total}`,
        },
      })),
    });
  });
}

/** The numbers from 0 to `total` in as few parts as fit, of equal length as far as can be. */
function sharedOut(total: number): number[][] {
  const parts = Math.ceil(total / mostPoints);
  const size = Math.ceil(total / parts);
  return Array.from({ length: parts }, (_, part) =>
    Array.from({ length: Math.min(size, total - part * size) }, (_one, index) => part * size + index),
  );
}

/** A mean, which is no level, has no colour. */
function valueCell(value: number | null, levels: LevelNames): PaperCell {
  if (value === null) return { text: 'No level', tone: 'hatched' };
  const isLevel = levels.some((level) => level.value === value);
  return { text: String(value), ...(isLevel ? { level: { value, levels } } : { tone: 'plain' }) };
}
