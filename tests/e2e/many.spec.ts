import { expect, test } from '@playwright/test';
import { fillStore, measureManyStore } from '../../scripts/bench/manyStore.js';
import { manyRows } from '../bench/manyAssessments.ts';
import { recordFigure, trials } from '../trust/figures.ts';
import { milliseconds, percentile } from './support/figureWords.ts';
import { launchApp, newProfile, startAppServer } from './support/launchApp.ts';

// A store of its own: another port is another, empty one.
const port = Number(process.env['E2E_MANY_PORT'] ?? 4193);
const address = `http://localhost:${port}/`;

test('A37 thousands of assessments list, open, save, search and export quickly', async () => {
  test.setTimeout(trials(60_000, 3_600_000));
  const count = trials(60, 5000);
  const runs = trials(3, 40);
  const server = await startAppServer(port);
  const app = await launchApp(newProfile(), 'about:blank');
  await fillStore(app.page, address, manyRows(), count);
  const times = await measureManyStore(app.page, address, count, { runs, choices: trials(6, 200) });
  await app.close();
  await server.stop();

  const p95 = (values: readonly number[]) => percentile(values, 0.95);
  const slow = (value: number, most: number) => Number(!(value <= most));
  const counts = {
    'list, p95 over 500 ms': slow(p95(times.list), 500),
    'open one, p95 over 100 ms': slow(p95(times.open), 100),
    'choice until saved, p95 over 50 ms or p99 over 250 ms':
      slow(p95(times.saved), 50) || slow(percentile(times.saved, 0.99), 250),
    'search, p95 over 300 ms': slow(p95(times.search), 300),
    'export of everything, over 30 seconds': slow(times.exported, 30_000),
    'export of everything, one task over 200 ms': slow(times.longestTask, 200),
  };
  const both = (values: readonly number[]) =>
    `p95 ${milliseconds(p95(values))}, p99 ${milliseconds(percentile(values, 0.99))} (${values.length} times)`;
  recordFigure({
    id: 'A37',
    trial: `store of ${count.toLocaleString('en-GB')} assessments with 40 answers each`,
    trials: 1,
    counts,
    measured: {
      list: both(times.list),
      'list, from the request of a new document': both(times.start),
      'open one': both(times.open),
      'choice until saved': both(times.saved),
      search: both(times.search),
      'export of everything': `${milliseconds(times.exported)}, ${times.megabytes.toFixed(0)} MB, longest task ${milliseconds(times.longestTask)}`,
    },
    notCovered: 'The processor is not slowed down; a trust laptop may take several times as long.',
  });
  // At small counts this only proves that it works: the machine that runs all tests at once is no measure of speed.
  if (trials(0, 1) === 1)
    expect(counts).toEqual(Object.fromEntries(Object.keys(counts).map((key) => [key, 0])));
  expect(times.search).toHaveLength(runs);
});
