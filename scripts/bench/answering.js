import { note } from './figures.js';
import { restoreMade } from './made.js';
import { levelsOf, newContext, openQuestion, origin, slow, slowPage } from './pages.js';

const choices = 60;
/** Far less than anybody reads in, and more than reading the rows again and the later part of the drawing take. */
const betweenChoicesMs = 400;
const keys = 120;
const noteLength = 5000;

/** Choosing levels and typing a note on a criterion of the sample. */
export async function measureSaving() {
  const context = await newContext();
  const page = await slowPage(context);
  note('choice → Saved', await timeChoices(page, await openQuestion(page)));
  await measureTyping(page);
  await context.close();
}

/** Choosing levels in a matrix of 300 criteria and 7 levels. */
export async function measureWide() {
  const context = await newContext();
  const page = await context.newPage();
  /** @typedef {typeof import('../../tests/bench/manyAssessments.ts')} Made */
  await restoreMade(page, '/tests/bench/manyAssessments.ts', (/** @type {Made} */ made) =>
    made.wideAssessment(),
  );
  await slow(page);
  await page.goto(`${origin}/#/a/bench-0/d/wide.governance/i/governance-0`);
  const radios = levelsOf(page);
  await radios.first().waitFor();
  note('300 criteria, 7 levels: choice → Saved', await timeChoices(page, radios));
  await context.close();
}

/**
 * Chooses levels and takes the time from each click to the acknowledged write, inside the page, in milliseconds.
 * @param {import('./pages.js').Page} page
 * @param {import('@playwright/test').Locator} radios
 */
async function timeChoices(page, radios) {
  const times = [];
  for (let i = 0; i < choices; i++) {
    // A person reads a description between 2 choices; by then the page has read and shown what the last one changed.
    await page.evaluate(
      (ms) => new Promise((resolve) => setTimeout(() => requestIdleCallback(resolve), ms)),
      betweenChoicesMs,
    );
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
  return times;
}

/**
 * Types in the middle of a long note while it is being saved. Input delay is how long a key waits until the page
 * attends to it; the next frame is when its letter is on the screen.
 * @param {import('./pages.js').Page} page
 */
async function measureTyping(page) {
  const box = page.getByRole('textbox', { name: 'Notes' });
  await box.fill('We hold a record of this. '.repeat(noteLength / 26));
  await page.locator('html[data-save-state="saved"]').waitFor();
  await box.evaluate((element) => {
    /** @type {HTMLTextAreaElement} */ (element).setSelectionRange(2500, 2500);
    window.bench = { changes: [], frames: [], lastTaskEnd: 0, keys: [] };
    element.addEventListener('keydown', (event) => {
      const delay = performance.now() - event.timeStamp;
      requestAnimationFrame(() => {
        const channel = new MessageChannel();
        channel.port1.onmessage = () => window.bench.keys.push([delay, performance.now() - event.timeStamp]);
        channel.port2.postMessage(null);
      });
    });
  });
  // 80 ms from key to key is fast typing, and lets saves fall between and onto keys.
  await box.pressSequentially('x'.repeat(keys), { delay: 80 });
  await page.waitForFunction((count) => window.bench.keys.length === count, keys);
  const taken = await page.evaluate(() => window.bench.keys);
  note(
    `key in a ${noteLength}-character note → attended to`,
    taken.map(([delay]) => delay),
  );
  note(
    `key in a ${noteLength}-character note → next frame`,
    taken.map(([, shown]) => shown),
  );
}
