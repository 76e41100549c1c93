import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AggregateRule } from '#core/matrix.ts';
import { aggregateOf, lowerMedian, roundedMean, scoreSet, type SetScore } from '#core/scoring.ts';
import { aMatrix, aView } from '../build.ts';

/** The figures of one domain with these answers, in the order `1.1`, `1.2` and so on. */
function score(answers: string, levels = [0, 1, 2, 3, 4], rule: AggregateRule = 'median'): SetScore {
  const words = answers.split(' ');
  const matrix = aMatrix(words.map((_, index) => `1.${index + 1}`).join(' '), { levels });
  const line = words.map((word, index) => `1.${index + 1}=${word}`).join(' ');
  return scoreSet(aView(matrix, line).criteria, levels, rule);
}
const counts = ({ profile }: SetScore) => profile.map(({ count }) => count);

describe('the worked vectors', () => {
  it('1: levels 3, 3, 1 and 4 have the lower median 3 and 1 criterion at the lowest level, 1', () => {
    const figures = score('3 3 1 4');
    expect(counts(figures)).toEqual([0, 1, 0, 2, 1]);
    expect([figures.lowest, figures.atLowest, figures.highest]).toEqual([1, 1, 4]);
    expect([figures.aggregate, figures.settled]).toEqual([3, 3]);
    // 11 over 4 is 2.75.
    expect(figures.indicativeMean).toBe(2.8);
    expect(figures.provisional).toBe(false);
  });

  it('2: of the 2 middle levels of 1, 2, 3 and 4 the lower one counts, and the mean is 2.5', () => {
    expect(score('1 2 3 4')).toMatchObject({ aggregate: 2, settled: 2, indicativeMean: 2.5 });
  });

  it('3: with a blank the figures are provisional, carry their range and settle nothing', () => {
    const figures = score('4 - 4');
    expect(figures).toMatchObject({ total: 3, applicable: 3, levelled: 2, unanswered: 1, provisional: true });
    expect(figures).toMatchObject({ aggregate: 4, settled: null });
    expect(figures.lowestRange).toEqual({ low: 0, high: 4 });
    // 0, 4, 4 and 4, 4, 4 both have 4 in the middle.
    expect(figures.aggregateRange).toEqual({ low: 4, high: 4 });
  });

  it('4: 3 levels of 0 are 3 answers at the lowest level, not 3 missing ones', () => {
    const figures = score('0 0 0');
    expect(figures).toMatchObject({ lowest: 0, aggregate: 0, settled: 0, atLowest: 3, levelled: 3 });
    expect(figures).toMatchObject({ indicativeMean: 0, unanswered: 0, provisional: false });
  });

  it('5: where nothing applies there is no figure at all, and 2 not applicable', () => {
    const figures = score('na na');
    expect(figures).toMatchObject({ total: 2, applicable: 0, levelled: 0, notApplicable: 2 });
    for (const key of ['lowest', 'highest', 'aggregate', 'settled', 'indicativeMean'] as const)
      expect(figures[key], key).toBeNull();
    expect([figures.aggregateRange, figures.lowestRange]).toEqual([null, null]);
    expect([figures.withTarget, figures.atTarget, figures.belowTarget, figures.totalGap]).toEqual([
      0, 0, 0, 0,
    ]);
    expect(figures).toMatchObject({ provisional: false, manyNotApplicable: true });
  });

  it('6: an overshoot of 1 leaves a gap of 1 as it is, and 1 of 2 is at target', () => {
    const figures = score('2>3 na>3 4>3');
    expect(figures).toMatchObject({ withTarget: 2, atTarget: 1, belowTarget: 1, totalGap: 1 });
  });

  it('9: 29 over 20 is 1.5', () => {
    // 11 times 1 and 9 times 2.
    const levels = [...Array<number>(11).fill(1), ...Array<number>(9).fill(2)];
    expect(levels.reduce((sum, level) => sum + level)).toBe(29);
    expect(roundedMean(levels)).toBe(1.5);
    expect(score(levels.join(' ')).indicativeMean).toBe(1.5);
  });

  it('10: on a scale from 1 to 5 all at 1 is the lowest level, 1', () => {
    expect(score('1 1 1', [1, 2, 3, 4, 5])).toMatchObject({ lowest: 1, aggregate: 1, atLowest: 3 });
    expect(counts(score('1 1 1', [1, 2, 3, 4, 5]))).toEqual([3, 0, 0, 0, 0]);
  });
});

describe('the aggregate', () => {
  it('is the lowest level or the mean where the matrix asks for it', () => {
    expect(score('3 1 4', undefined, 'min').aggregate).toBe(1);
    expect(score('3 1 4', undefined, 'mean').aggregate).toBe(2.7);
    expect(score('- ?', undefined, 'mean').aggregate).toBeNull();
  });

  it('rounds half up, to 1 decimal place, once', () => {
    // 145 over 100, where 1.45 in binary is a little less than 1.45.
    expect(roundedMean([...Array<number>(55).fill(1), ...Array<number>(45).fill(2)])).toBe(1.5);
    expect(roundedMean([1, 1, 2])).toBe(1.3);
    expect(roundedMean([1, 2, 2])).toBe(1.7);
    expect(roundedMean([0, 0, 0, 1])).toBe(0.3);
  });

  it('of nothing is nothing', () => {
    expect(lowerMedian([])).toBeNull();
    for (const rule of ['median', 'min', 'mean'] as const) expect(aggregateOf([], rule)).toBeNull();
  });

  it('counts a blank once as the lowest and once as the highest level for its range', () => {
    // 0, 0, 2, 3, 3 has 2 in the middle; 2, 3, 3, 4, 4 has 3.
    expect(score('3 ? 2 - 3').aggregateRange).toEqual({ low: 2, high: 3 });
    expect(score('3 ? 2 - 3').lowestRange).toEqual({ low: 0, high: 2 });
    // Means: 8 over 5 and 16 over 5.
    expect(score('3 ? 2 - 3', undefined, 'mean').aggregateRange).toEqual({ low: 1.6, high: 3.2 });
    expect(score('- -').aggregateRange).toEqual({ low: 0, high: 4 });
  });

  it('by median or minimum is always a level that somebody gave', () => {
    const given = fc.array(fc.constantFrom(0, 1, 2, 3, 4), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(given, fc.constantFrom('median', 'min'), (levels, rule) => {
        const { aggregate } = score(levels.join(' '), undefined, rule);
        expect(levels).toContain(aggregate);
        const below = levels.filter((level) => level < Number(aggregate)).length;
        expect(below * 2).toBeLessThan(levels.length + 1);
      }),
    );
  });
});

describe('the counts', () => {
  it('keep not answered, not known, not applicable and the lowest level apart', () => {
    expect(score('- ? na 0')).toMatchObject({
      total: 4,
      applicable: 3,
      levelled: 1,
      unknown: 1,
      unanswered: 1,
      notApplicable: 1,
      lowest: 0,
      provisional: true,
    });
  });

  it('warn about more than 20 % not applicable, and not at exactly 20 %', () => {
    expect(score('1 1 1 1 na').manyNotApplicable).toBe(false);
    expect(score('1 1 1 na').manyNotApplicable).toBe(true);
  });

  it('leave a criterion without a level or without a target out of the targets', () => {
    expect(score('->3 ?>3 1 1>3')).toMatchObject({ withTarget: 1, totalGap: 2 });
  });

  it('always add up', () => {
    const word = fc.constantFrom('-', '?', 'na', '0', '1', '2', '3', '4', '0>3', '4>2', '->4');
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 10 }), (words) => {
        const figures = score(words.join(' '));
        const { levelled, unknown, unanswered, notApplicable } = figures;
        expect(levelled + unknown + unanswered + notApplicable).toBe(words.length);
        expect(counts(figures).reduce((sum, n) => sum + n, 0)).toBe(levelled);
        expect(figures.atTarget + figures.belowTarget).toBe(figures.withTarget);
        expect(figures.totalGap).toBeGreaterThanOrEqual(figures.belowTarget);
      }),
    );
  });
});
