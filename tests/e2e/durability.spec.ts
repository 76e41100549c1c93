import type { Page } from '@playwright/test';
import { launchApp, newProfile, startAppServer } from './support/launchApp.ts';
import { putRows, readRows } from './support/rows.ts';
import { countSyncs } from './support/syncs.ts';
import { acknowledged, expectSaved } from './support/visitor.ts';
import { expect, test } from './support/watch.ts';
import { recordFigure, recordNotRun } from '../trust/figures.ts';

// Tests that restart the browser need an origin of their own: another port is another, empty store.
const port = Number(process.env['E2E_DURABILITY_PORT'] ?? 4177);

const criterion = (section: string, id: string) => `#/a/sample-2026/d/${section}/i/${id}`;
const governance = 'gov-policy';

async function openSample(page: Page, address = ''): Promise<void> {
  await page.goto(`${address}#/sample`);
  await expect(page.getByRole('heading', { level: 1, name: 'Results' })).toBeVisible();
}

const ladder = (page: Page) =>
  page.getByRole('group', { name: /Which level describes/ }).getByRole('radio', { name: /^Level/ });

test('A01 every choice is on the disk, in the strictest way, before the page says so', async () => {
  test.setTimeout(120_000);
  const choices = 50;
  const server = await startAppServer(port);
  const profile = newProfile();
  const app = await launchApp(profile, 'about:blank', {
    before: (context) =>
      context.addInitScript(() => {
        const asked: (string | undefined)[] = [];
        Object.assign(window, { asked });
        const ask = Reflect.get(IDBDatabase.prototype, 'transaction');
        IDBDatabase.prototype.transaction = function (this: IDBDatabase, stores, mode, options) {
          const transaction = ask.call(this, stores, mode, options);
          if (mode === 'readwrite') asked.push(transaction.durability);
          return transaction;
        };
      }),
  });
  const { page } = app;
  await openSample(page, server.url);
  await page.goto(`${server.url}${criterion('governance-maturity.governance', governance)}`);
  await expect(ladder(page).first()).toBeVisible();
  const syncs = process.env['TRUST'] === 'full' ? await countSyncs(profile) : null;
  const before = await acknowledged(page);
  let uncounted = 0;
  for (let i = 0; i < choices; i++) {
    await ladder(page)
      .nth(i % 6)
      .click();
    await page.waitForFunction(
      (seq) => Number(document.documentElement.dataset['ackSeq']) >= seq,
      before + i + 1,
    );
    if ((await acknowledged(page)) !== before + i + 1) uncounted++;
  }
  const flushes = (await syncs?.stop()) ?? null;
  const asked = await page.evaluate(() => Reflect.get(window, 'asked') as string[]);
  await app.close();
  await server.stop();

  const weaker = asked.filter((durability) => durability !== 'strict').length;
  recordFigure({
    id: 'A01',
    trial: 'levels chosen, one by one',
    trials: choices,
    counts: {
      'choices written in a weaker way than strict': weaker,
      'choices not counted as saved exactly once': uncounted,
    },
    measured: {
      'strict writes since the page was opened': String(asked.length - weaker),
      ...(flushes !== null && {
        'times that the browser made the system write its database to the disk (fsync, fdatasync)':
          String(flushes),
      }),
    },
  });
  if (flushes === null && process.env['TRUST'] === 'full')
    recordNotRun('A01', 'Counting the writes to the disk itself needs strace on Linux.');
  expect(asked.length).toBeGreaterThanOrEqual(choices);
  expect(weaker).toBe(0);
  expect(uncounted).toBe(0);
  if (flushes !== null) expect(flushes).toBeGreaterThanOrEqual(choices);
});

test('two tabs that change different fields of one answer both keep their change', async ({ context }) => {
  const [left, right] = [await context.newPage(), await context.newPage()];
  await openSample(left);
  const address = criterion('governance-maturity.governance', 'gov-policy');
  await left.goto(address);
  await right.goto(address);
  await left.getByLabel('Notes').fill('Written in the left tab');
  await ladder(right).nth(4).click();
  await expectSaved(right);
  await expectSaved(left);
  await left.reload();
  await expect(left.getByLabel('Notes')).toHaveValue('Written in the left tab');
  await expect(ladder(left).nth(4)).toBeChecked();
});

test('arrowing through the levels stores only the one it settles on', async ({ page }) => {
  await page.clock.install();
  await openSample(page);
  await page.goto(criterion('governance-maturity.governance', 'gov-policy'));
  await ladder(page).first().click();
  await expectSaved(page);
  const before = (await readRows(page, 'events')).length;
  // A key each tenth of a second by the page's own clock, so that none comes late on a slow machine.
  await page.clock.pauseAt(await page.evaluate(() => Date.now() + 1000));
  for (let i = 0; i < 4; i++) {
    await page.keyboard.press('ArrowDown');
    await page.clock.runFor(100);
  }
  await expect(ladder(page).nth(4)).toBeChecked();
  await expect(page.locator('html')).toHaveAttribute('data-save-state', 'unsaved');
  const [saving, saved] = [page.getByText('Saving…'), page.getByText(/^Saved on this device/)];
  await expect(saving).toBeVisible();
  await expect(saved).toBeHidden();
  await page.clock.resume();
  await expectSaved(page);
  await expect(saving).toBeHidden();
  await expect(saved).toBeVisible();
  const events = await readRows(page, 'events');
  expect(events.length - before).toBe(1);
  const mine = (await readRows(page, 'responses')).find(
    (row) => row['criterionId'] === 'gov-policy' && row['deviceId'] !== 'sample',
  );
  expect(mine?.['answer']).toMatchObject({ level: 4 });
});

test('what one tab answers another shows, again and again', async ({ context }) => {
  const [answering, reading] = [await context.newPage(), await context.newPage()];
  await openSample(answering);
  await answering.goto(criterion('governance-maturity.governance', 'gov-policy'));
  await reading.goto('#/a/sample-2026/d/governance-maturity.governance/check');
  const card = reading.locator('#answer-gov-policy');
  for (const level of [0, 5, 1, 4]) {
    await ladder(answering).nth(level).click();
    await expect(card).toContainText(`Level ${level},`);
  }
  await answering.getByRole('button', { name: 'Clear answer' }).click();
  await expect(card).toContainText('Not answered');
});

test('one row of the wrong shape is shown, can be downloaded and hides no other', async ({ page }) => {
  await openSample(page);
  const rows = await readRows(page, 'responses');
  const mine = rows.filter((row) => row['assessmentId'] === 'sample-2026');
  const spoilt = mine.find((row) => row['criterionId'] === 'gov-policy');
  expect(spoilt).toBeDefined();
  await putRows(page, 'responses', [{ ...spoilt, answer: 'four' }]);
  await page.reload();
  await expect(page.getByRole('heading', { level: 1, name: 'Results' })).toBeVisible();

  await page.goto('#/data');
  await expect(page.getByText(/1 record could not be read/)).toBeVisible();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download what we can read' }).click();
  expect((await download).suggestedFilename()).toMatch(/\.json$/);
  expect((await readRows(page, 'responses')).find(({ id }) => id === spoilt?.id)?.['answer']).toBe('four');
});
