import { describe, expect, it } from 'vitest';
import { newAction } from '#core/action.ts';
import type { AssessmentFields } from '#core/assessment.ts';
import { blockersOf, readiness } from '#core/readiness.ts';
import { cannotStartText, notReadyText, readinessHint } from '#core/readinessWords.ts';
import { seal } from '#core/record.ts';
import type { AssessmentFacts } from '#core/report.ts';
import { aMatrix, anAssessment, anOrganisation, answered, idOf, noLibrary, stampAt } from '../build.ts';

const matrix = aMatrix('1.1 1.2 / 2.1');
const done = { complete: true, decidedAt: '', changedSince: false };
const people = { anchor: { name: 'Ruth', role: '' }, sponsor: { name: 'Priya', role: '' } };
const nothingAround = { unreadable: 0, conflicts: 0, notBackedUp: 0 };

function facts(
  answers: string,
  fields: Partial<AssessmentFields> = {},
  more: Partial<AssessmentFacts> = {},
): AssessmentFacts {
  const sections = { 'small.d1': done, 'small.d2': done };
  return {
    organisation: anOrganisation(),
    assessment: anAssessment([matrix], { ...people, sections, ...fields }),
    matrices: [matrix],
    responses: answered(answers),
    ...noLibrary,
    ...more,
  };
}

const blockers = (given: AssessmentFacts) => blockersOf(readiness(given, nothingAround)).map(({ id }) => id);
const leftOf = (given: AssessmentFacts, id: string) =>
  readiness(given, nothingAround).find((item) => item.id === id)?.left;

describe('what blocks a signature', () => {
  it('is nothing once all domains are completed and both people are named', () => {
    expect(blockers(facts('1.1=2 1.2=3 2.1=1'))).toEqual([]);
  });

  it('is a domain that nobody has completed, and one that has lost an answer since', () => {
    expect(blockers(facts('1.1=2 1.2=3 2.1=1', { sections: { 'small.d1': done } }))).toEqual(['domains']);
    expect(blockers(facts('1.1=2 2.1=1'))).toEqual(['domains']);
    expect(cannotStartText(readiness(facts('', { sections: {} }), nothingAround))).toBe(
      'Complete all domains first. 2 are left.',
    );
  });

  it('is a missing reason for not applicable', () => {
    const responses = answered('1.1=na 1.2=3 2.1=1', { '1.1': { notApplicableReason: '  ' } });
    expect(blockers(facts('', {}, { responses }))).toEqual(['reasons']);
    expect(blockers(facts('1.1=na 1.2=3 2.1=1'))).toEqual([]);
  });

  it('is a missing anchor person or sponsor', () => {
    const nobody = { name: ' ', role: 'Chief nurse' };
    const without = facts('1.1=2 1.2=3 2.1=1', { anchor: nobody, sponsor: nobody });
    expect(blockers(without)).toEqual(['anchor', 'sponsor']);
    expect(notReadyText(readiness(without, nothingAround))).toBe('Not ready to sign off. 2 things to do.');
  });

  it('is an answer that cannot be read', () => {
    const items = readiness(facts('1.1=2 1.2=3 2.1=1'), { ...nothingAround, unreadable: 1 });
    expect(blockersOf(items).map(readinessHint)).toEqual([
      '1 saved answer cannot be read. Restore it from a backup file.',
    ]);
  });
});

describe('what only warns', () => {
  it('is an answer that is not known yet, a backup that is missing and a text that is not decided', () => {
    const items = readiness(facts('1.1=? 1.2=3 2.1=1'), { unreadable: 0, conflicts: 1, notBackedUp: 14 });
    expect(blockersOf(items)).toEqual([]);
    expect(items.filter(({ left }) => left > 0).map(readinessHint)).toEqual([
      '1 criterion is “We do not know yet”.',
      '1 text is not decided.',
      '14 changes are in no backup file.',
    ]);
  });

  it('is a domain whose answers changed after it was completed', () => {
    const sections = { 'small.d1': { ...done, changedSince: true }, 'small.d2': done };
    expect(leftOf(facts('1.1=2 1.2=3 2.1=1', { sections }), 'changed')).toBe(1);
  });

  it('is a gap to close now without an action that has both an owner and a date', () => {
    const responses = answered('1.1=2>4 1.2=4>4 2.1=1>3', {
      '1.1': { priority: 'do-now' },
      '1.2': { priority: 'do-now' },
      '2.1': { priority: 'plan' },
    });
    const about = { criteria: [{ matrixId: 'small', criterionId: idOf('1.1') }] };
    const withAction = (fields: object) => {
      const action = seal('a', { ...newAction('org', 'Do it', ''), ...about, ...fields }, stampAt());
      return leftOf(facts('', {}, { responses, actions: [action] }), 'do-now');
    };
    // Only 1.1: 1.2 is at its target, and 2.1 is planned for later.
    expect(leftOf(facts('', {}, { responses }), 'do-now')).toBe(1);
    expect(withAction({ owner: 'Ruth' })).toBe(1);
    expect(withAction({ due: '2027-01-31' })).toBe(1);
    expect(withAction({ owner: 'Ruth', due: '2027-01-31', status: 'cancelled' })).toBe(1);
    expect(withAction({ owner: 'Ruth', due: '2027-01-31' })).toBe(0);
  });

  it('leads to the first criterion that needs it', () => {
    const item = readiness(facts('1.1=2 1.2=? 2.1=?'), nothingAround).find(({ id }) => id === 'unknown');
    expect(item).toMatchObject({ left: 2, place: { section: 'small.d1', criterionId: idOf('1.2') } });
  });
});
