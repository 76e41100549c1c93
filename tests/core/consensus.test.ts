import { describe, expect, it } from 'vitest';
import { spreadOf } from '#core/consensus.ts';

describe('what several people say of one criterion', () => {
  it('vector 11: ratings 1, 1 and 4 run from 1 to 4 and want discussing, without any average', () => {
    const spread = spreadOf([1, 1, 4]);
    expect(spread).toEqual({
      n: 3,
      lowest: 1,
      highest: 4,
      counts: new Map([
        [1, 2],
        [4, 1],
      ]),
      agreement: 'discuss',
    });
  });

  it('is the same, 1 apart or to discuss from 2 apart', () => {
    expect(spreadOf([2, 2])?.agreement).toBe('same');
    expect(spreadOf([2, 3, 2])?.agreement).toBe('one-apart');
    expect(spreadOf([2, 4])?.agreement).toBe('discuss');
    expect(spreadOf([0])?.agreement).toBe('same');
  });

  it('is nothing when nobody rated', () => {
    expect(spreadOf([])).toBeNull();
  });
});
