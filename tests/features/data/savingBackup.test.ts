import { act, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { SavedBackup } from '#features/data/saveBackup.ts';
import { useSavingBackup } from '#features/data/useSavingBackup.ts';

type Save = (includeSample: boolean, stop?: AbortSignal) => Promise<SavedBackup>;
const saveBackup = vi.hoisted(() => vi.fn<Save>());
vi.mock('#features/data/saveBackup.ts', () => ({ saveBackup }));

beforeEach(() => {
  saveBackup.mockReset();
  vi.useFakeTimers();
});
afterEach(() => vi.useRealTimers());

/** A backup that takes until it is ended here, and stops when it is told to. */
function slowBackup() {
  let end: (saved: SavedBackup) => void = () => undefined;
  saveBackup.mockImplementation(
    (_, stop) =>
      new Promise((resolve, reject) => {
        stop?.addEventListener('abort', () => reject(new Error('stopped')));
        end = resolve;
      }),
  );
  return { end: (saved: SavedBackup) => end(saved) };
}

it('says that a backup is made only when it takes long, and makes one at a time', async () => {
  const { end } = slowBackup();
  const { result } = renderHook(useSavingBackup);
  await act(async () => {
    void result.current.start(true);
    await result.current.start(true);
  });
  expect(saveBackup).toHaveBeenCalledTimes(1);
  expect(saveBackup).toHaveBeenCalledWith(true, expect.anything());
  expect(result.current.saving).toEqual({ state: 'making', isSlow: false });
  act(() => void vi.advanceTimersByTime(300));
  expect(result.current.saving).toEqual({ state: 'making', isSlow: true });
  const saved = { noted: true } as SavedBackup;
  await act(() => {
    end(saved);
    return Promise.resolve();
  });
  expect(result.current.saving).toEqual({ state: 'saved', saved });
});

it('stops when told to, which is no failure, and can begin again', async () => {
  slowBackup();
  const { result } = renderHook(useSavingBackup);
  act(() => void result.current.start(false));
  await act(() => {
    result.current.stop();
    return Promise.resolve();
  });
  expect(result.current.saving).toEqual({ state: 'stopped' });
  saveBackup.mockRejectedValue(new Error('no room'));
  await act(() => result.current.start(false));
  expect(result.current.saving).toEqual({ state: 'failed' });
});
