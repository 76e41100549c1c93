import { readFileSync, writeFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { readExchange } from '#core/exchange/read.ts';
import { writeExchange } from '#core/exchange/write.ts';
import { recordFigure } from '../trust/figures.ts';
import { completeWork } from './support/completeWork.ts';
import { readRows } from './support/rows.ts';
import { expectSaved } from './support/visitor.ts';
import { expect, test } from './support/watch.ts';

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const tables = [
  'organisations',
  'assessments',
  'responses',
  'evidence',
  'actions',
  'snapshots',
  'matrices',
  'events',
];
const allRows = (page: Page) => Promise.all(tables.map((table) => readRows(page, table)));
const masthead = (page: Page, text: string | RegExp) =>
  page.getByRole('banner').getByRole('link', { name: text });

const asFile = (text: string, name = 'work.json') => ({
  name,
  mimeType: 'application/json',
  buffer: Buffer.from(text),
});

async function restore(page: Page, text = completeWork()): Promise<void> {
  await page.goto('#/data/restore');
  await page.getByLabel('Backup file').setInputFiles(asFile(text));
  await button(page, 'Restore').click();
  await expect(page.getByText(/^Restored/).first()).toBeVisible();
}

async function changeNote(page: Page, note: string): Promise<void> {
  await page.goto('#/a/year/d/supervision-standards.structure/i/structure-coordinator');
  await page.getByLabel('Notes').fill(note);
  await expectSaved(page);
}

/** The browser's picker cannot be shown here: its private folder for this origin has the same interface. */
async function stubPicker(page: Page): Promise<void> {
  await page.addInitScript(() => {
    window.showDirectoryPicker = () => navigator.storage.getDirectory();
  });
}

/** What stands in the files of the folder, by name. */
function folderFiles(page: Page): Promise<Record<string, string>> {
  return page.evaluate(async () => {
    const found: Record<string, string> = {};
    const folder = await navigator.storage.getDirectory();
    for (const n of [1, 2, 3]) {
      const name = `ap-governance-backup-${n}.json`;
      const text = await folder.getFileHandle(name).then(
        async (handle) => (await handle.getFile()).text(),
        () => null,
      );
      if (text !== null) found[name] = text;
    }
    return found;
  });
}

test('A18: a linked folder is written, read back and checked, and a bad file is never called complete', async ({
  page,
}) => {
  await stubPicker(page);
  await restore(page);
  await page.goto('#/data');
  await button(page, 'Link a backup folder').click();
  await expect(page.getByText('Backup complete')).toBeVisible();
  await expect(page.getByText(/read back and checked. It has 1 organisation, 1 assessment/)).toBeVisible();
  const first = await folderFiles(page);
  expect(Object.keys(first)).toEqual(['ap-governance-backup-1.json']);
  expect(readExchange(Object.values(first)[0]!).workspace.assessments).toHaveLength(1);
  await expect(masthead(page, 'Last backup today')).toBeVisible();

  // A change is in the folder when the page goes into the background.
  await changeNote(page, 'Written before leaving');
  await page.evaluate(() => {
    Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));
  });
  await expect
    .poll(async () => Object.values(await folderFiles(page)).join())
    .toContain('Written before leaving');

  // After a restart the folder is still known, and what was changed without it is written.
  await page.reload();
  await page.goto('#/data');
  await expect(page.getByText('Linked', { exact: true })).toBeVisible();
  await expect(button(page, 'Stop using this folder')).toBeVisible();

  const counts = { 'files called complete that are not whole': 0, 'earlier backups lost': 0 };
  const faults = ['write', 'short', 'close', 'altered', 'unreadable'] as const;
  for (const fault of faults) {
    const before = await folderFiles(page);
    await page.evaluate((kind) => {
      const stream = FileSystemWritableFileStream.prototype;
      const methodOf = (holder: object, name: string) =>
        Reflect.get(holder, name) as (this: unknown, given?: unknown) => Promise<File>;
      const [write, close] = [methodOf(stream, 'write'), methodOf(stream, 'close')];
      const getFile = methodOf(FileSystemFileHandle.prototype, 'getFile');
      const undo = () => {
        Object.assign(stream, { write, close });
        Object.assign(FileSystemFileHandle.prototype, { getFile });
      };
      const refuse = () => Promise.reject(new DOMException('refused', 'NotReadableError'));
      Object.assign(window, { undoFault: undo });
      if (kind === 'write') Object.assign(stream, { write: refuse });
      if (kind === 'close') Object.assign(stream, { close: refuse });
      if (kind === 'short')
        Object.assign(stream, {
          write(this: FileSystemWritableFileStream, bytes: Uint8Array<ArrayBuffer>) {
            return write.call(this, bytes.slice(0, bytes.length / 2));
          },
        });
      if (kind === 'altered' || kind === 'unreadable')
        Object.assign(stream, {
          async close(this: FileSystemWritableFileStream) {
            await close.call(this);
            const readBack = async function (this: FileSystemFileHandle) {
              if (kind === 'unreadable') return refuse();
              const file = await getFile.call(this);
              return new File(
                [(await file.text()).replace('Register', 'register').replace('e', 'o')],
                file.name,
              );
            };
            Object.assign(FileSystemFileHandle.prototype, { getFile: readBack });
          },
        });
    }, fault);
    await button(page, 'Back up now').or(button(page, 'Try again')).click();
    await expect(page.getByText('Cannot write', { exact: true })).toBeVisible();
    if (await page.getByText('Backup complete').isVisible())
      counts['files called complete that are not whole']++;
    await page.evaluate(() => (window as unknown as { undoFault: () => void }).undoFault());
    const newest = Object.entries(before).sort(([, a], [, b]) => (madeAt(a) < madeAt(b) ? 1 : -1))[0]!;
    const after = await folderFiles(page);
    if (after[newest[0]] !== newest[1]) counts['earlier backups lost']++;
    readExchange(newest[1]);
    await button(page, 'Try again').click();
    await expect(page.getByText('Backup complete')).toBeVisible();
  }
  recordFigure({
    id: 'A18',
    trial: 'faults while a real browser writes the linked folder',
    trials: faults.length,
    counts,
    notCovered: 'The folder is the browser’s private one: no picker, no drive of a network.',
  });
  expect(Object.values(counts)).toEqual([0, 0]);
  await button(page, 'Stop using this folder').click();
  await expect(button(page, 'Link a backup folder')).toBeVisible();
  expect(Object.keys(await folderFiles(page)).length).toBeGreaterThan(1);
});

const madeAt = (text: string) => {
  try {
    return readExchange(text).envelope.createdAt;
  } catch {
    return '';
  }
};

test('a linked folder that needs permission again says so on every page, and is forgotten with Delete all data', async ({
  page,
}) => {
  await stubPicker(page);
  await restore(page);
  await page.goto('#/data');
  await button(page, 'Link a backup folder').click();
  await expect(page.getByText('Backup complete')).toBeVisible();
  await page.addInitScript(() => {
    let given: PermissionState = 'prompt';
    FileSystemHandle.prototype.queryPermission = () => Promise.resolve(given);
    FileSystemHandle.prototype.requestPermission = () => Promise.resolve((given = 'granted'));
  });
  await page.goto('#/');
  await page.reload();
  await masthead(page, 'Backups wait for you').click();
  await expect(page.getByText('Needs permission', { exact: true })).toBeVisible();
  await button(page, 'Allow saving to “”').click();
  await expect(page.getByText('Linked', { exact: true })).toBeVisible();
  await expect(masthead(page, 'Last backup today')).toBeVisible();

  await page.goto('#/data/delete-all');
  await page.getByLabel('To confirm, enter the word delete').fill('delete');
  await button(page, 'Delete all data').click();
  await expect(
    page.getByRole('heading', { level: 1, name: 'All data was deleted from this browser' }),
  ).toBeVisible();
  expect(await readRows(page, 'meta')).toEqual([expect.objectContaining({ key: 'store' })]);
  await page.goto('#/data');
  await expect(button(page, 'Link a backup folder')).toBeVisible();
});

test('S25-3: where the browser cannot link a folder, nothing about it is shown', async ({ page }) => {
  await page.addInitScript(() => {
    window.showDirectoryPicker = undefined as never;
  });
  await restore(page);
  await page.goto('#/data');
  await expect(button(page, 'Save a backup file')).toBeVisible();
  await expect(page.getByText('Backup folder')).toHaveCount(0);
});

test('a backup file is checked without changing anything, and how old it is stands on every page', async ({
  page,
}, info) => {
  await restore(page);
  await page.goto('#/a/year/tasks');
  await expect(masthead(page, /^Last backup \d+ days ago$/)).toBeVisible();
  await page.goto('#/data');
  const download = page.waitForEvent('download');
  await button(page, 'Save a backup file').click();
  const path = await (await download).path();
  await expect(page.getByText(/We cannot check a downloaded file/)).toBeVisible();
  await expect(page.getByText(/not known whether the file is whole/)).toBeVisible();
  await expect(masthead(page, 'Last backup today')).toBeVisible();
  const before = await allRows(page);
  await page.getByRole('link', { name: 'Check a backup file' }).first().click();
  await page.getByLabel('Backup file').setInputFiles(path);
  await expect(page.getByRole('heading', { name: 'This file is whole' })).toBeFocused();
  const compared = page.getByRole('table', { name: 'The file compared with what is here' });
  await expect(compared.getByRole('row', { name: /^Assessments 0 0 1 0$/ })).toBeVisible();
  const damaged = info.outputPath('damaged.json');
  writeFileSync(damaged, readFileSync(path, 'utf8').replace('Note 1', 'Note l'));
  await page.getByLabel('Backup file').setInputFiles(damaged);
  await expect(page.getByRole('alert')).toContainText('This file is damaged');
  expect(await allRows(page)).toEqual(before);
  await page.goto('#/data');
  await expect(page.getByText(/The file was read back and is whole/)).toBeVisible();
});

test('a near-empty file replaces more only after a word was typed', async ({ page }) => {
  await restore(page);
  const full = await allRows(page);
  const { kind, fileId, createdAt, createdBy, app, payload } = readExchange(completeWork()).envelope;
  const small = writeExchange(
    { kind, fileId, createdAt, createdBy, app },
    { ...payload, responses: [], evidence: [], actions: [] },
  );
  await page.goto('#/data/restore');
  await page.getByLabel('Backup file').setInputFiles(asFile(small));
  await page.getByRole('radio', { name: 'Replace everything' }).check();
  await button(page, 'Restore').click();
  const replace = button(page, 'Save a backup and replace everything');
  await replace.click();
  await expect(page.getByRole('link', { name: /^Enter the word replace/ })).toBeVisible();
  expect(await allRows(page)).toEqual(full);
  await page.getByLabel(/enter the word replace/).fill('replace');
  const copy = page.waitForEvent('download');
  await replace.click();
  const kept = readExchange(readFileSync(await (await copy).path(), 'utf8'));
  expect(kept.workspace.responses).toHaveLength(12);
  await expect(page.getByText('Restored. Everything was replaced by the file.')).toBeVisible();
  expect(await readRows(page, 'responses')).toEqual([]);
  await button(page, 'Undo').click();
  await expect.poll(() => readRows(page, 'responses')).toHaveLength(12);
  expect(await allRows(page)).toEqual(full);
});
