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

it('names the backup that it knows of when the work is gone', async () => {
  const tab = await openTab();
  await someWork(tab, [2, 3]);
  const backup = await tab.makeBackup('0.1.0', false);
  await backup.done();
  await vi.waitFor(() => expect(tab.readSentinel()?.backup?.fileName).toBe(backup.name));
  tab.store().close();
  await deleteDatabase();
  const { opened } = await openTab();
  // By hand: 1 assessment and its 2 answers.
  expect(opened).toMatchObject({
    state: 'lost',
    found: 0,
    sentinel: { records: 3, assessments: 1, backup: { fileName: backup.name } },
  });
});

it('notices that a part of the work is gone, and goes on with the rest only when a person says so', async () => {
  const tab = await openTab();
  await someWork(tab, [2, 3, 4]);
  await tab.rememberStore();
  const [first] = await tab.store().responses.toCollection().primaryKeys();
  await tab.store().responses.delete(first!);
  tab.store().close();
  const later = await openTab();
  expect(later.opened).toMatchObject({ state: 'lost', found: 3, sentinel: { records: 4 } });
  await expect(later.saveAnswer('first', criteria[0]!, { note: 'Too soon' }, section)).rejects.toThrow();
  later.store().close();
  const again = await openTab();
  expect(again.opened).toMatchObject({ state: 'lost', found: 3 });
  expect(await again.startAfresh()).toEqual({ state: 'ready' });
  again.store().close();
  expect((await openTab()).opened).toEqual({ state: 'ready' });
});

it('still misses lost work after a restore that was begun and not finished', async () => {
  const tab = await openTab();
  await someWork(tab, [2]);
  await tab.rememberStore();
  tab.store().close();
  await deleteDatabase();
  const later = await openTab();
  await later.startAgain();
  later.store().close();
  expect((await openTab()).opened).toMatchObject({ state: 'lost', sentinel: { records: 2 } });
});

it('tells what the browser threw away even where nothing else remembers it', async () => {
  const open = Reflect.get(IDBFactory.prototype, 'open');
  const spy = vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(function (
    this: IDBFactory,
    ...parameters
  ) {
    const request = open.apply(this, parameters);
    request.addEventListener('upgradeneeded', (event) => Object.assign(event, { dataLoss: 'total' }));
    return request;
  });
  const tab = await openTab();
  spy.mockRestore();
  expect(tab.opened).toMatchObject({ state: 'lost', found: 0, sentinel: { records: 0 } });
  tab.store().close();
  expect((await openTab()).opened).toMatchObject({ state: 'lost' });
});

it('does not take a store that is there for a new one when only its memory outside is gone', async () => {
  const tab = await openTab();
  await someWork(tab, [2]);
  tab.store().close();
  localStorage.clear();
  const open = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    throw new DOMException('blocked', 'UnknownError');
  });
  expect((await openTab()).opened).toEqual({ state: 'failed' });
  open.mockRestore();
  const later = await openTab();
  expect(later.opened).toEqual({ state: 'ready' });
  expect((await answerTo(later, 'first', 0))?.note).toBe('Note 0');
});

it('opens a store once more and no further when its disk fails', async () => {
  const tab = await openTab();
  await someWork(tab, [2]);
  tab.store().backendDB().onclose?.(new Event('close'));
  const open = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    throw new DOMException('disk full', 'UnknownError');
  });
  for (const note of ['a', 'b', 'c'])
    await expect(tab.saveAnswer('first', criteria[0]!, { note }, section)).rejects.toThrow();
  expect(open).toHaveBeenCalledTimes(1);
  open.mockRestore();
  tab.allowWrites();
  await tab.saveAnswer('first', criteria[0]!, { note: 'Room again' }, section);
  expect((await answerTo(tab, 'first', 0))?.note).toBe('Room again');
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

/** Opens a tab whose browser does not answer before `answer` is called, and waits until the tab has stopped waiting. */
async function openSlowTab() {
  let answer: () => void = () => undefined;
  const answered = new Promise<void>((resolve) => {
    answer = resolve;
  });
  const ask = indexedDB.databases.bind(indexedDB);
  const databases = vi.spyOn(indexedDB, 'databases').mockImplementation(async () => {
    await answered;
    return ask();
  });
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const opening = openTab();
  let isOpen = false;
  void opening.then(() => {
    isOpen = true;
  });
  while (databases.mock.calls.length === 0) await new Promise((resolve) => setImmediate(resolve));
  await vi.advanceTimersByTimeAsync(4900);
  expect(isOpen).toBe(false);
  await vi.advanceTimersByTimeAsync(200);
  vi.useRealTimers();
  const tab = await opening;
  databases.mockRestore();
  if (tab.opened.state !== 'failed' || tab.opened.late === undefined) throw new Error('it was not slow');
  return { tab, late: tab.opened.late, answer };
}

it('goes on by itself when a store that is only slow has opened after all', async () => {
  const before = await openTab();
  await someWork(before, [2]);
  await before.rememberStore();
  before.store().close();
  const { tab, late, answer } = await openSlowTab();
  await expect(tab.saveAnswer('first', criteria[0]!, { note: 'Too early' }, section)).rejects.toThrow();
  answer();
  expect(await late).toEqual({ state: 'ready' });
  expect((await answerTo(tab, 'first', 0))?.note).toBe('Note 0');
  await tab.saveAnswer('first', criteria[0]!, { note: 'After all' }, section);
  expect((await answerTo(tab, 'first', 0))?.note).toBe('After all');
});

it('leaves a slow store alone once a person works in memory', async () => {
  const before = await openTab();
  await someWork(before, [2]);
  await before.rememberStore();
  const stored = await dumpOf(before);
  before.store().close();
  const { tab, late, answer } = await openSlowTab();
  expect(await tab.openInMemory()).toEqual({ state: 'memory' });
  answer();
  const goesOn = vi.fn();
  void late.then(goesOn);
  await someWork(tab, [1]);
  tab.store().close();
  expect(goesOn).not.toHaveBeenCalled();
  expect(await dumpOf(await openTab())).toEqual(stored);
});
