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
