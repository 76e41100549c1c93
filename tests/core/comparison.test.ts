import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changeText, compareMatrices, type Comparison } from '#core/comparison.ts';
import type { Matrix } from '#core/matrix.ts';
import { aMatrix, answered, aView } from '../build.ts';

function compare(before: string, after: string, matrix: Matrix, later: Matrix = matrix): Comparison {
  const comparison = compareMatrices(aView(matrix, before), aView(later, after));
  if (comparison === null) throw new Error('these should be comparable');
  return comparison;
}
const kinds = ({ rows }: Comparison) => rows.map(({ ref, kind }) => `${ref} ${kind}`);

describe('comparing 2 assessments', () => {
  it('vector 8: counts only what has a level on both sides, and shows the rest in rows of its own', () => {
    const matrix = aMatrix('1.1 1.2 1.3 1.4');
    const found = compare('1.1=1 1.2=2 1.3=na 1.4=3', '1.1=2 1.2=2 1.3=1', matrix);
    expect(found).toMatchObject({ common: 2, up: 1, same: 1, down: 0, notComparable: 2 });
    expect(kinds(found)).toEqual(['1.1 up', '1.2 same', '1.3 now-applicable', '1.4 no-longer-scored']);
    expect(found.rows.map(({ steps }) => steps)).toEqual([1, 0, null, null]);
  });

  it('vector 12: a new version that inserts a criterion and renumbers moves no answer to another criterion', () => {
    const older = aMatrix('1.1 1.2 1.3');
    const inserted = aMatrix('1.1 1.9 1.2 1.3', { version: 2 });
    inserted.domains[0]!.criteria.forEach((criterion, index) => (criterion.ref = `1.${index + 1}`));
    const answers = answered('1.1=3 1.2=1 1.3=2');
    const now = aView(inserted, answers);
    expect(now.criteria.map(({ criterion, level }) => [criterion.ref, criterion.id, level])).toEqual([
      ['1.1', 'c1-1', 3],
      ['1.2', 'c1-9', null],
      ['1.3', 'c1-2', 1],
      ['1.4', 'c1-3', 2],
    ]);
    const found = compareMatrices(aView(older, answers), now);
    expect(found).toMatchObject({ common: 3, up: 0, same: 3, down: 0, notComparable: 1 });
    expect(found && kinds(found)).toEqual(['1.1 same', '1.2 new', '1.3 same', '1.4 same']);
  });

  it('knows every kind of row', () => {
    const older = aMatrix('1.1 1.2 1.3 1.4 1.5 1.6 1.7 1.8 / 2.1 2.2');
    const later = aMatrix('1.1 1.2 1.3 1.4 1.5 1.6 1.7 1.8 / 2.1 2.3', { version: 2 });
    later.domains[1]!.criteria[0]!.statement = 'Another statement.';
    const found = compare(
      '1.1=1 1.2=3 1.3=2 1.4=? 1.5=3 1.6=2 1.7=na 1.8=- 2.1=1 2.2=1',
      '1.1=3 1.2=1 1.3=2 1.4=1 1.5=? 1.6=na 1.7=0 1.8=? 2.1=4 2.3=1',
      older,
      later,
    );
    expect(found.rows.map((row) => `${row.ref} ${row.kind}: ${changeText(row)}`)).toEqual([
      '1.1 up: Up 2 levels',
      '1.2 down: Down 2 levels',
      '1.3 same: No change',
      '1.4 newly-scored: Newly scored',
      '1.5 no-longer-scored: Not scored this time',
      '1.6 now-not-applicable: No longer applicable',
      '1.7 now-applicable: Now applicable',
      '1.8 not-scored: Not scored in either',
      '2.1 reworded: Criterion changed in matrix',
      '2.3 new: New in matrix',
      '2.2 removed: Removed from matrix',
    ]);
    expect(found).toMatchObject({ common: 3, up: 1, same: 1, down: 1, notComparable: 7 });
  });

  it('says 1 level in the singular', () => {
    expect(changeText({ kind: 'up', steps: 1 })).toBe('Up 1 level');
    expect(changeText({ kind: 'down', steps: -1 })).toBe('Down 1 level');
  });

  it('takes the figures of both sides on the common criteria only', () => {
    // Without 1.3, whose 4 is new, the median stays 1.
    const found = compare('1.1=1 1.2=1 1.3=-', '1.1=1 1.2=1 1.3=4', aMatrix('1.1 1.2 1.3 / 2.1'));
    expect(found.domains.map(({ before, after }) => [before.aggregate, after.aggregate])).toEqual([
      [1, 1],
      [null, null],
    ]);
    expect(found.domains[0]?.after.total).toBe(2);
  });

  it('still compares when only the reference, the title or the domain of a criterion changed', () => {
    const later = aMatrix('1.1 / 1.2', { version: 2 });
    later.domains[1]!.criteria[0]!.ref = '9.9';
    later.domains[1]!.criteria[0]!.title = 'New title';
    const found = compare('1.1=1 1.2=1', '1.1=1 1.2=2', aMatrix('1.1 1.2'), later);
    expect(kinds(found)).toEqual(['1.1 same', '9.9 up']);
    expect(found.domains.map(({ after }) => after.levelled)).toEqual([1, 1]);
  });

  it('never lays different scales or different matrices over each other', () => {
    const small = aView(aMatrix('1.1'), '1.1=1');
    expect(compareMatrices(small, aView(aMatrix('1.1', { levels: [1, 2, 3] }), '1.1=1'))).toBeNull();
    const renamed = aMatrix('1.1');
    renamed.scale.levels[1]!.name = 'Beginning';
    expect(compareMatrices(small, aView(renamed, '1.1=1'))).toBeNull();
    expect(compareMatrices(small, aView({ ...aMatrix('1.1'), id: 'other' }, '1.1=1'))).toBeNull();
  });
});

describe('any answers', () => {
  const matrix = aMatrix('1.1 1.2 1.3 / 2.1 2.2 2.3');
  const refs = ['1.1', '1.2', '1.3', '2.1', '2.2', '2.3'];
  const year = fc
    .array(fc.constantFrom('0', '1', '2', '3', '4', '?', 'na', '-'), { minLength: 6, maxLength: 6 })
    .map((words) => words.map((word, index) => `${refs[index]}=${word}`).join(' '));

  it('compared with themselves went neither up nor down', () => {
    fc.assert(
      fc.property(year, (answers) => {
        const found = compare(answers, answers, matrix);
        const levels = answers.split(' ').filter((word) => /=\d/.test(word)).length;
        expect(found).toMatchObject({ up: 0, down: 0, same: levels, common: levels, notComparable: 0 });
      }),
    );
  });

  it('give counts that equal the rows, and the opposite counts the other way round', () => {
    fc.assert(
      fc.property(year, year, (before, after) => {
        const found = compare(before, after, matrix);
        const moved = (sign: number) =>
          found.rows.filter(({ steps }) => steps !== null && Math.sign(steps) === sign).length;
        expect([found.up, found.same, found.down]).toEqual([moved(1), moved(0), moved(-1)]);
        const back = compare(after, before, matrix);
        expect([back.up, back.same, back.down]).toEqual([found.down, found.same, found.up]);
        expect(found.rows).toHaveLength(6);
      }),
    );
  });
});
