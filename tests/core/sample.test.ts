import { describe, expect, it } from 'vitest';
import { openAll } from '#core/door.ts';
import { recordKinds } from '#core/kinds.ts';
import { readExchange } from '#core/exchange/read.ts';
import { writeExchange } from '#core/exchange/write.ts';
import { patientDataIn } from '#core/patientData.ts';
import { sectionStatus } from '#core/progress.ts';
import { criteriaOf } from '#core/readMatrix.ts';
import type { CriterionResponse } from '#core/response.ts';
import type { CriterionView } from '#core/view.ts';
import { buildSample } from '#features/sample/buildSample.ts';
import { sampleDraftId } from '#features/sample/sampleIds.ts';
import { sampleStory } from '#features/sample/sampleStory.ts';
import { facts } from './aWorkspace.ts';
import { matrices, now, organisation, reports, sample } from './theSample.ts';

const draft = reports[sampleDraftId]!;
const sum = (numbers: number[]) => numbers.reduce((total, n) => total + n, 0);
const draftViews: CriterionView[] = draft.matrices.flatMap(({ view }) => view.criteria);

describe('the sample as records', () => {
  it('passes the door without a fault', () => {
    for (const kind of recordKinds) {
      const { records, unreadable } = openAll(kind, sample[kind]);
      expect(unreadable).toEqual([]);
      expect(records).toEqual(sample[kind]);
    }
  });

  it('comes back from an exchange file as it was', () => {
    const text = writeExchange(facts, { ...sample, unreadable: [] });
    const { workspace, unreadable, withoutMatrix } = readExchange(text);
    expect([unreadable, withoutMatrix]).toEqual([[], []]);
    const byId = (rows: CriterionResponse[]) => rows.toSorted((a, b) => (a.id < b.id ? -1 : 1));
    expect(byId(workspace.responses)).toEqual(byId(sample.responses));
    expect(workspace.assessments).toEqual(sample.assessments);
    expect(workspace.organisations).toEqual(sample.organisations);
    expect(writeExchange(facts, { ...workspace, unreadable: [] })).toBe(text);
  });

  it('is marked as a sample everywhere and has ids that never change', () => {
    expect(organisation).toMatchObject({ id: 'sample-org', sample: true });
    expect(sample.assessments.map(({ id }) => id)).toEqual(['sample-2024', 'sample-2025', 'sample-2026']);
    expect(sample.assessments.every((assessment) => assessment.sample)).toBe(true);
    expect(sample.assessments.every(({ organisationId }) => organisationId === 'sample-org')).toBe(true);
    expect(new Set(sample.responses.map(({ id }) => id)).size).toBe(sample.responses.length);
  });

  it('is the same each time it is built', () => {
    expect(buildSample(sampleStory, matrices, now)).toEqual(sample);
  });

  it('is refused when a domain has the wrong number of codes', () => {
    const answers = { 'governance-maturity': { governance: '3h 2m' } };
    const story = { ...sampleStory, years: [{ ...sampleStory.years[0]!, answers }] };
    expect(() => buildSample(story, matrices, now)).toThrow('sample-2024: governance has 2 codes');
  });

  it('has no stamp after the day on which it is built, and rising stamps', () => {
    const early = buildSample(sampleStory, matrices, '2026-03-01T00:00:00.000Z');
    const stamps = (workspace: typeof sample) => [...workspace.assessments, ...workspace.responses];
    expect(stamps(early).every(({ updatedAt }) => updatedAt <= '2026-03-01T00:00:00.000Z')).toBe(true);
    expect(stamps(sample).every(({ updatedAt }) => updatedAt < now)).toBe(true);
    const order = early.responses.map(({ hlc }) => hlc);
    expect(order).toEqual(order.toSorted());
    expect(new Set(order).size).toBe(order.length);
  });

  it('answers only criteria that the 2 matrices have, and nothing without a record of its own', () => {
    const known = new Set(
      matrices.flatMap(({ matrix }) => criteriaOf(matrix).map(({ criterion }) => criterion.id)),
    );
    expect(known.size).toBe(48 + 31);
    expect(sample.responses.filter(({ criterionId }) => !known.has(criterionId))).toEqual([]);
    for (const year of sampleStory.years)
      for (const id of [...Object.keys(year.notes), ...Object.keys(year.reasons)])
        expect(known).toContain(id);
  });

  it('says not applicable only where the matrix allows it, and always why', () => {
    const views = Object.values(reports).flatMap(({ matrices: all }) =>
      all.flatMap(({ view }) => view.criteria),
    );
    const notApplicable = views.filter(({ answer }) => answer?.state === 'not-applicable');
    expect(notApplicable.every(({ criterion }) => criterion.allowNotApplicable)).toBe(true);
    expect(notApplicable.every(({ notApplicableReason }) => notApplicableReason.length > 40)).toBe(true);
    expect(views.filter(({ impossibleLevel }) => impossibleLevel !== null)).toEqual([]);
  });
});

describe('the story of the sample', () => {
  it('is about a fictional trust with 62 practitioners, 21 trainees and 4 consultant practitioners', () => {
    expect(organisation).toMatchObject({
      name: 'Anytown NHS Foundation Trust',
      advancedPractitioners: 62,
      trainees: 21,
      consultantPractitioners: 4,
      odsCode: '',
    });
  });

  it('has 2 signed-off years, complete in every domain, and a draft', () => {
    expect(sample.assessments.map(({ status }) => status)).toEqual(['signed-off', 'signed-off', 'draft']);
    const [first, second, draft] = sample.assessments.map(({ signOff }) => signOff?.reference ?? null);
    expect(first).toMatch(/^APG-2025-[2-9A-Z]{4}$/);
    expect(second).toMatch(/^APG-2026-[2-9A-Z]{4}$/);
    expect(draft).toBeNull();
    for (const year of ['sample-2024', 'sample-2025'])
      for (const { view, whole } of reports[year]!.matrices) {
        expect(whole.unanswered).toBe(0);
        expect(view.domains.map(sectionStatus).every((status) => status === 'completed')).toBe(true);
      }
  });

  it('has signatures after the period they are for and before the next', () => {
    expect(sample.assessments.map(({ signOff }) => signOff?.signedAt.slice(0, 7) ?? null)).toEqual([
      '2025-04',
      '2026-04',
      null,
    ]);
  });

  it('leaves open in the draft 2 not applicable, 3 not known and 4 not answered', () => {
    const count = (key: 'notApplicable' | 'unknown' | 'unanswered') =>
      sum(draft.matrices.map((m) => m[key].length));
    expect([count('notApplicable'), count('unknown'), count('unanswered')]).toEqual([2, 3, 4]);
    expect(draft.matrices.map(({ whole }) => [whole.total, whole.levelled])).toEqual([
      [48, 42],
      [31, 28],
    ]);
  });

  it('calls no domain completed in the draft while a criterion in it has no answer', () => {
    const statuses = draft.matrices.flatMap(({ view }) =>
      view.domains.map((domain) => ({ domain, status: sectionStatus(domain) })),
    );
    expect(statuses.filter(({ status }) => status === 'in-progress')).toHaveLength(6);
    for (const { domain, status } of statuses)
      if (status === 'completed') expect(domain.criteria.every(({ answer }) => answer !== null)).toBe(true);
  });

  it('moves mostly up: 42 up, 24 the same and 4 down, each fall with its reason', () => {
    const comparisons = draft.matrices.map(({ comparison }) => comparison!);
    expect(comparisons.map(({ up, same, down }) => [up, same, down])).toEqual([
      [25, 14, 3],
      [17, 10, 1],
    ]);
    const falls = comparisons.flatMap(({ rows }) => rows.filter(({ kind }) => kind === 'down'));
    expect(falls.every(({ after }) => (after?.note.length ?? 0) > 40)).toBe(true);
    expect(draft.matrices.flatMap(({ narrative }) => narrative.map(({ text }) => text)).join()).not.toContain(
      'No reason was recorded',
    );
  });

  it('aims at 3, at 4 in 2 domains and at a level of its own for 6 criteria, by March 2027', () => {
    expect(sample.assessments[2]?.targetDate).toBe('2027-03');
    const sources = draftViews.map(({ targetSource }) => targetSource);
    expect(sources.filter((source) => source === 'criterion')).toHaveLength(6);
    const byDomain = draftViews.filter(({ targetSource }) => targetSource === 'domain');
    expect(new Set(byDomain.map(({ domain, target }) => `${domain.id} ${target}`))).toEqual(
      new Set(['supervision 4', 'safety 4']),
    );
    expect(
      draftViews.filter(({ targetSource, target }) => targetSource === 'assessment' && target !== 3),
    ).toEqual([]);
  });

  it('gives 22 gaps in governance, with an essential one first', () => {
    const [governance] = draft.matrices;
    expect(governance?.gaps).toHaveLength(22);
    expect(governance?.gaps[0]?.view.criterion.essential).toBe(true);
  });

  it('has several scores of low confidence and notes on about a third of the criteria', () => {
    expect(sum(draft.matrices.map(({ lowConfidence }) => lowConfidence.length))).toBe(8);
    const noted = draftViews.filter(({ note }) => note !== '').length;
    expect(noted / draftViews.length).toBeGreaterThan(0.3);
    expect(noted / draftViews.length).toBeLessThan(0.4);
  });

  it('shows supervision and the register rising from year to year, and research behind', () => {
    const levels = (id: string) =>
      Object.values(reports).map(
        ({ matrices: all }) =>
          all.flatMap(({ view }) => view.criteria).find(({ criterion }) => criterion.id === id)?.level,
      );
    expect(levels('sup-trainees')).toEqual([1, 2, 4]);
    expect(levels('work-register')).toEqual([1, 3, 4]);
    expect(levels('jobplan-current')).toEqual([2, 3, 2]);
    const research = draft.matrices[1]?.domains.find(({ view }) => view.domain.id === 'research');
    expect(research?.score).toMatchObject({ aggregate: 1, highest: 2 });
  });

  it('names an anchor person, a sponsor, a meeting and 5 assessors, and no patient', () => {
    const assessment = sample.assessments[2];
    expect(assessment?.anchor.name).not.toBe('');
    expect(assessment?.sponsor.name).not.toBe('');
    expect(assessment?.reviewMeeting).not.toBe('');
    expect(assessment?.assessors).toHaveLength(5);
    for (const { note, notApplicableReason } of sample.responses)
      expect(patientDataIn(`${note} ${notApplicableReason}`)).toEqual([]);
  });

  it('is written in plain words', () => {
    const text = JSON.stringify(sampleStory.years.map(({ notes, reasons }) => [notes, reasons]));
    expect(text).not.toMatch(/e\.g\.|i\.e\.|N\/A|click here|\bitems?\b/);
  });
});
