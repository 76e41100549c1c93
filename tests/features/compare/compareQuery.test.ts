import { describe, expect, it } from 'vitest';
import { idsQuery, readCompareQuery, readTrendQuery } from '#features/compare/compareQuery.ts';

describe('the address of the compare page', () => {
  it('names the assessments, and what it does not name stays at the default', () => {
    expect(readCompareQuery('ids=a,b')).toEqual({
      ids: ['a', 'b'],
      matrix: null,
      order: 'matrix',
      changedOnly: false,
      swapped: false,
      withSample: false,
      baseline: null,
      view: 'dumbbell',
    });
  });

  it('reads an encoded comma, drops empty parts and counts the same id once', () => {
    expect(readCompareQuery('ids=a%2C%2Cb,a').ids).toEqual(['a', 'b']);
  });

  it('keeps order, filter, swap and sample', () => {
    expect(
      readCompareQuery('order=change&show=changed&swap=yes&sample=show&matrix=m&base=a&view=slope'),
    ).toMatchObject({
      baseline: 'a',
      view: 'slope',
      matrix: 'm',
      order: 'change',
      changedOnly: true,
      swapped: true,
      withSample: true,
    });
  });

  it('ignores values it does not know', () => {
    expect(readCompareQuery('order=sideways&show=all&view=pie')).toMatchObject({
      order: 'matrix',
      changedOnly: false,
      view: 'dumbbell',
    });
  });
});

describe('the address of the page of change over time', () => {
  it('may name no assessment, so that the page chooses, or none on purpose', () => {
    expect(readTrendQuery('')).toEqual({ ids: null, matrix: null, view: 'charts' });
    expect(readTrendQuery('ids=').ids).toEqual([]);
    expect(readTrendQuery('ids=a,b%2Cc,a&view=heatmap&matrix=m')).toEqual({
      ids: ['a', 'b', 'c'],
      matrix: 'm',
      view: 'heatmap',
    });
  });

  it('is made so that it can be read again', () => {
    expect(readTrendQuery(idsQuery(['a', 'b&c'])).ids).toEqual(['a', 'b&c']);
  });
});
