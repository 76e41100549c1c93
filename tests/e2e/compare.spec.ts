import type { Page, TestInfo } from '@playwright/test';
import { draftDay, manyYears, signedDays } from './support/manyYears.ts';
import { readPdf } from './support/pdf.ts';
import { expect, test } from './support/watch.ts';

test.beforeEach(async ({ page }) => {
  await page.goto('#/data/restore');
  await page.getByLabel('Backup file').setInputFiles({
    name: 'years.json',
    mimeType: 'application/json',
    buffer: Buffer.from(manyYears()),
  });
  await page.getByRole('button', { name: 'Restore', exact: true }).click();
  await expect(page.getByText(/^Restored/).first()).toBeVisible();
});

const sentence = (page: Page) => page.getByText(/^Compared with /).first();
const twoPoints = 'This compares 2 points in time. It does not show a trend.';

/** The numbers of the sentence: up, the same, down, not comparable, and not scored in either where it says so. */
async function numbersOf(page: Page): Promise<number[]> {
  const [, up, same, down, other, neither] =
    /: (\d+) criteri\w+ up, (\d+) the same, (\d+) down, (\d+) not comparable(?:, (\d+) not scored)?/.exec(
      (await sentence(page).textContent()) ?? '',
    ) ?? [];
  return [up, same, down, other, neither ?? '0'].map(Number);
}

async function print(page: Page, info: TestInfo, name: string) {
  const path = info.outputPath(`${name}.pdf`);
  await page.pdf({ path, preferCSSPageSize: true, printBackground: true, tagged: true });
  return readPdf(path);
}

test('up to 6 are chosen by hand, with a baseline, and the sentence counts the rows of the table', async ({
  page,
}) => {
  await page.goto('#/compare');
  for (const name of ['2020 to 2021 self-assessment', '2026 to 2027 self-assessment']) {
    await page.getByRole('checkbox', { name }).check();
  }
  await expect(sentence(page)).toContainText(twoPoints);
  const table = page.getByRole('table', { name: 'Criteria then and now' });
  const [up = 0, same = 0, down = 0, other = 0, neither = 0] = await numbersOf(page);
  await expect(table.locator('tbody tr')).toHaveCount(up + same + down + other + neither);
  await expect(table.getByRole('cell', { name: /^Up \d/ })).toHaveCount(up);
  await expect(table.getByRole('cell', { name: /^Down \d/ })).toHaveCount(down);
  // 1 criterion of each of the 12 domains falls, and the note says why.
  expect(down).toBe(12);
  await expect(page.getByRole('cell', { name: 'The lead left.' })).toHaveCount(12);
  await page.getByRole('radio', { name: 'Down first' }).check();
  await expect(table.locator('tbody tr').first()).toContainText('Down 1 level');

  await page.getByRole('checkbox', { name: '2024 to 2025 self-assessment' }).check();
  await expect(sentence(page)).not.toContainText('2 points in time');
  await expect(table.locator('thead th')).toHaveCount(6);
  const counts = page.getByRole('table', { name: /^Each assessment compared with 2020 to 2021/ });
  await expect(counts.locator('tbody tr')).toHaveCount(2);
  for (const row of await counts.locator('tbody tr').all()) {
    const figures = (await row.locator('td.align-right').allTextContents()).map(Number);
    const all = figures.pop();
    expect(figures.reduce((total, one) => total + one, 0)).toBe(all);
  }
  await page.getByLabel('Baseline').selectOption({ label: '2024 to 2025 self-assessment' });
  await expect(sentence(page)).toContainText('Compared with 2024 to 2025 self-assessment');

  // The address holds the choice.
  const before = await page.locator('main').innerText();
  await page.goto('about:blank');
  await page.goBack();
  await expect(sentence(page)).toContainText('Compared with 2024 to 2025 self-assessment');
  expect(await page.locator('main').innerText()).toBe(before);
});

test('an older address of two, swapped, still means the same; lines of a slope have words and marks', async ({
  page,
}) => {
  await page.goto('#/compare?ids=draft,third&swap=yes&order=change');
  await expect(sentence(page)).toContainText('Compared with 2026 to 2027 self-assessment');
  await page.getByLabel('Baseline').selectOption({ label: '2024 to 2025 self-assessment' });
  await expect(sentence(page)).toContainText('Compared with 2024 to 2025 self-assessment');
  expect(new URL(page.url()).hash).not.toContain('swap');
  await page.getByRole('radio', { name: 'Slope' }).check();
  const chart = page.getByRole('figure', { name: /core domains/ }).first();
  await expect(chart.locator('g[data-row]')).toHaveCount(8);
  await expect(chart.locator('[data-mark=previous]')).toHaveCount(8);
  await expect(chart.locator('[data-mark=current]')).toHaveCount(8);
  await expect(chart.locator('svg')).toContainText(/up 1 level/);
});

test('change over time: true dates, open gaps, the draft hollow, the figures as a table', async ({
  page,
}, info) => {
  await page.goto('#/trend');
  await expect(page.getByRole('heading', { level: 1, name: 'Change over time' })).toBeVisible();
  await expect(page.getByText(/^4 assessments from April 2021 to September 2026\./)).toContainText(
    'They do not predict what comes next.',
  );
  const panels = page.locator('main .trend-panels svg');
  await expect(panels).toHaveCount(12);
  // The second domain has all 4 points; their places are those of the days.
  const places = await panels
    .nth(1)
    .locator('circle')
    .evaluateAll((marks) => marks.map((mark) => Number(mark.getAttribute('cx'))));
  const days = [...signedDays, draftDay].map((day) => Date.parse(day));
  const share = (numbers: number[], at: number) =>
    (numbers[at]! - numbers[0]!) / (numbers.at(-1)! - numbers[0]!);
  for (const at of [1, 2]) expect(share(places, at)).toBeCloseTo(share(days, at), 3);
  await expect(panels.nth(1).locator('[data-mark=provisional]')).toHaveCount(1);
  // The first has no level in 2022: 3 points and a line in 2 parts.
  await expect(panels.first().locator('circle')).toHaveCount(3);
  const line = await panels.first().locator('[data-series=current]').getAttribute('d');
  expect(line?.match(/M/g)).toHaveLength(2);
  expect(line).not.toMatch(/[CSQTL]/);
  for (const name of await panels.locator('title').allTextContents()) {
    expect(name.split(/\s+/).length, name).toBeLessThanOrEqual(25);
  }
  await expect(panels.first().locator('title')).toContainText('no level in November 2022');
  const figures = page.getByRole('table', { name: 'Core domains over time' });
  await expect(figures.locator('tbody tr').first()).toContainText('No level');

  const { pages } = await print(page, info, 'trend');
  expect(pages.length).toBeLessThanOrEqual(4);
  await page.emulateMedia({ media: 'print' });
  const inRow = await panels.evaluateAll((all) => {
    const tops = all.slice(0, 8).map((one) => Math.round(one.getBoundingClientRect().top));
    return tops.filter((top) => top === tops[0]).length;
  });
  expect(inRow).toBe(3);
  await page.emulateMedia({ media: null });

  await page.getByRole('radio', { name: 'Heatmap' }).check();
  const map = page.getByRole('table', { name: 'Core domains: level at each assessment' });
  await expect(map.getByRole('columnheader')).toHaveCount(5);
  await expect(map.getByRole('cell', { name: 'No level' })).toHaveCount(1);

  for (const name of ['2020 to 2021 self-assessment', '2021 to 2022 self-assessment']) {
    await page.getByRole('checkbox', { name }).uncheck();
  }
  await expect(page.getByText('Select 1 more to see change over time.')).toBeVisible();
});
