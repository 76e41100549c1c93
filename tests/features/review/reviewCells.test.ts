import { describe, expect, it } from 'vitest';
import { newAction, type Action } from '#core/action.ts';
import { seal } from '#core/record.ts';
import { returnPlace } from '#features/assess/returnPlace.ts';
import { reviewCells } from '#features/review/reviewCells.ts';
import { aMatrix, answered, aView, stampAt } from '../../build.ts';

const matrix = aMatrix('1.1 1.2 1.3 1.4');
const { criteria } = aView(matrix, answered('1.1=1 high 1.2=na 1.3=7>9 1.4=?>3'), {
  all: 4,
  byDomain: { d1: 2 },
});
const cells = (n: number, own: Action[] = []) => reviewCells(criteria[n]!, matrix, own, '2026-11-20');
const action = (fields: Partial<Action>) =>
  seal('a', { ...newAction('org', 'Do it', stampAt().at), ...fields }, stampAt());

describe('a row of the review', () => {
  it('says level, target with its origin, gap and confidence', () => {
    expect(cells(0)).toEqual({
      current: 'Level 1, Starting',
      target: 'Level 2, Developing – set for this domain',
      gap: '1 level',
      confidence: 'High',
      evidence: 'None',
      action: 'None',
    });
    expect(cells(3)).toMatchObject({
      current: 'We do not know yet',
      target: 'Level 3, Established – set for this criterion',
      gap: 'No level yet',
      confidence: 'Not stated',
    });
  });

  it('has no target or gap where the criterion does not apply', () => {
    expect(cells(1)).toMatchObject({ target: 'Not applicable', gap: 'Not applicable' });
  });

  it('flags a level and a target that the scale does not have, and counts no gap from them', () => {
    expect(cells(2)).toMatchObject({
      current: 'Level 7, which this matrix does not have',
      target: 'Level 9, which this matrix does not have – set for this criterion',
      gap: 'No target',
    });
  });

  it('counts actions that are open, overdue or closed', () => {
    const open = action({ due: '2026-11-20' });
    const overdue = action({ due: '2026-11-19' });
    const done = action({ status: 'done', due: '2026-01-01' });
    expect(cells(0, [open, done]).action).toBe('1 open');
    expect(cells(0, [open, overdue]).action).toBe('2 open, 1 overdue');
    expect(cells(0, [done]).action).toBe('1 closed');
  });
});

describe('the way back from a criterion', () => {
  const at = { assessmentId: 'now', section: 'small.d1', criterionId: 'c1-1' };

  it('leads to the review as it was, at the row that was changed', () => {
    expect(returnPlace('show=low%2Cgap&find=a+b&return=review', at)).toEqual({
      path: '/a/now/review?show=low%2Cgap&find=a+b&at=small.c1-1',
      back: 'Back to review',
      button: 'Return to review',
    });
  });

  it('leads to the domain check, or goes on in matrix order', () => {
    expect(returnPlace('return=check', at)?.path).toBe('/a/now/d/small.d1/check');
    expect(returnPlace('', at)).toBeNull();
    expect(returnPlace('return=elsewhere', at)).toBeNull();
  });
});
