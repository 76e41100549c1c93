import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isSame } from '#core/same.ts';

it('finds copies the same, whatever the order of their members', () => {
  expect(isSame({ a: 1, b: [{ c: null }] }, { b: [{ c: null }], a: 1 })).toBe(true);
  fc.assert(fc.property(fc.jsonValue(), (value) => isSame(value, structuredClone(value))));
});

it('finds any two values different whose JSON differs', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.jsonValue(), (a, b) => {
      fc.pre(JSON.stringify(a) !== JSON.stringify(b));
      // Members in another order are the same, so only values that differ otherwise are asked about.
      fc.pre(JSON.stringify(sorted(a)) !== JSON.stringify(sorted(b)));
      expect(isSame(a, b)).toBe(false);
    }),
  );
});

it('tells a missing member from one without a value, and a list from an object', () => {
  expect(isSame({ a: undefined }, { b: undefined })).toBe(false);
  expect(isSame({ a: 1 }, { a: 1, b: undefined })).toBe(false);
  expect(isSame([], {})).toBe(false);
  expect(isSame([1], [1, 2])).toBe(false);
});

it('takes what is not plain data as the same only as itself', () => {
  const date = new Date(0);
  expect(isSame({ at: date }, { at: date })).toBe(true);
  expect(isSame({ at: date }, { at: new Date(0) })).toBe(false);
  expect(isSame({ at: date }, { at: date.toISOString() })).toBe(false);
  expect(isSame(new Set([1]), new Set([2]))).toBe(false);
});

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.entries(value)
    .map(([key, member]) => [key, sorted(member)] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1));
}
