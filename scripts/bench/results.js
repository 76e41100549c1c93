import { note } from './figures.js';
import { newContext, openQuestion, origin, slow, slowDown, slowPage } from './pages.js';

/** @typedef {import('./pages.js').Page} Page */

const redraws = 40;
const openings = 15;
const results = `${origin}/#/a/sample-2026/results`;

export async function measureResults() {
  const context = await newContext();
  const answering = await slowPage(context);
  const radios = await openQuestion(answering);
  const shown = await slowPage(context);
  await shown.goto(results);
  await shown.locator('main svg path[data-series="current"]').first().waitFor();
  await measureRedraw('both windows slowed', radios, shown);
  // A slowed page keeps most of a core busy even when nothing happens in it. Two of them leave next to nothing of a
  // computer with 2 cores, so the second figure slows only the window that redraws.
  await slow(answering, 1);
  await measureRedraw('only the results slowed', radios, shown);
  await measureReport(shown);
  await shown.close();
  await slow(answering, slowDown);
  await measureAnswerAndGo(answering);
  await measureOpening(answering);
  await context.close();
}

/**
 * Results stand open in one window while the person answers in another: from the click to the last change that it
 * makes in the results, every chart and table included, and to the frame that shows it.
 * @param {string} how
 * @param {import('@playwright/test').Locator} radios
 * @param {Page} shown
 */
async function measureRedraw(how, radios, shown) {
  await shown.evaluate(watchMain);
  const changes = [];
  const frames = [];
  for (let i = 0; i < redraws; i++) {
    await shown.evaluate(() => Object.assign(window.bench, { changes: [], frames: [] }));
    const clicked = await radios.nth(i % 2 === 0 ? 0 : 5).evaluate((radio) => {
      const now = performance.timeOrigin + performance.now();
      /** @type {HTMLInputElement} */ (radio).click();
      return now;
    });
    const { changed, framed } = await lastChange(shown);
    changes.push(changed - clicked);
    frames.push(framed - clicked);
  }
  note(`answer → results redrawn, ${how}`, changes);
  note(`answer → results on the screen, ${how}`, frames);
}

/** Runs in the page: notes when anything in main changes, and when the next frame after it is on the screen. */
function watchMain() {
  const main = document.querySelector('main');
  if (main === null) throw new Error('There is no main part');
  const now = () => performance.timeOrigin + performance.now();
  window.bench = { changes: [], frames: [], lastTaskEnd: 0, keys: [] };
  new MutationObserver(() => {
    window.bench.changes.push(now());
    requestAnimationFrame(() => {
      const channel = new MessageChannel();
      channel.port1.onmessage = () => window.bench.frames.push(now());
      channel.port2.postMessage(null);
    });
  }).observe(main, { subtree: true, childList: true, characterData: true, attributes: true });
}

/** The last change before half a second in which nothing more changed. @param {Page} page */
async function lastChange(page) {
  await page.waitForFunction(() => {
    const { changes, frames } = window.bench;
    const last = changes.at(-1);
    const quiet = performance.timeOrigin + performance.now() - (last ?? 0) > 500;
    return last !== undefined && frames.length === changes.length && quiet;
  });
  return page.evaluate(() => {
    const { changes, frames } = window.bench;
    return { changed: changes.at(-1) ?? Number.NaN, framed: frames.at(-1) ?? Number.NaN };
  });
}

/** The usual way: answer, then go to the results in the same window. @param {Page} page */
async function measureAnswerAndGo(page) {
  const times = [];
  for (let i = 0; i < openings; i++) {
    const radios = await openQuestion(page);
    await page.evaluate(watchMain);
    const clicked = await radios.nth(i % 2 === 0 ? 0 : 5).evaluate((radio) => {
      const now = performance.timeOrigin + performance.now();
      /** @type {HTMLInputElement} */ (radio).click();
      location.hash = '#/a/sample-2026/results';
      return now;
    });
    await page.locator('main svg path[data-series="current"]').first().waitFor();
    times.push((await lastChange(page)).framed - clicked);
  }
  note('answer, then on to the results, same window → on the screen', times);
}

/**
 * Time to interactive of the results of 79 criteria, loaded from nothing but the browser's cache: the end of the last
 * long task before a quiet second, and not before the charts are there.
 * @param {Page} page
 */
async function measureOpening(page) {
  await page.addInitScript(() => {
    const bench = { changes: [], frames: [], lastTaskEnd: 0, keys: [] };
    window.bench = bench;
    new PerformanceObserver((list) => {
      for (const { startTime, duration } of list.getEntries()) bench.lastTaskEnd = startTime + duration;
    }).observe({ type: 'longtask', buffered: true });
  });
  await page.goto(results);
  const times = [];
  for (let i = 0; i < openings; i++) {
    await page.reload();
    times.push(
      await page.evaluate(
        () =>
          new Promise((/** @type {(ms: number) => void} */ resolve) => {
            let drawn = 0;
            const look = () => {
              const charts = document.querySelectorAll('main svg path[data-series="current"]').length > 0;
              if (drawn === 0 && charts) drawn = performance.now();
              const end = Math.max(drawn, window.bench.lastTaskEnd);
              if (drawn > 0 && performance.now() - end > 1000) resolve(end);
              else setTimeout(look, 10);
            };
            look();
          }),
      ),
    );
  }
  note('results of 79 criteria loaded → interactive', times);
}

/** @param {Page} page */
async function measureReport(page) {
  const times = [];
  for (let i = 0; i < openings; i++) {
    await page.goto(`${origin}/#/a/sample-2026/tasks`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    const start = performance.now();
    await page.goto(`${origin}/#/a/sample-2026/report`);
    await page.locator('main svg').first().waitFor();
    times.push(performance.now() - start);
  }
  note('report ready, 79 criteria', times);
}
