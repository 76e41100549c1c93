import { describe, expect, test } from 'vitest';
import { MatrixError, readMatrix } from '#core/readMatrix.ts';
import { example, type Example } from './exampleMatrix.ts';

function faultsAfter(spoil: (matrix: Example) => void): string[] {
  const matrix = example();
  spoil(matrix);
  return faultsOf(matrix);
}

function faultsOf(value: unknown): string[] {
  try {
    readMatrix(value, 'example.json');
  } catch (error) {
    if (!(error instanceof MatrixError)) throw error;
    return error.faults.map(({ place, problem }) => `${place}: ${problem}`);
  }
  return [];
}

const policy = 'domains[0].criteria[0] "gov-policy"';

describe('reading a matrix', () => {
  test('a sound matrix comes back whole, with its texts trimmed and as a fresh object', () => {
    const file = example();
    file.title = '  Example ';
    const matrix = readMatrix(file, 'example.json');
    expect(matrix.title).toBe('Example');
    expect(file.title).toBe('  Example ');
    expect(matrix).toEqual(example());
  });

  test('the message names the file and lists every fault on a line of its own', () => {
    const file: Record<string, unknown> = { ...example(), licence: '', version: 0 };
    expect(() => readMatrix(file, 'mine.json')).toThrow(
      'mine.json has 2 faults:\n- version: should be 1 or more\n- licence: a matrix needs a licence',
    );
  });

  test('a fault of the shape does not hide a double id elsewhere', () => {
    expect(
      faultsAfter((matrix) => {
        matrix.domains[0]!.criteria[0]!.statement = ' ';
        matrix.domains[1]!.criteria[0]!.id = 'gov-group';
      }),
    ).toEqual([
      `${policy} statement: a criterion needs a statement`,
      'domains[1].criteria[0] "gov-group": the criterion id "gov-group" is already used at domains[0].criteria[1] "gov-group"',
    ]);
  });

  test.each([
    ['nothing at all', undefined, 'the whole file: is missing'],
    ['text', 'matrix', 'the whole file: should be an object, but is text'],
    ['a list', [], 'the whole file: should be an object, but is a list'],
  ])('%s instead of a matrix is one plain fault', (_what, value, fault) => {
    expect(faultsOf(value)).toEqual([fault]);
  });

  test.each<[string, (matrix: Example) => void, string]>([
    ['a missing field', (m) => Reflect.deleteProperty(m, 'title'), 'title: is missing'],
    [
      'an unknown field',
      (m) => Object.assign(m.domains[1]!, { colour: 'red', icon: 1 }),
      'domains[1] "safety": has fields that this format does not have: colour, icon',
    ],
    [
      'a number for a text',
      (m) => Object.assign(m.domains[0]!.criteria[0]!, { title: 7 }),
      `${policy} title: should be text, but is a whole number`,
    ],
    [
      'a level between two levels',
      (m) => (m.scale.levels[1]!.value = 1.5),
      'scale.levels[1] "Middle" value: should be a whole number, but is a number',
    ],
    [
      'text for yes or no',
      (m) => Object.assign(m.domains[0]!.criteria[0]!, { essential: 'yes' }),
      `${policy} essential: should be true or false, but is text`,
    ],
    [
      'a word outside the choice',
      (m) => (m.aggregate = 'mode'),
      'aggregate: should be one of "median", "min", "mean"',
    ],
    [
      'a level above the limit',
      (m) => (m.scale.levels[2]!.value = 21),
      'scale.levels[2] "High" value: should be 20 or less',
    ],
    ['too long a title', (m) => (m.title = 'x'.repeat(201)), 'title: is longer than 200 characters'],
    ['an id with a space', (m) => (m.id = 'my matrix'), 'id: Use letters, numbers, _ and - only'],
    [
      'a domain without criteria',
      (m) => (m.domains[1]!.criteria = []),
      'domains[1] "safety" criteria: a domain needs at least 1 criterion',
    ],
    ['no domains', (m) => (m.domains = []), 'domains: needs at least 1 entry'],
    [
      'an address that runs code',
      (m) => (m.sources[0]!.url = 'javascript:alert(1)'),
      'sources[0] "S1" url: is not a web address that starts with http:// or https://',
    ],
    [
      'an empty descriptor',
      (m) => (m.domains[0]!.criteria[0]!.descriptors = { '0': 'No.', '2': '', '5': 'Yes.' }),
      `${policy} descriptors.2: a descriptor is empty`,
    ],
  ])('%s is said in plain words', (_what, spoil, fault) => {
    expect(faultsAfter(spoil)).toEqual([fault]);
  });

  test('a scale with 1 level or with 8 levels is refused', () => {
    const levels = (count: number) =>
      faultsAfter((matrix) => {
        matrix.domains.forEach((domain) => domain.criteria.forEach((entry) => (entry.descriptors = null)));
        matrix.scale.levels = Array.from({ length: count }, (_, value) => ({
          value,
          name: `Level ${value}`,
          meaning: 'Meaning.',
        }));
      });
    expect(levels(1)).toEqual(['scale.levels: needs at least 2 entries']);
    expect(levels(2)).toEqual([]);
    expect(levels(7)).toEqual([]);
    expect(levels(8)).toEqual(['scale.levels: should have at most 7 entries']);
  });

  test('two domains may share neither id nor short title, capitals aside', () => {
    expect(
      faultsAfter((matrix) => {
        matrix.domains[1]!.id = 'governance';
        matrix.domains[1]!.shortTitle = 'GOVERNANCE ';
      }),
    ).toEqual([
      'domains[1] "governance": the domain id "governance" is already used at domains[0] "governance"',
      'domains[1] "governance": the short title "GOVERNANCE" is already used at domains[0] "governance"',
    ]);
  });

  test('a reference that 3 criteria share is a fault at the second and the third', () => {
    const faults = faultsAfter((matrix) => {
      matrix.domains[0]!.criteria[1]!.ref = '1.1';
      matrix.domains[1]!.criteria[0]!.ref = '1.1';
    });
    expect(faults).toEqual([
      `domains[0].criteria[1] "gov-group": the reference "1.1" is already used at ${policy}`,
      `domains[1].criteria[0] "safe-risks": the reference "1.1" is already used at ${policy}`,
    ]);
  });

  test('level values rise strictly and level names differ', () => {
    expect(
      faultsAfter((matrix) => {
        matrix.scale.levels[1] = { value: 0, name: 'low', meaning: 'Same again.' };
        matrix.domains.forEach((domain) => domain.criteria.forEach((entry) => (entry.descriptors = null)));
      }),
    ).toEqual([
      'scale.levels[1] "low": the level name "low" is already used at scale.levels[0] "Low"',
      'scale.levels[1] "low": the value 0 should be higher than the 0 before it',
    ]);
  });

  test('a criterion with descriptors has one for each level of the scale and no other', () => {
    expect(
      faultsAfter(
        (matrix) => (matrix.domains[0]!.criteria[0]!.descriptors = { '0': 'No.', '02': 'Odd.', '5': 'Yes.' }),
      ),
    ).toEqual([
      `${policy}: has no descriptor for level 2`,
      `${policy}: has a descriptor for "02", which the scale does not have`,
    ]);
  });

  test('a source must be in the list, and a missing list is one fault and not one for each criterion', () => {
    expect(faultsAfter((matrix) => matrix.domains[0]!.criteria[0]!.sources.push('S9'))).toEqual([
      `${policy}: the source "S9" is not in the list of sources`,
    ]);
    expect(faultsAfter((matrix) => Reflect.deleteProperty(matrix, 'sources'))).toEqual([
      'sources: is missing',
    ]);
    expect(faultsAfter((matrix) => Reflect.deleteProperty(matrix, 'scale'))).toEqual(['scale: is missing']);
  });

  test('an older matrix maps each old criterion once, to a criterion that exists or to none', () => {
    const older = (moves: { from: string; to: string | null; note: string }[]) =>
      faultsAfter((matrix) => (matrix.supersedes = [{ id: 'older', version: 1, criteria: moves }]));
    expect(
      older([
        { from: 'old-policy', to: 'gov-policy', note: 'Narrowed' },
        { from: 'old-badge', to: null, note: 'Withdrawn' },
      ]),
    ).toEqual([]);
    expect(
      older([
        { from: 'old-policy', to: 'gov-policies', note: '' },
        { from: 'old-policy', to: 'gov-group', note: '' },
      ]),
    ).toEqual([
      'supersedes[0].criteria[1]: the older criterion "old-policy" is already used at supersedes[0].criteria[0]',
      'supersedes[0].criteria[0]: leads to "gov-policies", which is not a criterion of this matrix',
    ]);
  });

  test('values of any kind in any place give faults and never another error', () => {
    for (const junk of [null, 0, 'x', [], {}, [null], [[]], { criteria: 1 }, { levels: [1] }])
      for (const key of Object.keys(example())) {
        const matrix = { ...example(), [key]: junk };
        expect(() => faultsOf(matrix)).not.toThrow();
      }
  });
});
