import { describe, expect, it } from 'vitest';
import { byChange, changeReason, comparisonSentence, hasChanged, type Comparison } from '#core/comparison.ts';
import { movementGroups, movementTitle, wordingChanges } from '#core/domainMovement.ts';
import { aMatrix, answered, aReport } from '../../build.ts';

const matrix = aMatrix('1.1 1.2 1.3 / 2.1 2.2 2.3');

const rowsOf = (comparison: Comparison) => movementGroups(comparison, matrix).flatMap(({ rows }) => rows);

function compared(before: string, after: string, extras: Parameters<typeof answered>[1] = {}): Comparison {
  const [report] = aReport(
    { matrix, answers: answered(after, extras) },
    { matrix, answers: before },
  ).matrices;
  if (report?.comparison == null) throw new Error('these can be compared');
  return report.comparison;
}

// 1.1 up 1, 1.2 down 2, 1.3 the same; 2.1 down 1, 2.2 level to not applicable, 2.3 never scored.
const mixed = compared('1.1=1 1.2=3 1.3=2 2.1=2 2.2=1', '1.1=2 1.2=1 1.3=2 2.1=1 2.2=na', {
  '1.2': { note: ' The lead left. ' },
});

describe('the sentence of a comparison', () => {
  it('has numbers that add up to the rows of the table', () => {
    expect(comparisonSentence(mixed, 'Last year')).toBe(
      'Compared with Last year: 1 criterion up, 1 the same, 2 down, 1 not comparable, 1 not scored in either.',
    );
    expect(mixed.rows).toHaveLength(6);
  });

  it('leaves out what was never scored where there is none', () => {
    const whole = compared('1.1=1 1.2=1 1.3=1 2.1=1 2.2=1 2.3=1', '1.1=2 1.2=2 1.3=1 2.1=1 2.2=1 2.3=1');
    expect(comparisonSentence(whole, 'Last year')).toBe(
      'Compared with Last year: 2 criteria up, 4 the same, 0 down, 0 not comparable.',
    );
  });
});

describe('the rows of a comparison', () => {
  it('stand with the largest fall first, then up, the same and the rest', () => {
    expect(byChange(mixed.rows).map(({ ref }) => ref)).toEqual(['1.2', '2.1', '1.1', '1.3', '2.2', '2.3']);
  });

  it('have a reason where a level went down or fell away, and say where none was recorded', () => {
    const reasons = Object.fromEntries(mixed.rows.map((row) => [row.ref, changeReason(row)]));
    expect(reasons).toEqual({
      '1.1': null,
      '1.2': 'The lead left.',
      '1.3': null,
      '2.1': 'No reason was recorded.',
      '2.2': 'Not our work.',
      '2.3': null,
    });
  });

  it('count as changed unless they are the same or were never scored', () => {
    expect(mixed.rows.filter(hasChanged).map(({ ref }) => ref)).toEqual(['1.1', '1.2', '2.1', '2.2']);
  });
});

describe('domains then and now', () => {
  it('move by the middle level of the criteria with a level both times', () => {
    // Domain A: 1, 3, 2 then 2, 1, 2, so the middle stays 2. Domain B: only 2.1, from 2 to 1.
    expect(rowsOf(mixed)).toEqual([
      {
        id: 'd1',
        label: 'Domain A',
        shortLabel: 'Domain A',
        previous: 2,
        current: 2,
        change: { text: 'No change', direction: 'same' },
        common: 3,
      },
      {
        id: 'd2',
        label: 'Domain B',
        shortLabel: 'Domain B',
        previous: 2,
        current: 1,
        change: { text: 'Down 1 level', direction: 'down' },
        common: 1,
      },
    ]);
  });

  it('say that there is nothing to compare, never that nothing changed', () => {
    const [first] = rowsOf(compared('1.1=2', '1.2=2'));
    expect(first?.change).toEqual({ text: 'Not comparable', direction: null });
  });

  it('stand apart as core and extension where a matrix has both, and together where it has not', () => {
    const [first, second] = matrix.domains;
    if (first === undefined || second === undefined) throw new Error('this matrix has 2 domains');
    const both = { domains: [first, { ...second, set: 'extension' as const }] };
    expect(
      movementGroups(mixed, both).map(({ heading, rows }) => [heading, rows.map(({ id }) => id)]),
    ).toEqual([
      ['Core domains', ['d1']],
      ['Extension domains', ['d2']],
    ]);
    expect(movementGroups(mixed, matrix).map(({ heading, noun }) => [heading, noun])).toEqual([
      ['Domains', 'domain'],
    ]);
  });

  it('are told in a title with their own numbers', () => {
    const rows = rowsOf(mixed);
    expect(movementTitle(rows)).toBe('1 of 2 domains went down and none went up');
    expect(movementTitle(rows.slice(0, 1))).toBe('No change in 1 domain');
    expect(movementTitle([])).toBe('No domain can be compared');
  });
});

it('counts what happened to the wording between 2 versions of a matrix', () => {
  const next = aMatrix('1.1 1.2 1.3 / 2.1 2.2 2.4', { version: 2 });
  const [report] = aReport({ matrix: next, answers: '' }, { matrix, answers: '' }).matrices;
  expect(report?.comparison && wordingChanges(report.comparison)).toEqual({
    unchanged: 5,
    reworded: 0,
    added: 1,
    removed: 1,
  });
});
