import { compareMatrices, sameDefinition, type ChangeRow, type Comparison } from '#core/comparison.ts';
import type { AssessmentFacts } from '#core/report.ts';
import { answerText, formatPeriod, statusNames } from '#core/words.ts';
import type { Family, Member } from './family.ts';

/** How many assessments can be laid beside each other and still be read. */
export const mostCompared = 6;

/** The members of a family, one of them the baseline, and how each of the others differs from it. */
export interface SideBySide<Facts extends AssessmentFacts = AssessmentFacts> {
  family: Family<Facts>;
  baseline: Member<Facts>;
  /** The latest member that is not the baseline: the table of criteria and the charts show the way to it. */
  now: Member<Facts>;
  comparison: Comparison;
  /** Every member but the baseline, in time order. */
  others: { member: Member<Facts>; comparison: Comparison }[];
}

/**
 * Compares all members with one of them: the earliest unless `baselineId` names another. `null` with fewer than 2
 * members.
 */
export function sideBySide<Facts extends AssessmentFacts>(
  family: Family<Facts>,
  baselineId: string | null,
): SideBySide<Facts> | null {
  const { members } = family;
  const baseline = members.find(({ facts }) => facts.assessment.id === baselineId) ?? members[0];
  if (baseline === undefined) return null;
  const others = members.flatMap((member) => {
    const comparison = member === baseline ? null : compareMatrices(baseline.view, member.view);
    return comparison === null ? [] : [{ member, comparison }];
  });
  const last = others.at(-1);
  if (last === undefined) return null;
  return { family, baseline, now: last.member, comparison: last.comparison, others };
}

/** What one member says of the criterion of a row, and whether its wording was another than the newer side's. */
export function answerOf({ view }: Member, row: ChangeRow, now: Member): string {
  const own = view.criteria.find(({ criterion }) => criterion.id === row.criterionId);
  if (own === undefined) return 'Not in matrix';
  const text = answerText(view.matrix.scale.levels, own.answer);
  const latest = row.after ?? row.before;
  const latestMatrix = row.after === null ? view.matrix : now.view.matrix;
  const same = latest === null || sameDefinition(view.matrix, own.criterion, latestMatrix, latest.criterion);
  return same ? text : `${text} (other wording)`;
}

/**
 * A name for each assessment that no other has: with the period where two share a name, with the organisation where
 * they are of several, and with state and version where all of that is the same.
 */
export function namesOf(assessments: readonly AssessmentFacts[]): Map<string, string> {
  const several = new Set(assessments.map(({ organisation }) => organisation.id)).size > 1;
  const shared = (wanted: string, of: (one: AssessmentFacts) => string) =>
    assessments.filter((one) => of(one) === wanted).length > 1;
  const withPeriod = ({ assessment: { name, period } }: AssessmentFacts) => `${name} ${formatPeriod(period)}`;
  return new Map(
    assessments.map((one) => {
      const { assessment, organisation } = one;
      const { id, name, period, status, revision } = assessment;
      const sameName = shared(name, (other) => other.assessment.name);
      const samePeriod = sameName && shared(withPeriod(one), withPeriod);
      const parts = [
        ...(sameName ? [formatPeriod(period)] : []),
        ...(several ? [organisation.name] : []),
        ...(samePeriod ? [`${statusNames[status].toLowerCase()}, version ${revision}`] : []),
      ];
      return [id, parts.length === 0 ? name : `${name} (${parts.join(', ')})`];
    }),
  );
}
