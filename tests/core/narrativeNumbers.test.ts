import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Sentence } from '#core/narrative.ts';
import { aMatrix, narrativeOf } from '../build.ts';

describe('the summary of any assessment', () => {
  const refs = ['1.1', '1.2', '1.3', '2.1', '2.2', '3.1'];
  const matrix = aMatrix('1.1 1.2* 1.3 / 2.1 2.2* / 3.1');
  const one = fc.record({
    what: fc.constantFrom('0', '1', '2', '3', '4', '?', 'na', '-'),
    target: fc.constantFrom<number | null>(null, 1, 2, 3, 4),
    low: fc.boolean(),
  });
  const year = fc.array(one, { minLength: refs.length, maxLength: refs.length });
  type Year = readonly { what: string; target: number | null; low: boolean }[];
  const write = (answers: Year) =>
    answers
      .map(
        ({ what, target, low }, i) =>
          `${refs[i]}=${what}${target === null ? '' : `>${target}`}${low ? ' low' : ''}`,
      )
      .join(' ');

  /** Every number and noun that the sentences may hold, counted from the answers themselves. */
  function recount(now: Year, before: Year | null) {
    const isLevel = ({ what }: { what: string }) => /\d/.test(what);
    const given = now.filter(isLevel);
    const pairs = given.filter((a) => a.target !== null);
    const steps = pairs.map((a) => Number(a.target) - Number(a.what)).filter((n) => n > 0);
    const both = now.flatMap((a, i) =>
      before && isLevel(a) && isLevel(before[i]!) ? [[a, before[i]!] as const] : [],
    );
    const moves = both.map(([a, b]) => Math.sign(Number(a.what) - Number(b.what)));
    return {
      levels: given.length,
      unanswered: now.filter(({ what }) => what === '-').length,
      unknown: now.filter(({ what }) => what === '?').length,
      notApplicable: now.filter(({ what }) => what === 'na').length,
      withTarget: pairs.length,
      atTarget: pairs.filter((a) => Number(a.what) >= Number(a.target)).length,
      gaps: steps.length,
      largest: Math.max(0, ...steps),
      atLargest: steps.filter((n) => n === Math.max(...steps)).length,
      up: moves.filter((m) => m === 1).length,
      same: moves.filter((m) => m === 0).length,
      down: moves.filter((m) => m === -1).length,
      low: given.filter(({ low }) => low).length,
    };
  }
  const numberIn = (text: string, pattern: RegExp) => Number(pattern.exec(text)?.[1] ?? 0);

  it('holds no number but those that a second count gives', () => {
    fc.assert(
      fc.property(year, fc.option(year), (now, before) => {
        const rules = narrativeOf(
          { matrix, answers: write(now) },
          before === null ? null : { matrix, answers: write(before) },
        );
        const n = recount(now, before);
        const text = (rule: Sentence['rule']) => rules.get(rule)?.join(' ') ?? '';

        expect(rules.has('provisional')).toBe(n.unanswered + n.unknown > 0);
        if (rules.has('provisional')) {
          expect(text('provisional')).toContain(`based on ${n.levels} of 6 criteria. `);
          expect(numberIn(text('provisional'), /(\d+) not answered/)).toBe(n.unanswered);
          expect(numberIn(text('provisional'), /(\d+) not yet known/)).toBe(n.unknown);
          expect(numberIn(text('provisional'), /(\d+) not applicable/)).toBe(n.notApplicable);
        }
        expect(rules.has('R2')).toBe(n.levels > 0);
        if (n.levels === 0) return;
        if (n.withTarget === 0) expect(text('R2')).toContain('No targets have been set yet.');
        else expect(text('R2')).toMatch(new RegExp(`^${n.atTarget} of ${n.withTarget} criteri(on|a) with`));
        expect(numberIn(text('R2'), /(\d+) (?:was|were) not applicable/)).toBe(n.notApplicable);
        expect(numberIn(text('R2'), /(\d+) (?:is|are) not yet known/)).toBe(n.unknown);

        expect(rules.has('R3')).toBe(n.gaps > 0);
        if (n.atLargest > 1) {
          expect(numberIn(text('R3'), /of (\d+) levels?, are/)).toBe(n.largest);
          expect(numberIn(text('R3'), /\((\d+) criteri(?:on|a)\)/)).toBe(n.atLargest);
        } else if (n.gaps > 0) {
          const level = numberIn(text('R3'), /is at level (\d)/);
          expect(numberIn(text('R3'), /target is level (\d)/) - level).toBe(n.largest);
        }
        expect(rules.has('R4')).toBe(before !== null);
        if (before !== null) {
          expect(numberIn(text('R4'), /(\d+) criteri(?:on|a) went up/)).toBe(n.up);
          expect(numberIn(text('R4'), /(\d+) stayed the same/)).toBe(n.same);
          expect(numberIn(text('R4'), /(\d+) went down/)).toBe(n.down);
          expect(rules.get('R7')?.length ?? 0).toBe(n.down);
        }
        expect(numberIn(text('R5'), /^(\d+) scores? rests?/)).toBe(n.low);
      }),
      { numRuns: 200 },
    );
  });

  it('uses the singular for 1 and the plural for every other number', () => {
    fc.assert(
      fc.property(year, fc.option(year), (now, before) => {
        const rules = narrativeOf(
          { matrix, answers: write(now) },
          before === null ? null : { matrix, answers: write(before) },
        );
        const all = [...rules.values()].flat().join(' ');
        expect(all).not.toMatch(/(?<!\d)1 (criteria|levels|scores|domains|were|are|rest)\b/);
        expect(all).not.toMatch(/(?<![\d.])(0|[2-9]|\d\d+) (criterion|score|domain|was|is|rests|person)\b/);
        expect(all).not.toMatch(/of (0|[2-9]) level\b/);
      }),
      { numRuns: 200 },
    );
  });

  it('names no criterion that is unanswered, not known or not applicable', () => {
    fc.assert(
      fc.property(year, fc.option(year), (now, before) => {
        const rules = narrativeOf(
          { matrix, answers: write(now) },
          before === null ? null : { matrix, answers: write(before) },
        );
        const all = [...rules.values()].flat().join(' ');
        now.forEach(({ what }, index) => {
          if (!/\d/.test(what)) expect(all).not.toContain(`“Title ${refs[index]}”`);
        });
      }),
      { numRuns: 200 },
    );
  });
});
