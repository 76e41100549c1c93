import { describe, expect, it } from 'vitest';
import { listGaps } from '#core/gap.ts';
import { nextStepText, notYetInPlace, outsideGaps, stepsToTarget } from '#core/gapWords.ts';
import { checklistKey } from '#core/response.ts';
import { scoreSet } from '#core/scoring.ts';
import { aMatrix, answered, aView } from '../../build.ts';

const levels = [0, 1, 2, 3, 4];

describe('the way from a gap to its target', () => {
  const matrix = aMatrix('1.1');
  const [gap] = listGaps(aView(matrix, '1.1=0>3').criteria, levels);
  if (gap === undefined) throw new Error('no gap');

  it('goes up one level at a time and ends at the target', () => {
    expect(stepsToTarget(matrix, gap).map(({ level, descriptor }) => [level, descriptor])).toEqual([
      [1, 'Meaning of 1.'],
      [2, 'Meaning of 2.'],
      [3, 'Meaning of 3.'],
    ]);
  });

  it('is copied as the criterion, where it stands and the next level alone', () => {
    expect(nextStepText(matrix, gap)).toBe(
      '1.1 Title 1.1\nNow: Level 0, Not started. Target: Level 3, Established.\nTo reach level 1 (Starting): Meaning of 1.',
    );
  });

  it('skips values that the scale does not have', () => {
    const sparse = aMatrix('1.1', { levels: [0, 2, 4] });
    const [wide] = listGaps(aView(sparse, '1.1=0>4').criteria, [0, 2, 4]);
    expect(wide && stepsToTarget(sparse, wide).map(({ level }) => level)).toEqual([2, 4]);
  });

  it('names the checklist statements that are not, or only partly, in place', () => {
    const statements = ['A policy', 'A register', 'A lead', 'A budget'];
    const [first] = matrix.domains;
    const [criterion] = first?.criteria ?? [];
    if (first === undefined || criterion === undefined) throw new Error('no criterion');
    const withChecklist = {
      ...matrix,
      domains: [{ ...first, criteria: [{ ...criterion, checklist: statements }] }],
    };
    const checklist = {
      [checklistKey('A policy')]: 'not-in-place',
      [checklistKey('A register')]: 'partly',
      [checklistKey('A lead')]: 'in-place',
    } as const;
    const [ticked] = listGaps(
      aView(withChecklist, answered('1.1=0>3', { '1.1': { checklist } })).criteria,
      levels,
    );
    expect(ticked && notYetInPlace(ticked)).toEqual([
      { statement: 'A policy', partly: false },
      { statement: 'A register', partly: true },
    ]);
  });
});

describe('what cannot be in the list of gaps', () => {
  it('is counted by reason, and not applicable is not among it', () => {
    const { criteria } = aView(aMatrix('1.1 1.2 1.3 1.4 1.5 1.6'), '1.1=2>3 1.2=2 1.3=? 1.4=na 1.5=1');
    expect(outsideGaps(scoreSet(criteria, levels, 'median'))).toEqual([
      '1 criterion not answered',
      '1 criterion not known yet',
      '2 criteria without a target',
    ]);
  });
});
