import { statSync } from 'node:fs';
import { note, noteOnce } from './figures.js';
import { openLarge } from './large.js';
import { newContext, origin } from './pages.js';

const runs = 7;
const assessment = '/a/large-5';

/** Which parts of the report there are: those for a board, or all of them with every answer. */
const audiences = ['board', 'committee'];

/**
 * From the request of a new document to the drawn report, and from the click to the finished file, the library that
 * makes it included, on an assessment of 60 criteria with some 40 actions.
 */
export async function measureExports() {
  const context = await newContext();
  const page = await openLarge(context);
  for (const audience of audiences) {
    await page.evaluate((chosen) => {
      const state = { byAssessment: { 'large-5': { audience: chosen } } };
      localStorage.setItem('ap-governance.report', JSON.stringify({ state, version: 2 }));
    }, audience);
    /** @type {number[]} */
    const drawn = [];
    for (let i = 0; i < runs; i++) {
      await page.goto('about:blank');
      const start = performance.now();
      await page.goto(`${origin}/#${assessment}/report`, { waitUntil: 'commit' });
      await page.locator('article svg[role=img]').first().waitFor();
      drawn.push(performance.now() - start);
    }
    note(`large store: report for ${audience} drawn, new document`, drawn);
    note(`large store: report for ${audience} drawn, from the task list`, await openings(page));
    for (const [name, button] of /** @type {const} */ ([
      ['Word document', /^Word document/],
      ['web page', /^Web page/],
      ['charts', /^Charts of the report/],
    ])) {
      /** @type {number[]} */
      const made = [];
      let bytes = 0;
      for (let i = 0; i < runs; i++) {
        await page.goto('about:blank');
        await page.goto(`${origin}/#${assessment}/export`);
        const control = page.getByRole('button', { name: button });
        await control.waitFor();
        const download = page.waitForEvent('download');
        const start = performance.now();
        await control.evaluate((element) => /** @type {HTMLElement} */ (element).click());
        const file = await download;
        made.push(performance.now() - start);
        bytes = statSync(await file.path()).size;
      }
      note(`large store: ${name} for ${audience} made`, made);
      noteOnce(`large store: size of the ${name} for ${audience}`, `${Math.round(bytes / 1000)} KB`);
    }
  }
  await context.close();
}

/**
 * From the click on the task list, where people are before, until every chart of the report is drawn.
 * @param {import('./pages.js').Page} page
 */
async function openings(page) {
  /** @type {number[]} */
  const times = [];
  for (let i = 0; i < runs; i++) {
    await page.goto('about:blank');
    await page.goto(`${origin}/#${assessment}/tasks`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
    const start = performance.now();
    await page.evaluate((to) => {
      location.hash = to;
    }, `${assessment}/report`);
    await page.waitForFunction(
      () =>
        document.querySelector('article svg[role=img]') !== null &&
        document.querySelector('article [data-drawing]') === null,
      undefined,
      { polling: 'raf' },
    );
    times.push(performance.now() - start);
  }
  return times;
}
