import fc from 'fast-check';
import type { Report } from '#core/report.ts';
import { aMatrix, aReport, answered } from '../build.ts';

const refs = ['1.1', '1.2', '1.3', '2.1', '2.2', '3.1'];
const matrix = aMatrix('1.1 1.2* 1.3 / 2.1 2.2* / 3.1');

const answer = fc.record({
  what: fc.constantFrom('0', '1', '2', '3', '4', '?', 'na', '-'),
  target: fc.constantFrom<number | null>(null, 1, 2, 3, 4),
  low: fc.boolean(),
  note: fc.oneof(fc.constant(''), fc.string({ maxLength: 40 }), fc.constant('a < b & "c"\n– d')),
});
const year = fc.array(answer, { minLength: refs.length, maxLength: refs.length });
type Year = readonly { what: string; target: number | null; low: boolean; note: string }[];

const write = (answers: Year) =>
  answered(
    answers
      .map(
        ({ what, target, low }, i) =>
          `${refs[i]}=${what}${target === null ? '' : `>${target}`}${low ? ' low' : ''}`,
      )
      .join(' '),
    Object.fromEntries(answers.map(({ note }, index) => [refs[index] ?? '', { note }])),
  );

/** The report of any assessment of 6 criteria with any notes, half of them with a year before. */
export const anyReport: fc.Arbitrary<Report> = fc
  .tuple(year, fc.option(year))
  .map(([now, before]) =>
    aReport({ matrix, answers: write(now) }, before === null ? null : { matrix, answers: write(before) }),
  );
