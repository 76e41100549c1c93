import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { type BrowserContext, expect, type Page, test } from '@playwright/test';
import { lockText } from '#storage/passphrase.ts';
import { completeWork } from './support/completeWork.ts';
import { launchApp, newProfile, startAppServer } from './support/launchApp.ts';

const port = Number(process.env['E2E_READER_PORT'] ?? 4186);
const passphrase = 'amber kettle orchard violin walnut';

/** The reader as somebody opens it: a file in a folder, in a window without a network. */
async function openReader(context: BrowserContext): Promise<{ page: Page; problems: string[] }> {
  const problems: string[] = [];
  await context.setOffline(true);
  const page = await context.newPage();
  page.on('console', (message) => problems.push(message.text()));
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('request', (request) => {
    if (!/^(file|blob):/.test(request.url())) problems.push(request.url());
  });
  await page.goto(`file://${join(process.cwd(), 'dist/reader.html')}`);
  await expect(page.getByText('This page has not started')).toHaveCount(0);
  return { page, problems };
}

const saved = async (page: Page, name: string) => {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name }).click();
  return readFileSync(await (await download).path(), 'utf8');
};

test('the reader opens a plain backup from a folder, without a network, and gives plain files', async ({
  context,
}, info) => {
  const { page, problems } = await openReader(context);
  const text = completeWork();
  const file = info.outputPath('backup.json');
  writeFileSync(file, text);
  await page.getByLabel('Backup file').setInputFiles(file);
  await expect(page.getByText('This file is whole')).toBeVisible();
  for (const heading of ['What is in backup.json', 'Anytown NHS Foundation Trust'])
    await expect(page.getByRole('heading', { name: heading })).toBeVisible();
  const answers = page.getByRole('table', { name: 'Answers of 2026 to 2027 self-assessment' });
  await expect(answers.getByRole('row')).toHaveCount(13);
  await expect(answers.getByRole('row').nth(1)).toContainText(/Level 2.*Note 1.*Supervision policy/s);
  await expect(page.getByRole('table', { name: 'Evidence' })).toContainText('Intranet, policies');
  await expect(page.getByRole('table', { name: 'Actions' })).toContainText('Write the register');
  expect(await saved(page, 'Save everything as plain JSON')).toBe(text);
  const csv = await saved(page, 'Save all answers as CSV');
  expect(csv.split('\r\n')).toHaveLength(14);
  expect(csv).toContain('Anytown NHS Foundation Trust,2026 to 2027 self-assessment');
  for (const [width, height] of [
    [1366, 768],
    [320, 640],
  ] as const) {
    await page.setViewportSize({ width, height });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))).toEqual([]);
  }
  expect(problems).toEqual([]);
});

test('the reader opens a protected backup with its passphrase only, and the rest of a damaged one', async ({
  context,
}, info) => {
  const { page, problems } = await openReader(context);
  const file = info.outputPath('protected.json');
  const sealed = await lockText(completeWork(), passphrase);
  writeFileSync(file, sealed);
  await page.getByLabel('Backup file').setInputFiles(file);
  const field = page.getByLabel('Passphrase');
  await expect(field).toBeFocused();
  await field.fill('amber kettle orchard violin');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toContainText('The passphrase does not fit this file');
  await field.fill(passphrase);
  await page.keyboard.press('Enter');
  await expect(page.getByText('This file is whole')).toBeVisible();
  await expect(page.getByText('Note 6')).toBeVisible();
  expect(await saved(page, 'Save everything as plain JSON')).toBe(completeWork());

  for (const [name, text, says] of [
    ['protected, cut', sealed.slice(0, -500), /stops in the middle/],
    ['protected, one letter changed', sealed.replace(/(ciphertext":".{90})./, '$1_'), /not as it was saved/],
    ['not ours', '{"format":"other"}', /not made by the tool/],
    ['empty', '', /empty/],
  ] as const) {
    const other = info.outputPath(`${name}.json`);
    writeFileSync(other, text);
    await page.getByLabel('Backup file').setInputFiles(other);
    await expect(page.getByRole('alert'), name).toContainText(says);
    await expect(page.getByRole('table')).toHaveCount(0);
  }
  const damaged = info.outputPath('damaged.json');
  writeFileSync(damaged, completeWork().replace('Note 3', 'Nose 3'));
  await page.getByLabel('Backup file').setInputFiles(damaged);
  await expect(page.getByRole('alert')).toContainText('damaged');
  await expect(page.getByText('15 of 16 records are as they were saved')).toBeVisible();
  await expect(page.getByText('Note 4')).toBeVisible();
  await expect(page.getByText(/No[ts]e 3/)).toHaveCount(0);
  expect(problems).toEqual([]);
});

test('the reader shows hostile texts as texts', async ({ context }, info) => {
  const { page, problems } = await openReader(context);
  const file = info.outputPath('hostile.json');
  const { hostileWork } = await import('./support/hostileWork.ts');
  const { xssPayloads } = await import('../xssPayloads.ts');
  writeFileSync(file, hostileWork(xssPayloads).text);
  await page.getByLabel('Backup file').setInputFiles(file);
  await expect(page.getByText('This file is whole')).toBeVisible();
  expect(await page.evaluate(() => 'xss' in window)).toBe(false);
  await expect(page.locator('img, iframe, svg, object, embed, a')).toHaveCount(0);
  await expect(page.locator('script')).toHaveCount(1);
  expect(problems).toEqual([]);
});

test('the reader can be downloaded from Your data with the server gone', async ({ browserName: _ }, info) => {
  test.setTimeout(120_000);
  const address = `http://localhost:${port}/`;
  const profile = newProfile();
  const server = await startAppServer(port);
  const app = await launchApp(profile, address);
  await expect(app.page.locator('html')).toHaveAttribute('data-offline', 'ready', { timeout: 30_000 });
  await server.stop();
  await app.page.goto(`${address}#/data`);
  const download = app.page.waitForEvent('download');
  await app.page.getByRole('button', { name: 'Download the backup file reader' }).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe('ap-governance-reader.html');
  const path = info.outputPath('reader.html');
  await file.saveAs(path);
  expect(readFileSync(path, 'utf8')).toBe(readFileSync('dist/reader.html', 'utf8'));
  await app.close();
});
