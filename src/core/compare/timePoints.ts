import type { Assessment } from '#core/assessment.ts';
import { monthsBefore } from '#core/day.ts';
import type { AssessmentFacts } from '#core/report.ts';
import { formatDate, formatMonth, isoDay } from '#core/words.ts';

/** Where one assessment stands in time. */
export interface TimePoint {
  id: string;
  name: string;
  /** `yyyy-MM-dd`, never before that of the point before. */
  day: string;
  /** "April 2025"; with the day, and then with the name, where another point would be called the same. */
  label: string;
  /** "Apr 2025", for the axis of a small chart. */
  shortLabel: string;
  /** A draft may still change. */
  provisional: boolean;
  /** It was signed or answered too late to stand at that day, so it stands at the end of its period. */
  atPeriodEnd: boolean;
}

type Dated = Pick<AssessmentFacts, 'assessment' | 'responses'>;

/** Months after the end of a period in which a signature still says when the levels held. */
const latestSignature = 12;

/** The day of the signature, or of the last answer of a draft. */
function ownDay({ assessment, responses }: Dated): string {
  return isoDay(assessment.signOff?.signedAt ?? lastAnswer(assessment, responses));
}

function lastAnswer({ createdAt }: Assessment, responses: Dated['responses']): string {
  return [...responses.values()].reduce(
    (latest, { updatedAt }) => (updatedAt > latest ? updatedAt : latest),
    createdAt,
  );
}

function lastDayOf(month: string): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10);
}

/**
 * Assessments from the earliest period to the latest, and of one period by signature or last answer, whatever the order
 * in which they were chosen. What is finished late does not overtake the year after it.
 */
export function inTime<Facts extends Dated>(assessments: readonly Facts[]): Facts[] {
  const rank = (one: Facts) => {
    const { id, period, createdAt } = one.assessment;
    return `${period.from} ${period.to} ${ownDay(one)} ${createdAt} ${id}`;
  };
  return assessments
    .map((one) => ({ one, rank: rank(one) }))
    .sort((a, b) => (a.rank < b.rank ? -1 : a.rank > b.rank ? 1 : 0))
    .map(({ one }) => one);
}

/**
 * The days for which the levels of assessments in time order hold. That is the day of the signature, of a draft the day
 * of the last answer; but the end of the period for what was entered more than a year after it, since years that are
 * typed in afterwards would otherwise all stand at one day, and for what was finished after the assessment that follows.
 */
function placesOf(ordered: readonly Dated[]): Pick<TimePoint, 'day' | 'atPeriodEnd'>[] {
  const places: Pick<TimePoint, 'day' | 'atPeriodEnd'>[] = [];
  for (const one of ordered.toReversed()) {
    const own = ownDay(one);
    const end = lastDayOf(one.assessment.period.to);
    const next = places.at(-1)?.day ?? null;
    const isLate = monthsBefore(own, latestSignature) > end || (next !== null && own > next);
    const day = isLate && end < own ? end : own;
    places.push({ day: next !== null && day > next ? next : day, atPeriodEnd: isLate });
  }
  return places.toReversed();
}

/** The points of assessments that are in time order, each with a label of its own. */
export function timePoints(ordered: readonly Dated[]): TimePoint[] {
  const places = placesOf(ordered);
  const times = (wanted: string, of: (day: string) => string) =>
    places.filter(({ day }) => of(day) === wanted).length;
  return ordered.flatMap(({ assessment: { id, name, status } }, index) => {
    const place = places[index];
    if (place === undefined) return [];
    const { day } = place;
    const month = monthOf(day);
    const date = times(month, monthOf) === 1 ? formatMonth(month) : formatDate(day);
    return [
      {
        ...place,
        id,
        name,
        label: times(day, (one) => one) === 1 ? date : `${date}, ${name}`,
        shortLabel: shortMonth(day),
        provisional: status === 'draft',
      },
    ];
  });
}

/**
 * Where days lie between the first and the last, from 0 to 1, in true proportion. In the middle where all are one day.
 */
export function timeShares(days: readonly string[]): number[] {
  const numbers = days.map((day) => Date.parse(`${day}T00:00:00Z`));
  const first = Math.min(...numbers);
  const span = Math.max(...numbers) - first;
  return numbers.map((number) => (span === 0 ? 0.5 : (number - first) / span));
}

const monthOf = (day: string) => day.slice(0, 7);

/** "Apr 2025": the first 3 letters of the month, which British readers know for every month. */
function shortMonth(day: string): string {
  const [month = '', year = ''] = formatMonth(monthOf(day)).split(' ');
  return `${month.slice(0, 3)} ${year}`;
}
