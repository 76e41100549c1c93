import { gzipSync } from 'node:zlib';
import { note, noteOnce } from './figures.js';
import { levelsOf, newContext, origin, slowPage } from './pages.js';

const firstVisits = 7;

/** What a new person waits for. */
export async function measureFirstVisits() {
  const paints = [];
  const questions = [];
  let bytes = 0;
  for (let i = 0; i < firstVisits; i++) {
    const context = await newContext({ serviceWorkers: 'block' });
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
    await levelsOf(page).nth(2).waitFor();
    questions.push(performance.now() - start);
    await context.close();
  }
  noteOnce('initial JavaScript, gzip', `${(bytes / 1000).toFixed(1)} kB`);
  note('first contentful paint', paints);
  note('first visit → sample opened → question on screen', questions);
}
