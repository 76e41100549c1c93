import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { readExchange, type Workspace } from '#core/exchange/read.ts';
import type { Resolution } from '#core/exchange/restore.ts';
import { newOrganisation } from '#core/organisation.ts';
import {
  answerTo,
  criteria,
  dumpOf,
  failPuts,
  level,
  newBrowser,
  openTab,
  section,
  someWork,
  type Tab,
} from './someWork.ts';

beforeEach(newBrowser);
afterEach(() => {
  vi.restoreAllMocks();
});

const source = { fileName: 'backup.json', at: '2026-11-20T14:32:00.000Z' };
const add = { mode: 'add', resolutions: new Map() } as const;
const replace = { mode: 'replace', resolutions: new Map() } as const;
const resolving = (resolution: Resolution) =>
  ({ mode: 'add', resolutions: new Map([['first', resolution]]) }) as const;

async function backupOf(tab: Tab): Promise<Workspace> {
  return readExchange((await tab.makeBackup('0.1.0', false)).text).workspace;
}

/** A file with answers 2 and 3, and the same assessment here with the first changed to 5 and a third answer. */
async function conflict() {
  const tab = await openTab();
  await someWork(tab, [2, 3]);
  const file = await backupOf(tab);
  await tab.saveAnswer('first', criteria[0]!, { answer: level(5) }, section);
  await tab.saveAnswer('first', criteria[2]!, { answer: level(4) }, section);
  return { tab, file };
}

async function levels(tab: Tab, id: string) {
  const answers = await Promise.all([0, 1, 2].map((index) => answerTo(tab, id, index)));
  return answers.map((response) => (response?.answer?.state === 'level' ? response.answer.level : null));
}

it('adds nothing when the file is what is here', async () => {
  const tab = await openTab();
  await someWork(tab, [2, 3]);
  const before = (await tab.readWorkspace()).workspace;
  await tab.restoreWorkspace(await backupOf(tab), add, source);
  expect((await tab.readWorkspace()).workspace).toEqual(before);
});

it('keeps both by default when an assessment differs', async () => {
  const { tab, file } = await conflict();
  await tab.restoreWorkspace(file, add, source);
  const { workspace } = await tab.readWorkspace();
  const copy = workspace.assessments.find(({ name }) => name === 'First (from backup file)')!;
  expect(await levels(tab, 'first')).toEqual([5, 3, 4]);
  expect(await levels(tab, copy.id)).toEqual([2, 3, null]);
});

it('gives exactly what the file has when the file is chosen, and keeps what it replaced in the history', async () => {
  const { tab, file } = await conflict();
  await tab.restoreWorkspace(file, resolving('use-file'), source);
  expect(await levels(tab, 'first')).toEqual([2, 3, null]);
  const replaced = (await tab.readWorkspace()).workspace.events.filter(({ kind }) => kind === 'restored');
  expect(replaced.map(({ before }) => before['answer'])).toEqual(
    expect.arrayContaining([level(5), level(4)]),
  );
});

it('changes nothing when mine is kept', async () => {
  const { tab, file } = await conflict();
  const before = (await tab.readWorkspace()).workspace;
  await tab.restoreWorkspace(file, resolving('keep-mine'), source);
  expect((await tab.readWorkspace()).workspace).toEqual(before);
});

it('holds exactly the file after replacing everything', async () => {
  const { tab, file } = await conflict();
  await tab.saveOrganisation('other', newOrganisation('Other'));
  await tab.restoreWorkspace(file, replace, source);
  expect((await tab.readWorkspace()).workspace).toEqual(file);
});

it('brings back a deleted organisation together with its assessment', async () => {
  const tab = await openTab();
  await someWork(tab, [2]);
  const file = await backupOf(tab);
  await tab.setDeleted('assessments', ['first'], 'anytown', true);
  await tab.setDeleted('organisations', ['anytown'], 'anytown', true);
  await tab.restoreWorkspace(file, resolving('use-file'), source);
  const { workspace } = await tab.readWorkspace();
  expect(workspace.organisations.map(({ deletedAt }) => deletedAt)).toEqual([null]);
  expect(await levels(tab, 'first')).toEqual([2, null, null]);
});

it('does not delete here what the file holds as deleted', async () => {
  const tab = await openTab();
  await someWork(tab, [2]);
  await tab.setDeleted('assessments', ['first'], 'anytown', true);
  const file = await backupOf(tab);
  await tab.setDeleted('assessments', ['first'], 'anytown', false);
  await tab.restoreWorkspace(file, add, source);
  expect(await levels(tab, 'first')).toEqual([2, null, null]);
});

it('puts back the very rows when it is undone', async () => {
  for (const choices of [replace, add, resolving('use-file')]) {
    await newBrowser();
    const { tab, file } = await conflict();
    await (await tab.makeBackup('0.1.0', false)).done();
    await tab.store().responses.put({ id: 'damaged', note: 'kept as it is' });
    const before = await dumpOf(tab);
    const restored = await tab.restoreWorkspace(file, choices, source);
    expect(await dumpOf(tab)).not.toEqual(before);
    await restored.undo();
    expect(await dumpOf(tab)).toEqual(before);
  }
});

it('counts what was changed since, which an undo would take away', async () => {
  const { tab, file } = await conflict();
  const restored = await tab.restoreWorkspace(file, add, source);
  expect(await restored.changesSince()).toBe(0);
  await tab.saveAnswer('first', criteria[1]!, { note: 'After' }, section);
  expect(await restored.changesSince()).toBe(1);
});

it('restores all or nothing, whichever write fails', async () => {
  const { tab, file } = await conflict();
  const before = await dumpOf(tab);
  // 1 organisation, 1 assessment, 2 answers, 1 matrix, 4 lines of history, 1 activity, 1 note of the backup.
  for (let k = 1; k <= 11; k++) {
    failPuts(k, 'QuotaExceededError');
    await expect(tab.restoreWorkspace(file, replace, source)).rejects.toMatchObject({ reason: 'full' });
    vi.restoreAllMocks();
    tab.allowWrites();
    expect(await dumpOf(tab)).toEqual(before);
  }
  await tab.restoreWorkspace(file, replace, source);
  expect((await tab.readWorkspace()).workspace).toEqual(file);
});

it('loses nothing that another tab saves during the restore', async () => {
  const { tab, file } = await conflict();
  const other = await openTab();
  await Promise.all([
    tab.restoreWorkspace(file, add, source),
    other.saveAnswer('first', criteria[1]!, { note: 'From the other tab' }, section),
  ]);
  expect((await answerTo(tab, 'first', 1))?.note).toBe('From the other tab');
});
