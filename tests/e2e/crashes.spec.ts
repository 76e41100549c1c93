import { expect, test } from '@playwright/test';
import { recordFigure, seeded, trials } from '../trust/figures.ts';
import { milliseconds, percentile } from './support/figureWords.ts';
import { launchApp, newProfile, startAppServer, type AppServer } from './support/launchApp.ts';
import { aMoment, criterionPage, otherCriterion, ScriptedUser, storeSample } from './support/scriptedUser.ts';
import { acknowledged } from './support/visitor.ts';

// Tests that restart the browser need an origin of their own: another port is another, empty store.
const port = Number(process.env['E2E_CRASH_PORT'] ?? 4203);
const address = `http://localhost:${port}/`;
const usableWithinMs = 3000;
let server: AppServer;

test.beforeAll(async () => {
  server = await startAppServer(port);
});
test.afterAll(() => server.stop());

/** A profile that holds the sample organisation and the offline copy of the app. */
async function profileWithSample(): Promise<string> {
  const profile = newProfile();
  const app = await launchApp(profile, 'about:blank');
  await storeSample(app.page, address);
  await app.close();
  return profile;
}

test('A02 kills of the whole browser lose nothing that was said to be saved', async () => {
  test.setTimeout(7_200_000);
  const kills = trials(20, 200);
  const seed = 20261121;
  const random = seeded(seed);
  const profile = await profileWithSample();
  const user = new ScriptedUser();
  const lost: string[] = [];
  const torn: string[] = [];
  const restarts: number[] = [];
  for (let round = 0; round < kills; round++) {
    const app = await launchApp(profile, 'about:blank');
    const started = performance.now();
    await app.page.goto(`${address}${user.address(round)}`);
    await user.ready(app.page, round);
    restarts.push(performance.now() - started);
    const found = await user.compare(app.page);
    lost.push(...found.lost);
    torn.push(...found.torn);
    const working = user.work(app.page, round);
    await aMoment(random);
    await app.kill();
    await working;
  }
  const last = await launchApp(profile, `${address}#/data`);
  const found = await user.compare(last.page);
  lost.push(...found.lost);
  torn.push(...found.torn);
  await last.close();

  const slow = restarts.filter((ms) => ms > usableWithinMs);
  recordFigure({
    id: 'A02',
    trial: 'kills of the whole browser, 150 to 2,000 ms into editing',
    trials: kills,
    seed,
    counts: {
      'edits said to be saved and lost': lost.length,
      'edits stored by half': torn.length,
      'restarts after which the tool took more than 3 seconds': slow.length,
    },
    measured: {
      'edits said to be saved': user.savedCount.toLocaleString('en-GB'),
      'usable again, from the request of the page': `p95 ${milliseconds(percentile(restarts, 0.95))}, longest ${milliseconds(Math.max(...restarts))}`,
    },
    notCovered:
      'A killed browser leaves the system running, which still writes what it had taken: A04 is about power.',
  });
  expect(user.savedCount).toBeGreaterThan(kills);
  expect(lost).toEqual([]);
  expect(torn).toEqual([]);
  expect(slow).toEqual([]);
});

test('A03 crashes of a page lose nothing that was said to be saved, and leave other tabs alone', async () => {
  test.setTimeout(7_200_000);
  const crashes = trials(3, 200);
  const seed = 20261122;
  const random = seeded(seed);
  const app = await launchApp(await profileWithSample(), 'about:blank');
  const other = app.page;
  await other.goto(`${address}${criterionPage(otherCriterion)}`);
  const otherNotes = other.getByLabel('Notes', { exact: true });
  await otherNotes.waitFor();
  const user = new ScriptedUser();
  const lost: string[] = [];
  const torn: string[] = [];
  let disturbed = 0;
  for (let round = 0; round < crashes; round++) {
    const page = await app.context.newPage();
    await page.goto(`${address}${user.address(round)}`);
    await user.ready(page, round);
    const working = user.work(page, round);
    await aMoment(random);
    const crashed = page.waitForEvent('crash');
    // Never answers: the page that it would come from is gone.
    void page.goto('chrome://crash').catch(() => undefined);
    await crashed;
    await page.close();
    await working;

    const found = await user.compare(other);
    lost.push(...found.lost);
    torn.push(...found.torn);
    const before = await acknowledged(other);
    await otherNotes.fill(`Written in the other tab after crash ${round}`);
    const saved = await other
      .waitForFunction((seq) => Number(document.documentElement.dataset['ackSeq']) > seq, before, {
        timeout: 2000,
      })
      .then(() => true)
      .catch(() => false);
    if (!saved) disturbed++;
  }
  await app.close();

  recordFigure({
    id: 'A03',
    trial: 'crashes of the page, 150 to 2,000 ms into editing',
    trials: crashes,
    seed,
    counts: {
      'edits said to be saved and lost': lost.length,
      'edits stored by half': torn.length,
      'times that another tab could not save within 2 seconds': disturbed,
    },
    measured: { 'edits said to be saved': user.savedCount.toLocaleString('en-GB') },
  });
  expect(user.savedCount).toBeGreaterThan(crashes);
  expect(lost).toEqual([]);
  expect(torn).toEqual([]);
  expect(disturbed).toBe(0);
});
