import { describe, expect, it } from 'vitest';
import { emptyResponse, type Answer, type CriterionResponse } from '#core/response.ts';
import { findOverlap, inListOrder, matrixSize, newestVersions } from '#core/matrixList.ts';
import { seal } from '#core/record.ts';
import { carriedTargets, countTargetChanges } from '#core/targets.ts';
import { viewMatrix } from '#core/view.ts';
import { continueAt } from '#features/start/continueAt.ts';
import { errorList, fieldId } from '#features/start/formErrors.ts';
import { fitWithin } from '#features/start/logo.ts';
import { read } from '../../core/exampleMatrix.ts';

const stamp = { hlc: '0000000000001-0000-d', at: '2026-08-06T13:30:00.000Z', authorId: 'a', deviceId: 'd' };
const unknown: Answer = { state: 'unknown' };

function responses(given: Record<string, { answer?: Answer; target?: number }>) {
  return new Map<string, CriterionResponse>(
    Object.entries(given).map(([id, fields]) => [
      id,
      seal(id, { ...emptyResponse('a', id), ...fields }, stamp),
    ]),
  );
}

/** The example matrix (gov-policy, gov-group; safe-risks), and one with the ids of criteria prefixed. */
const first = read();
const second = read((matrix) => {
  matrix.id = 'second';
  for (const domain of matrix.domains) {
    for (const criterion of domain.criteria) criterion.id = `second-${criterion.id}`;
  }
});
const views = (answered: string[]) => {
  const given = responses(Object.fromEntries(answered.map((id) => [id, { answer: unknown }])));
  return [first, second].map((matrix) => viewMatrix(matrix, { targets: {}, sections: {} }, given));
};

describe('Continue where you left off', () => {
  it('goes to the first criterion when nothing has been answered', () => {
    expect(continueAt(views([]), null)).toEqual({ section: 'example.governance', criterionId: 'gov-policy' });
  });

  it('goes to the first one open after the last one worked on', () => {
    expect(continueAt(views(['gov-group']), 'gov-group')?.criterionId).toBe('safe-risks');
  });

  it('goes back to one that was passed over, before it goes to another matrix', () => {
    expect(continueAt(views(['gov-group', 'safe-risks']), 'safe-risks')?.criterionId).toBe('gov-policy');
  });

  it('stays in the matrix last worked on, and then finishes the other one', () => {
    expect(continueAt(views([]), 'second-gov-policy')).toEqual({
      section: 'second.governance',
      criterionId: 'second-gov-group',
    });
    const allOfSecond = ['second-gov-policy', 'second-gov-group', 'second-safe-risks'];
    expect(continueAt(views(allOfSecond), 'second-safe-risks')?.criterionId).toBe('gov-policy');
  });

  it('has nowhere to go when everything has an answer', () => {
    const all = ['gov-policy', 'gov-group', 'safe-risks'];
    expect(continueAt(views([...all, ...all.map((id) => `second-${id}`)]), 'safe-risks')).toBeNull();
  });
});

describe('Changing targets', () => {
  const levels = (all: number | null, byDomain: Record<string, number | null> = {}) => ({
    example: { all, byDomain },
  });

  it('counts the criteria whose target changes', () => {
    expect(countTargetChanges([first], new Map(), {}, levels(2))).toBe(3);
    expect(countTargetChanges([first], new Map(), levels(2), levels(2, { safety: 5 }))).toBe(1);
    expect(countTargetChanges([first], new Map(), levels(2), levels(null))).toBe(3);
    expect(countTargetChanges([first], new Map(), levels(2), levels(2))).toBe(0);
  });

  it('leaves alone a criterion with a target of its own', () => {
    const own = responses({ 'gov-policy': { target: 5 } });
    expect(countTargetChanges([first], own, {}, levels(2))).toBe(2);
  });

  it('carries over only targets that the new matrix can hold', () => {
    const earlier = {
      example: { all: 3, byDomain: { governance: 0, safety: 4, gone: 2 } },
      other: { all: 2, byDomain: {} },
    };
    // Levels 3 and 4 are not on the scale 0, 2, 5; the domain "gone" and the other matrix are not there.
    expect(carriedTargets([first], earlier)).toEqual({ example: { all: null, byDomain: { governance: 0 } } });
  });
});

describe('The list of matrices', () => {
  const entry = (id: string, title: string, version = 1) => ({
    matrix: read((matrix) => Object.assign(matrix, { id, title, version })),
  });
  const entries = [
    entry('zebra', 'Beta'),
    entry('four-pillars', 'Zeta'),
    entry('apple', 'Alpha'),
    entry('governance-maturity', 'Omega', 1),
    entry('governance-maturity', 'Omega', 2),
  ];

  it('starts with the governance matrix and goes on by title', () => {
    const order = inListOrder(entries).map(({ matrix }) => `${matrix.id} ${matrix.version}`);
    expect(order).toEqual([
      'governance-maturity 2',
      'governance-maturity 1',
      'four-pillars 1',
      'apple 1',
      'zebra 1',
    ]);
  });

  it('offers only the newest version for a new assessment', () => {
    const versions = newestVersions(entries).map(({ matrix }) => `${matrix.id} ${matrix.version}`);
    expect(versions).toEqual(['zebra 1', 'four-pillars 1', 'apple 1', 'governance-maturity 2']);
  });

  it('finds two matrices that share a criterion', () => {
    expect(findOverlap([first, second])).toBeNull();
    const sharing = read((matrix) => Object.assign(matrix, { id: 'sharing' }));
    expect(findOverlap([second, first, sharing])).toEqual({ a: first, b: sharing });
  });

  it('says the size of a matrix in words', () => {
    expect(matrixSize(first)).toBe('Version 1 · 2 domains · 3 criteria · 3 levels');
  });
});

describe('Form errors', () => {
  it('are listed flat, each with the id of its control', () => {
    const errors = {
      name: { type: 'custom', message: 'Enter a name' },
      assessors: [undefined, { role: { type: 'too_big', message: 'Invalid input' } }],
    };
    expect(errorList(errors)).toEqual([
      { id: 'name', text: 'Enter a name' },
      { id: 'assessors-1-role', text: 'This text is too long. Shorten it' },
    ]);
    expect(fieldId('anchor.name')).toBe('anchor-name');
  });
});

describe('A logo', () => {
  it('is made to fit and never enlarged', () => {
    const box = { width: 480, height: 160 };
    expect(fitWithin({ width: 960, height: 160 }, box)).toEqual({ width: 480, height: 80 });
    expect(fitWithin({ width: 100, height: 1600 }, box)).toEqual({ width: 10, height: 160 });
    expect(fitWithin({ width: 40, height: 20 }, box)).toEqual({ width: 40, height: 20 });
    expect(fitWithin({ width: 10_000, height: 1 }, box)).toEqual({ width: 480, height: 1 });
  });
});
