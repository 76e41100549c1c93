import { readFileSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { launchApp, newProfile, startAppServer } from './support/launchApp.ts';
import { goTo, openSample } from './support/pages.ts';
import { readRows, type StoredRow } from './support/rows.ts';
import { expectSaved, Visitor } from './support/visitor.ts';
import { expect, test, watchContext } from './support/watch.ts';
import { cellIn, withCells } from './support/workbook.ts';

// Another port is another origin with empty storage, so this test keeps to its own.
const offlinePort = Number(process.env['E2E_EXCEL_PORT'] ?? 4184);
const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const importPage = '/a/sample-2026/import-answers';
const excelType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const excelButton = (page: Page) => page.getByRole('button', { name: /^Excel file \(\.xlsx, about \d+KB\)/ });
const fileField = (page: Page) => page.getByLabel('Excel file');
const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 2, name });
const choose = (page: Page, bytes: Uint8Array, name = 'Answers.xlsx') =>
  fileField(page).setInputFiles({ name, mimeType: excelType, buffer: Buffer.from(bytes) });

async function download(page: Page, press: () => Promise<void>): Promise<Uint8Array> {
  const coming = page.waitForEvent('download');
  await press();
  return new Uint8Array(readFileSync(await (await coming).path()));
}

async function workbook(page: Page, button: Locator = excelButton(page)): Promise<Uint8Array> {
  await goTo(page, '/a/sample-2026/export');
  return download(page, () => button.click());
}

const answers = (page: Page) => readRows(page, 'responses');
/** Rows that were not there before, or not so. The sample has another author, so a change of it is a row of its own. */
async function newRows(page: Page, before: readonly StoredRow[]): Promise<StoredRow[]> {
  const known = new Map(before.map((row) => [row.id, JSON.stringify(row)]));
  return (await answers(page)).filter((row) => known.get(row.id) !== JSON.stringify(row));
}

for (const by of ['mouse', 'keyboard'] as const) {
  test(`U24: 3 levels changed in Excel, 2 of them accepted, by ${by}`, async ({ page }) => {
    await page.goto('');
    await page.getByRole('button', { name: 'Look at a sample assessment' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Results' })).toBeFocused();
    await expectSaved(page);
    const before = await answers(page);
    const visitor = new Visitor(page, by);
    await visitor.press(page.getByRole('link', { name: 'Export' }).first());
    const made = await download(page, () => visitor.press(excelButton(page)));
    await visitor.press(page.getByRole('link', { name: /^Bring answers back from Excel/ }));
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
    const cells = { C2: 'Level 5, Leading', C3: 'Level 0, Not started', C6: 'We do not know yet' };
    const buffer = Buffer.from(withCells(made, 'Answers', cells));
    const chooser = page.waitForEvent('filechooser');
    await visitor.press(fileField(page));
    await (await chooser).setFiles({ name: 'Answers.xlsx', mimeType: excelType, buffer });
    await expect(heading(page, '3 differences in Answers.xlsx')).toBeFocused();
    await expect(page.getByRole('checkbox', { checked: true })).toHaveCount(0);
    expect(await answers(page)).toEqual(before);

    await visitor.press(page.getByRole('checkbox', { name: /^1\.1 .*, Answer$/ }));
    await visitor.press(page.getByRole('checkbox', { name: /^2\.1 .*, Answer$/ }));
    await visitor.go(page.getByRole('button', { name: 'Accept 2 changes' }));
    await expect(heading(page, '2 changes accepted. 1 was left as it is here.')).toBeFocused();
    await expect(heading(page, '1 difference in Answers.xlsx')).toBeVisible();
    await expectSaved(page);
    const changed = await newRows(page, before);
    expect(changed.map((row) => [row['criterionId'], row['answer']])).toEqual(
      expect.arrayContaining([
        ['gov-policy', { state: 'level', level: 5, source: 'judged' }],
        [expect.stringMatching(/^lead-/), { state: 'unknown' }],
      ]),
    );
    expect(changed).toHaveLength(2);
    expect(visitor.seconds, 'predicted seconds').toBeLessThanOrEqual(180);
    if (by === 'mouse') expect(visitor.clicks).toBeLessThanOrEqual(7);
    else expect(visitor.keys).toBeLessThanOrEqual(30);

    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(page.getByText('Undone.')).toBeVisible();
    await expect(heading(page, '3 differences in Answers.xlsx')).toBeVisible();
    await goTo(page, '/a/sample-2026/history');
    await expect(page.getByText('Answers brought in from an Excel file')).toHaveCount(1);
  });
}

test('an untouched file has no differences, and no button that would do something', async ({ page }) => {
  await openSample(page);
  const made = await workbook(page);
  await goTo(page, importPage);
  await choose(page, made);
  await expect(heading(page, 'No differences in Answers.xlsx')).toBeFocused();
  await expect(page.getByText('The file has 79 of 79 criteria.')).toBeVisible();
  await expect(page.getByRole('button', { name: /^Accept/ })).toHaveCount(0);
});

test('a whole domain is selected at once, and accepting nothing says what to do', async ({ page }) => {
  await openSample(page);
  const made = await workbook(page);
  const name = cellIn(made, 'Answers', 'H2');
  await goTo(page, importPage);
  await choose(
    page,
    withCells(made, 'Answers', { C2: 'Level 5, Leading', D3: 'Level 5, Leading', F3: 'New note' }),
  );
  await page.getByRole('button', { name: 'Accept changes' }).click();
  await page.getByRole('link', { name: 'Select at least 1 change to accept' }).click();
  await expect(page.getByRole('checkbox', { name: /^1\.1 .*, Answer$/ })).toBeFocused();
  await page.getByRole('checkbox', { name: new RegExp(`^Select all 3 in `) }).check();
  expect(name).not.toBe('');
  await page.getByRole('button', { name: 'Accept 3 changes' }).click();
  await expect(page.getByText('3 changes accepted.')).toBeVisible();
  await expect(heading(page, 'No differences in Answers.xlsx')).toBeVisible();
});

test('what was changed here meanwhile is shown as it is now and has to be ticked again', async ({
  page,
  context,
}) => {
  await openSample(page);
  const made = await workbook(page);
  await goTo(page, importPage);
  await choose(page, withCells(made, 'Answers', { C2: 'Level 5, Leading' }));
  await page.getByRole('checkbox', { name: /^1\.1 .*, Answer$/ }).check();

  const other = await context.newPage();
  await other.goto('#/a/sample-2026/d/governance-maturity.governance/i/gov-policy');
  await other.getByRole('radio', { name: 'Level 1, Starting' }).click();
  await expectSaved(other);
  await other.close();

  const row = page.getByRole('row', { name: /^1\.1 / });
  await expect(row).toContainText('Level 1, Starting');
  await expect(row).toContainText('Changed here since the file was made');
  await expect(page.getByRole('checkbox', { name: /^1\.1 .*, Answer$/ })).not.toBeChecked();
});

test('blank sheets that were filled in come back the same way', async ({ page }) => {
  await openSample(page);
  const blank = await workbook(page, page.getByRole('button', { name: /^Scoring sheets in Excel \(\.xlsx/ }));
  await goTo(page, importPage);
  await choose(page, withCells(blank, 'Score 1', { C3: 'Level 1, Starting' }), 'Workshop.xlsx');
  await expect(heading(page, '1 difference in Workshop.xlsx')).toBeFocused();
  await expect(page.getByRole('row', { name: /^1\.2 / })).toContainText('Level 1, Starting');
});

test('a file that cannot be used is refused in plain English and nothing changes', async ({ page }) => {
  await openSample(page);
  const made = await workbook(page);
  const before = await answers(page);
  const bad: [name: string, bytes: Uint8Array, says: RegExp][] = [
    ['empty', new Uint8Array(), /empty/],
    ['a letter', Buffer.from('Dear board, please find attached'), /not an Excel file/],
    ['half', made.slice(0, made.length / 2), /damaged/],
    ['with a password', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]), /has a password/],
  ];
  await goTo(page, importPage);
  for (const [name, bytes, says] of bad) {
    await choose(page, bytes);
    const alert = page.getByRole('alert');
    await expect(alert, name).toContainText(says);
    await expect(alert, name).toContainText('Nothing has been changed');
  }
  await choose(page, withCells(made, 'Answers', { C2: 'Level 9', C4: 'Level 0, Not started' }));
  await expect(
    page.getByText('Row 2: “Level 9” is not a level of this matrix. Choose one from the list.'),
  ).toBeVisible();
  await expect(heading(page, '1 difference in Answers.xlsx')).toBeVisible();
  expect(await answers(page)).toEqual(before);

  await goTo(page, '/a/sample-2025/import-answers');
  await expect(
    page.getByText('This assessment is signed off, so its answers cannot be changed.'),
  ).toBeVisible();
  await expect(fileField(page)).toHaveCount(0);
  await expect(page.getByText('Excel file', { exact: true })).toHaveCount(0);
});

test('the differences break no rule of accessibility and fit into 320 pixels', async ({ page }) => {
  await openSample(page);
  const made = await workbook(page);
  const long = 'A note that says a great deal about what was seen. '.repeat(12);
  await goTo(page, importPage);
  await choose(
    page,
    withCells(made, 'Answers', { C2: 'Level 5, Leading', F2: long, D3: 'Level 1, Starting', C6: 'Level 9' }),
  );
  await expect(heading(page, '3 differences in Answers.xlsx')).toBeVisible();
  for (const width of [1366, 320]) {
    await page.setViewportSize({ width, height: 768 });
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      const found = await new AxeBuilder({ page }).withTags(wcag).analyze();
      expect(found.violations).toEqual([]);
    }
  }
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  const row = page.getByRole('row', { name: /^1\.1 .*Answer/ });
  await expect(row.getByRole('cell')).toHaveText(['Level 3, Established', 'Level 5, Leading']);
  await expect(row.getByRole('rowheader')).toHaveCount(1);
  const small = await page
    .getByRole('checkbox')
    .evaluateAll((all) => all.filter((one) => one.getBoundingClientRect().width < 24).length);
  expect(small).toBe(0);
});

test('works without a network, out and back in', async () => {
  const server = await startAppServer(offlinePort);
  const problems: string[] = [];
  const app = await launchApp(newProfile(), server.url, {
    before: (context) =>
      watchContext(context, new URL(server.url).origin, problems, [/ERR_CONNECTION_REFUSED/]),
  });
  const { page } = app;
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
  await page.reload();
  await server.stop();
  await page.getByRole('button', { name: 'Look at a sample assessment' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Results' })).toBeVisible();
  const made = await workbook(page);
  await goTo(page, importPage);
  await choose(page, withCells(made, 'Answers', { C2: 'Level 5, Leading' }));
  await page.getByRole('checkbox', { name: /^1\.1 .*, Answer$/ }).check();
  await page.getByRole('button', { name: 'Accept 1 change' }).click();
  await expect(page.getByText('1 change accepted.')).toBeVisible();
  expect(problems).toEqual([]);
  await app.close();
});
