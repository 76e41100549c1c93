import { act, renderHook } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { usePrinting } from '#features/report/usePrinting.ts';

const printing = (isThere: boolean) => {
  const print = vi.fn<(when: string) => void>();
  const hook = renderHook(({ there, when }) => usePrinting(there, () => print(when)), {
    initialProps: { there: isThere, when: 'first' },
  });
  return { print, ...hook };
};

it('prints at once when all is there', () => {
  const { print, result } = printing(true);
  act(() => result.current.start());
  expect(print.mock.calls).toEqual([['first']]);
  expect(result.current.isWaiting).toBe(false);
});

it('waits for what is still read, says so, and prints once with what has come', async () => {
  const { print, result, rerender } = printing(false);
  act(() => result.current.start());
  act(() => result.current.start());
  expect(result.current.isWaiting).toBe(true);
  expect(print).not.toHaveBeenCalled();
  await act(() => {
    rerender({ there: true, when: 'with the years' });
    return Promise.resolve();
  });
  expect(print.mock.calls).toEqual([['with the years']]);
  expect(result.current.isWaiting).toBe(false);
});

it('prints nothing when the page is left at the moment at which it could', async () => {
  const { print, result, rerender, unmount } = printing(false);
  act(() => result.current.start());
  rerender({ there: true, when: 'too late' });
  unmount();
  await act(() => Promise.resolve());
  expect(print).not.toHaveBeenCalled();
});
