import type { Page } from '@playwright/test';
import { expectSaved } from './support/visitor.ts';
import { expect, test } from './support/watch.ts';

/** What pages say when there is nothing yet, and when something is missing or broken. */

async function startAssessment(page: Page): Promise<string> {
  await page.goto('');
  await page.getByRole('button', { name: 'Start an assessment' }).click();
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(page.getByRole('link', { name: 'Enter the name of your organisation' })).toBeVisible();
  await page.getByLabel('Organisation name').fill('Anytown Trust');
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(page.getByRole('link', { name: 'Select at least 1 matrix' })).toBeVisible();
  await page.getByRole('checkbox', { name: /^Four pillars of advanced practice/ }).check();
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(page.getByText('No assessors added')).toBeVisible();
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByRole('radio', { name: 'Yes, the same level for all' }).check();
  await page.getByRole('button', { name: 'Start scoring' }).click();
  await expect(page.getByRole('link', { name: 'Select a level', exact: true })).toBeVisible();
  await page.getByRole('radio', { name: 'No, set targets as we go' }).check();
  await page.getByRole('button', { name: 'Start scoring' }).click();
  await expect(page.getByRole('heading', { level: 1, name: /self-assessment/ })).toBeVisible();
  return /\/a\/([^/]+)\//.exec(page.url())?.[1] ?? '';
}

const open = (page: Page, address: string) =>
  page.evaluate((to) => {
    location.hash = to;
  }, address);

test('pages of an assessment without answers say what is missing and where to go', async ({ page }) => {
  test.setTimeout(120_000);
  const id = await startAssessment(page);
  await expect(page.getByText('Not yet started').first()).toBeVisible();
  await open(page, `/a/${id}/d/four-pillars.research/check`);
  await expect(page.getByText('You have not answered any criteria in this section.')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Start with criterion 1' })).toBeVisible();
  await page.getByRole('button', { name: 'Save and continue' }).click();
  await expect(
    page.getByRole('link', { name: 'Select whether you’ve completed this section' }),
  ).toBeVisible();
  await open(page, `/a/${id}/results`);
  await expect(page.getByText('There is nothing to show yet. Answer at least 1 criterion.')).toBeVisible();
  await open(page, `/a/${id}/review`);
  await expect(page.getByRole('status').filter({ hasText: '31 of 31 criteria' })).toBeVisible();

  await open(page, `/a/${id}/d/four-pillars.research/i/research-access`);
  await page.getByRole('radio', { name: 'Level 2, Developing' }).check();
  await expectSaved(page);
  await open(page, `/a/${id}/gaps`);
  await expect(page.getByText(/Set targets to see gaps/)).toBeVisible();
  await open(page, `/a/${id}/targets`);
  await page.getByRole('radio', { name: 'Yes, the same level for all' }).check();
  await page.getByRole('combobox', { name: 'Target level' }).selectOption('2');
  // By hand: all 31 criteria get a target.
  await expect(page.getByText('The target of 31 criteria will change when you save.')).toBeVisible();
  await page.getByRole('button', { name: 'Save and return' }).click();
  await expect(page.getByText('Targets saved. 31 criteria changed.')).toBeVisible();
  await open(page, `/a/${id}/gaps`);
  await expect(
    page.getByText('Every criterion with a level and a target is at or above target.'),
  ).toBeVisible();
});

test('a target set for a domain or a criterion says so, and a new default leaves it alone', async ({
  page,
}) => {
  test.setTimeout(120_000);
  await page.goto('#/sample');
  await expect(page.getByRole('heading', { level: 1, name: 'Results' })).toBeVisible();
  await open(page, '/a/sample-2026/review');
  const row = (title: string) =>
    page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: title }) });
  const essential = row('6.2 Capability assessed and signed off');
  await expect(essential).toContainText('Level 4, Embedded – set for this criterion');
  await expect(row('7.3 Supervisors prepared')).toContainText('Level 4, Embedded – set for this domain');
  await expect(row('1.2 A multi-professional')).toContainText('– set for the whole assessment');
  await open(page, '/a/sample-2026/targets');
  await page.getByRole('radio', { name: 'Yes, the same level for all' }).check();
  for (const select of await page.getByRole('combobox', { name: /^Target level/ }).all())
    await select.selectOption('5');
  // By hand: 79 criteria, of which 6 have a target of their own.
  await expect(page.getByText('The target of 73 criteria will change when you save.')).toBeVisible();
  await page.getByRole('button', { name: 'Save and return' }).click();
  await expect(page.getByText('Targets saved. 73 criteria changed.')).toBeVisible();
  await open(page, '/a/sample-2026/review');
  await expect(essential).toContainText('Level 4, Embedded – set for this criterion');
  await expect(essential).toContainText('2 levels');
  // By hand: level 3 below the new target of 5.
  await expect(row('1.2 A multi-professional')).toContainText('2 levels');
});

test('your data says that nothing is saved, and nothing is deleted, on a first visit', async ({ page }) => {
  await page.goto('#/data');
  await expect(page.getByText('Nothing saved yet.')).toBeVisible();
  await expect(page.getByText('There are no deleted items.')).toBeVisible();
});
