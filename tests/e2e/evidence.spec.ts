import type { Page } from '@playwright/test';
import { expectSaved, Visitor } from './support/visitor.ts';
import { expect, test } from './support/watch.ts';

/** Evidence from the first document to next year's reuse, by mouse and by keyboard. */
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name });
const level = (page: Page, n: number) =>
  page
    .getByRole('group', { name: 'Which level describes your organisation now?' })
    .getByRole('radio', { name: new RegExp(`^Level ${n},`) });
const evidenceHeading = (page: Page, n: number) =>
  page.getByRole('heading', { level: 2, name: `Evidence (${n})` });
const criterionHeading = 'An approved advanced practice policy';
// Valid by its check digit: 9·10 + 4·9 + 3·8 + 4·7 + 7·6 + 6·5 + 5·4 + 9·3 + 1·2 = 299 = 27 · 11 + 2, and 11 − 2 = 9.
const nhsNumber = '943 476 5919';

async function setUp(page: Page): Promise<void> {
  await button(page, 'Start an assessment').click();
  const name = page.getByLabel('Organisation name');
  const matrices = page.getByRole('checkbox', { name: /full edition/ });
  await expect(name.or(matrices)).toBeVisible();
  if (await name.isVisible()) {
    await name.fill('Anytown NHS Foundation Trust');
    await button(page, 'Continue').click();
  }
  await matrices.check();
  await button(page, 'Continue').click();
  await expect(heading(page, 'Period and people')).toBeVisible();
  await button(page, 'Continue').click();
  await page.getByRole('radio', { name: 'Yes, the same level for all' }).check();
  await page
    .getByRole('combobox', { name: /^Target level/ })
    .first()
    .selectOption('4');
  await button(page, 'Start scoring').click();
  await expect(heading(page, /self-assessment/)).toBeVisible();
}

async function openFirstCriterion(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Governance and accountability', exact: true }).click();
  await expect(heading(page, criterionHeading)).toBeFocused();
  await expect(evidenceHeading(page, 0)).toBeVisible();
}

async function addEvidence(page: Page, title: string, more: Record<string, string> = {}): Promise<void> {
  await button(page, 'Add evidence').click();
  await page.getByLabel('What is it called?').fill(title);
  await page.getByLabel('Type').selectOption('Policy');
  for (const [label, text] of Object.entries(more)) {
    const field = page.getByLabel(label);
    if (label.startsWith('Which level')) await field.selectOption(text);
    else await field.fill(text);
  }
  await button(page, 'Save evidence').click();
  await expect(page.getByRole('heading', { level: 3, name: title })).toBeVisible();
  await expectSaved(page);
}

for (const by of ['mouse', 'keyboard'] as const) {
  test(`U10: evidence typed once and used by 2 criteria, by ${by}`, async ({ page }) => {
    await page.goto('');
    await setUp(page);
    await openFirstCriterion(page);
    const visitor = new Visitor(page, by);
    await visitor.press(button(page, 'Add evidence'));
    // The form takes the focus, so nobody has to go to its first field.
    await expect(page.getByLabel('What is it called?')).toBeFocused();
    await page.keyboard.type('Advanced practice policy, version 3');
    if (by === 'mouse') {
      // Opening the list and choosing from it.
      visitor.clicks += 2;
      await page.getByLabel('Type').selectOption('Policy');
      await visitor.press(button(page, 'Save evidence'));
    } else {
      // Tab to the list, its first letter, Tab to the next field, Enter.
      visitor.keys += 4;
      for (const key of ['Tab', 'P', 'Tab', 'Enter']) await page.keyboard.press(key);
    }
    await expect(evidenceHeading(page, 1)).toBeFocused();
    await visitor.go(button(page, 'Save and continue'));
    await expect(page.getByText('criterion 2 of 4')).toBeVisible();
    await visitor.press(button(page, 'Reuse from the library'));
    await visitor.press(button(page, 'Use this Advanced practice policy, version 3'));
    await expect(evidenceHeading(page, 1)).toBeVisible();
    await expect(page.getByText('Used by 1 other criterion')).toBeVisible();
    if (by === 'mouse') expect(visitor.clicks, 'clicks').toBeLessThanOrEqual(7);
    else expect(visitor.keys, 'keys').toBeLessThanOrEqual(35);
    await expectSaved(page);
    await page.reload();
    await expect(page.getByText('Used by 1 other criterion')).toBeVisible();
  });
}

test('the claimed and the evidenced level stand side by side, and only after a level was chosen', async ({
  page,
}) => {
  await page.clock.setSystemTime(new Date('2026-11-21T10:00:00Z'));
  await page.goto('');
  await setUp(page);
  await openFirstCriterion(page);
  await addEvidence(page, 'Policy', {
    'Which level does it show to be in place? (optional)': 'Level 2, Developing',
    'Review date (optional)': '31 March 2027',
  });
  await expect(page.getByText(/claimed level/i)).toHaveCount(0);
  await level(page, 3).click();
  await expect(page.getByText('Claimed level 3, evidenced level 2')).toBeVisible();
  await level(page, 2).click();
  await expect(page.getByText('Claimed level 2, evidenced level 2')).toBeVisible();
  await level(page, 3).click();
  await expectSaved(page);

  // Past its review date it still stands there, says so and no longer counts.
  await addEvidence(page, 'Old audit', {
    'Which level does it show to be in place? (optional)': 'Level 3, Established',
    'Date of document (optional)': '6 August 2025',
    'Review date (optional)': '20 November 2026',
  });
  await expect(page.getByText('Past its review date, 20 November 2026.')).toBeVisible();
  await expect(page.getByText('The document is more than 12 months old (6 August 2025).')).toBeVisible();
  await expect(page.getByText('Claimed level 3, evidenced level 2')).toBeVisible();
  await expect(level(page, 3)).toBeChecked();

  const address = new URL(page.url()).hash;
  await page.goto(address.replace(/\/i\/.*/, '/check'));
  const card = page.getByRole('region', { name: criterionHeading });
  await expect(card).toContainText('2 pieces of evidence, 1 past its review date');
  await expect(card).toContainText('Claimed level 3, evidenced level 2');
  await page.goto(address.replace(/\/d\/.*/, '/results'));
  await expect(page.getByRole('row', { name: new RegExp(criterionHeading) }).last()).toContainText(
    'Claimed level 3, evidenced level 2',
  );
  await page.goto(address.replace(/\/d\/.*/, '/report'));
  await expect(page.getByText(/1\.1 claimed 3, evidenced 2/)).toBeVisible();
});

test('removing a link and deleting evidence can both be undone', async ({ page }) => {
  await page.goto('');
  await setUp(page);
  await openFirstCriterion(page);
  await addEvidence(page, 'Policy', {
    'Which level does it show to be in place? (optional)': 'Level 2, Developing',
  });
  await page.getByRole('button', { name: 'Remove Policy from this criterion' }).click();
  await expect(evidenceHeading(page, 0)).toBeFocused();
  await button(page, 'Undo').click();
  await expect(page.getByLabel('Level it shows to be in place Policy')).toHaveValue('2');

  await page.getByRole('link', { name: 'Edit Policy' }).click();
  await expect(heading(page, 'Policy')).toBeFocused();
  await page.getByRole('button', { name: 'Delete this evidence' }).click();
  await expect(page.getByText('1 criterion uses this evidence')).toBeVisible();
  await button(page, 'Delete anyway').click();
  await expect(heading(page, 'Evidence')).toBeVisible();
  await expect(page.getByText('No evidence yet.')).toBeVisible();
  await button(page, 'Undo').click();
  await page.getByText('1 criterion', { exact: true }).click();
  await page.getByRole('link', { name: `1.1 ${criterionHeading}` }).click();
  await expect(page.getByLabel('Level it shows to be in place Policy')).toHaveValue('2');
});

test('half-written evidence is kept when a person goes on without saving it', async ({ page }) => {
  await page.goto('');
  await setUp(page);
  await openFirstCriterion(page);
  await button(page, 'Add evidence').click();
  await page.getByLabel('What is it called?').fill('Minutes of the March board');
  await button(page, 'Save and continue').click();
  await expect(page.getByText('criterion 2 of 4')).toBeVisible();
  await expectSaved(page);
  await page.goBack();
  await expect(page.getByRole('heading', { level: 3, name: 'Minutes of the March board' })).toBeVisible();
});

test('next year finds the evidence, and what was said last time only when asked for', async ({ page }) => {
  await page.clock.setSystemTime(new Date('2026-11-21T10:00:00Z'));
  await page.goto('');
  await setUp(page);
  await openFirstCriterion(page);
  await level(page, 3).click();
  await addEvidence(page, 'Advanced practice policy');
  await page.getByLabel('Note to the next assessor').fill('Ask for the signed copy.');
  await expectSaved(page);

  await page.clock.setSystemTime(new Date('2027-11-21T10:00:00Z'));
  await page.goto('#/');
  await setUp(page);
  await page.getByRole('link', { name: 'Governance and accountability', exact: true }).click();
  await expect(heading(page, criterionHeading)).toBeFocused();
  await button(page, 'Reuse from the library').click();
  await page.getByLabel('Search your evidence').fill('advanced policy');
  await button(page, 'Use this Advanced practice policy').click();
  await expect(evidenceHeading(page, 1)).toBeVisible();

  await expect(page.getByText('Ask for the signed copy.')).toHaveCount(0);
  await page.getByText('Last time').click();
  const aside = page.locator('details', { hasText: 'Last time' });
  await expect(aside).toContainText('2026 to 2027 self-assessment');
  await expect(aside).toContainText('Level 3, Established');
  await expect(aside).toContainText('Ask for the signed copy.');

  await page.getByRole('link', { name: 'All evidence of your organisation' }).click();
  await page.getByText('2 criteria', { exact: true }).click();
  for (const year of ['2026 to 2027 self-assessment', '2027 to 2028 self-assessment'])
    await expect(page.getByRole('table')).toContainText(year);
});

test('with “score first”, evidence and notes wait behind one link', async ({ page }) => {
  await page.goto('');
  await setUp(page);
  await page.getByRole('checkbox', { name: 'Score first, add evidence later' }).check();
  await page.getByRole('link', { name: 'Governance and accountability', exact: true }).click();
  await expect(heading(page, criterionHeading)).toBeFocused();
  await expect(page.getByLabel('Notes')).toHaveCount(0);
  await expect(evidenceHeading(page, 0)).toHaveCount(0);
  await button(page, 'Add evidence, confidence and notes').click();
  await expect(evidenceHeading(page, 0)).toBeVisible();
  await page.getByLabel('Notes').fill('Seen on the intranet.');
  await button(page, 'Save and continue').click();
  await expect(page.getByText('criterion 2 of 4')).toBeVisible();
  await expect(page.getByLabel('Notes')).toHaveCount(0);
  await expectSaved(page);
  // What is already written is never hidden.
  await page.goBack();
  await expect(page.getByLabel('Notes')).toHaveValue('Seen on the intranet.');
});

test('texts that look like patient information are listed before a backup and a print', async ({ page }) => {
  await page.goto('');
  await setUp(page);
  await openFirstCriterion(page);
  await level(page, 2).click();
  await page.getByLabel('Notes').fill(`Seen: ${nhsNumber}`);
  await expect(page.getByText('This looks like an NHS number.')).toBeVisible();
  await addEvidence(page, 'Letter', { 'Where is it? (optional)': nhsNumber });
  const report = new URL(page.url()).hash.replace(/\/d\/.*/, '/report');
  for (const address of ['#/data', report]) {
    await page.goto(address);
    await expect(page.getByText('2 texts look as if they hold patient information')).toBeVisible();
    await expect(page.getByRole('link', { name: 'Evidence “Letter”' })).toBeVisible();
  }
  // A warning, not a block.
  await expect(button(page, 'Print or save as PDF')).toBeEnabled();
  await page.getByRole('link', { name: /^Criterion 1\.1/ }).click();
  await page.getByLabel('Notes').fill('Seen.');
  await expect(page.getByText('This looks like an NHS number.')).toHaveCount(0);
  await expectSaved(page);
  await page.goto('#/data');
  await expect(page.getByText('1 text looks as if it holds patient information')).toBeVisible();
});
