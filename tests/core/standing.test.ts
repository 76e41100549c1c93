import { describe, expect, it } from 'vitest';
import { basisText, explainScore, standingText } from '#core/explain.ts';
import { confidenceCounts, domainRow, standingOf } from '#core/standing.ts';
import { aMatrix, aReport, aView } from '../build.ts';

const refs = '1.1 1.2 / 2.1 2.2 / 3.1 / 4.1';
const { matrices } = aReport({
  matrix: aMatrix(refs),
  answers: '1.1=1 1.2=3 2.1=4 2.2=3 3.1=na',
  targets: { all: 3, byDomain: { d1: 4 } },
});
const rows = matrices[0]!.domains.map(domainRow);

describe('how domains stand', () => {
  it('shows level, range and target, and a word where there is no level', () => {
    expect(
      rows.map(({ current, low, high, target, emptyText }) => [current, low, high, target, emptyText]),
    ).toEqual([
      [1, 1, 3, 4, 'No level yet'],
      [3, 3, 4, 3, 'No level yet'],
      [null, null, null, null, 'Not applicable'],
      [null, null, null, 3, 'No level yet'],
    ]);
  });

  it('counts the domains below target among those with both a level and a target', () => {
    const standing = standingOf(rows);
    expect(standing).toMatchObject({ withLevel: 2, compared: 2, below: 1, furthest: { id: 'd1' } });
    expect(standing.withoutLevel.map(({ id }) => id)).toEqual(['d3', 'd4']);
  });

  it('names the first of 2 domains that are equally far below, and none when none is', () => {
    const row = { ...rows[1]!, target: 4 };
    expect(standingOf([row, { ...row, id: 'later' }]).furthest?.id).toBe('d2');
    expect(standingOf([rows[1]!]).furthest).toBeNull();
    expect(standingOf([])).toMatchObject({ withLevel: 0, compared: 0, below: 0, furthest: null });
  });
});

describe('how sure people were', () => {
  it('is counted over criteria with a level', () => {
    const view = aView(aMatrix('1.1 1.2 1.3 1.4 1.5'), '1.1=1 low 1.2=2 high 1.3=2 1.4=? low 1.5=0 medium');
    expect(confidenceCounts(view.criteria)).toEqual({ high: 1, medium: 1, low: 1, notStated: 1 });
  });
});

describe('how a figure came about', () => {
  const { scale } = aMatrix('1.1');
  const score = (answers: string, rule: 'median' | 'min' | 'mean' = 'median') => {
    const count = answers.split(' ').length;
    const matrix = aMatrix(Array.from({ length: count }, (_, i) => `1.${i + 1}`).join(' '), {
      aggregate: rule,
    });
    const line = answers.split(' ').map((answer, i) => `1.${i + 1}=${answer}`);
    return aReport({ matrix, answers: line.join(' '), targets: { all: 3 } }).matrices[0]!.whole;
  };

  it('is told with the levels in order, blanks and targets', () => {
    expect(explainScore(score('4 1 3 - na'), 'median', scale.levels)).toEqual([
      'Put in order, the levels are 1, 3 and 4.',
      'The one in the middle counts: level 3 (Established).',
      'The thin line runs from the lowest to the highest, 1 to 4.',
      '1 criterion has no level yet, so the figure is provisional. When all have one it will be between 1 and 3.',
      '1 criterion not applicable: left out, not counted as 0.',
      '2 of 3 criteria with a level and a target are at or above target.',
    ]);
  });

  it('says which of 2 middle levels counts, and which rule is used', () => {
    expect(explainScore(score('1 2 3 4'), 'median', scale.levels)[1]).toBe(
      '2 are in the middle, and the lower of them counts: level 2 (Developing).',
    );
    expect(explainScore(score('1 2', 'min'), 'min', scale.levels)[1]).toBe(
      'This matrix counts the lowest: level 1 (Starting).',
    );
    expect(explainScore(score('1 2', 'mean'), 'mean', scale.levels)[1]).toMatch(/1 decimal place: 1\.5\./);
  });

  it('never calls a missing figure 0', () => {
    expect(explainScore(score('- ?'), 'median', scale.levels)).toEqual([
      'No criterion has a level yet, so there is no figure. It is not 0.',
    ]);
  });

  it('carries its range while provisional, and its basis always', () => {
    expect(standingText(scale.levels, score('1 3'))).toBe('Level 1, Starting');
    expect(standingText(scale.levels, score('1 3 -'))).toBe(
      'Level 1, Starting (provisional, between 1 and 3)',
    );
    expect(standingText(scale.levels, score('na'))).toBe('Not applicable');
    expect(standingText(scale.levels, score('?'))).toBe('No level yet');
    expect(basisText(score('1 3'))).toBe('2 of 2 criteria');
    expect(basisText(score('1 - ? na'))).toBe(
      '1 of 4 criteria: 1 not answered, 1 not known yet, 1 not applicable',
    );
  });
});
