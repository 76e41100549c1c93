import fc from 'fast-check';
import { renderHook } from '@testing-library/react';
import { expect, it } from 'vitest';
import { shareParts, useShared } from '#components/useShared.ts';

it('keeps the parts that did not change as the same objects, and only those', () => {
  const first = {
    rows: [
      { id: 'a', level: 1 },
      { id: 'b', level: 2 },
    ],
    levels: [0, 1, 2],
  };
  const { result, rerender } = renderHook(({ value }) => useShared(value), {
    initialProps: { value: first },
  });
  rerender({
    value: {
      rows: [
        { id: 'a', level: 5 },
        { id: 'b', level: 2 },
      ],
      levels: [0, 1, 2],
    },
  });
  expect(result.current).toEqual({
    rows: [
      { id: 'a', level: 5 },
      { id: 'b', level: 2 },
    ],
    levels: [0, 1, 2],
  });
  expect(result.current).not.toBe(first);
  expect(result.current.rows[0]).not.toBe(first.rows[0]);
  expect(result.current.rows[1]).toBe(first.rows[1]);
  expect(result.current.levels).toBe(first.levels);
});

it('gives the same object again while nothing changes', () => {
  const { result, rerender } = renderHook(() => useShared({ rows: [{ id: 'a' }] }));
  const first = result.current;
  rerender();
  expect(result.current).toBe(first);
});

it('always says what the new value says, whatever stood before', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.jsonValue(), (before, next) => {
      expect(shareParts(before, next)).toEqual(next);
    }),
  );
});

it('notices that a list became shorter, and that a member went away', () => {
  expect(shareParts<unknown>([1, 2], [1])).toEqual([1]);
  expect(shareParts<unknown>({ a: 1, b: 2 }, { a: 1 })).toEqual({ a: 1 });
  expect(shareParts<unknown>({ a: 1 }, { a: 1, b: undefined })).toHaveProperty('b');
});
