import type { Assessment } from '#core/assessment.ts';
import { monthsBefore } from '#core/day.ts';
import type { AssessmentFacts } from '#core/report.ts';
import { formatDate, formatMonth, isoDay } from '#core/words.ts';

/** Where one assessment stands in time. */
export interface TimePoint {
  id: string;
  name: string;
  /** `yyyy-MM-dd`. */
  day: string;
  /** "April 2025"; with the day, and then with the name, where another point would be called the same. */
  label: string;
  /** "Apr 2025", for the axis of a small chart. */
  shortLabel: string;
  /** A draft may still change. */
  provisional: boolean;
  /** Signed more than a year after its period, so it stands at the end of the period. */
  enteredLater: boolean;
}

type Dated = Pick<AssessmentFacts, 'assessment' | 'responses'>;

/** Months after the end of a period in which a signature still says when the levels held. */
const latestSignature = 12;

/**
 * The day for which the levels of an assessment hold: of a signed-off one the day of the signature, of a draft the day
 * of the last answer. What was entered more than a year after its period stands at the end of the period: years that
 * are typed in afterwards would otherwise all stand at one day.
 */
export function pointDay({ assessment, responses }: Dated): { day: string; enteredLater: boolean } {
  const known = isoDay(assessment.signOff?.signedAt ?? lastAnswer(assessment, responses));
  const end = lastDayOf(assessment.period.to);
  const enteredLater = monthsBefore(known, latestSignature) > end;
  return { day: enteredLater ? end : known, enteredLater };
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

/** Assessments from the earliest to the latest, whatever the order in which they were chosen. */
export function inTime<Facts extends Dated>(assessments: readonly Facts[]): Facts[] {
  const rank = (one: Facts) => {
    const { id, period, createdAt } = one.assessment;
    return `${pointDay(one).day} ${period.from} ${period.to} ${createdAt} ${id}`;
  };
  return assessments
    .map((one) => ({ one, rank: rank(one) }))
    .sort((a, b) => (a.rank < b.rank ? -1 : a.rank > b.rank ? 1 : 0))
    .map(({ one }) => one);
}

/** The points of assessments that are in time order, each with a label of its own. */
export function timePoints(assessments: readonly Dated[]): TimePoint[] {
  const points = assessments.map((one) => ({ ...pointDay(one), assessment: one.assessment }));
  const times = (wanted: string, of: (day: string) => string) =>
    points.filter(({ day }) => of(day) === wanted).length;
  return points.map(({ day, enteredLater, assessment }) => {
    const { id, name, status } = assessment;
    const month = monthOf(day);
    const date = times(month, monthOf) === 1 ? formatMonth(month) : formatDate(day);
    return {
      id,
      name,
      day,
      label: times(day, (one) => one) === 1 ? date : `${date}, ${name}`,
      shortLabel: shortMonth(day),
      provisional: status === 'draft',
      enteredLater,
    };
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
