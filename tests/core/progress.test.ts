import { describe, expect, it } from 'vitest';
import { nextUnanswered, progressOf, sectionBlockers, sectionStatus } from '#core/progress.ts';
import { aMatrix, answered, aView } from '../build.ts';

describe('progress', () => {
  it('leaves not applicable out of the total and keeps not known as still to do', () => {
    const view = aView(aMatrix('1.1 1.2 1.3 1.4 1.5'), '1.1=0 1.2=4 1.3=na 1.4=?');
    expect(progressOf(view.criteria)).toEqual({
      applicable: 4,
      notApplicable: 1,
      levelled: 2,
      unknown: 1,
      unanswered: 1,
    });
  });

  it('of nothing is nothing', () => {
    expect(progressOf([])).toEqual({
      applicable: 0,
      notApplicable: 0,
      levelled: 0,
      unknown: 0,
      unanswered: 0,
    });
  });

  it('counts a level that the scale lacks as not answered', () => {
    const view = aView(aMatrix('1.1', { levels: [1, 2, 3] }), '1.1=9');
    expect(progressOf(view.criteria)).toMatchObject({ levelled: 0, unanswered: 1 });
  });
});

describe('the status of a domain', () => {
  const status = (answers: string, complete = false, levels = [0, 1, 2, 3, 4]) => {
    const sections = { 'small.d1': { complete, decidedAt: '2026-05-01', changedSince: false } };
    return sectionStatus(aView(aMatrix('1.1 1.2', { levels }), answers, {}, sections).domains[0]!);
  };

  it('is "not started" without any answer and "in progress" from the first, also when all are answered', () => {
    expect(status('')).toBe('not-started');
    expect(status('1.1=?')).toBe('in-progress');
    expect(status('1.1=3 1.2=3')).toBe('in-progress');
  });

  it('is "completed" when a person says so', () => {
    expect(status('1.1=3 1.2=?', true)).toBe('completed');
  });

  it('is "not applicable" when nothing in it applies', () => {
    expect(status('1.1=na 1.2=na')).toBe('not-applicable');
    expect(status('1.1=na 1.2=3')).toBe('in-progress');
  });

  it('is a problem when a level is not on the scale, whatever a person said', () => {
    expect(status('1.1=0 1.2=1', true, [1, 2, 3])).toBe('problem');
  });
});

describe('what stops a domain from being completed', () => {
  it('is an unanswered criterion, or not applicable without a reason, and not "we do not know yet"', () => {
    const answers = answered('1.1=3 1.2=? 1.3=- 1.4=na 1.5=na', { '1.4': { notApplicableReason: '  ' } });
    const { unanswered, withoutReason } = sectionBlockers(
      aView(aMatrix('1.1 1.2 1.3 1.4 1.5'), answers).criteria,
    );
    expect(unanswered.map(({ criterion }) => criterion.ref)).toEqual(['1.3']);
    expect(withoutReason.map(({ criterion }) => criterion.ref)).toEqual(['1.4']);
  });
});

describe('a level or target that the scale does not have', () => {
  it('makes the domain a problem, and only that one', () => {
    const { domains } = aView(aMatrix('1.1 / 2.1 / 3.1'), '1.1=3>9 2.1=7 3.1=3>4');
    expect(domains.map(sectionStatus)).toEqual(['problem', 'problem', 'in-progress']);
  });
});

describe('where to continue', () => {
  const { criteria } = aView(aMatrix('1.1 1.2 / 2.1 2.2'), '1.2=3 2.1=?');
  const next = (after?: number) => nextUnanswered(criteria, after)?.criterion.ref;

  it('is the next criterion without an answer, and after the last one the first of all', () => {
    expect(next()).toBe('1.1');
    expect(next(0)).toBe('2.2');
    expect(next(3)).toBe('1.1');
  });

  it('is nowhere when everything has an answer', () => {
    expect(nextUnanswered(aView(aMatrix('1.1 1.2'), '1.1=? 1.2=na').criteria)).toBeNull();
  });
});
