import { financialYear, suggestedName, type Assessment, type AssessmentFields } from '#core/assessment.ts';
import type { Matrix } from '#core/matrix.ts';
import type { Organisation } from '#core/organisation.ts';
import { carriedTargets } from '#core/targets.ts';
import type { PeopleDraft, TargetsDraft } from '#state/newAssessment.ts';
import { draftOfTargets } from './targetFields.ts';

/**
 * The assessment of an organisation with the latest period, which a new one may start from; never the sample, and never
 * one that was revised when its newer version is there.
 */
export function latestAssessment<Known extends Assessment>(
  assessments: readonly Known[],
  organisationId: string,
): Known | null {
  const own = assessments.filter((one) => one.organisationId === organisationId && !one.sample);
  return (
    own.sort(
      (a, b) =>
        b.period.to.localeCompare(a.period.to) ||
        Number(a.status === 'revised') - Number(b.status === 'revised') ||
        b.hlc.localeCompare(a.hlc),
    )[0] ?? null
  );
}

/**
 * How the period and people step starts: the financial year that holds `today` (`yyyy-MM-dd`), and the people of the
 * assessment to start from, or else those of the organisation's profile. `newId` makes ids for copied assessors.
 */
export function firstPeople(
  organisation: Organisation,
  earlier: AssessmentFields | null,
  today: string,
  newId: () => string,
): PeopleDraft {
  const period = financialYear(today);
  return {
    name: suggestedName(period),
    scopeKind: 'whole',
    scope: '',
    from: period.from,
    to: period.to,
    assessors: (earlier?.assessors ?? []).map((assessor) => ({ ...assessor, id: newId() })),
    anchor: named(earlier?.anchor) ?? organisation.anchor,
    sponsor: named(earlier?.sponsor) ?? organisation.sponsor,
    reviewMeeting: earlier?.reviewMeeting ?? '',
    mode: null,
  };
}

function named(person: Organisation['anchor'] | undefined) {
  return person === undefined || (person.name === '' && person.role === '') ? null : person;
}

/** How the targets step starts: nothing chosen, or the targets of the assessment to start from, without its date. */
export function firstTargets(matrices: readonly Matrix[], earlier: AssessmentFields | null): TargetsDraft {
  const targets = earlier === null ? {} : carriedTargets(matrices, earlier.targets);
  const draft = draftOfTargets(matrices, { targets, targetDate: null });
  return draft.choice === 'none' ? { ...draft, choice: null } : draft;
}
