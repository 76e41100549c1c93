import { statSync } from 'node:fs';
import { note } from './figures.js';
import { restoreMade } from './made.js';
import { newContext, origin, slow } from './pages.js';

const stored = 200;
const runs = 7;

/** A store as it would be after many years: the lists, one assessment, and a backup of it all. */
export async function measureMany() {
  const context = await newContext();
  const page = await context.newPage();
  /** @typedef {typeof import('../../tests/bench/manyAssessments.ts')} Made */
  await restoreMade(page, '/tests/bench/manyAssessments.ts', (/** @type {Made} */ made) =>
    made.manyAssessments(stored),
  );
  await measureBackup(page, 'no slow-down');
  await slow(page);
  await measureBackup(page, 'slowed');
  const lists = [];
  const opens = [];
  for (let i = 0; i < runs; i++) {
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

/** From the click until the browser has the file. @param {import('./pages.js').Page} page @param {string} how */
async function measureBackup(page, how) {
  const times = [];
  let megabytes = 0;
  for (let i = 0; i < runs; i++) {
    await page.goto(`${origin}/#/help`);
    await page.goto(`${origin}/#/data`);
    const button = page.getByRole('button', { name: 'Save a backup file' });
    await button.waitFor();
    const start = performance.now();
    const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
    times.push(performance.now() - start);
    megabytes = statSync(await download.path()).size / 1_000_000;
  }
  note(`backup of ${megabytes.toFixed(1)} MB saved, ${how}`, times);
}
