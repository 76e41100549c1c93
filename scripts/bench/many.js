import { createServer } from 'vite';
import { note, noteOnce } from './figures.js';
import { fillStore, measureManyStore } from './manyStore.js';
import { newContext, origin } from './pages.js';

const stored = 5000;

/** Made by the product's own code, so that its records pass the door. */
async function manyRows() {
  const vite = await createServer({
    appType: 'custom',
    server: { middlewareMode: true, hmr: false, ws: false },
    logLevel: 'error',
  });
  const module = /** @type {typeof import('../../tests/bench/manyAssessments.ts')} */ (
    await vite.ssrLoadModule('/tests/bench/manyAssessments.ts')
  );
  return { rows: module.manyRows(), close: () => vite.close() };
}

/** Thousands of assessments, without slow-down: A37 of the reliability list. */
export async function measureThousands() {
  const context = await newContext();
  const page = await context.newPage();
  const { rows, close } = await manyRows();
  await fillStore(page, `${origin}/`, rows, stored);
  await close();
  const times = await measureManyStore(page, `${origin}/`, stored, { runs: 20, choices: 100 });
  const what = `${stored} stored assessments, no slow-down:`;
  note(`${what} list from a new document`, times.start);
  note(`${what} list`, times.list);
  note(`${what} open one`, times.open);
  note(`${what} choice → Saved`, times.saved);
  note(`${what} search`, times.search);
  const size = `${times.megabytes.toFixed(0)} MB`;
  noteOnce(
    `${what} export everything, ${size}`,
    `${Math.round(times.exported)} ms, longest task ${Math.round(times.longestTask)} ms`,
  );
  await context.close();
}
