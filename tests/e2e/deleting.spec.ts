import type { Page } from '@playwright/test';
import { completeWork } from './support/completeWork.ts';
import { readRows } from './support/rows.ts';
import { expectSaved, Visitor } from './support/visitor.ts';
import { expect, test } from './support/watch.ts';

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const title = '2026 to 2027 self-assessment';
const tables = ['organisations', 'assessments', 'responses', 'evidence', 'actions', 'matrices'];

async function restore(page: Page): Promise<void> {
  await page.goto('#/data/restore');
  const buffer = Buffer.from(completeWork());
  await page
    .getByLabel('Backup file')
    .setInputFiles({ name: 'work.json', mimeType: 'application/json', buffer });
  await button(page, 'Restore').click();
  await expect(page.getByText(/^Restored/).first()).toBeVisible();
}

/** The content of every row; a delete and its undo only change when and by whom it was last written. */
async function contents(page: Page): Promise<unknown[]> {
  const rows = await Promise.all(tables.map((table) => readRows(page, table)));
  return rows
    .flat()
    .map((row) => ({ ...row, hlc: '', updatedAt: '', authorId: '', deviceId: '', checksum: '' }));
}

for (const by of ['mouse', 'keyboard'] as const) {
  test(`U27 and S27-1, S27-2: delete an assessment by mistake and get it back, by ${by}`, async ({
    page,
  }) => {
    await restore(page);
    await page.goto('#/');
    await page.reload();
    const before = await contents(page);
    const visitor = new Visitor(page, by);
    const row = page.getByRole('link', { name: title, exact: true });
    await expect(row).toBeVisible();
    if (by === 'keyboard') await row.focus();
    await visitor.press(button(page, `Delete ${title}`));
    await expect(page.getByRole('heading', { name: `“${title}” was deleted.` })).toBeFocused();
    await expect(row).toHaveCount(0);
    await visitor.press(button(page, 'Undo'));
    await expect(row).toBeFocused();
    if (by === 'mouse') expect(visitor.clicks).toBeLessThanOrEqual(3);
    else expect(visitor.keys).toBeLessThanOrEqual(12);
    expect(await contents(page)).toEqual(before);
    await page.goto('#/a/year/history');
    await expect(page.getByText('Restored after it was deleted')).toBeVisible();
  });
}

test('a deleted assessment stays in Deleted items until it is restored or deleted for ever', async ({
  page,
}) => {
  await restore(page);
  await page.goto('#/');
  await button(page, `Delete ${title}`).click();
  await page.getByRole('link', { name: 'Your data', exact: true }).click();
  await button(page, `Delete for ever “${title}”`).click();
  await expect(page.getByText(`Delete “${title}” for ever?`)).toBeVisible();
  await button(page, 'Keep it').click();
  await expect(button(page, `Restore “${title}”`)).toBeVisible();
  await button(page, `Delete for ever “${title}”`).click();
  await button(page, 'Delete for ever').click();
  await expect(page.getByText('There are no deleted items.')).toBeVisible();
  await expectSaved(page);
  const text =
    JSON.stringify(await readRows(page, 'responses')) + JSON.stringify(await readRows(page, 'events'));
  expect(text).not.toContain('Note 1');
});

test('S27-3: after Delete all data nothing of it is left, and other tabs are told', async ({
  page,
  context,
}) => {
  await restore(page);
  await page.goto('#/a/year/report');
  await expect(page.getByText('Anytown NHS Foundation Trust').first()).toBeVisible();
  const other = await context.newPage();
  await other.goto('#/a/year/tasks');
  await expect(other.getByRole('heading', { level: 1, name: title })).toBeVisible();

  await page.goto('#/data/delete-all');
  await button(page, 'Delete all data').click();
  await expect(page.getByRole('link', { name: 'Enter the word delete to confirm' })).toBeVisible();
  const download = page.waitForEvent('download');
  await button(page, 'Save a backup file').click();
  expect((await download).suggestedFilename()).toContain('ap-governance-backup');
  await page.getByLabel('To confirm, enter the word delete').fill('delete');
  await button(page, 'Delete all data').click();
  await expect(
    page.getByRole('heading', { level: 1, name: 'All data was deleted from this browser' }),
  ).toBeVisible();

  await expect(
    other.getByText('The saved work was removed from this browser while the page was open'),
  ).toBeVisible();
  await other.close();
  const stored = await Promise.all(
    [...tables, 'snapshots', 'conflicts', 'events'].map((t) => readRows(page, t)),
  );
  expect(stored.flat()).toEqual([]);
  const kept = await page.evaluate(async () => {
    const cached = await Promise.all(
      (await caches.keys()).map(async (name) =>
        (await (await caches.open(name)).keys()).map(({ url }) => url),
      ),
    );
    return {
      local: Object.entries(localStorage),
      session: Object.keys(sessionStorage),
      cached: cached.flat(),
    };
  });
  expect(kept.session).toEqual([]);
  // The new, empty store says who it is and that it holds no record.
  expect(kept.local).toEqual([['ap-governance.store', expect.stringContaining('"records":0')]]);
  // Only files of the program: all of them are on the server.
  for (const url of kept.cached) expect((await page.request.get(url)).ok(), url).toBe(true);
  await page.getByRole('link', { name: 'Start again' }).click();
  await expect(button(page, 'Start an assessment')).toBeVisible();
});
