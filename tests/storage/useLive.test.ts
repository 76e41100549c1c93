import { renderHook, waitFor } from '@testing-library/react';
import { beforeEach, expect, it, vi } from 'vitest';
import { newOrganisation } from '#core/organisation.ts';
import {
  assessmentFields,
  criteria,
  deleteDatabase,
  newBrowser,
  openTab,
  section,
  someWork,
} from './someWork.ts';

beforeEach(newBrowser);

it('gives no new answer once the store is deleted, so that what is on the screen stays', async () => {
  const tab = await openTab();
  await someWork(tab, [2]);
  const read = () => tab.readAssessment('first');
  expect(await tab.whileOurs(read)).toMatchObject({ state: 'ready' });
  await deleteDatabase();
  const answered = vi.fn();
  const closed = tab.whileOurs(read).then(answered, answered);
  await tab.saveAnswer('first', criteria[0]!, { note: 'Lost' }, section).catch(() => undefined);
  const reopened = tab.whileOurs(read).then(answered, answered);
  // Enough turns of the store for either to have come back, if it ever did.
  const later = await openTab();
  expect(later.opened.state).toBe('lost');
  await Promise.race([closed, reopened, later.store().meta.count()]);
  expect(answered).not.toHaveBeenCalled();
});

it('still reports a fault of its own', async () => {
  const tab = await openTab();
  await someWork(tab, []);
  await expect(tab.whileOurs(() => Promise.reject(new Error('a fault')))).rejects.toThrow('a fault');
});

it('never answers for the assessment before when the id changes', async () => {
  const tab = await openTab();
  await someWork(tab, [2]);
  const { result, rerender } = renderHook(({ id }) => tab.useAssessment(id), {
    initialProps: { id: 'first' },
  });
  await waitFor(() => expect(result.current?.state).toBe('ready'));
  rerender({ id: 'none' });
  expect(result.current).toBeUndefined();
  await waitFor(() => expect(result.current).toEqual({ state: 'missing' }));
});

it('hears of a row that is new in a table which it read after waiting for others', async () => {
  const tab = await openTab();
  await tab.saveOrganisation('anytown', newOrganisation('Anytown'));
  const { result } = renderHook(() =>
    tab.useLive(async () => {
      await tab.readRows('organisations');
      return (await tab.readRows('assessments')).records.length;
    }),
  );
  await waitFor(() => expect(result.current).toBe(0));
  await tab.createAssessment('first', assessmentFields(tab, 'first'), []);
  await waitFor(() => expect(result.current).toBe(1));
});

it('reads again only after the write is acknowledged, and hears of each later one too', async () => {
  const tab = await openTab();
  const open = vi.spyOn(tab.store(), 'transaction');
  const { result } = renderHook(() =>
    tab.useLive(async () => (await tab.readRows('organisations')).records.map(({ name }) => name)),
  );
  await waitFor(() => expect(result.current).toEqual([]));
  for (const names of [['Anytown'], ['Anytown', 'Otherton'], ['Anytown', 'Otherton', 'Thirdham']]) {
    open.mockClear();
    const saved = vi.fn(() => expect(open.mock.calls.map(([mode]) => mode)).toEqual(['rw']));
    const stop = tab.onSaveEvent(({ type }) => type === 'saved' && saved());
    const name = names.at(-1)!;
    await tab.saveOrganisation(name.toLowerCase(), newOrganisation(name));
    await waitFor(() => expect(result.current).toEqual(names));
    stop();
    expect(saved).toHaveReturnedTimes(1);
    expect(open.mock.calls.map(([mode]) => mode)).toContain('r');
  }
});
