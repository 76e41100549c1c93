import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newAction, type Action } from '#core/action.ts';
import { seal } from '#core/record.ts';
import { aMatrix, aReport, idOf, stampAt } from '../../build.ts';
import { aPaper, paragraphsOf, tableIn, linesOf, textsOf } from './aPaper.ts';

const refs = ['1.1', '1.2', '1.3', '2.1', '2.2', '3.1'];
const essential = new Set(['1.2', '2.2']);
const matrix = aMatrix('1.1 1.2* 1.3 / 2.1 2.2* / 3.1');

const one = fc.record({
  what: fc.constantFrom('0', '1', '2', '3', '4', '?', 'na', '-'),
  target: fc.constantFrom<number | null>(null, 1, 2, 3, 4),
  low: fc.boolean(),
});
const year = fc.array(one, { minLength: refs.length, maxLength: refs.length });
type Year = readonly { what: string; target: number | null; low: boolean }[];

const work = fc.array(
  fc.record({
    about: fc.constantFrom(...refs),
    owner: fc.constantFrom('', 'Kofi'),
    due: fc.constantFrom<string | null>(null, '2026-11-19', '2026-11-20', '2027-01-31'),
    status: fc.constantFrom<Action['status']>('not-started', 'in-progress', 'on-hold', 'done', 'cancelled'),
  }),
  { maxLength: 3 },
);
type Work = readonly { about: string; owner: string; due: string | null; status: Action['status'] }[];

const write = (answers: Year) =>
  answers
    .map(
      ({ what, target, low }, i) =>
        `${refs[i]}=${what}${target === null ? '' : `>${target}`}${low ? ' low' : ''}`,
    )
    .join(' ');

const actionsOf = (given: Work): Action[] =>
  given.map(({ about, ...fields }, index) =>
    seal(
      `action-${index}`,
      {
        ...newAction('org', `Do ${index}`, stampAt().at),
        ...fields,
        assessmentId: 'now',
        criteria: [{ matrixId: 'small', criterionId: idOf(about) }],
      },
      stampAt(),
    ),
  );

function papers(now: Year, before: Year | null, given: Work) {
  const report = aReport(
    { matrix, answers: write(now), actions: actionsOf(given) },
    before === null ? null : { matrix, answers: write(before) },
  );
  return {
    report,
    paper: aPaper(report, { alertBox: true }),
    full: aPaper(report, { audience: 'committee', alertBox: true }),
    short: aPaper(report, { audience: 'one-page' }),
  };
}

/** Counted from the answers themselves, not by the product's functions. */
function recount(now: Year, before: Year | null, given: Work) {
  const isLevel = ({ what }: { what: string }) => /\d/.test(what);
  const isGap = (a: Year[number]) => isLevel(a) && a.target !== null && a.target > Number(a.what);
  const gaps = refs.filter((_, i) => isGap(now[i]!));
  const owned = gaps.filter((ref) =>
    given.some(({ about, owner, status }) => about === ref && owner !== '' && !/done|cancelled/.test(status)),
  );
  const moves = now.flatMap((a, i) =>
    before && isLevel(a) && isLevel(before[i]!) ? [Math.sign(Number(a.what) - Number(before[i]!.what))] : [],
  );
  const open = given.filter(({ status }) => !/done|cancelled/.test(status));
  return {
    gaps: gaps.length,
    owned: owned.length,
    essential: gaps.filter((ref) => essential.has(ref)).length,
    withTarget: now.filter((a) => isLevel(a) && a.target !== null).length,
    open: now.filter(({ what }) => what === '-' || what === '?').length,
    low: now.filter((a) => isLevel(a) && a.low).length,
    up: moves.filter((m) => m === 1).length,
    same: moves.filter((m) => m === 0).length,
    down: moves.filter((m) => m === -1).length,
    done: given.filter(({ status }) => status === 'done').length,
    cancelled: given.filter(({ status }) => status === 'cancelled').length,
    overdue: open.filter(({ due }) => due !== null && due < '2026-11-20').length,
  };
}

describe('the paragraphs of the paper, over 200 assessments', () => {
  it('hold no figure but those that a second count of the answers gives', () => {
    fc.assert(
      fc.property(year, fc.option(year), work, (now, before, given) => {
        const { report, paper } = papers(now, before, given);
        const n = recount(now, before, given);
        const made = new Map(
          paragraphsOf(paper).flatMap(({ edit, text }) => (edit ? [[edit.id, text]] : [])),
        );
        const text = (id: string) => made.get(id) ?? '';
        const number = (id: string, pattern: RegExp) => Number(pattern.exec(text(id))?.[1] ?? 0);

        // The findings are the sentences whose numbers narrativeNumbers.test.ts counts again.
        for (const { rule, text: sentence } of report.matrices[0]!.narrative) {
          if (rule !== 'R1' && rule !== 'R7') expect(text(`small.${rule}`)).toBe(sentence);
        }

        if (n.gaps > 0) {
          expect(text('small.gaps')).toMatch(
            new RegExp(`^${n.gaps} gaps?: .*\\. ${n.owned} of ${n.gaps} gaps? ha(s|ve) an owner\\.$`),
          );
        } else expect(made.has('small.gaps')).toBe(false);
        expect(made.has('small.changed')).toBe(before !== null);
        if (before !== null) {
          expect(text('small.changed')).toMatch(
            new RegExp(`: ${n.up} criteri(on|a) up, ${n.same} the same, ${n.down} down, `),
          );
          expect(
            number('small.changed', /(\d+) not comparable/) + number('small.changed', /(\d+) not scored in/),
          ).toBe(refs.length - n.up - n.same - n.down);
        }
        if (given.length > 0) {
          expect(text('plan')).toMatch(new RegExp(`^${n.done} of ${given.length - n.cancelled} actions? `));
          expect(number('plan', /(\d+) (?:is|are) overdue/)).toBe(n.overdue);
          expect(number('plan', /(\d+) (?:was|were) cancelled/)).toBe(n.cancelled);
        }
        expect(text('recommendation')).toContain(
          n.withTarget === 0
            ? 'note the levels in “Small”, which has no targets yet'
            : `note that ${n.withTarget - n.gaps} of ${n.withTarget} criteri`,
        );
        expect(number('recommendation', /note that (\d+) criteri(?:on|a) ha(?:s|ve) no level/)).toBe(n.open);
        expect(number('advise', /below target: (\d+)/)).toBe(n.gaps);
        expect(number('advise', /without a level: (\d+)/)).toBe(n.open);
        expect(number('advise', /people told us: (\d+)/)).toBe(n.low);
        expect(number('alert', /Went down since the last assessment: (\d+)/)).toBe(n.down);
        expect(number('alert', /overdue: (\d+)/)).toBe(n.overdue);
        expect(text('alert').includes('Essential criteria below target')).toBe(n.essential > 0);
        expect(text('assure')).toContain(
          n.withTarget === 0
            ? 'target: none can be compared.'
            : `target: ${n.withTarget - n.gaps} of ${n.withTarget}.`,
        );
      }),
      { numRuns: 200 },
    );
  });

  it('say the same of a domain as its row and its chart', () => {
    fc.assert(
      fc.property(year, fc.option(year), (now, before) => {
        const { report, paper } = papers(now, before, []);
        const rows = linesOf(tableIn(paper, 'domains-small'));
        report.matrices[0]!.domains.forEach(({ score, target }, index) => {
          const level = score.aggregate;
          const cells = rows[index]!.split(' | ');
          expect(cells[1]!.startsWith(level === null ? 'No' : String(level))).toBe(true);
          expect(/, (below|at|above) target/.exec(cells[1]!)?.[1]).toBe(
            level === null || target === null
              ? undefined
              : level < target
                ? 'below'
                : level > target
                  ? 'above'
                  : 'at',
          );
        });
      }),
      { numRuns: 200 },
    );
  });

  it('use the singular for 1 and the plural for every other number, and leave no cell empty', () => {
    fc.assert(
      fc.property(year, fc.option(year), work, (now, before, given) => {
        const { paper, full, short } = papers(now, before, given);
        for (const text of [paper, full, short].flatMap(textsOf)) {
          expect(text).not.toMatch(
            /(?<![\d.])1 (criteria|levels|scores|domains|gaps|actions|answers|pieces|were|are|have|rest)\b/,
          );
          expect(text).not.toMatch(
            /(?<![\d.])(0|[2-9]|\d\d+) (criterion|score|domain|gap|action|answer|piece|was|is|has|rests|person)\b/,
          );
          expect(text.trim()).not.toBe('');
          expect(text).not.toMatch(/undefined|null|NaN|Infinity|\bof 0 levels, \./);
        }
      }),
      { numRuns: 200 },
    );
  });
});
