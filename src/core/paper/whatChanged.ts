import {
  byChange,
  changeReason,
  changeText,
  comparisonSentence,
  twoPointsSentence,
  type ChangeRow,
  type Comparison,
} from '#core/comparison.ts';
import type { MatrixReport, Report } from '#core/report.ts';
import { movementGroups, movementTitle } from '#core/domainMovement.ts';
import { formatPeriod, listOf } from '#core/words.ts';
import { bullets, heading, paragraph, tableOf } from './blocks.ts';
import { editable } from './edits.ts';
import type { PaperBlock, PaperChart } from './paper.ts';
import type { PaperOptions } from './paperOptions.ts';
import { aboutOf, lowerFirst } from './paperWords.ts';

/** What went up and down since the assessment before, in words and with the reasons. */
export function whatChanged(report: Report, { edits, audience }: PaperOptions): PaperBlock[] {
  const { matrices, previous } = report;
  if (previous === null) return [];
  const several = matrices.length > 1;
  // With several matrices a board gets the titles of what went down, and the numbers of what went up.
  const withTitles = !several || audience === 'committee';
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
            ...wentDown(matrix, aboutOf(matrix, report), byChange(comparison.rows)),
            ...wentUp(byChange(comparison.rows), withTitles, several ? 4 : 3),
            ...notCounted(comparison.rows),
            dumbbell(matrix, comparison, report, several ? 4 : 3),
          ]),
    ];
  });
}

/** The domains then and now. What moved and how far stands in words at each line. */
function dumbbell(
  { matrix }: MatrixReport,
  comparison: Comparison,
  { assessment, previous }: Report,
  headingLevel: 3 | 4,
): PaperChart {
  const rows = movementGroups(comparison, matrix).flatMap((group) => group.rows);
  const words = { previous: previous?.name ?? 'Previous', current: assessment.name };
  return {
    kind: 'chart',
    form: 'dumbbell',
    id: `changed-${matrix.id}`,
    headingLevel,
    title: movementTitle(rows),
    note: null,
    description:
      `Level of each domain in ${words.previous} and in ${words.current}, on the criteria with a level in both. ` +
      rows.map(({ label, change }) => `${label}: ${lowerFirst(change.text)}`).join('; '),
    levels: matrix.scale.levels,
    rows,
    words,
  };
}

function wentDown({ matrix }: MatrixReport, about: string | null, rows: readonly ChangeRow[]): PaperBlock[] {
  const down = rows.filter(({ kind }) => kind === 'down');
  if (down.length === 0) return [];
  return [
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
  ];
}

function wentUp(rows: readonly ChangeRow[], withTitles: boolean, level: 3 | 4): PaperBlock[] {
  const up = rows.filter(({ kind }) => kind === 'up');
  if (up.length === 0) return [];
  const steps = (row: ChangeRow) => ((row.steps ?? 0) > 1 ? ` (${changeText(row).toLowerCase()})` : '');
  if (!withTitles) {
    return [
      {
        ...paragraph(`${listOf(up.map((row) => `${row.ref}${steps(row)}`))}.`, 'small'),
        lead: `Went up (${up.length}):`,
      },
    ];
  }
  return [
    heading(level, `Went up (${up.length})`),
    bullets(
      up.map(
        (row) =>
          `${nameOf(row)}: ${row.before?.level ?? 'no level'} to ${row.after?.level ?? 'no level'}${steps(row)}`,
      ),
      true,
    ),
  ];
}

function notCounted(rows: readonly ChangeRow[]): PaperBlock[] {
  const kinds = countsByKind(rows.filter(({ steps }) => steps === null));
  return kinds.length === 0 ? [] : [{ ...paragraph(`${listOf(kinds)}.`, 'small'), lead: 'Not counted:' }];
}

/** "2 not scored this time", in the order in which the kinds first occur. */
function countsByKind(rows: readonly ChangeRow[]): string[] {
  const words = rows.map((row) => changeText(row).toLowerCase());
  return [...new Set(words)].map((text) => `${words.filter((word) => word === text).length} ${text}`);
}

function nameOf({ ref, title }: ChangeRow): string {
  return `${ref} ${title}`;
}
