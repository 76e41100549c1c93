import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { readRows } from './support/rows.ts';
import { expectSaved } from './support/visitor.ts';
import { expect, test } from './support/watch.ts';

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const table = (page: Page) => page.getByRole('table', { name: 'All assessments' });
const expectNotice = (page: Page, text: string) =>
  expect(page.getByRole('status').filter({ hasText: text })).toBeVisible();

/** An assessment of one's own with one answer; gives its name, and leaves the person at home. */
async function startOwn(page: Page): Promise<string> {
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
  await page.goto('#/');
  return (await table(page).getByRole('rowheader').first().innerText()).trim();
}

const tables = ['organisations', 'assessments', 'responses', 'matrices', 'events'];
const allRows = async (page: Page) => Promise.all(tables.map((name) => readRows(page, name)));

test('a copy is a draft with the same answers, and Undo takes it away again', async ({ page }) => {
  const name = await startOwn(page);
  await button(page, `Copy ${name}`).click();
  await expectNotice(page, `“Copy of ${name}” was made: a draft with 1 answer. “${name}” has not changed.`);
  await expect(table(page).getByRole('rowheader')).toHaveText([`Copy of ${name}`, name]);
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await button(page, 'Undo').click();
  await expectNotice(page, 'Undone.');
  await expect(table(page).getByRole('rowheader')).toHaveText([name]);

  await button(page, `Copy ${name}`).click();
  await table(page)
    .getByRole('link', { name: `Copy of ${name}`, exact: true })
    .click();
  await expect(page.getByRole('heading', { level: 1, name: `Copy of ${name}` })).toBeVisible();
  await page.getByRole('main').getByRole('link', { name: 'Governance and accountability' }).first().click();
  await expect(page.getByRole('radio', { name: 'Level 2, Developing' })).toBeChecked();
  await expect(page.getByLabel('Notes')).toHaveValue('Draft policy in use in 2 services.');
});

test('an exported assessment is added to another browser as it was', async ({ page, browser, baseURL }) => {
  const name = await startOwn(page);
  const before = await allRows(page);
  const downloading = page.waitForEvent('download');
  await button(page, `Export ${name}`).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toMatch(
    /^ap-governance-assessment_\d{4}-to-\d{4}-self-assessment_\d{4}-\d\d-\d\d_\d{4}\.json$/,
  );
  await expectNotice(page, `“${name}” was downloaded with 1 answer`);
  await expectNotice(page, download.suggestedFilename());
  const path = await download.path();
  expect(readFileSync(path, 'utf8')).toContain('"kind":"assessment"');

  const context = await browser.newContext({ locale: 'en-GB', ...(baseURL && { baseURL }) });
  const other = await context.newPage();
  await startOwn(other);
  const theirs = (await readRows(other, 'assessments'))[0]?.id;
  await other.getByRole('link', { name: 'Open a file someone sent you' }).click();
  await other.getByLabel('Backup file').setInputFiles(path);
  await expect(other.getByText('This file was made on')).toBeVisible();
  await expect(other.getByText('1 assessment will be added.')).toBeVisible();
  await expect(other.getByRole('radio', { name: 'Replace everything' })).toHaveCount(0);
  await button(other, 'Restore').click();
  await expectNotice(other, 'Restored: 1 assessment added.');
  await expect(table(other).getByRole('rowheader')).toHaveCount(2);
  const [organisations, assessments, responses] = await allRows(other);
  expect(organisations).toEqual(expect.arrayContaining(before[0] ?? []));
  expect(assessments?.filter(({ id }) => id !== theirs)).toEqual(before[1]);
  expect(responses?.filter(({ assessmentId }) => assessmentId !== theirs)).toEqual(before[2]);
  await context.close();
});
