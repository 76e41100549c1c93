import { describe, expect, it } from 'vitest';
import { effectiveTarget } from '#core/view.ts';
import { aMatrix, answered, aView } from '../build.ts';

describe('the target of a criterion', () => {
  const view = aView(aMatrix('1.1 1.2 / 2.1 / 3.1'), '1.1=2>4 1.2=2', {
    all: 3,
    byDomain: { d1: 2, d3: null },
  });

  it('is its own, else that of its domain, else that of the whole assessment, and says which', () => {
    expect(view.criteria.map(({ target, targetSource }) => [target, targetSource])).toEqual([
      [4, 'criterion'],
      [2, 'domain'],
      [3, 'assessment'],
      [3, 'assessment'],
    ]);
  });

  it('is nothing where nobody set one', () => {
    expect(effectiveTarget(null, undefined, 'd1')).toEqual({ target: null, targetSource: null });
    expect(effectiveTarget(null, { all: null, byDomain: {} }, 'd1')).toEqual({
      target: null,
      targetSource: null,
    });
  });

  it('may be the lowest level, which is a target and not a missing one', () => {
    expect(effectiveTarget(0, { all: 3, byDomain: { d1: 2 } }, 'd1')).toEqual({
      target: 0,
      targetSource: 'criterion',
    });
    expect(effectiveTarget(null, { all: 3, byDomain: { d1: 0 } }, 'd1').target).toBe(0);
  });
});

describe('answers laid over a matrix', () => {
  it('stand in matrix order, with a level only where one was chosen', () => {
    const view = aView(aMatrix('1.1 1.2 / 2.1 2.2'), '2.2=0 2.1=? 1.2=na 1.1=-');
    expect(view.criteria.map(({ criterion, position, level }) => [criterion.ref, position, level])).toEqual([
      ['1.1', 0, null],
      ['1.2', 1, null],
      ['2.1', 2, null],
      ['2.2', 3, 0],
    ]);
    expect(view.criteria.map(({ answer }) => answer?.state ?? 'unanswered')).toEqual([
      'unanswered',
      'not-applicable',
      'unknown',
      'level',
    ]);
    expect(view.domains.map(({ key }) => key)).toEqual(['small.d1', 'small.d2']);
  });

  it('show a level that the scale does not have as a problem, and count it as no answer', () => {
    const [view] = aView(aMatrix('1.1', { levels: [1, 2, 3] }), '1.1=0>2').criteria;
    expect(view).toMatchObject({ level: null, impossibleLevel: 0, answer: null, gap: null });
  });

  it('show a target that the scale does not have as a problem, and count no gap from it', () => {
    const matrix = aMatrix('1.1 1.2 / 2.1', { levels: [1, 2, 3] });
    const { criteria } = aView(matrix, '1.1=1>4 1.2=1 2.1=1', { all: 3, byDomain: { d1: 0 } });
    expect(
      criteria.map(({ target, targetSource, impossibleTarget, gap }) => [
        target,
        targetSource,
        impossibleTarget,
        gap,
      ]),
    ).toEqual([
      [null, 'criterion', 4, null],
      [null, 'domain', 0, null],
      [3, 'assessment', null, 2],
    ]);
  });

  it('leave out answers to criteria that the matrix does not have', () => {
    const answers = answered('1.1=2 9.9=4');
    expect(aView(aMatrix('1.1'), answers).criteria).toHaveLength(1);
    expect(answers.size).toBe(2);
  });

  it('carry what was written beside the answer', () => {
    const answers = answered('1.1=2 low', { '1.1': { note: 'Seen in May.', checklist: { abc: 'partly' } } });
    expect(aView(aMatrix('1.1'), answers).criteria[0]).toMatchObject({
      confidence: 'low',
      note: 'Seen in May.',
      checklist: { abc: 'partly' },
      updatedAt: '2026-05-01T09:00:01.000Z',
    });
  });

  it('know whether a person completed the domain, and whether it changed since', () => {
    const decided = { complete: true, decidedAt: '2026-05-01', changedSince: true };
    const view = aView(aMatrix('1.1 / 2.1'), '', {}, { 'small.d1': decided });
    expect(view.domains.map(({ section }) => section)).toEqual([
      { complete: true, changedSince: true },
      { complete: false, changedSince: false },
    ]);
  });
});
