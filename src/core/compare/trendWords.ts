import { rowGroups, type RowGroup } from '#core/chartWords.ts';
import { movementTitle } from '#core/domainMovement.ts';
import { aggregateText, ruleSentences } from '#core/explain.ts';
import type { TextTable } from '#core/export/textTable.ts';
import type { AssessmentFacts } from '#core/report.ts';
import { count, criteriaCount, formatDate, listOf, type LevelNames } from '#core/words.ts';
import type { Family } from './family.ts';
import type { TimePoint } from './timePoints.ts';
import type { Trend, TrendDomain } from './trend.ts';

/**
 * "4 assessments from April 2023 to November 2026. Lines join the dates you signed off. …" `form`: what it stands above.
 */
export function trendIntro({ points }: Pick<Trend, 'points'>, form: 'lines' | 'table' = 'lines'): string {
  const [first, last] = [points[0], points.at(-1)];
  const drafts = points.filter(({ provisional }) => provisional);
  const late = points.filter(({ atPeriodEnd }) => atPeriodEnd);
  const one = drafts.length === 1;
  const provisional =
    form === 'lines'
      ? `${one ? 'its points are' : 'their points are'} hollow and provisional, at the day of the last answer.`
      : `${one ? 'its figures are' : 'their figures are'} provisional, at the day of the last answer.`;
  return [
    `${count(points.length, 'assessment')} from ${first?.label ?? ''} to ${last?.label ?? ''}.`,
    form === 'lines'
      ? 'Lines join the dates you signed off. They do not predict what comes next.'
      : 'The figures do not predict what comes next.',
    ...(drafts.length === 0
      ? []
      : [
          `${listOf(drafts.map(({ name }) => `“${name}”`))} ${one ? 'is a draft' : 'are drafts'}: ${provisional}`,
        ]),
    ...late.map(
      ({ name, day }) =>
        `“${name}” was finished long after its period or after the next one, so it stands at ${formatDate(day)}.`,
    ),
  ].join(' ');
}

/** Which criteria the lines rest on. Says which versions of the wording occur only where there are several. */
export function trendBasis(
  { matrix, versions, sameWording, criteria }: Trend,
  form: 'lines' | 'table' = 'lines',
): string {
  const mixed =
    versions.length < 2
      ? ''
      : `These assessments use versions ${listOf(versions.map(String))} of this matrix: ${sameWording} of ${criteriaCount(criteria)} have the same wording in all of them, and the others do not count. `;
  return (
    `${mixed}A domain counts the criteria that have a level every time, so a figure may differ from the results of ` +
    `1 assessment. ${form === 'lines' ? 'A gap' : '“No level”'} means that there is no level on them. ${ruleSentences[matrix.aggregate]}`
  );
}

/** Names what was chosen and cannot stand beside the others, and why; `null` where there is nothing to say. */
export function leftOutText<Facts extends AssessmentFacts>(
  { leftOut, matrix }: Pick<Family<Facts>, 'leftOut' | 'matrix'>,
  nameOf: (facts: Facts) => string,
): string | null {
  const named = (why: 'other-matrix' | 'other-scale') =>
    leftOut.filter((one) => one.why === why).map(({ facts }) => `“${nameOf(facts)}”`);
  const [matrices, scales] = [named('other-matrix'), named('other-scale')];
  const texts = [
    ...(matrices.length === 0
      ? []
      : [
          `Left out, because ${matrices.length === 1 ? 'it does' : 'they do'} not use ${matrix.shortTitle}: ${listOf(matrices)}.`,
        ]),
    ...(scales.length === 0
      ? []
      : [
          `Left out, because ${scales.length === 1 ? 'its' : 'their'} levels are of another scale: ${listOf(scales)}.`,
        ]),
  ];
  return texts.length === 0 ? null : texts.join(' ');
}

/** A division one year and the whole organisation the next are not one line; `null` where all looked at the same. */
export function scopesText({ members }: Pick<Family, 'members'>): string | null {
  const scopes = new Set(
    members.map(({ facts }) => facts.assessment.scope.trim() || 'the whole organisation'),
  );
  return scopes.size < 2
    ? null
    : `These did not all look at the same: ${listOf([...scopes])}. What looks like change may come from that.`;
}

/** How to read the small charts; goes below them and into saved pictures. */
export const trendKey =
  'Filled circle: signed off. Hollow circle: draft, provisional. Dashed line with a diamond: target of the latest assessment.';

/** The finding of a set of small charts: "5 of 8 core domains went up and 1 went down". */
export function trendTitle({ rows, noun }: Pick<RowGroup<TrendDomain>, 'rows' | 'noun'>): string {
  return movementTitle(rows, noun);
}

/** Core and extension domains apart where a matrix has both. */
export function trendGroups({ domains }: Pick<Trend, 'domains'>): RowGroup<TrendDomain>[] {
  return rowGroups(domains.map((row) => ({ set: row.set, row })));
}

/** A figure over time in a cell: "Level 2, Developing", or why there is none. */
export function trendValueText(levels: LevelNames, value: number | null): string {
  return value === null ? 'No level' : aggregateText(levels, value);
}

/** "November 2026 (draft)". */
export function pointHeader({ label, provisional }: Pick<TimePoint, 'label' | 'provisional'>): string {
  return provisional ? `${label} (draft)` : label;
}

/** The figures of the small charts in words: each domain at each point in time. */
export function trendTable(
  { heading, rows }: RowGroup<TrendDomain>,
  { points, matrix }: Pick<Trend, 'points' | 'matrix'>,
): TextTable<string> {
  const { levels } = matrix.scale;
  const key = (index: number) => `point-${index + 1}`;
  return {
    caption: `${heading} over time`,
    columns: [
      { key: 'domain', header: 'Domain', rowHeader: true },
      ...points.map((point, index) => ({ key: key(index), header: pointHeader(point) })),
      { key: 'change', header: 'First to last' },
      { key: 'target', header: 'Target' },
      { key: 'basis', header: 'Based on' },
    ],
    rows: rows.map(({ id, label, values, change, target, common, total }) => ({
      id,
      domain: label,
      ...Object.fromEntries(values.map((value, index) => [key(index), trendValueText(levels, value)])),
      change: change.text,
      target: target === null ? 'No target' : aggregateText(levels, target),
      basis: `${common} of ${criteriaCount(total)}`,
    })),
  };
}

const mostWords = 25;
const wordsIn = (text: string) => text.split(/\s+/).filter((word) => word !== '').length;

/**
 * What stands for one small chart, in at most 25 words: "Supervision and support: level 1 in April 2023, level 2 from
 * April 2024 to November 2026. Target level 3." What does not fit is told by its first and last level.
 */
export function panelText(domain: TrendDomain, points: readonly TimePoint[]): string {
  const runs = runsOf(domain.values, points);
  const target = domain.target === null ? '' : ` Target ${figure(domain.target)}.`;
  const known = runs.filter(({ value }) => value !== null);
  const [first, last] = [known[0], known.at(-1)];
  if (first === undefined || last === undefined) {
    return fitTitle(domain, (title) => `${title}: no level on the same criteria.${target}`);
  }
  const whole = (title: string) => `${title}: ${runs.map(runText).join(', ')}.${target}`;
  const ends = `${figure(first.value)} in ${first.from}, ${figure(last.value)} in ${last.to}`;
  const attempts = [
    whole(domain.label),
    whole(domain.shortLabel),
    `${domain.label}: ${ends}.${target}`,
    `${domain.shortLabel}: ${ends}.${target}`,
  ];
  return (
    attempts.find((text) => wordsIn(text) <= mostWords) ??
    fitTitle(domain, (title) => `${title}: ${ends}.${target}`)
  );
}

type Run = { value: number | null; from: string; to: string; count: number };

/** Neighbours of the same level told together. */
function runsOf(values: TrendDomain['values'], points: readonly TimePoint[]): Run[] {
  const runs: Run[] = [];
  values.forEach((value, index) => {
    const point = points[index];
    const at = point === undefined ? '' : placeText(point);
    const last = runs.at(-1);
    if (last?.value === value) {
      last.to = at;
      last.count += 1;
    } else runs.push({ value, from: at, to: at, count: 1 });
  });
  return runs;
}

/** The date alone: a name would take the room of the figures. */
function placeText({ label, provisional }: TimePoint): string {
  const [date = ''] = label.split(',');
  return provisional ? `${date} (provisional)` : date;
}

function runText({ value, from, to, count: times }: Run): string {
  const level = figure(value);
  if (times === 1) return `${level} in ${from}`;
  return times === 2 ? `${level} in ${from} and ${to}` : `${level} from ${from} to ${to}`;
}

const figure = (value: number | null) => (value === null ? 'no level' : `level ${value}`);

/** Cuts the short title where even that leaves no room for the figures. */
function fitTitle({ label, shortLabel }: TrendDomain, text: (title: string) => string): string {
  if (wordsIn(text(label)) <= mostWords) return text(label);
  const words = shortLabel.split(/\s+/);
  const room = Math.max(1, mostWords - wordsIn(text('')) + 1);
  return text(words.length <= room ? shortLabel : `${words.slice(0, room - 1).join(' ')}…`);
}
