import { describe, expect, test } from 'vitest';
import type { Matrix } from '#core/matrix.ts';
import { criteriaOf, matrixHash, readMatrix } from '#core/readMatrix.ts';
import { shippedFiles } from './shippedFiles.ts';

/**
 * The content of every released file, for ever. Assessments pin a matrix by this hash, so a released file is
 * never edited, not even for a comma. To change a matrix:
 * 1. copy `<id>.v1.json` to `<id>.v2.json`, raise `version`, and make the change there;
 * 2. give a criterion whose meaning changed a new id, and list it in `supersedes`;
 * 3. add the new file's hash below, which this test prints. Never change or remove a line.
 */
const released: Record<string, string> = {
  'assistant-practitioner.v1.json': '3d62cc3d06edd84447b20f460d1d7d21add84bf9bef3f7a7b4cdcd316ad1e744',
  'enhanced-practice.v1.json': '477647c55a5ded0d0b31b3e5429f8d580b444dfbd64bd80900bdff41e9b7d171',
  'four-pillars.v1.json': '60fbae1757432b333311ecc498ddce77fa501720714f22d6dc8396afcf53ec5d',
  'governance-maturity-workshop.v1.json': '6f30ab2d5bc59f9c193d0bed537a1b664c32eeeecedbf6a10b8f5f8c58a36606',
  'governance-maturity.v1.json': '1580d06e7e1272b4214f3bb88bfa9980bb71f46e6f118c0dcf83436249166159',
  'pathways-regulation.v1.json': '22ffaa51067ad5f78689c9e240f935fba75ad0de9629ba04dc84764ddf696913',
  'policing-advanced-practitioner.v1.json':
    '562701a50d00497cadcb6f1bb0bbe0972a272484cf016a7550d3698c10d0f637',
  'supervision-standards.v1.json': '9afd7f500545620536dc2e626d6063bd07a81bef273913365a4991f8904e7a20',
};

const matrices = new Map([...shippedFiles].map(([name, text]) => [name, readMatrix(JSON.parse(text), name)]));
const each = [...matrices].map(([name, matrix]) => ({ name, matrix }));

/** Every text of a matrix that people read, with the place it stands in. */
function textsOf(matrix: Matrix): [string, string][] {
  const found: [string, string][] = [];
  const visit = (value: unknown, place: string) => {
    if (typeof value === 'string') found.push([place, value]);
    else if (typeof value === 'object' && value !== null)
      for (const [key, member] of Object.entries(value)) visit(member, `${place}.${key}`);
  };
  visit(matrix, '');
  return found.filter(([place]) => !/\.(id|url|sourceUrl|tag|set|aggregate|wordingStatus)$/.test(place));
}

test('every released matrix is still shipped, and every shipped matrix is released', () => {
  expect(Object.fromEntries(each.map(({ name, matrix }) => [name, matrixHash(matrix)]))).toEqual(released);
});

test('no criterion id appears in two different matrices', () => {
  const owners = new Map<string, Set<string>>();
  for (const { matrix } of each)
    for (const { criterion } of criteriaOf(matrix))
      owners.set(criterion.id, (owners.get(criterion.id) ?? new Set()).add(matrix.id));
  expect([...owners].filter(([, ids]) => ids.size > 1)).toEqual([]);
});

test('the current matrices can be told apart by title and by short title', () => {
  const current = new Map(each.map(({ matrix }) => [matrix.id, matrix]));
  expect(new Set([...current.values()].map(({ title }) => title)).size).toBe(current.size);
  expect(new Set([...current.values()].map(({ shortTitle }) => shortTitle)).size).toBe(current.size);
});

test('a source has the same name wherever its address appears', () => {
  const names = new Map<string | null, Set<string>>();
  for (const { url, name } of each.flatMap(({ matrix }) => matrix.sources))
    names.set(url, (names.get(url) ?? new Set()).add(name));
  expect([...names.values()].filter((found) => found.size > 1)).toEqual([]);
});

describe.each(each)('$name', ({ name, matrix }) => {
  const criteria = criteriaOf(matrix).map(({ criterion }) => criterion);

  test('is named after its id and version', () => {
    expect(name).toBe(`${matrix.id}.v${matrix.version}.json`);
  });

  test('says that it is independent, original wording', () => {
    expect(matrix.publisher).toMatch(/unofficial/);
    expect(matrix.wordingStatus).toBe('original');
    expect(matrix.currency).not.toBe('');
  });

  test('gives every criterion a different descriptor of at most 400 characters for every level', () => {
    for (const { id, descriptors } of criteria) {
      const texts = Object.values(descriptors ?? {});
      expect(new Set(texts).size, id).toBe(matrix.scale.levels.length);
      for (const text of texts) expect(text.length, `${id}: ${text}`).toBeLessThanOrEqual(400);
    }
  });

  test('writes whole sentences where it should and none in titles', () => {
    for (const { id, title, statement, explanation, descriptors } of criteria) {
      for (const text of [statement, explanation, ...Object.values(descriptors ?? {})])
        expect(text, id).toMatch(/^[A-Z0-9].*\.$/);
      expect(title, id).toMatch(/^[A-Z0-9].*[^.]$/);
    }
  });

  test('follows the house wording rules', () => {
    const rules: [string, RegExp][] = [
      ['no Latin short forms', /\be\.g\b|\bi\.e\b|\betc\b|\bN\/A\b/i],
      ['the scored unit is a criterion', /\bitems?\b/i],
      ['no link without a meaning', /\bclick here\b/i],
      [
        'numerals above two',
        /\b(three|five|six|seven|eight|nine|ten|eleven|twelve)\b|\bfour\b(?![ -]pillar)/i,
      ],
      ['straight quotes and no long dashes', /[‘’“”–—]/],
      ['no stray spaces or lines', /^\s|\s$|\s{2}|\n/],
      ['British spelling', /\b\w+(ization|izing|ized)\b|\b(program|center|behavior)\b/i],
    ];
    // A name that somebody else gave is quoted as it is.
    const own = textsOf(matrix).filter(([place]) => !place.startsWith('.sources.'));
    for (const [rule, pattern] of rules)
      expect(
        own.filter(([, text]) => pattern.test(text)),
        rule,
      ).toEqual([]);
  });

  test('never hides "we do not know" in the lowest level', () => {
    for (const { id, descriptors } of criteria)
      expect(descriptors?.['0'] ?? '', id).not.toMatch(/\bdo(es)? not know\b|\bnot sure\b|\bunknown\b/i);
  });
});
