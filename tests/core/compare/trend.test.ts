import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { familiesOf, familyOf } from '#core/compare/family.ts';
import { namesOf, sideBySide } from '#core/compare/sideBySide.ts';
import { inTime, timePoints, timeShares } from '#core/compare/timePoints.ts';
import { trendOf, type Trend } from '#core/compare/trend.ts';
import { panelText, trendBasis, trendGroups, trendIntro, trendTable } from '#core/compare/trendWords.ts';
import type { AssessmentFacts } from '#core/report.ts';
import { lowerMedian } from '#core/scoring.ts';
import { aMatrix } from '../../build.ts';
import { matrices, sample } from '../theSample.ts';
import { agreedResponses } from '#core/response.ts';
import { aYear } from './years.ts';

const matrix = aMatrix('1.1 1.2 1.3 / 2.1 2.2');

function trend(years: readonly AssessmentFacts[], id = 'small'): Trend {
  const family = familyOf(years, id);
  if (family === null) throw new Error('these have the matrix');
  return trendOf(family);
}
const valuesOf = (found: Trend) => found.domains.map(({ values }) => values);

// Domain A rests on 1.1 and 1.3, because 1.2 was not applicable once: 1, 0 then 2, 1 then 3, 3; lower medians 0, 1, 3.
// Domain B has nothing in 2024: a gap. 2.1 has a level in the other 2 years, 2.2 only in one.
const three = [
  aYear({ id: 'a', matrix, answers: '1.1=1 1.2=4 1.3=0 2.1=2', day: '2023-04-20' }),
  aYear({ id: 'b', matrix, answers: '1.1=2 1.2=na 1.3=1 2.1=?', day: '2024-04-18' }),
  aYear({
    id: 'c',
    matrix,
    answers: '1.1=3 1.2=4 1.3=3 2.1=1 2.2=4',
    day: '2026-11-02',
    draft: true,
    fields: { targets: { small: { all: 3, byDomain: { d2: 4 } } } },
  }),
];

describe('a trend', () => {
  it('counts the same criteria every time and leaves open what has no level', () => {
    const found = trend(three);
    expect(valuesOf(found)).toEqual([
      [0, 1, 3],
      [2, null, 1],
    ]);
    expect(found.domains.map(({ common, total, target }) => [common, total, target])).toEqual([
      [2, 3, 3],
      [1, 2, 4],
    ]);
    expect(found.domains.map(({ change }) => change.text)).toEqual(['Up 3 levels', 'Down 1 level']);
    expect(found.points.map(({ label, provisional }) => [label, provisional])).toEqual([
      ['April 2023', false],
      ['April 2024', false],
      ['November 2026', true],
    ]);
  });

  it('counts no criterion that was reworded, added or removed since', () => {
    const later = aMatrix('1.1 1.2 1.4 / 2.1 2.2', { version: 2 });
    later.domains[0]!.criteria[0]!.statement = 'Another statement.';
    const found = trend([
      aYear({ id: 'a', matrix, answers: '1.1=4 1.2=1 1.3=4 2.1=1', day: '2023-04-20' }),
      aYear({ id: 'b', matrix, answers: '1.1=4 1.2=2 1.3=4 2.1=1', day: '2024-04-20' }),
      aYear({ id: 'c', matrix: later, answers: '1.1=0 1.2=3 1.4=0 2.1=1', day: '2025-04-20' }),
    ]);
    expect(valuesOf(found)).toEqual([
      [1, 2, 3],
      [1, 1, 1],
    ]);
    expect(found).toMatchObject({ versions: [1, 2], sameWording: 3, criteria: 5 });
    expect(trendBasis(found)).toMatch(
      /^These assessments use versions 1 and 2 of this matrix: 3 of 5 criteria have the same wording in all of them, and the others do not count\. /,
    );
  });

  it('takes no signed-off year away because a draft has answered other criteria', () => {
    const found = trend([
      aYear({ id: 'a', matrix: aMatrix('1.1 1.2'), answers: '1.1=1', day: '2023-04-20' }),
      aYear({ id: 'b', matrix: aMatrix('1.1 1.2'), answers: '1.1=2', day: '2024-04-20' }),
      aYear({ id: 'c', matrix: aMatrix('1.1 1.2'), answers: '1.2=4', day: '2025-04-20', draft: true }),
    ]);
    expect(valuesOf(found)).toEqual([[1, 2, null]]);
  });

  it('never lays other scales or matrices over each other, and says what was left out', () => {
    const short = aMatrix('1.1 1.2 1.3 / 2.1 2.2', { levels: [0, 1, 2] });
    const years = [
      aYear({ id: 'a', matrix: short, answers: '1.1=1', day: '2022-04-20' }),
      aYear({ id: 'o', matrix: { ...matrix, id: 'other' }, answers: '1.1=1', day: '2022-09-20' }),
      ...three,
    ];
    const family = familyOf(years, 'small');
    expect(family?.members.map(({ facts }) => facts.assessment.id)).toEqual(['a', 'b', 'c']);
    expect(family?.leftOut.map(({ facts, why }) => [facts.assessment.name, why])).toEqual([
      ['Year a', 'other-scale'],
      ['Year o', 'other-matrix'],
    ]);
    expect(familiesOf(years, 3).map((one) => one.matrix.id)).toEqual(['small']);
  });

  it('of the sample is its three years, the last a draft', () => {
    const organisation = sample.organisations[0]!;
    const years = sample.assessments.map((assessment): AssessmentFacts => ({
      organisation,
      assessment,
      matrices: matrices.map((one) => one.matrix),
      responses: agreedResponses(sample.responses.filter((row) => row.assessmentId === assessment.id)),
      evidence: new Map(),
      actions: [],
      today: '2026-11-21',
    }));
    const found = trend(years, 'governance-maturity');
    expect(found.points.map(({ label, provisional }) => [label, provisional])).toEqual([
      ['April 2025', false],
      ['April 2026', false],
      ['November 2026', true],
    ]);
    expect(trendGroups(found).map(({ heading, rows }) => [heading, rows.length])).toEqual([
      ['Core domains', 8],
      ['Extension domains', 4],
    ]);
    expect(found.domains.every(({ values }) => values.every((value) => value !== null))).toBe(true);
  });
});

describe('the place of an assessment in time', () => {
  it('is the day of its signature, of a draft the day of its last answer', () => {
    expect(timePoints(three).map(({ day }) => day)).toEqual(['2023-04-20', '2024-04-18', '2026-11-02']);
  });

  it('is the end of its period when it was typed in more than a year later', () => {
    const old = aYear({
      id: 'old',
      matrix,
      answers: '1.1=1',
      day: '2026-11-20',
      fields: { period: { from: '2023-04', to: '2024-02' } },
    });
    const found = trend([...three.slice(1), old]);
    expect(found.points[0]).toMatchObject({ id: 'old', day: '2024-02-29', atPeriodEnd: true });
    expect(trendIntro(found)).toContain(
      '“Year old” was finished long after its period or after the next one, so it stands at 29 February 2024.',
    );
  });

  it('stays before the next period when it was finished after that was begun', () => {
    const period = { from: '2025-04', to: '2026-03' };
    const late = aYear({ id: 'late', matrix, answers: '1.1=1', day: '2026-11-20', fields: { period } });
    const begun = aYear({
      id: 'begun',
      matrix,
      answers: '1.1=1',
      day: '2026-09-14',
      draft: true,
      fields: { period: { from: '2026-04', to: '2027-03' } },
    });
    const points = timePoints(inTime([begun, late]));
    expect(points.map(({ id, day, atPeriodEnd }) => [id, day, atPeriodEnd])).toEqual([
      ['late', '2026-03-31', true],
      ['begun', '2026-09-14', false],
    ]);
    const earlier = { ...begun, assessment: { ...begun.assessment, createdAt: '2026-01-01T09:00:00.000Z' } };
    const untouched = { ...earlier, responses: new Map() };
    expect(timePoints(inTime([untouched, late])).map(({ day }) => day)).toEqual(['2026-01-01', '2026-01-01']);
  });

  it('is spaced by days, not by turns', () => {
    // 364 days and 928 days, of 1,292.
    const days = timePoints(three).map(({ day }) => day);
    expect(timeShares(days)).toEqual([0, 364 / 1292, 1]);
    expect(timeShares(['2026-01-01', '2026-01-01'])).toEqual([0.5, 0.5]);
  });

  it('has a label of its own, with the day or the name where the month is not enough', () => {
    const on = (id: string, day: string) => aYear({ id, matrix, answers: '', day });
    const years = inTime([on('c', '2026-04-28'), on('a', '2026-04-03'), on('b', '2026-04-03')]);
    expect(timePoints(years).map(({ label }) => label)).toEqual([
      '3 April 2026, Year a',
      '3 April 2026, Year b',
      '28 April 2026',
    ]);
  });
});

describe('the words of a trend', () => {
  it('say when, that nothing is predicted, and which is a draft', () => {
    expect(trendIntro(trend(three))).toBe(
      '3 assessments from April 2023 to November 2026. Lines join the dates you signed off. ' +
        'They do not predict what comes next. “Year c” is a draft: its points are hollow and provisional, at the day of the last answer.',
    );
  });

  it('stand for each small chart', () => {
    const { domains, points } = trend(three);
    expect(domains.map((domain) => panelText(domain, points))).toEqual([
      'Domain A: level 0 in April 2023, level 1 in April 2024, level 3 in November 2026 (provisional). Target level 3.',
      'Domain B: level 2 in April 2023, no level in April 2024, level 1 in November 2026 (provisional). Target level 4.',
    ]);
    const same = { ...domains[0]!, values: [2, 2, 2] };
    expect(panelText(same, points)).toBe(
      'Domain A: level 2 from April 2023 to November 2026 (provisional). Target level 3.',
    );
    expect(panelText({ ...same, values: [null, null, null] }, points)).toBe(
      'Domain A: no level on the same criteria. Target level 3.',
    );
  });

  it('give the table the figures of the charts', () => {
    const found = trend(three);
    const [group] = trendGroups(found);
    const table = trendTable(group!, found);
    expect(table.columns.map(({ header }) => header)).toEqual([
      'Domain',
      'April 2023',
      'April 2024',
      'November 2026 (draft)',
      'First to last',
      'Target',
      'Based on',
    ]);
    expect(table.rows.map((row) => table.columns.map(({ key }) => row[key]))).toEqual([
      [
        'Domain A',
        'Level 0, Not started',
        'Level 1, Starting',
        'Level 3, Established',
        'Up 3 levels',
        'Level 3, Established',
        '2 of 3 criteria',
      ],
      [
        'Domain B',
        'Level 2, Developing',
        'No level',
        'Level 1, Starting',
        'Down 1 level',
        'Level 4, Embedded',
        '1 of 2 criteria',
      ],
    ]);
  });
});

describe('then and now', () => {
  const year = (id: string, from: string, createdAt = '2015-01-01T00:00:00Z') =>
    aYear({
      id,
      matrix,
      answers: '',
      day: '2026-05-01',
      fields: { period: { from: `${from}-04`, to: `${Number(from) + 1}-03` }, createdAt },
    });
  const order = (...years: AssessmentFacts[]) => inTime(years).map(({ assessment }) => assessment.id);

  it('puts the earlier period first, in whatever order they were chosen', () => {
    const [before, after] = [year('before', '2025'), year('after', '2026')];
    expect(order(before, after)).toEqual(['before', 'after']);
    expect(order(after, before)).toEqual(['before', 'after']);
  });

  it('puts the one made first before the other where the periods are the same', () => {
    const first = year('z', '2026', '2026-04-01T00:00:00Z');
    const second = year('a', '2026', '2026-09-01T00:00:00Z');
    expect(order(second, first)).toEqual(['z', 'a']);
  });
});

it('several assessments are named apart', () => {
  const one = aYear({ id: 'a', matrix, answers: '', day: '2025-04-01', fields: { name: 'Review' } });
  const other = aYear({ id: 'b', matrix, answers: '', day: '2026-04-01', fields: { name: 'Review' } });
  const revised = { ...other, assessment: { ...other.assessment, id: 'c', revision: 2 } };
  expect([...namesOf([one, other]).values()]).toEqual([
    'Review (April 2024 to April 2025)',
    'Review (April 2025 to April 2026)',
  ]);
  expect(new Set(namesOf([one, other, revised]).values()).size).toBe(3);
  expect([...namesOf([one]).values()]).toEqual(['Review']);
});

describe('any years', () => {
  const refs = ['1.1', '1.2', '1.3', '2.1', '2.2'];
  const wide = aMatrix('1.1 1.2 1.3 / 2.1 2.2', { version: 2 });
  wide.domains[1]!.criteria[0]!.statement = 'Reworded.';
  const anyDay = fc
    .date({ min: new Date('2016-01-01'), max: new Date('2026-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
  const anyYear = fc.record({
    day: anyDay,
    draft: fc.boolean(),
    newer: fc.boolean(),
    words: fc.array(fc.constantFrom('0', '1', '2', '3', '4', '?', 'na', '-'), {
      minLength: 5,
      maxLength: 5,
    }),
  });
  const anyYears = fc.array(anyYear, { minLength: 2, maxLength: 6 }).map((years) =>
    years.map(({ day, draft, newer, words }, index) =>
      aYear({
        id: `y${index}`,
        matrix: newer ? wide : matrix,
        answers: words.map((word, at) => `${refs[at]}=${word}`).join(' '),
        day,
        draft,
      }),
    ),
  );

  it('give the same facts in whatever order they were chosen, and are not changed', () => {
    fc.assert(
      fc.property(
        anyYears.chain((years) =>
          fc.tuple(fc.constant(years), fc.shuffledSubarray(years, { minLength: years.length })),
        ),
        ([years, shuffled]) => {
          const before = JSON.stringify(
            years.map(({ assessment, responses }) => [assessment, [...responses]]),
          );
          expect(trend(shuffled)).toEqual(trend(years));
          const one = sideBySide(familyOf(years, 'small')!, null);
          const other = sideBySide(familyOf(shuffled, 'small')!, null);
          expect(other?.comparison).toEqual(one?.comparison);
          expect(other?.others.map(({ member }) => member.facts.assessment.id)).toEqual(
            one?.others.map(({ member }) => member.facts.assessment.id),
          );
          expect(JSON.stringify(years.map(({ assessment, responses }) => [assessment, [...responses]]))).toBe(
            before,
          );
        },
      ),
      { numRuns: 60 },
    );
  });

  it('are counted by row against the baseline, whichever it is', () => {
    fc.assert(
      fc.property(anyYears, fc.nat(5), (years, at) => {
        const beside = sideBySide(familyOf(years, 'small')!, `y${at}`)!;
        expect(beside.others).toHaveLength(years.length - 1);
        for (const { comparison } of beside.others) {
          const { up, same, down, notComparable, rows } = comparison;
          const neither = rows.filter(({ kind }) => kind === 'not-scored').length;
          expect(up + same + down + notComparable + neither).toBe(rows.length);
        }
        if (at < years.length) expect(beside.baseline.facts.assessment.id).toBe(`y${at}`);
      }),
      { numRuns: 60 },
    );
  });

  it('never get a level that nobody gave: each figure is the lower median of the year’s own levels', () => {
    fc.assert(
      fc.property(anyYears, (years) => {
        const found = trend(years);
        const ordered = inTime(years);
        const latest = ordered.at(-1)!.matrices[0]!;
        found.domains.forEach((domain, index) => {
          const ids = latest.domains[index]!.criteria.map(({ id }) => id);
          const drawn = ordered.filter((_, at) => domain.values[at] !== null);
          // What all drawn years have a level on, in the wording of the latest: counted here a second time.
          const isSame = (id: string, year: AssessmentFacts) =>
            id !== 'c2-1' || year.matrices[0]!.version === latest.version;
          const levelOf = (id: string, year: AssessmentFacts) => {
            const answer = year.responses.get(id)?.answer ?? null;
            return answer?.state === 'level' && isSame(id, year) ? answer.level : null;
          };
          const common = ids.filter((id) => drawn.every((year) => levelOf(id, year) !== null));
          if (drawn.length > 0) expect(domain.common).toBe(common.length);
          ordered.forEach((year, at) => {
            if (domain.values[at] === null) return;
            const levels = common.map((id) => levelOf(id, year) ?? NaN).sort((a, b) => a - b);
            expect(domain.values[at]).toBe(lowerMedian(levels));
          });
        });
      }),
      { numRuns: 100 },
    );
  });

  it('two by two say what the comparison of the two says', () => {
    fc.assert(
      fc.property(anyYears, (years) => {
        const family = familyOf(years.slice(0, 2), 'small')!;
        const { comparison } = sideBySide(family, null)!;
        trendOf(family).domains.forEach(({ values }, index) => {
          const { before, after } = comparison.domains[index]!;
          if (before.aggregate !== null) expect(values).toEqual([before.aggregate, after.aggregate]);
        });
      }),
      { numRuns: 60 },
    );
  });

  it('stand in proportion to their days', () => {
    fc.assert(
      fc.property(fc.array(anyDay, { minLength: 2, maxLength: 8 }), (days) => {
        const number = (day: string) => Date.parse(day) / 86_400_000;
        const shares = timeShares(days);
        const span = Math.max(...days.map(number)) - Math.min(...days.map(number));
        fc.pre(span > 0);
        expect(Math.min(...shares)).toBe(0);
        expect(Math.max(...shares)).toBe(1);
        days.forEach((day, i) =>
          days.forEach((other, j) =>
            expect((shares[i]! - shares[j]!) * span).toBeCloseTo(number(day) - number(other), 6),
          ),
        );
      }),
    );
  });

  it('are told in at most 25 words for each panel, however long its name', () => {
    const anyTitle = fc.array(
      fc.string({ minLength: 1, maxLength: 8, unit: fc.constantFrom('a', 'b', 'c') }),
      {
        minLength: 1,
        maxLength: 40,
      },
    );
    fc.assert(
      fc.property(anyYears, anyTitle, fc.option(fc.nat(4)), (years, title, target) => {
        const { domains, points } = trend(years);
        for (const domain of domains) {
          const long = {
            ...domain,
            label: title.join(' '),
            shortLabel: title.slice(0, 20).join(' '),
            target,
          };
          const text = panelText(long, points);
          expect(text.split(/\s+/).length, text).toBeLessThanOrEqual(25);
          if (target !== null) expect(text).toContain(`Target level ${target}.`);
        }
      }),
      { numRuns: 60 },
    );
  });
});
