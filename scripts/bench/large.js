import { note } from './figures.js';
import { restoreMade } from './made.js';
import { newContext, origin, slow } from './pages.js';

const runs = 7;

const draft = '/a/large-5';
const signed = '/a/large-4';
const section = 'large.governance';
const addresses = [
  '/',
  '/org/large-organisation',
  '/org/large-organisation/evidence',
  '/org/large-organisation/evidence/large-evidence-7',
  '/new/matrices',
  `${draft}/people`,
  `${draft}/targets`,
  `${draft}/tasks`,
  `${draft}/d/${section}/i/governance-0`,
  `${draft}/d/${section}/check`,
  `${draft}/review`,
  `${draft}/scoring-sheets`,
  `${draft}/results`,
  `${draft}/gaps`,
  `${draft}/report`,
  `${draft}/export`,
  `${draft}/sign-off`,
  `${draft}/history`,
  `${signed}/tasks`,
  `${signed}/results`,
  `${signed}/report`,
  '/actions',
  '/actions/large-action-7',
  '/compare',
  '/compare?ids=large-4,large-5',
  '/compare?ids=large-0,large-1,large-2,large-3,large-4,large-5',
  '/trend?ids=large-0,large-1,large-2,large-3,large-4,large-5',
  '/matrices',
  '/matrices/governance-maturity.v1',
  '/data',
  '/data/restore',
  '/help',
  '/method',
  '/settings',
];

/**
 * From the request of a new document until the heading is there and nothing is still loading: the start of the app, the
 * reading of the store and the drawing.
 * @param {import('./pages.js').Page} page
 * @param {string} address
 */
async function timeToUse(page, address) {
  await page.goto('about:blank');
  const start = performance.now();
  await page.goto(`${origin}/#${address}`, { waitUntil: 'commit' });
  await page.waitForFunction(
    () => document.querySelector('main h1') !== null && document.querySelector('[aria-busy=true]') === null,
    undefined,
    { polling: 'raf' },
  );
  return performance.now() - start;
}

/**
 * A page on a store as it is after many years, described in tests/bench/largeStore.ts.
 * @param {import('./pages.js').Context} context
 */
export async function openLarge(context) {
  const page = await context.newPage();
  /** @typedef {typeof import('../../tests/bench/largeStore.ts')} Made */
  await restoreMade(page, '/tests/bench/largeStore.ts', (/** @type {Made} */ made) => made.largeStore());
  await slow(page);
  return page;
}

/**
 * The pages on that store.
 * @param {readonly string[]} [only] their addresses; every page when left out
 */
export async function measureLarge(only = addresses) {
  const context = await newContext();
  const page = await openLarge(context);
  for (const address of only) {
    const times = [];
    for (let i = 0; i < runs; i++) times.push(await timeToUse(page, address));
    note(`large store: ${address}`, times);
  }
  await context.close();
}
