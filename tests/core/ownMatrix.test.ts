import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { draftProblems, readyMatrix } from '#core/ownMatrix/draftProblems.ts';
import {
  addCriterion,
  insertCriterion,
  insertDomain,
  moveCriterion,
  moveDomain,
  moveToDomain,
  placeOfCriterion,
  withCriterion,
  withDomain,
  withLevels,
  withoutCriterion,
  withoutDomain,
} from '#core/ownMatrix/editDraft.ts';
import { isUnchanged, matrixChanges } from '#core/ownMatrix/matrixChanges.ts';
import { copyToAdapt, matrixIdOf, nextVersion, shortened } from '#core/ownMatrix/newDraft.ts';
import type { MatrixDraft } from '#core/ownMatrix/ownMatrix.ts';
import { matrixHash, readMatrix } from '#core/readMatrix.ts';
import { findOverlap } from '#core/matrixList.ts';
import { aMatrix } from '../build.ts';
import { anyMatrix } from './anyMatrix.ts';

const small = aMatrix('1.1 1.2* / 2.1', { levels: [0, 1, 2] });
const described = withCriterion(small, 'c1-1', { descriptors: { 0: 'None', 1: 'Some', 2: 'All' } });
const texts = (draft: MatrixDraft) => draftProblems(draft).map(({ text }) => text);
const order = (draft: MatrixDraft) =>
  draft.domains.map(({ id, criteria }) => `${id}: ${criteria.map((one) => one.id).join(' ')}`);

describe('a draft', () => {
  it('without problems is a matrix, and one with problems is none', () => {
    fc.assert(
      fc.property(anyMatrix(), fc.nat(), fc.nat(6), (matrix, at, kind) => {
        expect(draftProblems(matrix)).toEqual([]);
        expect(readyMatrix(matrix)).toEqual(matrix);
        const broken = spoiled(matrix, at, kind);
        expect(draftProblems(broken).length).toBeGreaterThan(0);
        expect(() => readMatrix(broken, 'broken')).toThrow();
      }),
      { numRuns: 60 },
    );
  });

  it.each<[string, MatrixDraft, string[]]>([
    [
      'a level without text',
      withCriterion(described, 'c1-1', { descriptors: { 0: 'a', 2: 'c' } }),
      ['no text for level 1'],
    ],
    [
      '8 levels',
      withLevels(
        small,
        Array.from({ length: 8 }, (_, value) => ({ from: value, value, name: `N${value}`, meaning: 'm' })),
      ),
      ['8 levels, and 7 is the most'],
    ],
    [
      '1 level',
      withLevels(small, [{ from: 0, value: 0, name: 'a', meaning: 'm' }]),
      ['1 of at least 2 levels'],
    ],
    [
      'a short name that is long',
      withLevels(small, [
        { from: 0, value: 0, name: 'a', shortName: 'x'.repeat(21), meaning: 'm' },
        { from: 1, value: 1, name: 'b', meaning: 'm' },
      ]),
      [expect.stringContaining('short name for level 0')],
    ],
    ['an empty statement', withCriterion(small, 'c1-2', { statement: ' ' }), ['no statement']],
    [
      'one reference twice',
      withCriterion(small, 'c1-2', { ref: '1.1' }),
      ['the reference “1.1” is used twice'],
    ],
    [
      'a link that is none',
      { ...small, sourceUrl: 'javascript:alert(1)' },
      ['the source link is not a web address'],
    ],
    ['no domain', { ...small, domains: [] }, ['no domain']],
    ['a domain without criteria', withDomain(small, 'd2', { criteria: [] }), ['no criterion']],
    ['no status', { ...small, wordingStatus: null }, ['no status of the wording']],
  ])('with %s says so', (_, draft, expected) => expect(texts(draft)).toEqual(expected));
});

/** One fault of 7 kinds, somewhere. */
function spoiled(matrix: MatrixDraft, at: number, kind: number): MatrixDraft {
  const criteria = matrix.domains.flatMap((domain) => domain.criteria);
  const one = criteria[at % criteria.length]!;
  const [level] = matrix.scale.levels;
  switch (kind) {
    case 0:
      return withCriterion(matrix, one.id, { title: ' ' });
    case 1:
      return withCriterion(matrix, one.id, { statement: 'x'.repeat(2001) });
    case 2:
      return withCriterion(matrix, one.id, { descriptors: { 99: 'No such level' } });
    case 3:
      return { ...matrix, scale: { levels: [level!] } };
    case 4:
      return { ...matrix, title: '' };
    case 5:
      return { ...matrix, sourceUrl: 'ftp://example.org' };
    default:
      return { ...matrix, domains: [...matrix.domains, matrix.domains[0]!] };
  }
}

describe('editing', () => {
  it('moves the texts of a level along with its number and drops those of a removed one', () => {
    const edited = withLevels(described, [
      { from: 2, value: 5, name: 'All', meaning: 'All of it.' },
      { from: 0, value: 1, name: 'None', meaning: 'None of it.' },
      { from: null, value: 3, name: 'New', meaning: 'New.' },
    ]);
    expect(edited.scale.levels.map(({ value, name }) => `${value} ${name}`)).toEqual([
      '1 None',
      '3 New',
      '5 All',
    ]);
    expect(placeOfCriterion(edited, 'c1-1')?.criterion.descriptors).toEqual({ 1: 'None', 5: 'All' });
    expect(placeOfCriterion(edited, 'c2-1')?.criterion.descriptors).toBeNull();
  });

  it('keeps the short names of levels, and stores none where there is none', () => {
    const { scale } = withLevels(described, [
      { from: 0, value: 0, name: 'Not started at all', shortName: 'None', meaning: 'None of it.' },
      { from: 2, value: 2, name: 'All', shortName: '', meaning: 'All of it.' },
    ]);
    expect(scale.levels).toEqual([
      { value: 0, name: 'Not started at all', shortName: 'None', meaning: 'None of it.' },
      { value: 2, name: 'All', meaning: 'All of it.' },
    ]);
  });

  it('S24-6 moves domains and criteria one place, and stays at the ends', () => {
    expect(order(moveDomain(small, 'd2', -1))).toEqual(['d2: c2-1', 'd1: c1-1 c1-2']);
    expect(order(moveDomain(small, 'd2', 1))).toEqual(order(small));
    expect(order(moveCriterion(small, 'c1-2', -1))).toEqual(['d1: c1-2 c1-1', 'd2: c2-1']);
    expect(order(moveCriterion(small, 'c1-1', -1))).toEqual(order(small));
    expect(order(moveToDomain(small, 'c1-1', 'd2'))).toEqual(['d1: c1-2', 'd2: c2-1 c1-1']);
    expect(moveToDomain(small, 'c1-1', 'gone')).toBe(small);
  });

  it('takes away and puts back in the same place, once', () => {
    const { domain, criterion, index } = placeOfCriterion(small, 'c1-1')!;
    const back = insertCriterion(withoutCriterion(small, 'c1-1'), domain.id, criterion, index);
    expect(back).toEqual(small);
    expect(insertCriterion(back, domain.id, criterion, index)).toBe(back);
    expect(insertDomain(withoutDomain(small, 'd1'), small.domains[0]!, 0)).toEqual(small);
  });

  it('gives a new criterion the next free reference of its domain', () => {
    const added = addCriterion(withCriterion(small, 'c2-1', { ref: '1.3' }), 'd1', 'new');
    expect(placeOfCriterion(added, 'new')?.criterion.ref).toBe('1.4');
  });

  it('never changes the draft that it got', () => {
    const before = structuredClone(described);
    withLevels(described, []);
    moveCriterion(described, 'c1-1', 1);
    withoutDomain(described, 'd1');
    expect(described).toEqual(before);
  });
});

describe('versions', () => {
  it('say what changed, in words, with both texts', () => {
    const after = moveToDomain(
      withCriterion({ ...nextVersion(small, 2), title: 'Small, renewed' }, 'c1-2', { statement: 'Better.' }),
      'c1-1',
      'd2',
    );
    const changes = matrixChanges(small, addCriterion(withoutCriterion(after, 'c2-1'), 'd2', 'new'));
    expect(changes.details).toEqual([{ what: 'Title', before: 'Small matrix', after: 'Small, renewed' }]);
    expect(changes.levels).toEqual([]);
    expect(changes.criteria.map(({ name, kind, texts: [first] }) => [name, kind, first])).toEqual([
      ['1.2 Title 1.2', 'changed', { what: 'Statement', before: 'Statement 1.2.', after: 'Better.' }],
      ['1.1 Title 1.1', 'changed', { what: 'Domain', before: 'Domain A', after: 'Domain B' }],
      ['2.2', 'added', { what: 'Domain', before: '', after: 'Domain B' }],
      ['2.1 Title 2.1', 'removed', { what: 'Domain', before: 'Domain B', after: '' }],
    ]);
  });

  it('say the same when only order and number differ', () => {
    expect(isUnchanged(matrixChanges(small, moveDomain(nextVersion(small, 2), 'd1', 1)))).toBe(true);
  });

  it('a copy to adapt has another id, keeps the criteria and cannot be scored beside its source', () => {
    const copy = readMatrix(copyToAdapt(small, 'own'), 'copy');
    expect(copy).toMatchObject({ id: 'own', version: 1, wordingStatus: 'adapted' });
    expect(matrixHash(copy)).not.toBe(matrixHash(small));
    expect(findOverlap([small, copy])).not.toBeNull();
  });
});

it('ids are made of the title, whatever its letters', () => {
  expect(matrixIdOf('Équipe: Local standards!', '1a2b-3c4d-5e')).toBe('e-quipe-local-standards-1a2b3c4d');
  expect(matrixIdOf('標準', 'abcd1234')).toBe('matrix-abcd1234');
});

it('shortens at a word and never inside a character', () => {
  expect(shortened('A plan for the whole organisation', 20)).toBe('A plan for the…');
  expect(shortened('😀'.repeat(40), 11)).toHaveLength(11);
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 80 }),
      fc.integer({ min: 2, max: 60 }),
      (text, most) => {
        expect(shortened(text, most).length).toBeLessThanOrEqual(most);
      },
    ),
  );
});
