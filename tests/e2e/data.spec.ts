import { readFileSync, writeFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { openSample } from './support/pages.ts';
import { readRows } from './support/rows.ts';
import { expectSaved, Visitor } from './support/visitor.ts';
import { expect, test } from './support/watch.ts';

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

/** An assessment of one's own with one answer, so that there is something to lose. */
async function startOwn(page: Page): Promise<void> {
  await page.goto('');
  await button(page, 'Start an assessment').click();
  await page.getByLabel('Organisation name').fill('Anytown NHS Foundation Trust');
  await button(page, 'Continue').click();
  await page.getByRole('checkbox', { name: /workshop edition/ }).check();
  await button(page, 'Continue').click();
  await button(page, 'Continue').click();
  await button(page, 'Start scoring').click();
  await page.getByRole('link', { name: /^Start with/ }).click();
  await page.getByRole('radio', { name: 'Level 2, Developing' }).click();
  await page.getByLabel('Notes').fill('Draft policy in use in 2 services.');
  await expectSaved(page);
}

async function saveBackup(page: Page): Promise<string> {
  const download = page.waitForEvent('download');
  await button(page, 'Save a backup file').click();
  return (await download).path();
}

async function clearSiteData(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const origin = new URL(page.url()).origin;
  await page.goto('about:blank');
  await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'indexeddb,local_storage' });
}

const allRows = async (page: Page) => {
  const tables = ['organisations', 'assessments', 'responses', 'matrices', 'events'];
  return Promise.all(tables.map((table) => readRows(page, table)));
};

for (const by of ['mouse', 'keyboard'] as const) {
  test(`U17: a backup, cleared site data and a restore, by ${by}`, async ({ page }) => {
    await startOwn(page);
    const before = await allRows(page);
    const visitor = new Visitor(page, by);
    await visitor.press(page.getByRole('link', { name: 'Your data', exact: true }));
    const download = page.waitForEvent('download');
    await visitor.press(button(page, 'Save a backup file'));
    const file = await download;
    expect(file.suggestedFilename()).toMatch(
      /^ap-governance-backup_anytown-nhs-ft_\d{4}-\d\d-\d\d_\d{4}\.json$/,
    );
    await expect(page.getByText(/not verified/i).first()).toBeVisible();
    const path = await file.path();

    await clearSiteData(page);
    await page.goto('');
    await visitor.press(page.getByRole('link', { name: 'Restore from a backup file' }));
    visitor.clicks++;
    await page.getByLabel('Backup file').setInputFiles(path);
    await expect(page.getByText('Anytown NHS Foundation Trust').first()).toBeVisible();
    await visitor.press(button(page, 'Restore'));
    await expect(page.getByText(/restored/i).first()).toBeVisible();
    expect(await allRows(page)).toEqual(before);
    expect(visitor.seconds, 'predicted seconds').toBeLessThanOrEqual(120);
    if (by === 'mouse') expect(visitor.clicks).toBeLessThanOrEqual(6);
    else expect(visitor.keys).toBeLessThanOrEqual(25);
  });
}

test('a damaged, foreign or newer file is refused in plain English and nothing changes', async ({
  page,
}, info) => {
  await startOwn(page);
  await page.goto('#/data');
  const good = readFileSync(await saveBackup(page), 'utf8');
  const before = await allRows(page);
  const bad: [name: string, text: string, says: RegExp][] = [
    ['truncated', good.slice(0, good.length / 2), /damaged/],
    ['one character changed', good.replace('Draft policy', 'Draft poIicy'), /damaged/],
    ['foreign', '{"format":"another-tool","items":[]}', /not made by this tool/],
    ['newer', good.replace('"minReader":2', '"minReader":99'), /newer version/],
    ['empty', '', /empty/],
    ['not a data file', 'Dear board, please find attached', /not a backup file/],
    ['a key twice', good.replace('{"app":', '{"app":"x","app":'), /not safe/],
  ];
  await page.goto('#/data/restore');
  for (const [name, text, says] of bad) {
    const file = info.outputPath(`${name}.json`);
    writeFileSync(file, text);
    await page.getByLabel('Backup file').setInputFiles(file);
    const alert = page.getByRole('alert');
    await expect(alert, name).toContainText(says);
    await expect(alert, name).toContainText('Nothing has been changed');
    await expect(button(page, 'Restore'), name).toHaveCount(0);
  }
  expect(await allRows(page)).toEqual(before);
});

test('work that the browser threw away is reported as lost, never greeted as new', async ({ page }) => {
  await startOwn(page);
  await page.goto('#/data');
  const file = await saveBackup(page);
  const session = await page.context().newCDPSession(page);
  const origin = new URL(page.url()).origin;
  await page.goto('about:blank');
  await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'indexeddb' });
  await page.goto('');
  await expect(
    page.getByRole('heading', { level: 1, name: 'Your saved work is not in this browser any more' }),
  ).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('data-save-state', 'recovery');
  await button(page, 'Restore from a backup file').click();
  await page.getByLabel('Backup file').setInputFiles(file);
  await button(page, 'Restore').click();
  await expectSaved(page);
  await page.goto('#/');
  await expect(page.getByRole('link', { name: 'Continue where you left off' })).toBeVisible();
});

test('an answer given after the store was emptied is never called saved', async ({ page }) => {
  await startOwn(page);
  const session = await page.context().newCDPSession(page);
  await session.send('Storage.clearDataForOrigin', {
    origin: new URL(page.url()).origin,
    storageTypes: 'indexeddb',
  });
  await page.getByRole('radio', { name: 'Level 3, Established' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-save-state', /recovery|failed/);
  await expect(page.getByRole('alert')).toContainText('Not saved');
  await expect(page.getByRole('radio', { name: 'Level 3, Established' })).toBeChecked();
});

test('that nothing is saved is seen where a person types, with the way to what to do', async ({ page }) => {
  await openSample(page);
  await page.goto('#/a/sample-2026/d/governance-maturity.governance/i/gov-policy');
  const notes = page.getByLabel('Notes', { exact: true });
  await expect(notes).toBeVisible();
  const bar = page.getByRole('main').getByRole('link', { name: 'Not saved – see what to do' });
  await expect(bar).toHaveCount(0);
  await page.evaluate(() => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('no room', 'QuotaExceededError');
    };
  });
  await notes.fill('There is no room for this');
  await expect(page.getByRole('alert')).toContainText('Not saved');
  await expect(page.getByRole('alert')).not.toBeInViewport();
  await expect(bar).toBeInViewport();
  await expect(notes).toBeFocused();
  await bar.click();
  await expect(page.getByRole('alert')).toBeInViewport();
  await expect(page.locator('#save-problem')).toBeFocused();
  await expect(bar).toHaveCount(0);
});

test('a browser that keeps nothing is named within 2 seconds, and the work can be taken away', async ({
  page,
}) => {
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('blocked', 'SecurityError');
    };
  });
  const start = Date.now();
  await page.goto('');
  await expect(page.getByText('Your browser will not let this tool save').first()).toBeVisible({
    timeout: 5000,
  });
  expect(Date.now() - start).toBeLessThan(10_000);
  await startOwn(page);
  await page.goto('#/data');
  expect(readFileSync(await saveBackup(page), 'utf8')).toContain('Draft policy in use in 2 services.');
});
