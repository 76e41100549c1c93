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

test('choosing a level moves nothing that a person could be about to press', async ({ page }) => {
  // All of the page in the window, so that nothing is scrolled.
  await page.setViewportSize({ width: 1366, height: 3000 });
  const id = await startAssessment(page);
  await open(page, `/a/${id}/targets`);
  await page.getByRole('radio', { name: 'Yes, the same level for all' }).check();
  await page.getByRole('combobox', { name: 'Target level' }).selectOption('2');
  await page.getByRole('button', { name: 'Save and return' }).click();
  await expect(page.getByText('Targets saved. 31 criteria changed.')).toBeVisible();
  await open(page, `/a/${id}/d/four-pillars.research/i/research-access`);
  const controls = page.locator('main').locator('input, button, textarea');
  const words = page.getByText('Selected', { exact: true });
  const clear = page.getByRole('button', { name: 'Clear answer' });
  await expect(page.getByRole('button', { name: 'Add evidence' })).toBeVisible();
  await expect(clear).toBeHidden();
  const places = () =>
    controls.evaluateAll((elements) =>
      elements.map((element) => {
        const { x, y, width, height } = element.getBoundingClientRect();
        return [element.id || element.textContent, x, y, width, height].join(' ');
      }),
    );
  const before = await places();
  expect(before.length).toBeGreaterThan(8);
  // By hand: the gap is 1 level, then none, then the target is below the level.
  for (const [level, said] of [
    [1, 'Gap: 1 level. Next step: Level 2, Developing.'],
    [2, 'You are at your target.'],
    [3, 'Target is below your current level. Is that right?'],
  ] as const) {
    await page.getByRole('radio', { name: new RegExp(`^Level ${level},`) }).check();
    await expect(page.getByText(said)).toBeVisible();
    await expect(clear).toBeVisible();
    await expect(words.filter({ visible: true })).toHaveCount(1);
    expect(await places()).toEqual(before);
  }
  await clear.click();
  await expect(clear).toBeHidden();
  await expect(words.filter({ visible: true })).toHaveCount(0);
  expect(await places()).toEqual(before);
});

test('your data says that nothing is saved, and nothing is deleted, on a first visit', async ({ page }) => {
  await page.goto('#/data');
  await expect(page.getByText('Nothing saved yet.')).toBeVisible();
  await expect(page.getByText('There are no deleted items.')).toBeVisible();
});
