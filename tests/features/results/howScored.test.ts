import { describe, expect, it } from 'vitest';
import { explainScore } from '#core/explain.ts';
import { scoreSet } from '#core/scoring.ts';
import { aMatrix, aView } from '../../build.ts';

const levels = [0, 1, 2, 3, 4];

function explain(refs: string, answers: string, aggregate: 'median' | 'min' | 'mean' = 'median') {
  const matrix = aMatrix(refs, { aggregate });
  const { criteria } = aView(matrix, answers, { all: 3 });
  return explainScore(scoreSet(criteria, levels, aggregate), aggregate, matrix.scale.levels);
}

describe('how a figure came about', () => {
  it('is told with an even number of levels: the lower of the 2 in the middle', () => {
    expect(explain('1.1 1.2 1.3 1.4', '1.1=4 1.2=2 1.3=1 1.4=3')).toEqual([
      'Put in order, the levels are 1, 2, 3 and 4.',
      '2 are in the middle, and the lower of them counts: level 2 (Developing).',
      'The thin line runs from the lowest to the highest, 1 to 4.',
      '2 of 4 criteria with a level and a target are at or above target.',
    ]);
  });

  it('is told with an odd number of levels', () => {
    expect(explain('1.1 1.2 1.3', '1.1=2 1.2=2 1.3=2').slice(0, 2)).toEqual([
      'Put in order, the levels are 2, 2 and 2.',
      'The one in the middle counts: level 2 (Developing).',
    ]);
  });

  it('says what a blank can still do, and that not applicable is left out', () => {
    // 1 and 4 and a blank: 0, 1, 4 gives 1 and 1, 4, 4 gives 4.
    const sentences = explain('1.1 1.2 1.3 1.4', '1.1=1 1.2=4 1.3=? 1.4=na');
    expect(sentences).toContain(
      '1 criterion has no level yet, so the figure is provisional. When all have one it will be between 1 and 4.',
    );
    expect(sentences).toContain('1 criterion not applicable: left out, not counted as 0.');
  });

  it('has no figure without a level', () => {
    expect(explain('1.1', '1.1=?')).toEqual([
      'No criterion has a level yet, so there is no figure. It is not 0.',
    ]);
  });

  it('names the rule of a matrix that counts the lowest level or the average', () => {
    expect(explain('1.1 1.2', '1.1=1 1.2=4', 'min')).toContain(
      'This matrix counts the lowest: level 1 (Starting).',
    );
    // 1 and 4 are 5 over 2.
    expect(explain('1.1 1.2', '1.1=1 1.2=4', 'mean')[1]).toMatch(
      /: 2\.5\. An average treats levels as equal/,
    );
  });
});
