import { readFileSync, writeFileSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import { strFromU8, unzipSync } from 'fflate';
import type { Browser, Download, Locator, Page, TestInfo } from '@playwright/test';
import { launchApp, newProfile, startAppServer } from './support/launchApp.ts';
import { goTo, openSample } from './support/pages.ts';
import { readPdf } from './support/pdf.ts';
import { Visitor } from './support/visitor.ts';
import { expect, test, watchContext } from './support/watch.ts';

// Another port is another origin with empty storage, so this test keeps to its own.
const offlinePort = Number(process.env['E2E_EXPORT_PORT'] ?? 4183);
const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

const word = (page: Page) => page.getByRole('button', { name: /^Word document \(\.docx, about \d+KB\)/ });
const excel = (page: Page) => page.getByRole('button', { name: /^Excel file \(\.xlsx, about \d+KB\)/ });
const webPage = (page: Page) => page.getByRole('button', { name: /^Web page \(1 HTML file, about \d+KB\)/ });

async function openExport(page: Page): Promise<void> {
  await openSample(page);
  await goTo(page, '/a/sample-2026/export');
}

async function saved(page: Page, button: Locator): Promise<Download> {
  const download = page.waitForEvent('download');
  await button.click();
  return download;
}

/** What is in a downloaded zip or Office file. */
async function unpacked(download: Download): Promise<Record<string, Uint8Array>> {
  return unzipSync(new Uint8Array(readFileSync(await download.path())));
}

const titled = /^\d{4}-\d\d-\d\d Advanced practice governance – Anytown NHS Foundation Trust/;

for (const by of ['mouse', 'keyboard'] as const) {
  test(`U16: the Word report and the Excel file from the results, by ${by}`, async ({ page }) => {
    await page.goto('');
    await page.getByRole('button', { name: 'Look at a sample assessment' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Results' })).toBeFocused();
    const visitor = new Visitor(page, by);
    await visitor.press(page.getByRole('link', { name: 'Export' }).first());
    await expect(page.getByRole('heading', { level: 1, name: 'Export' })).toBeFocused();
    const files: Download[] = [];
    for (const button of [word(page), excel(page)]) {
      const download = page.waitForEvent('download');
      await visitor.press(button);
      files.push(await download);
    }
    const [docx, xlsx] = files;
    expect(xlsx?.suggestedFilename()).toMatch(new RegExp(`${titled.source}\\.xlsx$`));
    expect(docx?.suggestedFilename()).toMatch(new RegExp(`${titled.source}\\.docx$`));
    expect(visitor.seconds, 'predicted seconds').toBeLessThanOrEqual(60);
    if (by === 'mouse') expect(visitor.clicks).toBeLessThanOrEqual(4);
    else expect(visitor.keys).toBeLessThanOrEqual(14);

    const parts = await unpacked(docx!);
    const body = strFromU8(parts['word/document.xml']!);
    expect(body).toContain('Anytown NHS Foundation Trust');
    expect(body.match(/<w:pStyle w:val="Title"\/>/g)).toHaveLength(1);
    expect(Object.keys(parts).filter((path) => /^word\/charts\/chart\d+\.xml$/.test(path))).toHaveLength(6);
    await expect(
      page.getByText(/^Downloaded, \d+KB: .*\.docx\. Check that it is in your Downloads folder\.$/).first(),
    ).toBeVisible();
    await expect(page.getByRole('status').filter({ hasText: '.xlsx' })).toHaveCount(1);
    const sheets = Object.keys(await unpacked(xlsx!)).filter((path) =>
      path.startsWith('xl/worksheets/sheet'),
    );
    expect(sheets).toHaveLength(7);
  });
}

test('the web page opens from disk, says what the report says, and breaks no rule of accessibility', async ({
  page,
  context,
}, info) => {
  await openExport(page);
  const download = await saved(page, webPage(page));
  const { path, text } = await onDisk(download, info);
  expect(text).not.toMatch(/<script|<link|<iframe|javascript:|@import|url\(/i);
  // What leads elsewhere leads to a part of the file itself, and pictures are inside it.
  expect(text).not.toMatch(/ (src|href|srcset|xlink:href)="(?!#|data:)/);

  await goTo(page, '/a/sample-2026/report');
  await expect(page.locator('main svg[role=img]')).toHaveCount(6);
  const onScreen = await wordsOf(page.locator('article'));

  const file = await openFile(context.browser()!, path);
  await expect(file).toHaveTitle(titled);
  expect(await file.locator('html').getAttribute('lang')).toBe('en-GB');
  await expect(file.getByRole('heading', { level: 1 })).toHaveText(/board report$/);
  await expect(file.getByRole('main')).toHaveCount(1);
  await expect(file.getByRole('contentinfo')).toContainText('Unofficial tool');
  await expect(
    file.getByRole('img', { name: /^Dot plot of 12 domains\. Current level is below target in 9/ }),
  ).toBeVisible();
  expect(await wordsOf(file.locator('article'))).toEqual(onScreen);
  for (const link of await file.getByRole('navigation').getByRole('link').all()) {
    const target = (await link.getAttribute('href')) ?? '';
    await expect(file.locator(target)).toHaveCount(1);
  }
  for (const [width, height] of [
    [1366, 768],
    [390, 844],
    [320, 256],
  ] as const) {
    await file.setViewportSize({ width, height });
    expect(
      await file.evaluate(() => document.documentElement.scrollWidth),
      `${width} wide`,
    ).toBeLessThanOrEqual(width);
    const { violations } = await new AxeBuilder({ page: file }).withTags(wcag).analyze();
    expect(
      violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`)),
      `${width} wide`,
    ).toEqual([]);
  }
  // A dark screen changes nothing: the document is on white, as on paper.
  await file.emulateMedia({ colorScheme: 'dark' });
  expect(await file.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe(
    'rgb(255, 255, 255)',
  );
  expect(await file.evaluate(() => getComputedStyle(document.body).color)).toBe('rgb(23, 38, 46)');

  const pdf = info.outputPath('file.pdf');
  await file.emulateMedia({ colorScheme: 'light' });
  await file.pdf({ path: pdf, preferCSSPageSize: true, printBackground: true });
  const { pages } = readPdf(pdf);
  // As long as the printed report, or a few lines longer: what people edit in stands closer there.
  expect(pages.length).toBeLessThanOrEqual(9);
  expect(pages[1]).toContain(`Page 2 of ${pages.length}`);
  expect(pages[1]).toContain('Advanced practice governance – Anytown NHS Foundation Trust');
  await file.context().close();
});

async function onDisk(download: Download, info: TestInfo): Promise<{ path: string; text: string }> {
  const text = readFileSync(await download.path(), 'utf8');
  const path = info.outputPath('report.html');
  writeFileSync(path, text);
  return { path, text };
}

/** A window of its own, whose address is a file. Anything that it refuses or misses is a problem. */
async function openFile(browser: Browser, path: string): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 } });
  const file = await context.newPage();
  file.on('console', (message) => expect(message.text(), 'the file says nothing').toBe(''));
  await file.goto(`file://${path}`);
  return file;
}

/** What is read, without the pictures' own text and the title that only paper shows. */
const wordsOf = (article: Locator) =>
  article.evaluate((element) => {
    const copy = element.cloneNode(true) as HTMLElement;
    copy
      .querySelectorAll('svg, nav, button, .on-screen, .report-cover-title, [role=alert], [role=status]')
      .forEach((one) => one.remove());
    return [...copy.querySelectorAll('h2, h3, h4, p, li, dt, dd, caption, th, td')].map(({ textContent }) =>
      textContent.replace(/\s+/g, ' ').trim(),
    );
  });

test('the charts come as pictures that open by themselves', async ({ page }) => {
  await openExport(page);
  const download = await saved(
    page,
    page.getByRole('button', { name: /^Charts of the report \(zip of SVG and PNG/ }),
  );
  expect(download.suggestedFilename()).toMatch(/ charts\.zip$/);
  const files = await unpacked(download);
  const names = Object.keys(files).toSorted();
  expect(names).toHaveLength(12);
  expect(names[1]).toBe('01-9-of-12-domains-are-below-target.svg');
  for (const name of names) {
    const bytes = files[name]!;
    if (name.endsWith('.png')) expect(Array.from(bytes.slice(1, 4))).toEqual([0x50, 0x4e, 0x47]);
    else expect(strFromU8(bytes)).not.toMatch(/class=|style=|url\(|<image/);
  }
});

test.describe('when the library cannot be loaded at once', () => {
  // Kept for offline use, it would not be asked for.
  test.use({ serviceWorkers: 'block' });
  const loadFaults = /makeWord|Failed to load resource|Service Worker registration blocked|reading 'waiting'/;

  test('a file that takes long says so and can be stopped', async ({ page, watch }) => {
    watch.allow(loadFaults);
    await openExport(page);
    let goOn: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (goOn = resolve));
    await page.route(/makeWord/, async (route) => {
      await held;
      await route.continue();
    });
    await word(page).click();
    await expect(page.getByText('Making your Word document').first()).toBeVisible();
    await expect(word(page)).toHaveAttribute('aria-busy', 'true');
    await expect(page.getByRole('status').filter({ hasText: 'Making your Word document' })).toHaveCount(1);
    await page.getByRole('button', { name: 'Cancel' }).click();
    await expect(word(page)).toBeFocused();
    goOn();
    await expect(page.getByText('Stopped. No Word document was made.').first()).toBeVisible();
    await expect(word(page)).toHaveAttribute('aria-busy', 'false');
    expect((await saved(page, word(page))).suggestedFilename()).toMatch(/\.docx$/);
  });

  test('a file that cannot be made says what to try instead', async ({ page, watch }) => {
    watch.allow(loadFaults);
    await page.route(/makeWord/, (route) => route.abort());
    await openExport(page);
    await word(page).click();
    const words = 'The Word document could not be made. Try Excel or print, or reload.';
    await expect(page.getByText(words).first()).toBeVisible();
    await expect(page.getByRole('status').filter({ hasText: words })).toHaveCount(1);
    await expect(word(page)).toBeEnabled();
  });
});

test('the page says how each file is opened, and fits 320 pixels', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 568 });
  await openExport(page);
  await expect(page.getByRole('link', { name: 'PDF (opens print)' })).toHaveAttribute(
    'href',
    '#/a/sample-2026/report',
  );
  await expect(page.getByRole('link', { name: 'Scoring sheets (opens print)' })).toBeVisible();
  await expect(page.getByText('The review date is set when the assessment is signed off.')).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);

  await goTo(page, '/a/sample-2025/export');
  const calendar = await saved(page, page.getByRole('button', { name: /^Review date \(\.ics, about 1KB\)/ }));
  // A calendar file goes on in the next line after a space.
  expect(readFileSync(await calendar.path(), 'utf8').replaceAll('\r\n ', '')).toContain(
    'Review the advanced practice self-assessment of Anytown NHS Foundation Trust',
  );
  const signed = await saved(
    page,
    page.getByRole('button', { name: /^Signed-off copy \(JSON, about \d+KB\)/ }),
  );
  expect(JSON.parse(readFileSync(await signed.path(), 'utf8'))).toMatchObject({ kind: 'snapshot' });
  const one = await saved(page, page.getByRole('button', { name: /^This assessment \(JSON, about \d+KB\)/ }));
  expect(JSON.parse(readFileSync(await one.path(), 'utf8'))).toMatchObject({ kind: 'assessment' });
  await goTo(page, '/a/sample-2025/history');
  for (const what of ['calendar file', 'signed-off copy', 'file of this assessment'])
    await expect(page.getByText(`Handed over: ${what}`)).toBeVisible();
});

test('with the server gone every file of the report can still be made', async ({ browserName: _ }) => {
  const address = `http://localhost:${offlinePort}/`;
  const server = await startAppServer(offlinePort);
  const problems: string[] = [];
  const app = await launchApp(newProfile(), address, {
    before: (context) =>
      watchContext(context, `http://localhost:${offlinePort}`, problems, [
        /sw\.js/,
        /ERR_CONNECTION_REFUSED/,
      ]),
  });
  const { page } = app;
  await expect(page.locator('html')).toHaveAttribute('data-offline', 'ready', { timeout: 30_000 });
  await server.stop();
  await page.goto(`${address}#/sample`);
  await expect(page.getByRole('heading', { level: 1, name: 'Results' })).toBeVisible();
  await goTo(page, '/a/sample-2026/export');
  for (const button of [
    word(page),
    webPage(page),
    page.getByRole('button', { name: /^Charts of the report/ }),
  ]) {
    expect((await saved(page, button)).suggestedFilename()).toMatch(titled);
  }
  await app.close();
  expect(problems).toEqual([]);
});
