import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { newOrganisation } from '#core/organisation.ts';
import { openRecord } from '#core/door.ts';
import {
  answerTo,
  assessmentFields,
  criteria,
  dumpOf,
  failPuts,
  level,
  matrix,
  newBrowser,
  openTab,
  section,
  someWork,
  type Tab,
} from './someWork.ts';

let tab: Tab;
beforeEach(async () => {
  await newBrowser();
  tab = await openTab();
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

it('stamps a row with its writer, the time and a checksum that the door accepts', async () => {
  await tab.saveOrganisation('anytown', newOrganisation('Anytown'));
  const opened = openRecord('organisations', await tab.store().organisations.get('anytown'));
  expect(opened.ok && opened.record).toMatchObject({
    name: 'Anytown',
    authorId: tab.currentIdentity()?.authorId,
    deletedAt: null,
    schemaVersion: 2,
  });
  expect(tab.events).toEqual(['saving', 'saved']);
});

it('keeps what an edit replaced in the history', async () => {
  await someWork(tab, [2]);
  await tab.saveAnswer('first', criteria[0]!, { note: 'Better' }, section);
  const events = await tab.store().events.toArray();
  expect(events.at(-1)).toMatchObject({ kind: 'answered', about: 'first', before: { note: 'Note 0' } });
});

it('marks a completed section when an answer in it changes', async () => {
  await someWork(tab, [2]);
  const decided = { complete: true, decidedAt: '2026-11-01T10:00:00.000Z', changedSince: false };
  await tab.patchAssessment('first', () => ({ sections: { [section]: decided } }), 'section-decided');
  await tab.saveAnswer('first', criteria[0]!, { answer: level(1) }, section);
  const loaded = await tab.readAssessment('first');
  expect(loaded.state === 'ready' && loaded.assessment.sections[section]?.changedSince).toBe(true);
});

it('writes all of a change or nothing, whichever write fails', async () => {
  await someWork(tab, [2]);
  const before = await dumpOf(tab);
  const fields = assessmentFields(tab, 'Second');
  // An assessment, its matrix, a line of history and the note of the last activity: 4 writes.
  for (let k = 1; k <= 4; k++) {
    failPuts(k, 'UnknownError');
    await expect(tab.createAssessment('second', fields, [tab.pin(matrix)])).rejects.toThrow();
    vi.restoreAllMocks();
    tab.allowWrites();
    expect(await dumpOf(tab)).toEqual(before);
  }
});

it('stops writing after the first failure, until the person tries again', async () => {
  await someWork(tab, [2]);
  const put = failPuts(1, 'QuotaExceededError');
  await expect(tab.saveAnswer('first', criteria[0]!, { note: 'A' }, section)).rejects.toMatchObject({
    reason: 'full',
  });
  const attempts = put.calls();
  await expect(tab.saveAnswer('first', criteria[0]!, { note: 'AB' }, section)).rejects.toMatchObject({
    reason: 'full',
  });
  expect(put.calls()).toBe(attempts);
  vi.restoreAllMocks();
  tab.allowWrites();
  await tab.saveAnswer('first', criteria[0]!, { note: 'AB' }, section);
  expect((await answerTo(tab, 'first', 0))?.note).toBe('AB');
  expect(tab.events.slice(-5)).toEqual(['saving', 'failed: full', 'failed: full', 'saving', 'saved']);
});

it('does not say saved while one of two writes has failed', async () => {
  await someWork(tab, [2]);
  tab.events.length = 0;
  const bad = tab.commit(
    [
      tab.change('organisations', 'anytown', () => {
        throw new Error('a fault');
      }),
    ],
    { kind: 'changed', about: 'anytown' },
  );
  const good = tab.saveAnswer('first', criteria[0]!, { note: 'Good' }, section);
  await expect(bad).rejects.toThrow('a fault');
  await good;
  expect(tab.events).not.toContain('saved');
  expect((await answerTo(tab, 'first', 0))?.note).toBe('Good');
});

it('gives up a write that is not answered in time, and then it has not happened', async () => {
  await someWork(tab, [2]);
  const before = await dumpOf(tab);
  const release = holdStore();
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const saving = tab.saveAnswer('first', criteria[0]!, { note: 'Late' }, section);
  const failing = expect(saving).rejects.toMatchObject({ reason: 'too-slow' });
  await vi.advanceTimersByTimeAsync(3000);
  await failing;
  vi.useRealTimers();
  await release();
  expect(await dumpOf(tab)).toEqual(before);
});

/** Keeps every table locked, as a browser on a busy disk does, until the returned function is called. */
function holdStore(): () => Promise<void> {
  const database = tab.store().backendDB();
  const transaction = database.transaction([...database.objectStoreNames], 'readwrite');
  const done = new Promise<void>((resolve) => {
    transaction.oncomplete = () => resolve();
  });
  let held = true;
  const again = () => {
    if (held) transaction.objectStore('meta').get('store').onsuccess = again;
  };
  again();
  return () => {
    held = false;
    return done;
  };
}

it('refuses answers and targets of a signed-off assessment, and says so', async () => {
  await someWork(tab, [2]);
  await tab.patchAssessment('first', () => ({ status: 'signed-off' }));
  await expect(tab.saveAnswer('first', criteria[0]!, { note: 'Late' }, section)).rejects.toMatchObject({
    reason: 'locked',
  });
  await expect(tab.patchAssessment('first', () => ({ targetDate: '2027-03' }))).rejects.toMatchObject({
    reason: 'locked',
  });
  expect((await answerTo(tab, 'first', 0))?.note).toBe('Note 0');
  expect(tab.events.at(-1)).toBe('failed: locked');
  await tab.saveOrganisation('anytown', newOrganisation('Anytown'));
  expect(tab.events.at(-1)).toBe('saved');
});

it('does not overwrite an answer that was changed behind its back', async () => {
  await someWork(tab, [2]);
  const row = await tab.store().table<{ id: string; note: string }>('responses').toCollection().first();
  const damaged = { ...row!, note: 'changed outside' };
  await tab.store().responses.put(damaged);
  await expect(tab.saveAnswer('first', criteria[0]!, { note: 'New' }, section)).rejects.toMatchObject({
    reason: 'unreadable',
  });
  expect(await tab.store().responses.get(damaged.id)).toEqual(damaged);
});

it('does not overwrite an answer whose criterion was changed behind its back, so that no index finds it', async () => {
  await someWork(tab, [2]);
  const [stored] = (await tab.store().responses.toArray()) as { id: string }[];
  const damaged = { ...stored, criterionId: 'elsewhere' };
  await tab.store().responses.put(damaged);
  await expect(tab.saveAnswer('first', criteria[0]!, { note: 'New' }, section)).rejects.toMatchObject({
    reason: 'unreadable',
  });
  expect(await tab.store().responses.toArray()).toEqual([damaged]);
});

it('refuses to store a row that it could not read again', async () => {
  await expect(tab.saveOrganisation('anytown', newOrganisation(''))).rejects.toMatchObject({
    reason: 'unreadable',
  });
  expect(await tab.store().organisations.count()).toBe(0);
});

it('deletes by a mark, keeps the row, and takes the mark away again', async () => {
  await someWork(tab);
  await tab.setDeleted('assessments', ['first'], 'anytown', true);
  expect(await tab.readAssessment('first')).toEqual({ state: 'missing' });
  await tab.setDeleted('assessments', ['first'], 'anytown', false);
  expect((await answerTo(tab, 'first', 1))?.answer).toEqual(level(3));
});

it('compares with the last earlier period, and prefers a signed-off copy to a draft', async () => {
  const add = async (id: string, from: string, status: 'draft' | 'signed-off') => {
    const fields = { ...assessmentFields(tab, id), period: { from, to: '2030-03' }, status };
    await tab.createAssessment(id, fields, []);
  };
  await someWork(tab, []);
  await add('y2023', '2023-04', 'signed-off');
  await add('y2025-signed', '2025-04', 'signed-off');
  await add('y2025-draft', '2025-04', 'draft');
  await add('y2027', '2027-04', 'signed-off');
  const earlier = await tab.readEarlier('first');
  expect(earlier?.state === 'ready' && earlier.assessment.id).toBe('y2025-signed');
});
