import { execFileSync } from 'node:child_process';
import type { Page, TestInfo } from '@playwright/test';
import { readPdf, typeSize } from './support/pdf.ts';
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

const headingsIn = (page: Page) => page.locator('main :is(h2, h3, h4, caption):visible').allInnerTexts();
const squeezed = (text: string) => text.replace(/\s+/g, ' ').trim();

/** What stands on a page between its margins. */
const bodyOf = (text: string) =>
  lines(text).filter(
    (line) => !/Page \d+ of \d+|Unofficial tool\. Self-assessment|SAMPLE – NOT REAL/.test(line),
  );

function expectNoHeadingLast(pages: readonly string[], headings: readonly string[]) {
  const known = new Set(headings.map(squeezed));
  for (const [index, text] of pages.entries()) {
    const last = squeezed(bodyOf(text).at(-1) ?? '');
    expect(known.has(last), `page ${index + 1} ends with “${last}”`).toBe(false);
  }
}

/** Elements that stick out of paper of this width, in px: for one of them Chromium shrinks the whole document. */
async function tooWide(page: Page, width: number): Promise<string[]> {
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize({ width, height: 1000 });
  const found = await page.evaluate(
    (most) =>
      [...document.querySelectorAll('main *')]
        .filter((one) => !one.closest('.report-wide') && one.getBoundingClientRect().right > most + 1)
        .map((one) => one.outerHTML.slice(0, 80)),
    width,
  );
  await page.emulateMedia({ media: null });
  await page.setViewportSize({ width: 1366, height: 768 });
  return found;
}

test('the report for a committee has the years side by side, on screen and in the PDF', async ({
  page,
}, info) => {
  await openReport(page);
  await page.getByRole('radio', { name: 'Committee' }).check();
  const part = page.getByRole('region', { name: 'Over the years', exact: true });
  const table = part.getByRole('table', { name: /Core domains over the years/ });
  await expect(table.getByRole('columnheader')).toHaveText([
    'Domain',
    'April 2025',
    'April 2026',
    'November 2026 (draft)',
    'First to last',
    'Criteria that count',
  ]);
  await expect(table.getByRole('rowheader')).toHaveCount(8);
  const { pages } = await print(page, info, 'years');
  const [, about = ''] = pages.join('\n').split('\nOver the years\n');
  expect(about).toMatch(/^\s*(.*\n)?\s*3 assessments from April 2025 to November 2026\./);
  expect(about).toContain('Core domains over the years');
  // A choice like the other parts.
  await page.getByText('Choose the sections').click();
  await page.getByRole('checkbox', { name: 'Over the years' }).uncheck();
  await expect(part).toBeHidden();
});

test('the board report keeps every rule of print, with both matrices on at most 8 pages', async ({
  page,
}, info) => {
  await openReport(page);
  for (const matrix of ['Governance matrix: full edition', 'Four pillars of advanced practice']) {
    await expect(page.getByRole('checkbox', { name: matrix })).toBeChecked();
  }
  await expect(page.getByRole('radio', { name: 'Board' })).toBeChecked();
  await page.getByRole('checkbox', { name: /^Colours beside/ }).check();
  const pdf = await print(page, info, 'board');
  const { pages } = pdf;
  const all = pages.join('\n');

  await test.step('pages', () => {
    expect(pages.length).toBeLessThanOrEqual(8);
    expect(new Set(pdf.pageSizes)).toEqual(new Set(['595 x 842']));
    // Neither matrix was left out to get there.
    expect(all).toContain('Governance matrix: full edition: 22 criteria below target');
    expect(all).toContain('Four pillars of advanced practice: 17 criteria below target');
  });

  await test.step('margins: whose paper, its state, its number, on each page but the cover', () => {
    expect(pages[0]).not.toMatch(/Page 1 of|Self-assessment, not assurance/);
    for (const [index, text] of pages.entries()) {
      if (index === 0) continue;
      expect(text, `page ${index + 1}`).toMatch(new RegExp(`Page ${index + 1} of ${pages.length}\\b`));
      expect(text, `page ${index + 1}`).toContain(
        'Advanced practice governance – Anytown NHS Foundation Trust',
      );
      expect(text, `page ${index + 1}`).toContain('Unofficial tool. Self-assessment, not assurance.');
      expect(text, `page ${index + 1}`).toMatch(/SAMPLE – NOT REAL DATA · Draft$/m);
    }
  });

  await test.step('what belongs to the screen is not there', () => {
    for (const hidden of [
      'Print or save as PDF',
      'Remove the sample',
      'Saved on this device,',
      'Skip to main',
      'Back to the task list',
      'Who it is for',
      'Edit',
      'Reset',
    ]) {
      expect(all).not.toContain(hidden);
    }
  });

  await test.step('headings are never last on a page, and captions stay with their tables', async () => {
    expectNoHeadingLast(pages, await headingsIn(page));
    // A table that goes on has its heads again.
    for (const text of pages) {
      const [first = ''] = bodyOf(text);
      if (/^\d+\.\d+ /.test(first)) throw new Error(`A page begins in the middle of a table: ${first}`);
    }
  });

  await test.step('charts stay lines', () => {
    const pictures = execFileSync('pdfimages', ['-list', pdf.path], { encoding: 'utf8' }).trim().split('\n');
    expect(pictures.length, 'no chart became a picture').toBeLessThanOrEqual(2);
  });

  await test.step('type', () => {
    const margin = { word: 'Advanced', size: 8.5 };
    expect(typeSize(pdf.path, 2, 'provisional:', margin)).toBeGreaterThan(10.3);
    expect(typeSize(pdf.path, 2, 'provisional:', margin)).toBeLessThan(10.7);
  });

  await test.step('tags, title and the order of reading', async () => {
    expect(pdf.tagged).toBe(true);
    expect(pdf.title).toMatch(
      /^\d{4}-\d\d-\d\d Advanced practice governance – Anytown NHS Foundation Trust$/,
    );
    for (const tag of ['H1', 'H2', 'H3', 'Table', 'TH', 'Figure']) {
      expect(pdf.structure, tag).toMatch(new RegExp(`^\\s*${tag}\\b`, 'm'));
    }
    expect(pdf.structure.match(/^\s*H1\b/gm)).toHaveLength(1);
    expect(pdf.attributes).toContain('/Scope /Column');
    expect(pdf.attributes).toContain('/Scope /Row');
    const drawn = await page.locator('main svg[role=img]').count();
    expect(pdf.alternatives).toHaveLength(drawn);
    expect(
      pdf.alternatives.filter((text) => /^(Dot plot|Radar) of|^Level of each domain/.test(text)),
    ).toHaveLength(drawn);
    // Each second-level heading once, in the order of the page, which is the order of the paper.
    const titles = (await page.locator('article h2').allInnerTexts()).map(squeezed);
    const tags = squeezed(pdf.structure.replace(/"/g, ''));
    const places = titles.map((title) => tags.indexOf(title));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(places).not.toContain(-1);
    const printed = squeezed(all);
    const onPaper = titles.map((title) => printed.indexOf(title));
    expect(onPaper).toEqual(onPaper.toSorted((a, b) => a - b));
  });

  await test.step('colour says nothing alone', async () => {
    const cells = page.locator('.status');
    expect(await cells.count()).toBeGreaterThan(10);
    for (const text of await cells.allInnerTexts()) expect(text).toMatch(/(below|at|above) target/);
    const dashes = await page
      .locator('main svg [data-series]')
      .evaluateAll((paths) =>
        paths.map((path) => `${path.getAttribute('data-series')}: ${path.getAttribute('stroke-dasharray')}`),
      );
    const bySeries = new Map(dashes.map((text) => [text.split(': ')[0], text.split(': ')[1]]));
    expect(bySeries.size).toBe(3);
    expect(new Set(bySeries.values()).size).toBe(3);
    for (const link of await page.locator('article a').all())
      await expect(link).toHaveCSS('text-decoration-line', 'underline');
  });

  await test.step('nothing is wider than the paper, and no chart is higher or may be split', async () => {
    expect(await tooWide(page, 657)).toEqual([]);
    await page.emulateMedia({ media: 'print' });
    const figures = await page.locator('main figure').evaluateAll((all) =>
      all.map((one) => ({
        inside: getComputedStyle(one).breakInside,
        height: one.getBoundingClientRect().height,
      })),
    );
    await page.emulateMedia({ media: null });
    expect(figures.length).toBeGreaterThan(4);
    // 255 mm stand between the margins.
    for (const { inside, height } of figures) {
      expect(inside).toBe('avoid');
      expect(height).toBeLessThan(964);
    }
  });
});

test('the committee report has all appendices, one page is one page, and large print is large', async ({
  page,
}, info) => {
  await openReport(page);
  await page.getByRole('radio', { name: 'Committee' }).check();
  const { pages, pageSizes } = await print(page, info, 'committee');
  const printed = squeezed(pages.join(' '));
  const titles = [
    'Appendix A: all answers',
    'Appendix B: evidence index',
    'Appendix C: method and scoring example',
    'Appendix D: matrix wording and licence',
    'Appendix E: criteria without a level',
  ];
  const places = titles.map((title) => printed.indexOf(title));
  expect(places).not.toContain(-1);
  expect(places).toEqual(places.toSorted((a, b) => a - b));
  expectNoHeadingLast(pages, await headingsIn(page));

  // Only the answers lie across, and each of their pages has the heads of the table.
  const across = pages.filter((_, index) => pageSizes[index] === '842 x 595');
  expect(across.length).toBeGreaterThan(3);
  expect(new Set(pageSizes)).toEqual(new Set(['595 x 842', '842 x 595']));
  for (const text of across)
    expect(text).toMatch(/^Criterion\s+Now\s+Target\s+Gap\s+Confidence\s+Evidence and notes/m);
  expect(across[0]).toContain('Appendix A: all answers');
  for (const text of pages.slice(1)) expect(text).toContain('Draft');
  expect(await tooWide(page, 657)).toEqual([]);

  await page.getByRole('radio', { name: 'One page' }).check();
  const brief = await print(page, info, 'one-page');
  expect(brief.pages).toHaveLength(1);
  expect(brief.pageSizes).toEqual(['595 x 842']);
  for (const said of [
    'Anytown NHS Foundation Trust',
    'Draft',
    'Sample: a fictional organisation',
    'Unofficial tool',
    'The board is asked to:',
    'Key facts',
    'First 3 of 22 gaps.',
    'First 3 of 17 gaps.',
  ]) {
    expect(brief.pages[0]).toContain(said);
  }
  // 1 matrix of few domains has its chart there.
  await page.getByRole('checkbox', { name: 'Governance matrix: full edition' }).uncheck();
  const one = await print(page, info, 'one-page-one-matrix');
  expect(one.pages).toHaveLength(1);
  expect(one.pages[0]).toContain('3 of 4 domains are below target');

  await page.getByRole('radio', { name: 'Board' }).check();
  await page.getByRole('checkbox', { name: 'Large print' }).check();
  const large = await print(page, info, 'large');
  expect(typeSize(large.path, 2, 'provisional:', { word: 'Advanced', size: 11 })).toBeGreaterThan(13.8);
  expect(typeSize(large.path, 2, 'provisional:', { word: 'Advanced', size: 11 })).toBeLessThan(14.2);
  expect(await tooWide(page, 657)).toEqual([]);
});

test('a paragraph is put in own words with the keyboard, printed, and marked when the figures change', async ({
  page,
}, info) => {
  await openReport(page);
  const edit = page.getByRole('button', { name: /^Edit \(The board is asked/ });
  await edit.focus();
  await page.keyboard.press('Enter');
  const box = page.getByRole('textbox', { name: 'Text of this paragraph' });
  await expect(box).toBeFocused();
  await page.keyboard.press('Control+A');
  await page.keyboard.type('The board is asked to read this.');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(edit).toBeFocused();
  // Other figures: one matrix less.
  await expect(page.getByText('Figures changed since you edited')).toBeHidden();
  await page.getByRole('checkbox', { name: 'Four pillars of advanced practice' }).uncheck();
  await expect(page.getByText('Figures changed since you edited')).toBeVisible();
  // And kept in this browser.
  await page.reload();
  await expect(page.getByText('Figures changed since you edited')).toBeVisible();
  const { pages } = await print(page, info, 'own-words');
  expect(pages[0]).toContain('The board is asked to read this.');
  expect(pages.join(' ')).not.toContain('Figures changed');
  await page.getByRole('button', { name: /^Reset \(The board is asked/ }).click();
  await expect(page.getByText('(b) agree the next steps for the first gaps')).toBeVisible();
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
