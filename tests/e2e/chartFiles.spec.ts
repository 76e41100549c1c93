import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { expect, test } from './support/watch.ts';

/** What the button saves, without its byte order mark. */
async function saved(page: Page, button: Locator): Promise<{ name: string; text: string }> {
  const download = page.waitForEvent('download');
  await button.click();
  const file = await download;
  const text = readFileSync(await file.path(), 'utf8');
  expect(text.startsWith('\uFEFF')).toBe(true);
  return { name: file.suggestedFilename(), text: text.slice(1) };
}

/** The table as it stands on the page, put into CSV by hand: no cell of the sample has quotes or line breaks. */
async function asCsv(table: Locator): Promise<string> {
  const rows = await table
    .locator('tr')
    .evaluateAll((lines) =>
      lines.map((line) => [...line.querySelectorAll('th, td')].map((cell) => cell.textContent)),
    );
  expect(rows.length).toBeGreaterThan(3);
  return rows
    .map((cells) => cells.map((cell) => (cell.includes(',') ? `"${cell}"` : cell)).join(','))
    .map((line) => `${line}\r\n`)
    .join('');
}

test('each chart of the results gives the figures of its table as CSV', async ({ page }) => {
  await page.goto('#/sample');
  await expect(page.getByRole('heading', { level: 1, name: 'Results' })).toBeVisible();
  const sets = [
    { group: 'Core domains', file: 'core', noun: 'core domain' },
    { group: 'Extension domains', file: 'extension', noun: 'extension domain' },
  ];
  for (const { group, file, noun } of sets) {
    const caption = `${group}: levels and targets`;
    const expected = await asCsv(page.getByRole('table', { name: caption }));
    expect(expected).toContain('Domain,Current level,Lowest to highest,Target,At or above target,');
    for (const kind of ['radar', 'dot-plot']) {
      const figure = page.getByRole('figure', {
        name: kind === 'radar' ? new RegExp(`^Shape of \\d+ ${noun}s`) : new RegExp(`^\\d+ of \\d+ ${noun}s`),
      });
      const { name, text } = await saved(page, figure.getByRole('button', { name: /^Download CSV/ }));
      expect(name).toBe(`governance-maturity-${file}-${kind}.csv`);
      expect(text).toBe(expected);
    }
    const fromTable = page.getByRole('button', { name: `Download CSV of the table: ${caption}` });
    expect((await saved(page, fromTable)).text).toBe(expected);
  }

  const pillars = page.getByRole('table', { name: /^Pillars:/ });
  const strips = page.getByRole('figure', { name: /^Levels by pillar/ });
  const { text } = await saved(page, strips.getByRole('button', { name: /^Download CSV of the chart/ }));
  expect(text).toBe(await asCsv(pillars));
});

test('each chart of a comparison gives the figures of its table as CSV, core and extension apart', async ({
  page,
}) => {
  await page.goto('#/sample');
  await expect(page.getByRole('heading', { level: 1, name: 'Results' })).toBeVisible();
  await page.goto('#/compare?ids=sample-2025,sample-2026');
  await expect(page.getByRole('heading', { level: 2, name: 'Core domains' })).toBeVisible();
  for (const [group, file, domains] of [
    ['Core domains', 'core', 8],
    ['Extension domains', 'extension', 4],
  ] as const) {
    const table = page.getByRole('table', { name: `${group} then and now` });
    await expect(table.locator('tbody tr')).toHaveCount(domains);
    const noun = group.slice(0, -1).toLowerCase();
    const chart = page.getByRole('figure', { name: new RegExp(`^\\d+ of ${domains} ${noun}s went up`) });
    await expect(chart.locator('g[data-row]')).toHaveCount(domains);
    const { name, text } = await saved(page, chart.getByRole('button', { name: /^Download CSV/ }));
    expect(name).toBe(`governance-maturity-${file}-change.csv`);
    expect(text).toBe(await asCsv(table));
  }
});
