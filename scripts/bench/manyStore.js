import { statSync } from 'node:fs';

/**
 * @typedef {import('@playwright/test').Page} Page
 * @typedef {Record<string, unknown[]>} Rows by table
 * @typedef {object} ManyTimes all in milliseconds
 * @property {number[]} start the list, from the request of a new document
 * @property {number[]} list
 * @property {number[]} open one assessment from the list
 * @property {number[]} saved from choosing a level until the page says that it is saved
 * @property {number[]} search from the last key until the list has only what was looked for
 * @property {number} exported
 * @property {number} longestTask while everything is exported
 * @property {number} megabytes of the file
 */

/**
 * Writes rows past the app, into the store that it has made. As one text, which crosses to the browser several times
 * faster than values do, and without waiting for the disk.
 * @param {Page} page on which the app is open
 * @param {Rows} rows
 */
async function putRows(page, rows) {
  await page.evaluate(
    (text) =>
      new Promise((/** @type {(value: null) => void} */ resolve, reject) => {
        const opening = indexedDB.open('ap-governance');
        opening.onerror = () => reject(new Error(String(opening.error)));
        opening.onsuccess = () => {
          const tables = /** @type {Rows} */ (JSON.parse(text));
          const transaction = opening.result.transaction(Object.keys(tables), 'readwrite', {
            durability: 'relaxed',
          });
          for (const [name, values] of Object.entries(tables)) {
            const table = transaction.objectStore(name);
            for (const value of values) table.put(value);
          }
          transaction.oncomplete = () => {
            opening.result.close();
            resolve(null);
          };
          transaction.onabort = () => reject(new Error(String(transaction.error)));
        };
      }),
    JSON.stringify(rows),
  );
}

/**
 * Fills the store with `count` assessments. What is on the screen does not change until the page is loaded again. The
 * next rows are made while the browser writes the last ones.
 * @param {Page} page
 * @param {string} address of the app, with a slash at the end
 * @param {{ shared: Rows, of: (n: number) => Rows }} many
 * @param {number} count
 */
export async function fillStore(page, address, many, count) {
  await page.goto(address);
  await page.getByRole('heading', { level: 1 }).waitFor();
  let written = putRows(page, many.shared);
  const atOnce = 250;
  for (let from = 0; from < count; from += atOnce) {
    /** @type {Rows} */
    const rows = {};
    for (let n = from; n < Math.min(count, from + atOnce); n++)
      for (const [name, values] of Object.entries(many.of(n))) (rows[name] ??= []).push(...values);
    await written;
    written = putRows(page, rows);
  }
  await written;
}

/** @param {() => Promise<unknown>} act */
async function timeOf(act) {
  const start = performance.now();
  await act();
  return performance.now() - start;
}

/** Goes to a place of the app as a link does, and waits until `text` is its heading. @param {Page} page */
async function visit(page, /** @type {string} */ hash, /** @type {string} */ text) {
  return page.evaluate(
    ([place, heading]) =>
      new Promise((/** @type {(ms: number) => void} */ resolve) => {
        const start = performance.now();
        const look = () => {
          const isThere =
            document.querySelector('main h1')?.textContent.includes(heading ?? '') === true &&
            document.querySelector('[aria-busy=true]') === null;
          if (isThere) resolve(performance.now() - start);
          else requestAnimationFrame(look);
        };
        location.hash = place ?? '';
        look();
      }),
    [hash, text],
  );
}

/**
 * @param {Page} page whose store `fillStore` has filled
 * @param {string} address
 * @param {number} count of the assessments in it
 * @param {{ runs: number, choices: number }} often
 * @returns {Promise<ManyTimes>}
 */
export async function measureManyStore(page, address, count, { runs, choices }) {
  const start = [];
  for (let i = 0; i < Math.min(runs, 5); i++) {
    await page.goto('about:blank');
    start.push(
      await timeOf(async () => {
        await page.goto(`${address}#/`);
        await page.getByRole('table', { name: 'All assessments' }).waitFor();
      }),
    );
  }
  const [list, open, search] = [[], [], []].map(() => /** @type {number[]} */ ([]));
  for (let i = 0; i < runs; i++) {
    await visit(page, '/help', 'Help');
    list?.push(await visit(page, '/', 'Your assessments'));
    const n = (i * 37) % count;
    open?.push(await visit(page, `/a/bench-${n}/tasks`, `Assessment ${n}`));
  }
  await visit(page, '/', 'Your assessments');
  const field = page.getByLabel('Find an assessment');
  for (let i = 0; i < runs && (await field.isVisible()); i++) {
    const n = count - 1 - i;
    await field.fill(`assessment ${n}`.slice(0, -1));
    search?.push(
      await field.evaluate(
        (element, name) =>
          new Promise((/** @type {(ms: number) => void} */ resolve) => {
            const input = /** @type {HTMLInputElement} */ (element);
            const begun = performance.now();
            const look = () => {
              const rows = document.querySelectorAll('main table tbody tr');
              if (rows.length === 1 && rows[0]?.textContent.includes(name))
                resolve(performance.now() - begun);
              else requestAnimationFrame(look);
            };
            // As typing does: React hears of a value only when it was set past its own setter.
            Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, name);
            input.dispatchEvent(new Event('input', { bubbles: true }));
            look();
          }),
        `Assessment ${n}`,
      ),
    );
  }
  const saved = await timesOfSaving(page, choices);
  return {
    start,
    list: list ?? [],
    open: open ?? [],
    search: search ?? [],
    saved,
    ...(await exportAll(page)),
  };
}

/** @param {Page} page @param {number} choices */
async function timesOfSaving(page, choices) {
  await visit(page, '/a/bench-7/d/governance-maturity.governance/i/gov-policy', '');
  const radios = page
    .getByRole('group', { name: /Which level describes/ })
    .getByRole('radio', { name: /^Level/ });
  await radios.first().waitFor();
  const times = [];
  for (let i = 0; i < choices; i++) {
    await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
    times.push(
      await radios.nth(i % 6).evaluate(
        (radio) =>
          new Promise((/** @type {(ms: number) => void} */ resolve) => {
            const begun = performance.now();
            const root = document.documentElement;
            const before = root.dataset['ackSeq'];
            const watch = new MutationObserver(() => {
              if (root.dataset['ackSeq'] === before) return;
              watch.disconnect();
              resolve(performance.now() - begun);
            });
            watch.observe(root, { attributeFilter: ['data-ack-seq'] });
            /** @type {HTMLInputElement} */ (radio).click();
          }),
      ),
    );
  }
  return times;
}

/** @param {Page} page */
async function exportAll(page) {
  await page.evaluate(() => {
    const tasks = /** @type {number[]} */ ([]);
    window.longTasks = tasks;
    new PerformanceObserver((found) =>
      tasks.push(...found.getEntries().map(({ duration }) => duration)),
    ).observe({
      type: 'longtask',
    });
    location.hash = '/data';
  });
  const button = page.getByRole('button', { name: 'Save a backup file' });
  await button.waitFor({ timeout: 300_000 });
  await page.evaluate(() => window.longTasks.splice(0));
  const begun = performance.now();
  const [download] = await Promise.all([page.waitForEvent('download', { timeout: 300_000 }), button.click()]);
  const exported = performance.now() - begun;
  const megabytes = statSync(await download.path()).size / 1_000_000;
  const longestTask = await page.evaluate(() => Math.max(0, ...window.longTasks));
  return { exported, longestTask, megabytes };
}
