import {
  byChange,
  changeReason,
  changeText,
  comparisonSentence,
  twoPointsSentence,
  type ChangeRow,
} from '#core/comparison.ts';
import type { MatrixReport, Report } from '#core/report.ts';
import { formatPeriod, listOf } from '#core/words.ts';
import { bullets, heading, paragraph, tableOf } from './blocks.ts';
import { editable } from './edits.ts';
import type { PaperBlock } from './paper.ts';
import type { PaperOptions } from './paperOptions.ts';
import { aboutOf } from './paperWords.ts';

/** What went up and down since the assessment before, in words and with the reasons. */
export function whatChanged(report: Report, { edits }: PaperOptions): PaperBlock[] {
  const { matrices, previous } = report;
  if (previous === null) return [];
  const several = matrices.length > 1;
  return matrices.flatMap((matrix): PaperBlock[] => {
    const { comparison } = matrix;
    return [
      ...(several ? [heading(3, matrix.matrix.shortTitle)] : []),
      ...(comparison === null
        ? [paragraph(`“${previous.name}” has no figures that can be compared on this matrix.`)]
        : [
            editable(
              `${matrix.matrix.id}.changed`,
              `${comparisonSentence(comparison, `“${previous.name}” (${formatPeriod(previous.period)})`)} ${twoPointsSentence}`,
              edits,
            ),
            ...changes(matrix, aboutOf(matrix, report), byChange(comparison.rows), several ? 4 : 3),
          ]),
    ];
  });
}

function changes(
  { matrix }: MatrixReport,
  about: string | null,
  rows: readonly ChangeRow[],
  level: 3 | 4,
): PaperBlock[] {
  const down = rows.filter(({ kind }) => kind === 'down');
  const up = rows.filter(({ kind }) => kind === 'up');
  const notCounted = countsByKind(rows.filter(({ steps }) => steps === null));
  return [
    ...(down.length === 0
      ? []
      : [
          tableOf({
            id: `down-${matrix.id}`,
            caption: `Went down (${down.length})`,
            about,
            columns: {
              criterion: { header: 'Criterion', width: 25 },
              then: { header: 'Then', width: 7 },
              now: { header: 'Now', width: 7 },
              reason: { header: 'Change and reason', width: 61 },
            },
            rows: down.map((row) => ({
              id: row.criterionId,
              cells: {
                criterion: nameOf(row),
                then: row.before?.level ?? 'No level',
                now: row.after?.level ?? 'No level',
                reason: `${changeText(row)}. ${changeReason(row) ?? ''}`.trim(),
              },
            })),
          }),
        ]),
    ...(up.length === 0
      ? []
      : [
          heading(level, `Went up (${up.length})`),
          bullets(
            up.map((row) => {
              const steps = (row.steps ?? 0) > 1 ? ` (${changeText(row).toLowerCase()})` : '';
              return `${nameOf(row)}: ${row.before?.level ?? 'no level'} to ${row.after?.level ?? 'no level'}${steps}`;
            }),
            true,
          ),
        ]),
    ...(notCounted.length === 0 ? [] : [paragraph(`Not counted: ${listOf(notCounted)}.`)]),
  ];
}

/** "2 not scored this time", in the order in which the kinds first occur. */
function countsByKind(rows: readonly ChangeRow[]): string[] {
  const words = rows.map((row) => changeText(row).toLowerCase());
  return [...new Set(words)].map((text) => `${words.filter((word) => word === text).length} ${text}`);
}

function nameOf({ ref, title }: ChangeRow): string {
  return `${ref} ${title}`;
}
