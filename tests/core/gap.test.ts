import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gapOf, largestGaps, listGaps, withMove } from '#core/gap.ts';
import type { GapMove } from '#core/assessment.ts';
import type { MatrixView } from '#core/view.ts';
import { aMatrix, aView, idOf } from '../build.ts';

const levels = [0, 1, 2, 3, 4];
const refs = (view: MatrixView) => listGaps(view.criteria, levels).map((gap) => gap.view.criterion.ref);

describe('one gap', () => {
  it('is the steps to the target, 0 at or above it, and nothing without a level or a target', () => {
    expect(gapOf(1, 3)).toBe(2);
    expect(gapOf(3, 3)).toBe(0);
    expect(gapOf(4, 3)).toBe(0);
    expect(gapOf(0, 3)).toBe(3);
    expect(gapOf(null, 3)).toBeNull();
    expect(gapOf(2, null)).toBeNull();
  });

  it('leads to the next level of the scale, even when the target is further away', () => {
    const [gap] = listGaps(aView(aMatrix('1.1'), '1.1=0>3').criteria, levels);
    expect(gap).toMatchObject({ level: 0, target: 3, steps: 3, nextLevel: 1 });
    const view = aView(aMatrix('1.1', { levels: [0, 2, 5] }), '1.1=2>5');
    expect(listGaps(view.criteria, [0, 2, 5])[0]).toMatchObject({ steps: 3, nextLevel: 5 });
  });

  it('is never negative', () => {
    const value = fc.option(fc.integer({ min: 0, max: 20 }));
    fc.assert(
      fc.property(value, value, (level, target) => {
        const gap = gapOf(level, target);
        if (level === null || target === null) expect(gap).toBeNull();
        else expect(gap).toBe(target > level ? target - level : 0);
      }),
    );
  });
});

describe('the order of the gaps', () => {
  it('puts an essential criterion before a larger gap', () => {
    expect(refs(aView(aMatrix('1.1 1.2*'), '1.1=0>4 1.2=2>3'))).toEqual(['1.2', '1.1']);
  });

  it('then puts the larger gap first', () => {
    expect(refs(aView(aMatrix('1.1 1.2'), '1.1=0>1 1.2=2>4'))).toEqual(['1.2', '1.1']);
  });

  it('then the lower current level', () => {
    expect(refs(aView(aMatrix('1.1 1.2'), '1.1=2>3 1.2=1>2'))).toEqual(['1.2', '1.1']);
  });

  it('then the lower confidence: low, not stated, medium, high', () => {
    const view = aView(aMatrix('1.1 1.2 1.3 1.4'), '1.1=1>2 high 1.2=1>2 medium 1.3=1>2 1.4=1>2 low');
    expect(refs(view)).toEqual(['1.4', '1.3', '1.2', '1.1']);
  });

  it('and at last the order of the matrix', () => {
    expect(refs(aView(aMatrix('1.1 / 2.1 2.2'), '2.2=1>2 2.1=1>2 1.1=1>2'))).toEqual(['1.1', '2.1', '2.2']);
  });

  it('leaves out what is at target, has no target or has no level', () => {
    const view = aView(aMatrix('1.1 1.2 1.3 1.4 1.5 1.6'), '1.1=3>3 1.2=4>3 1.3=1 1.4=?>3 1.5=na>3 1.6=->3');
    expect(refs(view)).toEqual([]);
  });

  it('is what a sort that moves one place at a time gives, for any answers', () => {
    const answer = fc.record({
      level: fc.constantFrom('0', '1', '2', '3', '4', '?', 'na', '-'),
      target: fc.constantFrom('', '>1', '>2', '>3', '>4'),
      confidence: fc.constantFrom('', ' low', ' medium', ' high'),
      essential: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(answer, { minLength: 1, maxLength: 9 }), (answers) => {
        const matrix = aMatrix(answers.map((a, i) => `1.${i + 1}${a.essential ? '*' : ''}`).join(' '));
        const line = answers.map((a, i) => `1.${i + 1}=${a.level}${a.target}${a.confidence}`).join(' ');
        const naive = answers
          .map((a, i) => ({ ...a, ref: `1.${i + 1}`, steps: Number(a.target.slice(1)) - Number(a.level) }))
          .filter((a) => /\d/.test(a.level) && a.target !== '' && a.steps > 0);
        const before = (a: (typeof naive)[number], b: (typeof naive)[number]): boolean => {
          if (a.essential !== b.essential) return a.essential;
          if (a.steps !== b.steps) return a.steps > b.steps;
          if (a.level !== b.level) return Number(a.level) < Number(b.level);
          const rank = [' low', '', ' medium', ' high'];
          return rank.indexOf(a.confidence) < rank.indexOf(b.confidence);
        };
        for (let i = 0; i < naive.length; i++)
          for (let j = naive.length - 1; j > 0; j--)
            if (before(naive[j]!, naive[j - 1]!)) [naive[j - 1], naive[j]] = [naive[j]!, naive[j - 1]!];
        expect(refs(aView(matrix, line))).toEqual(naive.map(({ ref }) => ref));
      }),
    );
  });
});

describe('a gap that a person moved', () => {
  const view = aView(aMatrix('1.1 1.2 1.3 1.4'), '1.1=0>4 1.2=1>4 1.3=2>4 1.4=3>4');
  const order = (moves: GapMove[]) =>
    listGaps(view.criteria, levels, moves).map(
      ({ view: { criterion }, moved }) => criterion.ref + (moved ? '!' : ''),
    );

  it('stands in its place and says so, and the others follow the rules', () => {
    expect(order([{ criterionId: idOf('1.4'), to: 1 }])).toEqual(['1.1', '1.4!', '1.2', '1.3']);
    expect(order([{ criterionId: 'gone', to: 0 }])).toEqual(['1.1', '1.2', '1.3', '1.4']);
    expect(order([{ criterionId: idOf('1.1'), to: 99 }])).toEqual(['1.2', '1.3', '1.4', '1.1!']);
  });

  it('moves alone: all others keep the order that was shown, whatever was moved before', () => {
    const step = fc.record({ ref: fc.constantFrom('1.1', '1.2', '1.3', '1.4'), to: fc.nat(3) });
    fc.assert(
      fc.property(fc.array(step), (steps) => {
        let moves: GapMove[] = [{ criterionId: 'gone', to: 2 }];
        let naive: string[] = ['1.1', '1.2', '1.3', '1.4'];
        for (const { ref, to } of steps) {
          moves = withMove(moves, listGaps(view.criteria, levels, moves), idOf(ref), to);
          naive = naive.filter((one) => one !== ref);
          naive.splice(to, 0, ref);
        }
        const gaps = listGaps(view.criteria, levels, moves);
        expect(gaps.map((gap) => gap.view.criterion.ref)).toEqual(naive);
        const moved = new Set<string>(steps.map(({ ref }) => ref));
        for (const gap of gaps) expect(gap.moved).toBe(moved.has(gap.view.criterion.ref));
        expect(moves).toContainEqual({ criterionId: 'gone', to: 2 });
      }),
    );
  });
});

describe('the largest gaps', () => {
  it('are all those with the most steps, wherever they stand in the order', () => {
    const view = aView(aMatrix('1.1* 1.2 1.3'), '1.1=2>3 1.2=0>3 1.3=1>4');
    const gaps = listGaps(view.criteria, levels);
    expect(gaps.map((gap) => gap.view.criterion.ref)).toEqual(['1.1', '1.2', '1.3']);
    expect(largestGaps(gaps).map((gap) => gap.view.criterion.ref)).toEqual(['1.2', '1.3']);
    expect(largestGaps([])).toEqual([]);
  });
});
