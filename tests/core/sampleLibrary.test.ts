import { describe, expect, it } from 'vitest';
import { isOpen, isOverdue } from '#core/action.ts';
import { isCurrent, isOld } from '#core/evidence.ts';
import { patientDataIn } from '#core/patientData.ts';
import { criteriaOf } from '#core/readMatrix.ts';
import type { AssessmentFacts } from '#core/report.ts';
import { fingerprint, openSnapshot } from '#core/snapshot.ts';
import { buildSample } from '#features/sample/buildSample.ts';
import { sampleStory } from '#features/sample/sampleStory.ts';
import { matrices, now, reports, sample } from './theSample.ts';

const draftViews = reports['sample-2026']!.matrices.flatMap(({ view }) => view.criteria);
const viewOf = (id: string) => draftViews.find(({ criterion }) => criterion.id === id)!;

/** What a person sees of a signed-off year. */
function signed(id: string): AssessmentFacts {
  const copy = sample.snapshots.find(({ assessmentId }) => assessmentId === id)!;
  return openSnapshot(
    copy.content,
    sample.assessments.find((row) => row.id === id)!,
  )!;
}

describe('the evidence of the sample', () => {
  it('is 12 pieces, of which 1 is past its review date and 5 are older than 12 months', () => {
    expect(sample.evidence).toHaveLength(12);
    const past = sample.evidence.filter((row) => !isCurrent(row, '2026-11-21'));
    expect(past.map(({ title }) => title)).toEqual(['Capability sign-off by service: yearly count']);
    expect(sample.evidence.filter((row) => isOld(row, '2026-11-21')).map(({ documentDate }) => documentDate))
      // By hand: dated before 21 November 2025.
      .toEqual(['2024-11-20', '2024-11-29', '2025-10-20', '2025-06-12', '2025-09-15']);
  });

  it('is used again, on other criteria and in another year, and only after it was added', () => {
    const uses = (id: string, year: string) =>
      sample.responses.filter(
        ({ assessmentId, evidence }) =>
          assessmentId === year && evidence.some(({ evidenceId }) => evidenceId === id),
      ).length;
    const policy = 'sample-evidence-policy';
    expect([uses(policy, 'sample-2025'), uses(policy, 'sample-2026')]).toEqual([2, 4]);
    const added = new Map(sampleStory.evidence.map(({ id, addedAt }) => [id, addedAt]));
    for (const { evidence, assessmentId } of sample.responses)
      for (const { evidenceId } of evidence) {
        const signedAt = sample.assessments.find(({ id }) => id === assessmentId)?.signOff?.signedAt ?? now;
        expect(added.get(evidenceId)! < signedAt).toBe(true);
      }
  });

  it('supports the level claimed, a lower one, or none any more', () => {
    const levels = (id: string) => [viewOf(id).level, viewOf(id).evidencedLevel];
    expect(levels('work-register')).toEqual([4, 4]);
    expect(levels('gov-reporting')).toEqual([3, 2]);
    expect(levels('clin-scope')).toEqual([3, 2]);
    expect(levels('clin-sign-off')).toEqual([2, null]);
    expect(levels('safe-incidents')).toEqual([3, 3]);
    expect(levels('lead-sponsor')).toEqual([3, null]);
  });
});

describe('the actions of the sample', () => {
  it('are 9: 3 done with results, 1 on hold, 5 open of which 2 are overdue', () => {
    expect(sample.actions).toHaveLength(9);
    const done = sample.actions.filter(({ status }) => status === 'done');
    expect(done).toHaveLength(3);
    expect(done.every(({ result, closedAt }) => result.length > 40 && closedAt !== null)).toBe(true);
    expect(sample.actions.filter(({ status }) => status === 'on-hold')).toHaveLength(1);
    expect(sample.actions.filter(isOpen)).toHaveLength(6);
    // By hand: 21 November 2026 less 38 and 9 days.
    expect(sample.actions.filter((action) => isOverdue(action, '2026-11-21')).map(({ due }) => due)).toEqual([
      '2026-10-14',
      '2026-11-12',
    ]);
  });

  it('have the same 2 overdue whenever the sample is opened', () => {
    for (const day of ['2027-03-29', '2028-02-29', '2031-12-31']) {
      const { actions } = buildSample(sampleStory, matrices, `${day}T12:00:00.000Z`);
      expect(actions.filter((action) => isOverdue(action, day)).map(({ id }) => id)).toEqual([
        'sample-action-frameworks',
        'sample-action-job-plans',
      ]);
    }
  });

  it('name criteria of the matrices, evidence of the library and the text of the level to reach', () => {
    const known = new Set(
      matrices.flatMap(({ matrix }) =>
        criteriaOf(matrix).map(({ criterion }) => `${matrix.id}.${criterion.id}`),
      ),
    );
    const evidence = new Set(sample.evidence.map(({ id }) => id));
    for (const { criteria, evidenceIds, why } of sample.actions) {
      for (const { matrixId, criterionId } of criteria) expect(known).toContain(`${matrixId}.${criterionId}`);
      for (const id of evidenceIds) expect(evidence).toContain(id);
      expect(why.length).toBeGreaterThan(20);
    }
    const plans = sample.actions.find(({ id }) => id === 'sample-action-job-plans');
    expect(plans?.criteria.map(({ criterionId }) => criterionId)).toEqual([
      'jobplan-current',
      'jobplan-pillar-hours',
      'education-job-plans',
    ]);
  });

  it('have an owner, but for 1, and a log whose last status is the status of the action', () => {
    expect(sample.actions.filter(({ owner }) => owner === '').map(({ id }) => id)).toEqual([
      'sample-action-research-contact',
    ]);
    for (const { updates, status } of sample.actions) {
      expect(updates.flatMap((line) => line.status ?? []).at(-1) ?? 'not-started').toBe(status);
      expect(updates.map(({ at }) => at)).toEqual(updates.map(({ at }) => at).toSorted());
    }
  });
});

describe('the decisions of the sample', () => {
  it('give 10 gaps of the draft a priority, each for a real gap, and a reason for what is not one', () => {
    const decided = draftViews.filter(({ priority }) => priority !== null);
    expect(decided.every(({ gap }) => gap !== null && gap > 0)).toBe(true);
    const count = (name: string) => decided.filter(({ priority }) => priority === name).length;
    expect(['do-now', 'plan', 'watch', 'not-a-priority'].map(count)).toEqual([3, 4, 2, 1]);
    for (const { priority, priorityReason } of decided)
      expect(priorityReason !== '').toBe(priority === 'not-a-priority');
  });

  it('give every gap to do now an action with an owner and a date', () => {
    for (const { criterion } of draftViews.filter(({ priority }) => priority === 'do-now')) {
      const own = reports['sample-2026']!.actions.filter(({ criteria }) =>
        criteria.some(({ criterionId }) => criterionId === criterion.id),
      );
      expect(own.some(({ owner, due }) => owner !== '' && due !== null)).toBe(true);
    }
  });

  it('moved 1 gap, which is no longer where the rules put it', () => {
    const [governance] = reports['sample-2026']!.matrices;
    const moved = governance!.gaps.flatMap(({ view, moved }, index) =>
      moved ? [[view.criterion.id, index]] : [],
    );
    expect(moved).toEqual([['jobplan-current', 1]]);
    expect(governance!.gaps[1]?.view.criterion.essential).toBe(false);
    expect(governance!.gaps[2]?.view.criterion.essential).toBe(true);
  });
});

describe('the signed-off years of the sample', () => {
  it('carry the fingerprint that their row states', () => {
    for (const { id, content, assessmentId } of sample.snapshots) {
      expect(fingerprint(content)).toBe(id);
      const row = sample.assessments.find((assessment) => assessment.id === assessmentId);
      expect(row?.signOff?.sha256).toBe(id);
    }
  });

  it('hold the evidence of their day, also a piece that has lapsed since', () => {
    expect([...signed('sample-2024').evidence.keys()]).toEqual([
      'sample-evidence-policy-draft',
      'sample-evidence-trainee-survey',
    ]);
    const { evidence, today } = signed('sample-2025');
    expect([...evidence.keys()]).toEqual([
      'sample-evidence-job-plans',
      'sample-evidence-policy',
      'sample-evidence-register',
      'sample-evidence-sign-off-count',
    ]);
    expect(today).toBe('2026-04-23');
    expect(isCurrent(evidence.get('sample-evidence-sign-off-count')!, today)).toBe(true);
  });

  it('hold the actions as they were on that day', () => {
    const states = (id: string) => signed(id).actions.map(({ id, status, due }) => [id, status, due]);
    expect(states('sample-2024')).toEqual([
      ['sample-action-register', 'not-started', '2025-12-31'],
      ['sample-action-supervision-lead', 'in-progress', '2025-09-30'],
    ]);
    expect(states('sample-2025')).toEqual([
      ['sample-action-case-template', 'not-started', '2026-07-31'],
      ['sample-action-frameworks', 'not-started', '2026-09-30'],
      ['sample-action-supervisors', 'in-progress', '2026-09-30'],
    ]);
    const supervisors = signed('sample-2025').actions[2];
    expect([supervisors?.updates.length, supervisors?.result, supervisors?.closedAt]).toEqual([1, '', null]);
  });

  it('have notes to the next assessor', () => {
    const notes = (id: string) =>
      [...signed(id).responses.values()].filter(({ nextNote }) => nextNote !== '').length;
    expect([notes('sample-2024'), notes('sample-2025')]).toEqual([2, 4]);
  });
});

describe('the words of the sample', () => {
  it('are plain, and name no patient', () => {
    const text = JSON.stringify([
      sampleStory.evidence,
      sampleStory.actions,
      sampleStory.years.map(({ nextNotes, priorities }) => [nextNotes, priorities]),
    ]);
    expect(text).not.toMatch(/e\.g\.|i\.e\.|N\/A|click here|\bitems?\b/);
    expect(patientDataIn(text)).toEqual([]);
  });
});
