import { describe, expect, it } from 'vitest';
import { inTimeOrder, readCompareQuery } from '#features/compare/compareQuery.ts';

describe('the address of the compare page', () => {
  it('names the assessments, and what it does not name stays at the default', () => {
    expect(readCompareQuery('ids=a,b')).toEqual({
      ids: ['a', 'b'],
      matrix: null,
      order: 'matrix',
      changedOnly: false,
      swapped: false,
      withSample: false,
    });
  });

  it('reads an encoded comma, drops empty parts and counts the same id once', () => {
    expect(readCompareQuery('ids=a%2C%2Cb,a').ids).toEqual(['a', 'b']);
  });

  it('keeps order, filter, swap and sample', () => {
    expect(readCompareQuery('order=change&show=changed&swap=yes&sample=show&matrix=m')).toMatchObject({
      matrix: 'm',
      order: 'change',
      changedOnly: true,
      swapped: true,
      withSample: true,
    });
  });

  it('ignores values it does not know', () => {
    expect(readCompareQuery('order=sideways&show=all')).toMatchObject({
      order: 'matrix',
      changedOnly: false,
    });
  });
});

describe('then and now', () => {
  const year = (from: string, createdAt = '2026-01-01T00:00:00Z') => ({
    period: { from: `${from}-04`, to: `${Number(from) + 1}-03` },
    createdAt,
  });

  it('puts the earlier period first, in whatever order they were chosen', () => {
    const [before, after] = [year('2025'), year('2026')];
    expect(inTimeOrder(before, after)).toEqual([before, after]);
    expect(inTimeOrder(after, before)).toEqual([before, after]);
  });

  it('puts the one made first before the other where the periods are the same', () => {
    const [first, second] = [year('2026', '2026-04-01T00:00:00Z'), year('2026', '2026-09-01T00:00:00Z')];
    expect(inTimeOrder(second, first)).toEqual([first, second]);
  });
});
