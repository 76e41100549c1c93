import { beforeEach, expect, it, vi } from 'vitest';
import { Dexie } from 'dexie';
import {
  answerTo,
  criteria,
  deleteDatabase,
  dumpOf,
  newBrowser,
  openTab,
  section,
  someWork,
} from './someWork.ts';

beforeEach(newBrowser);

it('greets a new browser with an empty store that can be written to', async () => {
  const tab = await openTab();
  expect(tab.opened).toEqual({ state: 'ready' });
  await someWork(tab);
  expect((await openTab()).opened).toEqual({ state: 'ready' });
});

it('says that the work is gone when the store was removed while the tool was closed', async () => {
  const tab = await openTab();
  await someWork(tab, [2, 3]);
  await tab.rememberStore();
  tab.store().close();
  await deleteDatabase();
  const later = await openTab();
  // 1 assessment and 2 answers.
  expect(later.opened).toMatchObject({ state: 'lost', sentinel: { records: 3 } });
  expect(await later.store().meta.count()).toBe(0);
});

it('remembers in the very first visit that there is work', async () => {
  const tab = await openTab();
  await someWork(tab, [2, 3]);
  await vi.waitFor(() => expect(tab.readSentinel()?.records).toBeGreaterThan(0));
});

it('writes nothing into a new store when its own was deleted while open', async () => {
  const tab = await openTab();
  await someWork(tab, [2]);
  await deleteDatabase();
  await expect(tab.saveAnswer('first', criteria[0]!, { note: 'Lost' }, section)).rejects.toMatchObject({
    reason: 'recovery',
  });
  expect(tab.events.at(-1)).toBe('recovery');
});

it('compares the identity of the store in every write', async () => {
  const tab = await openTab();
  await someWork(tab, [2]);
  await tab.writeIdentity(tab.store(), { ...tab.currentIdentity()!, storeId: 'another' });
  const before = await dumpOf(tab);
  await expect(tab.saveAnswer('first', criteria[0]!, { note: 'Lost' }, section)).rejects.toMatchObject({
    reason: 'recovery',
  });
  expect(await dumpOf(tab)).toEqual(before);
});

it('opens a lost connection once more and saves', async () => {
  const tab = await openTab();
  await someWork(tab, [2]);
  // What browsers do when their storage process restarts.
  tab.store().backendDB().onclose?.(new Event('close'));
  await tab.saveAnswer('first', criteria[0]!, { note: 'Saved after all' }, section);
  expect((await answerTo(tab, 'first', 0))?.note).toBe('Saved after all');
  expect(tab.events.at(-1)).toBe('saved');
});

it('leaves a store alone that a newer version has stamped', async () => {
  const tab = await openTab();
  await someWork(tab, [2]);
  await tab.writeIdentity(tab.store(), { ...tab.currentIdentity()!, schemaVersion: 3 });
  const before = await dumpOf(tab);
  tab.store().close();
  const older = await openTab();
  expect(older.opened).toEqual({ state: 'newer' });
  expect(await dumpOf(older)).toEqual(before);
});

it('leaves a store alone whose tables are of a newer version, and can still copy it', async () => {
  const newer = new Dexie('ap-governance');
  newer.version(4).stores({ meta: 'key', responses: 'id', later: 'id' });
  await newer.open();
  await newer.table('later').put({ id: 'x', text: 'kept' });
  newer.close();
  const older = await openTab();
  expect(older.opened).toEqual({ state: 'newer' });
  expect(JSON.parse(await older.rawCopy())).toMatchObject({
    tables: { meta: [], responses: [], later: [{ id: 'x', text: 'kept' }] },
  });
  const databases = await indexedDB.databases();
  expect(databases).toEqual([{ name: 'ap-governance', version: 40 }]);
});

it('works in memory where the browser gives no store, and promises nothing for later', async () => {
  const open = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    throw new DOMException('blocked', 'SecurityError');
  });
  const tab = await openTab();
  expect(tab.opened).toEqual({ state: 'memory' });
  await someWork(tab, [2]);
  await tab.rememberStore();
  expect((await answerTo(tab, 'first', 0))?.note).toBe('Note 0');
  expect((await tab.makeBackup('0.1.0', false)).contents).toMatchObject({ answers: 1 });
  open.mockRestore();
  tab.store().close();
  expect((await openTab()).opened).toEqual({ state: 'ready' });
});

it('does not show an empty tool when a store with work does not open', async () => {
  const tab = await openTab();
  await someWork(tab, [2]);
  await tab.rememberStore();
  tab.store().close();
  const open = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    throw new DOMException('blocked', 'UnknownError');
  });
  const later = await openTab();
  expect(later.opened).toEqual({ state: 'failed' });
  expect(await later.openInMemory()).toEqual({ state: 'memory' });
  open.mockRestore();
  expect((await openTab()).opened).toEqual({ state: 'ready' });
});
