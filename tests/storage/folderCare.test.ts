import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { setLinkStatus } from '#storage/linkStatus.ts';
import { tell } from '#storage/saveEvents.ts';
import { careForFolder } from '#storage/folderCare.ts';

const backUp = vi.hoisted(() => vi.fn(() => Promise.resolve()));
const found = vi.hoisted(() => ({ state: 'linked' }));
vi.mock('#storage/linkedBackup.ts', () => ({
  backUpToFolder: backUp,
  findFolder: () => Promise.resolve(found.state),
}));

beforeEach(async () => {
  vi.useFakeTimers();
  found.state = 'linked';
  setLinkStatus({ state: 'linked' });
  await careForFolder('0.1.0');
  backUp.mockClear();
});
afterEach(() => {
  vi.runAllTimers();
  vi.useRealTimers();
});

const saved = () => tell({ type: 'saved', acknowledged: 1, at: '2026-11-20T10:00:00.000Z' });
const seconds = (n: number) => vi.advanceTimersByTime(n * 1000);
const become = (state: DocumentVisibilityState) => {
  Object.defineProperty(document, 'visibilityState', { value: state, configurable: true });
  document.dispatchEvent(new Event('visibilitychange'));
};

it('writes once after a pause, however many answers came before it', () => {
  for (let n = 0; n < 5; n++) saved();
  seconds(14);
  expect(backUp).not.toHaveBeenCalled();
  seconds(2);
  expect(backUp).toHaveBeenCalledOnce();
});

it('writes within a minute after a change, also when somebody never stops', () => {
  for (let n = 0; n < 59; n++) {
    saved();
    seconds(1);
  }
  expect(backUp).toHaveBeenCalledOnce();
});

it('writes at once when the page goes into the background, and only if something was changed', () => {
  become('hidden');
  expect(backUp).not.toHaveBeenCalled();
  become('visible');
  saved();
  become('hidden');
  expect(backUp).toHaveBeenCalledOnce();
  seconds(60);
  expect(backUp).toHaveBeenCalledOnce();
});

it('leaves a folder alone that needs permission, and tries one again that could not be written', () => {
  setLinkStatus({ state: 'needs-permission' });
  saved();
  seconds(60);
  expect(backUp).not.toHaveBeenCalled();
  setLinkStatus({ state: 'cannot-write' });
  saved();
  seconds(60);
  expect(backUp).toHaveBeenCalledOnce();
});
