import type { MatrixReport, PillarReport } from '#core/report.ts';
import { tableOf } from './blocks.ts';
import type { PaperTable } from './paper.ts';

/** The four pillars by the pillars that this matrix gives to its criteria; one criterion can count in several. */
export function pillarTable({ matrix, view, pillars }: MatrixReport, about: string | null): PaperTable[] {
  const domains = new Set(view.domains.map(({ domain }) => domain.title));
  // A matrix whose domains are the pillars would show each of them twice, with different figures.
  if (pillars.every(({ name }) => domains.has(name))) return [];
  const { levels } = matrix.scale;
  const columns: Record<string, { header: string; width: number; align?: 'right' }> = {
    pillar: { header: 'Pillar', width: 34 },
    reached: { header: 'At or above target', width: 26 },
    ...Object.fromEntries(
      levels.map(({ value }) => [
        `level-${value}`,
        { header: String(value), width: 40 / levels.length, align: 'right' as const },
      ]),
    ),
  };
  return [
    tableOf({
      id: `pillars-${matrix.id}`,
      caption: 'Four pillars: criteria at or above target, and at each level',
      about,
      keep: true,
      columns,
      rows: pillars.map((pillar) => ({
        id: pillar.id,
        cells: {
          pillar: pillar.name,
          reached: reached(pillar),
          ...Object.fromEntries(pillar.score.profile.map(({ level, count }) => [`level-${level}`, count])),
        },
      })),
    }),
  ];
}

function reached({ score, tooFew }: PillarReport): string {
  if (tooFew) return 'Too few criteria to compare';
  return score.withTarget === 0 ? 'None to compare' : `${score.atTarget} of ${score.withTarget}`;
}
