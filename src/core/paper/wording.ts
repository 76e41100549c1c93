import type { Criterion, Matrix } from '#core/matrix.ts';
import type { Report } from '#core/report.ts';
import { heading, tableOf } from './blocks.ts';
import type { PaperBlock } from './paper.ts';
import { aboutOf } from './paperWords.ts';

/** The words that were answered: every criterion with what each level asks for. Long, for those who check. */
export function wordingInFull(report: Report): PaperBlock[] {
  const several = report.matrices.length > 1;
  return report.matrices.flatMap((one) => {
    const { matrix } = one;
    const about = aboutOf(one, report);
    return [
      ...(several ? [heading(3, matrix.shortTitle)] : []),
      tableOf({
        id: `scale-${matrix.id}`,
        caption: 'Levels',
        about,
        columns: { level: { header: 'Level', width: 20 }, meaning: { header: 'Meaning', width: 80 } },
        rows: matrix.scale.levels.map(({ value, name, meaning }) => ({
          id: String(value),
          cells: { level: `${value} ${name}`, meaning },
        })),
      }),
      ...matrix.domains.map((domain) =>
        tableOf({
          id: `wording-${matrix.id}-${domain.id}`,
          caption: domain.title,
          about,
          columns: {
            criterion: { header: 'Criterion', width: 32 },
            levels: { header: 'What each level asks for', width: 68 },
          },
          rows: domain.criteria.map((criterion) => ({
            id: criterion.id,
            cells: {
              criterion: `${criterion.ref} ${criterion.title}${criterion.essential ? ' (essential)' : ''}\n${criterion.statement}`,
              levels: levelsOf(matrix, criterion),
            },
          })),
        }),
      ),
    ];
  });
}

function levelsOf({ scale }: Matrix, { descriptors }: Criterion): string {
  if (descriptors === null) return 'The meanings of the levels, above';
  return scale.levels
    .map(({ value, meaning }) => `${value}: ${descriptors[String(value)] ?? meaning}`)
    .join('\n');
}
