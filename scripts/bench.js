/**
 * Measures the production build in real Chromium with the processor slowed down 4 times, and prints the figures.
 * Exits non-zero only when something could not be measured: a figure is for people to judge.
 */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { chromium } from '@playwright/test';
import { createServer } from 'vite';
import { findChromium } from './browser.js';
import { startServer } from './serve.js';

const slowDown = 4;
const port = Number(process.env['BENCH_PORT'] ?? 4179);
const origin = `http://localhost:${port}`;
const firstVisits = 7;
const choices = 60;
const redraws = 15;
const stored = 200;

/** @type {[what: string, figure: string, runs: number][]} */
const figures = [];

/** @param {number[]} values @param {number} share */
function percentile(values, share) {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? NaN;
}
/** @param {string} what @param {number[]} values in milliseconds */
function note(what, values) {
  const [p50, p95] = [percentile(values, 0.5), percentile(values, 0.95)].map((value) => Math.round(value));
  figures.push([what, `p50 ${p50} ms, p95 ${p95} ms`, values.length]);
}

const server = await startServer(port);
const browser = await chromium.launch({
  executablePath: findChromium() ?? 'chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'],
});

/** @param {import('@playwright/test').BrowserContext} context @param {number} [rate] */
async function slowPage(context, rate = slowDown) {
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate });
  return page;
}

async function measureFirstVisits() {
  const paints = [];
  const questions = [];
  let bytes = 0;
  for (let i = 0; i < firstVisits; i++) {
    const context = await browser.newContext({
      viewport: { width: 1366, height: 768 },
      serviceWorkers: 'block',
    });
    const page = await slowPage(context);
    /** @type {Promise<number>[]} */
    const scripts = [];
    page.on('response', (response) => {
      if (response.url().endsWith('.js')) {
        scripts.push(response.body().then((body) => gzipSync(body, { level: 9 }).length));
      }
    });
    const start = performance.now();
    await page.goto(origin);
    await page.getByRole('heading', { level: 1 }).waitFor();
    bytes = (await Promise.all(scripts)).reduce((sum, size) => sum + size, 0);
    paints.push(
      await page.evaluate(
        () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN,
      ),
    );
    await page.goto(`${origin}/#/sample`);
    await page.waitForURL(/results/);
    await page.goto(`${origin}/#/a/sample-2026/d/governance-maturity.governance/i/gov-policy`);
    await page.getByRole('radio', { name: 'Level 2, Developing' }).waitFor();
    questions.push(performance.now() - start);
    await context.close();
  }
  figures.push(['initial JavaScript, gzip', `${(bytes / 1000).toFixed(1)} kB`, 1]);
  note('first contentful paint', paints);
  note('first visit → sample opened → question on screen', questions);
}

/** Chooses levels and takes the time from the click to the acknowledged write, inside the page. */
async function measureSaving() {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 } });
  const page = await slowPage(context);
  await page.goto(`${origin}/#/sample`);
  await page.waitForURL(/results/);
  await page.goto(`${origin}/#/a/sample-2026/d/governance-maturity.governance/i/gov-policy`);
  const radios = page
    .getByRole('group', { name: /Which level describes/ })
    .getByRole('radio', { name: /^Level/ });
  await radios.first().waitFor();
  const times = [];
  for (let i = 0; i < choices; i++) {
    times.push(
      await radios.nth(i % 6).evaluate(
        (radio) =>
          new Promise((/** @type {(ms: number) => void} */ resolve) => {
            const start = performance.now();
            const before = document.documentElement.dataset['ackSeq'];
            const watch = new MutationObserver(() => {
              if (document.documentElement.dataset['ackSeq'] === before) return;
              watch.disconnect();
              resolve(performance.now() - start);
            });
            watch.observe(document.documentElement, { attributeFilter: ['data-ack-seq'] });
            /** @type {HTMLInputElement} */ (radio).click();
          }),
      ),
    );
  }
  note('choice → Saved', times);
  await measureRedraw(context, page);
  await context.close();
}

/**
 * Results stand open in one page while another answers: the time from the click to the first change in the charts.
 * @param {import('@playwright/test').BrowserContext} context
 * @param {import('@playwright/test').Page} answering
 */
async function measureRedraw(context, answering) {
  const results = await slowPage(context);
  await results.goto(`${origin}/#/a/sample-2026/results`);
  await results.locator('main svg').first().waitFor();
  await results.evaluate(() => {
    const main = document.querySelector('main');
    const root = document.documentElement;
    if (main) {
      new MutationObserver(() => {
        root.dataset['changedAt'] ??= String(performance.timeOrigin + performance.now());
      }).observe(main, { subtree: true, childList: true, characterData: true, attributes: true });
    }
  });
  const radios = answering
    .getByRole('group', { name: /Which level describes/ })
    .getByRole('radio', { name: /^Level/ });
  const times = [];
  for (let i = 0; i < redraws; i++) {
    await results.evaluate(() => delete document.documentElement.dataset['changedAt']);
    const clicked = await radios.nth(i % 2 === 0 ? 0 : 5).evaluate((radio) => {
      /** @type {HTMLInputElement} */ (radio).click();
      return performance.timeOrigin + performance.now();
    });
    const changed = results.locator('html[data-changed-at]');
    await changed.waitFor();
    const first = await changed.getAttribute('data-changed-at');
    times.push(Number(first) - clicked);
  }
  note('answer → results redrawn (in another open page)', times);
  const reports = [];
  for (let i = 0; i < 7; i++) {
    await results.goto(`${origin}/#/a/sample-2026/tasks`);
    await results.getByRole('heading', { level: 1 }).waitFor();
    const start = performance.now();
    await results.goto(`${origin}/#/a/sample-2026/report`);
    await results.locator('main svg').first().waitFor();
    reports.push(performance.now() - start);
  }
  note('report ready, 79 criteria', reports);
}

/** A backup made by the product's own code, so its records pass the door. @param {number} count */
async function backupOf(count) {
  const vite = await createServer({
    appType: 'custom',
    server: { middlewareMode: true, hmr: false, ws: false },
    logLevel: 'error',
  });
  try {
    const module = /** @type {typeof import('../tests/bench/manyAssessments.ts')} */ (
      await vite.ssrLoadModule('/tests/bench/manyAssessments.ts')
    );
    return module.manyAssessments(count);
  } finally {
    await vite.close();
  }
}

async function measureMany() {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 } });
  const page = await slowPage(context, 1);
  const file = join(mkdtempSync(join(tmpdir(), 'governance-bench-')), 'backup.json');
  writeFileSync(file, await backupOf(stored));
  await page.goto(`${origin}/#/data/restore`);
  await page.getByLabel('Backup file').setInputFiles(file);
  await page.getByRole('button', { name: 'Restore', exact: true }).click();
  await page.locator('html[data-ack-seq="1"]').waitFor({ timeout: 120_000 });
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowDown });
  const lists = [];
  const opens = [];
  for (let i = 0; i < 7; i++) {
    await page.goto(`${origin}/#/help`);
    await page.getByRole('heading', { level: 1, name: 'Help' }).waitFor();
    let start = performance.now();
    await page.goto(`${origin}/#/`);
    await page
      .getByRole('link', { name: `Assessment ${stored - 1}`, exact: true })
      .first()
      .waitFor();
    lists.push(performance.now() - start);
    start = performance.now();
    await page.goto(`${origin}/#/a/bench-${i}/tasks`);
    await page.getByRole('heading', { level: 1, name: `Assessment ${i}`, exact: true }).waitFor();
    opens.push(performance.now() - start);
  }
  note(`${stored} stored assessments: list`, lists);
  note(`${stored} stored assessments: open one`, opens);
  await context.close();
}

try {
  await measureFirstVisits();
  await measureSaving();
  await measureMany();
  console.log(
    `\n${cpus()[0]?.model ?? 'unknown processor'}, ${cpus().length} cores, Node ${process.version},`,
  );
  console.log(`Chromium ${browser.version()}, processor slowed down ${slowDown} times\n`);
  const width = Math.max(...figures.map(([what]) => what.length));
  for (const [what, figure, runs] of figures) console.log(`${what.padEnd(width)}  ${figure}  (n = ${runs})`);
} catch (error) {
  console.error('Could not measure:', error);
  process.exitCode = 1;
} finally {
  await browser.close();
  await server.close();
}
