import { describe, expect, it } from 'vitest';
import { organisationFields, newOrganisation, type Organisation } from '#core/organisation.ts';
import type { AssessmentFields } from '#core/assessment.ts';
import { seal } from '#core/record.ts';
import { pin } from '#storage/matrices.ts';
import { draftOfPeople, peoplePart, peopleSchema } from '#features/start/peopleFields.ts';
import { readHeadcount } from '#features/start/readHeadcount.ts';
import { dayOf } from '#core/day.ts';
import { firstPeople, firstTargets, latestAssessment } from '#features/start/seeds.ts';
import { startAssessment } from '#features/start/startAssessment.ts';
import { peopleRows, targetRows } from '#features/start/summaryRows.ts';
import { draftOfTargets, impossibleTargets, targetFaults, targetsOf } from '#features/start/targetFields.ts';
import type { PeopleDraft, TargetsDraft } from '#state/newAssessment.ts';
import { read } from '../../core/exampleMatrix.ts';

const stamp = { hlc: '0000000000001-0000-d', at: '2026-08-06T13:30:00.000Z', authorId: 'a', deviceId: 'd' };
const trust: Organisation = seal(
  'trust',
  { ...newOrganisation('Anytown Trust'), anchor: { name: 'Sam Hill', role: 'Lead' } },
  stamp,
);
const people: PeopleDraft = firstPeople(trust, null, '2026-08-06', () => 'new');
const noTargets: TargetsDraft = { choice: null, all: {}, byDomain: {}, targetDate: '' };
// 2 domains with 3 criteria, levels 0, 2 and 5.
const matrix = read();
const earlier: AssessmentFields = {
  ...startAssessment('trust', [pin(matrix)], people, noTargets, null, '2025-05-01T09:00:00.000Z'),
  assessors: [{ id: 'old', name: 'Nina Okafor', role: 'Nurse', email: '' }],
  anchor: { name: '', role: '' },
  sponsor: { name: 'Jo Ray', role: 'Chief nurse' },
  reviewMeeting: 'Workforce committee',
  targets: { example: { all: 2, byDomain: { safety: 5, gone: 2 } } },
  targetDate: '2026-03',
};

function messages(draft: PeopleDraft): Record<string, string> {
  const issues = peopleSchema.safeParse(draft).error?.issues ?? [];
  return Object.fromEntries(issues.map(({ path, message }) => [path.join('.'), message]));
}

describe('The period and people step', () => {
  it('starts with the financial year, its name and the people of the profile', () => {
    expect(people).toMatchObject({
      name: '2026 to 2027 self-assessment',
      from: '2026-04',
      to: '2027-03',
      scopeKind: 'whole',
      mode: null,
      anchor: { name: 'Sam Hill', role: 'Lead' },
      assessors: [],
    });
    expect(messages(people)).toEqual({});
  });

  it('copies the people of an earlier assessment, and the profile’s where it has none', () => {
    const copied = firstPeople(trust, earlier, '2027-03-31', () => 'new');
    expect(copied.from).toBe('2026-04');
    expect(copied.assessors).toEqual([{ id: 'new', name: 'Nina Okafor', role: 'Nurse', email: '' }]);
    expect(copied.anchor.name).toBe('Sam Hill');
    expect(copied.sponsor.name).toBe('Jo Ray');
    expect(copied.reviewMeeting).toBe('Workforce committee');
  });

  it('insists on a name, both months and a period that runs forwards', () => {
    expect(messages({ ...people, name: '  ' })).toEqual({ name: 'Enter a name for this assessment' });
    expect(messages({ ...people, from: '' })).toEqual({ from: 'Enter a month and a year' });
    expect(messages({ ...people, from: '2026-09', to: '2026-08' })).toEqual({
      to: 'Period end must be after September 2026',
    });
    expect(messages({ ...people, from: '2026-09', to: '2026-10' })).toEqual({});
  });

  it('asks for the division or service only when that is what is assessed', () => {
    expect(messages({ ...people, scopeKind: 'part' })).toEqual({ scope: 'Enter the division or service' });
    const part: PeopleDraft = { ...people, scopeKind: 'part', scope: ' Surgery ' };
    expect(peoplePart(part).scope).toBe('Surgery');
    expect(peoplePart({ ...part, scopeKind: 'whole' }).scope).toBe('');
  });

  it('drops assessors left blank and reads back what it stored', () => {
    const blank = { id: 'b', name: ' ', role: '', email: '' };
    const stored = peoplePart({ ...people, assessors: [...earlier.assessors, blank] });
    expect(stored.assessors).toEqual(earlier.assessors);
    expect(peoplePart(draftOfPeople(stored))).toEqual(stored);
  });
});

describe('The targets step', () => {
  it('can be passed over: nothing chosen is no targets', () => {
    expect(targetFaults([matrix], noTargets)).toEqual([]);
    expect(targetsOf([matrix], noTargets)).toEqual({
      targets: { example: { all: null, byDomain: {} } },
      targetDate: null,
    });
  });

  it('asks for a level where a kind of target was chosen', () => {
    expect(targetFaults([matrix], { ...noTargets, choice: 'same' })).toEqual([
      { id: 'target-example', text: 'Select a level' },
    ]);
    const oneGiven: TargetsDraft = {
      ...noTargets,
      choice: 'domains',
      byDomain: { 'example.governance': 'none' },
    };
    expect(targetFaults([matrix], oneGiven)).toEqual([
      { id: 'target-example-safety', text: 'Select a level for Safety' },
    ]);
  });

  it('keeps level 0 apart from no target', () => {
    const draft: TargetsDraft = {
      ...noTargets,
      choice: 'domains',
      byDomain: { 'example.governance': '0', 'example.safety': 'none' },
      targetDate: '2027-03',
    };
    const stored = targetsOf([matrix], draft);
    expect(stored.targets['example']).toEqual({ all: null, byDomain: { governance: 0, safety: null } });
    expect(draftOfTargets([matrix], stored)).toEqual(draft);
  });

  it('shows a mixture of both kinds by domain, with the same effect', () => {
    const draft = draftOfTargets([matrix], earlier);
    expect(draft.choice).toBe('domains');
    expect(draft.byDomain).toEqual({ 'example.governance': '2', 'example.safety': '5' });
  });

  it('flags a stored level that the scale does not have, and asks for another', () => {
    const stored = { targets: { example: { all: 3, byDomain: { safety: 4 } } }, targetDate: null };
    // The scale has the levels 0, 2 and 5.
    expect(impossibleTargets([matrix], stored)).toEqual([
      'The target of Example as a whole is level 3, which this matrix does not have. No gap is counted from it.',
      'The target of Safety is level 4, which this matrix does not have. No gap is counted from it.',
    ]);
    const draft = draftOfTargets([matrix], stored);
    expect(targetFaults([matrix], draft).map(({ text }) => text)).toEqual([
      'Select a level for Governance',
      'Select a level for Safety',
    ]);
    expect(impossibleTargets([matrix], earlier)).toEqual([]);
  });

  it('copies earlier targets without their date, and chooses nothing when there were none', () => {
    expect(firstTargets([matrix], earlier)).toMatchObject({ choice: 'domains', targetDate: '' });
    expect(firstTargets([matrix], null).choice).toBeNull();
  });
});

describe('A new assessment', () => {
  it('pins the matrix by its content and has no answers and no sign-off', () => {
    const pinned = pin(matrix);
    const fields = startAssessment('trust', [pinned], people, noTargets, null, '2026-08-06T13:30:00.000Z');
    expect(fields.matrices).toEqual([{ id: 'example', version: 1, sha256: pinned.sha256 }]);
    expect(fields).toMatchObject({ status: 'draft', sample: false, sections: {}, signOff: null });
  });

  it('may start from the one with the latest period, never from the sample or another organisation', () => {
    const one = (id: string, to: string, changes: Partial<AssessmentFields> = {}) =>
      seal(id, { ...earlier, period: { from: '2020-04', to }, ...changes }, stamp);
    const known = [
      one('old', '2024-03'),
      one('latest', '2025-03'),
      one('sample', '2027-03', { sample: true }),
      one('other', '2027-03', { organisationId: 'other' }),
    ];
    expect(latestAssessment(known, 'trust')?.id).toBe('latest');
    expect(latestAssessment(known, 'nobody')).toBeNull();
  });
});

describe('The check before the start', () => {
  it('says what was left out in words', () => {
    const rows = new Map(peopleRows(peoplePart(people)).map(({ key, value }) => [key, value]));
    expect(rows.get('Scope')).toBe('The whole organisation');
    expect(rows.get('Period')).toBe('April 2026 to March 2027');
    expect(rows.get('Assessors')).toBe('No assessors added');
    expect(rows.get('Makes sure agreed actions happen')).toBe('Sam Hill, Lead');
    expect(rows.get('Executive sponsor')).toBe('Not provided');
  });

  it('names where each target was set', () => {
    expect(targetRows([matrix], earlier)).toEqual([
      { key: 'Example', value: 'Level 2, Middle, set for the whole assessment' },
      { key: 'Safety', value: 'Level 5, High, set for this domain' },
      { key: 'Target date', value: 'March 2026' },
    ]);
    expect(targetRows([matrix], { targets: {}, targetDate: null })[0]?.value).toBe(
      'No targets set. You can set them as you go.',
    );
  });
});

describe('A number of people', () => {
  it.each([
    ['', null],
    ['  ', null],
    ['0', 0],
    ['1,240', 1240],
    [12, 12],
    [null, null],
  ])('reads %j as %j', (typed, expected) => {
    expect(readHeadcount(typed)).toBe(expected);
  });

  it('refuses words and parts of people in plain words', () => {
    for (const typed of ['many', '2.5', '']) {
      const result = organisationFields.shape.trainees.safeParse(readHeadcount(typed));
      expect(result.error?.issues[0]?.message).toBe(typed === '' ? undefined : 'Enter a whole number');
    }
    expect(organisationFields.shape.trainees.safeParse(readHeadcount('-1')).error?.issues[0]?.message).toBe(
      'Enter 0 or more',
    );
  });
});

it('takes the day from the device’s own clock', () => {
  expect(dayOf(new Date(2026, 2, 31, 23, 59))).toBe('2026-03-31');
});
