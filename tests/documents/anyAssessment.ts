import fc from 'fast-check';
import { withYears } from '#core/compare/years.ts';
import type { AssessmentFacts, Report } from '#core/report.ts';
import { aMatrix, aReport, answered } from '../build.ts';
import { aYear } from '../core/compare/years.ts';

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

/** Any answers as an assessment of the year that ends in April of `end`. */
function factsOf(answers: Year, end: number, isDraft: boolean): AssessmentFacts {
  const facts = aYear({ id: `y${end}`, matrix, answers: '', day: `${end}-04-20`, draft: isDraft });
  return { ...facts, responses: write(answers) };
}

/**
 * The report of any assessment of 6 criteria with any notes, half of them with a year before, and half with 2 to 6 years
 * that lead up to it, the last of which may be a draft.
 */
export const anyReport: fc.Arbitrary<Report> = fc
  .tuple(year, fc.option(year), fc.array(year, { maxLength: 6 }), fc.boolean())
  .map(([now, before, years, isDraft]) => {
    const report = aReport(
      { matrix, answers: write(now) },
      before === null ? null : { matrix, answers: write(before) },
    );
    const ready = years.map((one, index) => factsOf(one, 2015 + index, index === 0 && isDraft));
    return withYears(
      report,
      { ...factsOf(now, 2027, true), assessment: report.assessment },
      { ready, lost: 0 },
    );
  });
