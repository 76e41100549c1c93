import { execFileSync } from 'node:child_process';
import type { Page, TestInfo } from '@playwright/test';
import { readPdf } from './support/pdf.ts';
import { Visitor } from './support/visitor.ts';
import { expect, test } from './support/watch.ts';

/** The print specification, checked on the PDF that Chromium really makes. */
async function print(page: Page, info: TestInfo, name: string) {
  const path = info.outputPath(`${name}.pdf`);
  await page.pdf({ path, preferCSSPageSize: true, printBackground: true, tagged: true, outline: true });
  return { path, ...readPdf(path) };
}

async function openReport(page: Page): Promise<void> {
  await page.goto('#/sample');
  await expect(page.getByRole('heading', { level: 1, name: 'Results' })).toBeVisible();
  await page.goto('#/a/sample-2026/report');
  await expect(page.getByRole('button', { name: 'Print or save as PDF' })).toBeVisible();
  await expect(page.locator('main svg[role=img]').first()).toBeVisible();
}

const lines = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

for (const by of ['mouse', 'keyboard'] as const) {
  test(`U15: a board report of one matrix from its results, by ${by}`, async ({ page }, info) => {
    await page.addInitScript(() => {
      window.print = () => {
        window.dispatchEvent(new Event('beforeprint'));
        document.documentElement.dataset['printedAs'] = document.title;
        window.dispatchEvent(new Event('afterprint'));
      };
    });
    await page.goto('');
    await page.getByRole('button', { name: 'Look at a sample assessment' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Results' })).toBeFocused();
    const visitor = new Visitor(page, by);
    await visitor.press(page.getByRole('link', { name: 'Make the report' }).first());
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
    await visitor.go(page.getByRole('button', { name: 'Print or save as PDF' }));
    await expect(page.locator('html')).toHaveAttribute(
      'data-printed-as',
      /^\d{4}-\d\d-\d\d Advanced practice governance – Anytown NHS Foundation Trust$/,
    );
    expect(visitor.seconds, 'predicted seconds').toBeLessThanOrEqual(180);
    if (by === 'mouse') expect(visitor.clicks).toBeLessThanOrEqual(4);
    else expect(visitor.keys).toBeLessThanOrEqual(15);

    await page.getByRole('checkbox', { name: 'Four pillars of advanced practice' }).uncheck();
    const { pages, title, tagged, pageSize } = await print(page, info, 'one-matrix');
    expect(pages.length).toBeLessThanOrEqual(8);
    expect(tagged).toBe(true);
    expect(pageSize).toMatch(/^59[45].* x 84[12]/);
    expect(title).toContain('Advanced practice governance – Anytown NHS Foundation Trust');
  });
}

test('the board report of the sample with both matrices has at most 8 pages', async ({ page }, info) => {
  await openReport(page);
  for (const matrix of ['Governance matrix: full edition', 'Four pillars of advanced practice']) {
    await expect(page.getByRole('checkbox', { name: matrix })).toBeChecked();
  }
  await expect(page.getByRole('radio', { name: 'Board' })).toBeChecked();
  const { pages } = await print(page, info, 'both-matrices');
  expect(pages.length).toBeLessThanOrEqual(8);
  // Neither matrix was left out to get there.
  const all = pages.join('\n');
  expect(all).toContain('Governance matrix: full edition: 22 criteria below target');
  expect(all).toContain('Four pillars of advanced practice: 17 criteria below target');
});

test('every page but the cover says whose paper it is, its state and its number', async ({ page }, info) => {
  await openReport(page);
  const { pages } = await print(page, info, 'board');
  const last = pages.length;
  for (const [index, text] of pages.entries()) {
    if (index === 0) {
      expect(text).not.toContain('Page 1 of');
      continue;
    }
    expect(text, `page ${index + 1}`).toMatch(new RegExp(`Page ${index + 1} of ${last}\\b`));
    expect(text, `page ${index + 1}`).toContain('Anytown NHS Foundation Trust');
    expect(text, `page ${index + 1}`).toContain('Unofficial tool. Self-assessment, not assurance.');
    expect(text, `page ${index + 1}`).toMatch(/SAMPLE – NOT REAL DATA/);
  }
  const all = pages.join('\n');
  expect(all).toContain('Unofficial tool');
  for (const hidden of [
    'Print or save as PDF',
    'Remove the sample',
    'Saved on this device,',
    'Skip to main',
  ]) {
    expect(all).not.toContain(hidden);
  }
});

test('no heading stands at the foot of a page, and nothing is wider than the paper', async ({
  page,
}, info) => {
  await openReport(page);
  await page.getByRole('checkbox', { name: 'All answers, as an appendix' }).check();
  const headings = await page.locator('main h2, main h3, main h4, main caption').allInnerTexts();
  const { pages } = await print(page, info, 'with-appendix');
  for (const [index, text] of pages.entries()) {
    const body = lines(text).filter((line) => !/Page \d+ of \d+|Unofficial tool\./.test(line));
    expect(
      headings.map((heading) => heading.trim()),
      `page ${index + 1}`,
    ).not.toContain(body.at(-1));
  }
  // The tables of the appendix go on over pages, and each page has their heads.
  const appendix = pages.slice(
    1 + pages.findIndex((text) => text.includes('Appendix: all answers')),
    pages.findIndex((text) => text.includes('Method in brief')),
  );
  expect(appendix.length).toBeGreaterThan(3);
  for (const text of appendix)
    expect(text).toMatch(/^Criterion\s+Now\s+Target\s+Gap\s+Confidence\s+Evidence and notes/m);

  // The appendix lies across the paper; all else must fit its width, or Chromium shrinks the whole document.
  await page.getByRole('checkbox', { name: 'All answers, as an appendix' }).uncheck();
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize({ width: 657, height: 1000 });
  const tooWide = await page.evaluate(() =>
    [...document.querySelectorAll('main *')]
      .filter((element) => element.getBoundingClientRect().right > 657 + 1)
      .map((element) => element.outerHTML.slice(0, 80)),
  );
  expect(tooWide).toEqual([]);
});

test('the PDF is tagged with headings, table heads and described figures, and keeps charts as lines', async ({
  page,
}, info) => {
  await openReport(page);
  const { structure, path } = await print(page, info, 'tags');
  for (const tag of ['H1', 'H2', 'H3', 'Table', 'TH', 'Figure']) {
    expect(structure, tag).toMatch(new RegExp(`^\\s*${tag}\\b`, 'm'));
  }
  expect(structure.match(/^\s*H1\b/gm)).toHaveLength(1);
  const pictures = execFileSync('pdfimages', ['-list', path], { encoding: 'utf8' }).trim().split('\n');
  expect(pictures.length, 'no chart became a picture').toBeLessThanOrEqual(2);
  const raw = execFileSync('pdfinfo', ['-struct', path], { encoding: 'utf8' });
  expect(raw).toContain('Figure');
  for (const figure of await page.locator('main svg[role=img]').all()) {
    expect(await figure.evaluate((svg) => svg.querySelector('desc')?.textContent ?? '')).not.toBe('');
  }
});

test('an organisation with a hostile name cannot break the page header', async ({ page }, info) => {
  const name = 'St "Quote" \\ \'s Trust </style><b>x</b>';
  await page.goto('');
  await page.getByRole('button', { name: 'Start an assessment' }).click();
  await page.getByLabel('Organisation name').fill(name);
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByRole('checkbox', { name: /workshop edition/ }).check();
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByRole('button', { name: 'Start scoring' }).click();
  await page.getByRole('link', { name: /^Start with/ }).click();
  await page.getByRole('radio', { name: 'Level 1, Starting' }).click();
  await page.getByRole('link', { name: 'Back to the task list' }).click();
  await page.getByRole('link', { name: 'report so far' }).click();
  await expect(page.getByRole('button', { name: 'Print or save as PDF' })).toBeVisible();
  const { pages } = await print(page, info, 'hostile');
  expect(pages[1]).toContain('</style><b>x</b>');
  expect(pages[1]).toMatch(/Page 2 of/);
});
