import type { Page } from '@playwright/test';
import { readPdf } from './support/pdf.ts';
import { putRows, readRows } from './support/rows.ts';
import { expectSaved, Visitor } from './support/visitor.ts';
import { expect, test } from './support/watch.ts';

async function openReview(page: Page, query = ''): Promise<void> {
  await page.goto('#/sample');
  await expect(page.getByRole('heading', { level: 1, name: 'Results' })).toBeVisible();
  await page.evaluate((to) => {
    location.hash = to;
  }, `/a/sample-2026/review${query}`);
  await expect(page.getByRole('heading', { level: 1, name: 'Review answers' })).toBeVisible();
}
const rowOf = (page: Page, title: string) =>
  page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: title }) });

for (const by of ['mouse', 'keyboard'] as const) {
  test(`an answer is changed from the review and back, by ${by}`, async ({ page }) => {
    await openReview(page, '?show=unanswered');
    const visitor = new Visitor(page, by);
    await expect(page.getByRole('status').filter({ hasText: '4 of 79 criteria' })).toBeVisible();
    await page.getByRole('checkbox', { name: 'We do not know yet' }).check();
    await expect(page.getByRole('status').filter({ hasText: '7 of 79 criteria' })).toBeVisible();
    const row = rowOf(page, '8.3 Protected time for learning');
    await expect(row).toContainText('We do not know yet');
    await visitor.press(row.getByRole('link', { name: /^Change/ }));
    await expect(page.getByRole('heading', { level: 1, name: /Protected time/ })).toBeFocused();
    const ladder = page.getByRole('group', { name: 'Which level describes your organisation now?' });
    await visitor.choose(ladder.getByRole('radio', { name: 'We do not know yet' }));
    await visitor.go(page.getByRole('button', { name: 'Return to review' }));
    await expect(page.getByRole('heading', { level: 1, name: 'Review answers' })).toBeVisible();
    // The filter is as it was, and the person stands where they left.
    await expect(page.getByRole('status').filter({ hasText: '7 of 79 criteria' })).toBeVisible();
    await expect(row).toBeFocused();
    expect(visitor.clicks).toBeLessThanOrEqual(4);
    expect(visitor.keys).toBeLessThanOrEqual(20);
  });
}

test('a criterion that left the list is named', async ({ page }) => {
  await openReview(page, '?show=unknown');
  await rowOf(page, '8.3 Protected time for learning')
    .getByRole('link', { name: /^Change/ })
    .click();
  await page.getByRole('radio', { name: 'Level 2, Developing' }).check();
  await expectSaved(page);
  await page.getByRole('button', { name: 'Return to review' }).click();
  await expect(page.getByText('is no longer among the criteria you chose to see')).toContainText(
    'Protected time',
  );
  await expect(page.getByRole('status').filter({ hasText: '2 of 79 criteria' })).toBeVisible();
});

test('a search without result says so and is cleared in place', async ({ page }) => {
  await openReview(page);
  const search = page.getByRole('searchbox', { name: 'Find words' });
  await search.fill('zebra');
  await expect(page.getByText('No criteria match.')).toBeVisible();
  await expect(page.getByRole('table')).toHaveCount(0);
  await page.getByRole('button', { name: 'Clear filters' }).click();
  await expect(page.getByRole('status').filter({ hasText: '79 of 79 criteria' })).toBeVisible();
  await expect(search).toBeFocused();
});

test('an answer that cannot be read is said in its row, and hides no other', async ({ page }) => {
  await openReview(page);
  const id = 'sample-2026_gov-policy_agreed_sample';
  const rows = await readRows(page, 'responses');
  await putRows(page, 'responses', [{ ...rows.find((row) => row.id === id), note: 'Changed by hand' }]);
  await page.reload();
  const row = rowOf(page, '1.1 An approved advanced practice policy');
  await expect(row).toContainText('This answer could not be read');
  await expect(row.getByRole('link', { name: /^Your data/ })).toBeVisible();
  await expect(rowOf(page, '1.2 A multi-professional oversight group')).toContainText('Level 3, Established');
});

test('a signed-off assessment is read from its review, not changed', async ({ page }) => {
  await openReview(page);
  await page.goto('#/a/sample-2025/review');
  const row = rowOf(page, '1.1 An approved advanced practice policy');
  await row.getByRole('link', { name: /^Read/ }).click();
  await expect(page.getByRole('radio')).toHaveCount(0);
  await page.getByRole('link', { name: 'Return to review' }).click();
  await expect(row).toBeFocused();
});

test('blank sheets print 2 criteria to a page, whole and without answers', async ({ page }, info) => {
  test.setTimeout(120_000);
  await openReview(page);
  await page.getByRole('link', { name: 'Print blank scoring sheets' }).click();
  await expect(page.getByRole('button', { name: 'Print the sheets' })).toBeVisible();
  const path = info.outputPath('sheets.pdf');
  await page.emulateMedia({ media: 'print' });
  // A sheet has a fixed height on paper: nothing may be cut off at its end.
  const cut = await page
    .locator('.sheet')
    .evaluateAll((all) => all.filter((one) => one.scrollHeight > one.clientHeight + 1).length);
  expect(cut).toBe(0);
  await page.pdf({ path, preferCSSPageSize: true, printBackground: true, tagged: true });
  const { pages, pageSize } = readPdf(path);
  expect(pageSize).toContain('A4');
  // By hand: 48 and 31 criteria are 79, 2 to a page.
  expect(pages).toHaveLength(40);
  for (const text of pages.slice(0, 39)) expect(text.match(/Name and date/g)).toHaveLength(2);
  const all = pages.join('\n');
  expect(all).toContain('Level 0, Not started.');
  expect(all).toContain('We do not know yet');
  expect(all).toContain('not issued or endorsed by NHS England');
  expect(all).not.toContain('The policy is on the intranet');
});

test('the list prints without its filters and links', async ({ page }, info) => {
  await openReview(page, '?show=not-applicable');
  const path = info.outputPath('list.pdf');
  await page.pdf({ path, preferCSSPageSize: true, printBackground: true, tagged: true });
  const text = readPdf(path).pages.join('\n').replace(/\s+/g, ' ');
  expect(text).toContain('2 of 79 criteria: Not applicable');
  expect(text).toContain('SAMPLE – NOT REAL DATA');
  expect(text).toContain('9.1 A baseline before new roles start');
  expect(text).not.toMatch(/Change|Find words|Clear filters/);
});
