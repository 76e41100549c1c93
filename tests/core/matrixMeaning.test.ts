import { describe, expect, test } from 'vitest';
import type { Matrix } from '#core/matrix.ts';
import {
  criteriaOf,
  criterionDefinitionHash,
  descriptorFor,
  matrixHash,
  readMatrix,
} from '#core/readMatrix.ts';
import { example, type Example, read } from './exampleMatrix.ts';

describe('looking things up', () => {
  test('a criterion without descriptors shows the meanings of the scale', () => {
    const matrix = read((file) => (file.domains[1]!.criteria[0]!.descriptors = null));
    const [first, , last] = criteriaOf(matrix);
    expect(descriptorFor(matrix, first!.criterion, 5)).toBe('All.');
    expect(descriptorFor(matrix, last!.criterion, 5)).toBe('Everything is there.');
    expect(descriptorFor(matrix, last!.criterion, 3)).toBe('');
  });

  test('criteria come in the order of the file, each with its domain', () => {
    expect(criteriaOf(read()).map(({ domain, criterion: { id } }) => `${domain.id}/${id}`)).toEqual([
      'governance/gov-policy',
      'governance/gov-group',
      'safety/safe-risks',
    ]);
  });
});

describe('pinning by hash', () => {
  const firstHash = (matrix: Matrix) => criterionDefinitionHash(matrix, criteriaOf(matrix)[0]!.criterion);
  const plain = firstHash(read());

  test('a hash is 64 hex digits and does not depend on the order of fields', () => {
    const reversed = Object.fromEntries(Object.entries(example()).reverse());
    expect(matrixHash(read())).toMatch(/^[0-9a-f]{64}$/);
    expect(matrixHash(readMatrix(reversed, 'reversed.json'))).toBe(matrixHash(read()));
  });

  test.each<[string, (matrix: Example) => void]>([
    ['statement', (m) => (m.domains[0]!.criteria[0]!.statement = 'Another.')],
    ['checklist', (m) => m.domains[0]!.criteria[0]!.checklist.push('A second thing')],
    ['descriptor', (m) => (m.domains[0]!.criteria[0]!.descriptors!['2'] = 'Some more.')],
    ['level name', (m) => (m.scale.levels[1]!.name = 'Half way')],
    [
      'level value',
      (m) => {
        m.scale.levels[2]!.value = 6;
        for (const domain of m.domains)
          for (const entry of domain.criteria)
            entry.descriptors = { '0': 'Nothing.', '2': 'Some.', '6': 'All.' };
      },
    ],
  ])('another %s gives an answer another meaning', (_what, change) => {
    expect(firstHash(read(change))).not.toBe(plain);
  });

  test.each<[string, (matrix: Example) => void]>([
    [
      'reference, title or domain',
      (m) => {
        Object.assign(m.domains[0]!.criteria[0]!, { ref: '9.9', title: 'New title' });
        m.domains[0]!.title = 'New domain title';
      },
    ],
    [
      'explanation, look-for list or source',
      (m) =>
        Object.assign(m.domains[0]!.criteria[0]!, { explanation: 'New.', lookFor: ['New'], sources: [] }),
    ],
    ['meaning of the scale where there are descriptors', (m) => (m.scale.levels[0]!.meaning = 'New.')],
  ])('another %s leaves the meaning of an answer alone, but pins another matrix', (_what, change) => {
    expect(firstHash(read(change))).toBe(plain);
    expect(matrixHash(read(change))).not.toBe(matrixHash(read()));
  });

  test('without descriptors the meanings of the scale are part of the meaning of an answer', () => {
    const bare = (meaning: string) =>
      read((file) => {
        file.domains[0]!.criteria[0]!.descriptors = null;
        file.scale.levels[0]!.meaning = meaning;
      });
    expect(firstHash(bare('Nothing.'))).not.toBe(firstHash(bare('Nothing at all.')));
  });
});
