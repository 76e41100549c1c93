// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { openSample } from '#features/sample/openSample.ts';
import { removeSample } from '#features/sample/removeSample.ts';
import { saveAnswer, saveOrganisation } from '#storage/assessments.ts';
import { store, workTables } from '#storage/database.ts';
import { openStore } from '#storage/openStore.ts';
import { readRows } from '#storage/rows.ts';
import { newOrganisation } from '#core/organisation.ts';

const today = '2026-11-21T09:00:00.000Z';

/** Ids of the records that people see. */
async function shown(): Promise<string[]> {
  const [organisations, assessments] = await Promise.all([
    readRows('organisations'),
    readRows('assessments'),
  ]);
  return [...organisations.records, ...assessments.records]
    .filter(({ deletedAt }) => deletedAt === null)
    .map(({ id }) => id)
    .sort();
}
const wholeSample = ['sample-2024', 'sample-2025', 'sample-2026', 'sample-org'];

beforeEach(async () => {
  await openStore(() => Promise.reject(new Error('there is an IndexedDB')));
  for (const name of [...workTables, 'activity']) await store().table(name).clear();
  await saveOrganisation('mine', newOrganisation('My trust'));
});

describe('the sample in the store', () => {
  it('is added beside the work that is there, with both matrices and every answer', async () => {
    await openSample(today);
    expect(await shown()).toEqual(['mine', ...wholeSample]);
    expect(await store().matrices.count()).toBe(2);
    const { records, unreadable } = await readRows('responses');
    expect(unreadable).toEqual([]);
    // 79 criteria in 3 years, without the 4 that nobody answered.
    expect(records).toHaveLength(3 * 79 - 4);
  });

  it('is added once, and keeps what a person changed in it', async () => {
    await openSample(today);
    await saveAnswer('sample-2026', 'part-comparison', { note: 'Mine' }, 'governance-maturity.partnership');
    await openSample(today);
    const { records } = await readRows('responses');
    expect(records.filter(({ note }) => note === 'Mine')).toHaveLength(1);
    expect(records).toHaveLength(3 * 79 - 3);
  });

  it('is removed whole in one write, and nothing else is', async () => {
    await openSample(today);
    const events = await store().events.count();
    await removeSample();
    expect(await shown()).toEqual(['mine']);
    expect(await store().events.count()).toBe(events + 4);
  });

  it('comes back when the removal is undone', async () => {
    await openSample(today);
    const undo = await removeSample();
    await undo();
    expect(await shown()).toEqual(['mine', ...wholeSample]);
  });

  it('comes back as it was left when it is opened again', async () => {
    await openSample(today);
    await saveAnswer('sample-2026', 'part-comparison', { note: 'Mine' }, 'governance-maturity.partnership');
    await removeSample();
    await openSample(today);
    expect(await shown()).toEqual(['mine', ...wholeSample]);
    expect((await readRows('responses')).records.some(({ note }) => note === 'Mine')).toBe(true);
  });

  it('can be removed when it was never there', async () => {
    await (
      await removeSample()
    )();
    expect(await shown()).toEqual(['mine']);
  });
});
