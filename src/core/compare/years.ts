import type { AssessmentFacts, Report } from '#core/report.ts';
import { count } from '#core/words.ts';
import { familyOf } from './family.ts';
import { inTime } from './timePoints.ts';
import { fewestForTrend, trendOf, type Trend } from './trend.ts';
import { leftOutText, scopesText } from './trendWords.ts';

/** One matrix over the years that lead up to an assessment. */
export interface MatrixYears {
  trend: Trend;
  /** What a reader must know before they read change out of the figures: other scopes, what could not stand here. */
  notes: string[];
}

/** What storage found of the years before an assessment. */
export interface EarlierYears<Facts extends AssessmentFacts = AssessmentFacts> {
  /** In any order. */
  ready: readonly Facts[];
  /** How many there are that could not be read. */
  lost: number;
}

/**
 * The report with the years before `now` in it. A matrix has a part once at least 3 assessments, `now` the last of them,
 * can be laid beside each other; what belongs to a later time than `now` is not looked at. Nothing else changes, so that
 * the rest of a report need not wait for the years.
 */
export function withYears(report: Report, now: AssessmentFacts, { ready, lost }: EarlierYears): Report {
  const others = ready.filter(({ assessment }) => assessment.id !== now.assessment.id);
  const ordered = inTime([...others, now]);
  const upToNow = ordered.slice(0, ordered.indexOf(now) + 1);
  return { ...report, years: now.matrices.flatMap(({ id }) => yearsOf(upToNow, id, lost)) };
}

function yearsOf(upToNow: readonly AssessmentFacts[], matrixId: string, lost: number): MatrixYears[] {
  const family = familyOf(upToNow, matrixId);
  if (family === null || family.members.length < fewestForTrend) return [];
  const notes = [
    leftOutText(family, ({ assessment }) => assessment.name),
    scopesText(family),
    lost === 0
      ? null
      : `${count(lost, 'earlier assessment')} could not be read and ${lost === 1 ? 'does' : 'do'} not count here.`,
  ];
  return [{ trend: trendOf(family), notes: notes.filter((note) => note !== null) }];
}
