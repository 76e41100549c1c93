import type { Assessment } from '#core/assessment.ts';
import { aggregateText, ruleSentences } from '#core/explain.ts';
import type { Person } from '#core/organisation.ts';
import type { MatrixReport, Report } from '#core/report.ts';
import { formatPeriod, isoDay, listOf, statusNames, type LevelNames } from '#core/words.ts';

export const paperTitle = 'Advanced practice governance: board report';
export const paperFooter = 'Unofficial tool. Self-assessment, not assurance.';
export const notProvided = 'Not provided';

/** "Draft", or "Signed off, APG-2026-014" with the reference of the signed-off copy. */
export function statusText({ status, signOff }: Pick<Assessment, 'status' | 'signOff'>): string {
  return signOff === null ? statusNames[status] : `${statusNames[status]}, ${signOff.reference}`;
}

/** The title of the PDF, which browsers also make its file name. `now` is an ISO instant. */
export function fileTitle({ organisation }: Pick<Report, 'organisation'>, now: string): string {
  return `${isoDay(now)} Advanced practice governance – ${organisation.name}`;
}

/** What stands at the top of every page but the cover: a protective marking is of no use on the cover alone. */
export function pageHeader(
  { organisation, assessment }: Pick<Report, 'organisation' | 'assessment'>,
  marking: string,
): { left: string; right: string } {
  const said = [
    ...(assessment.sample ? ['SAMPLE – NOT REAL DATA'] : []),
    ...(marking.trim() === '' ? [] : [marking.trim()]),
    statusText(assessment),
  ];
  return { left: `Advanced practice governance – ${organisation.name}`, right: said.join(' · ') };
}

/** "Dr Ruth Ellery, chief medical officer", with what is known of the two. */
export function personText({ name, role }: Person): string {
  return orNotProvided([name.trim(), role.trim()].filter((part) => part !== '').join(', '));
}

/** No empty cells: a reader must see that nothing was cut off. */
export function orNotProvided(text: string): string {
  return text.trim() === '' ? notProvided : text;
}

/** "2 Developing", as narrow columns have it; a mean, which is no level, stays a bare figure. */
export function shortLevel(levels: LevelNames, value: number): string {
  return aggregateText(levels, value).replace(/^Level (\d+), /, '$1 ');
}

/** What the level numbers mean, once for all matrices on the same scale. */
export function scaleTexts({ matrices }: Report): string[] {
  const named = matrices.map(({ matrix }) =>
    listOf(matrix.scale.levels.map(({ value, name }) => `${value} ${name}`)),
  );
  return [...new Set(named)];
}

/** How to read the dot plot of a matrix, without what those of the matrices before it have said. */
export function dotNotes({ matrices, previous }: Report, index: number): string | null {
  const notes = matrices
    .slice(0, index + 1)
    .map(({ matrix, comparison }) => [
      ruleSentences[matrix.aggregate],
      ...(comparison === null || previous === null ? [] : [`Previous: ${formatPeriod(previous.period)}.`]),
    ]);
  const before = new Set(notes.slice(0, -1).flat());
  const fresh = (notes.at(-1) ?? []).filter((note) => !before.has(note));
  return fresh.length === 0 ? null : fresh.join(' ');
}

/** The name of the matrix for tables that sound the same for each of several. */
export function aboutOf({ matrix }: MatrixReport, { matrices }: Report): string | null {
  return matrices.length > 1 ? matrix.shortTitle : null;
}

/** "CQC key question" keeps its capitals inside a sentence. */
export function lowerFirst(text: string): string {
  return /^[A-Z][a-z]/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}
