import { setTimeout as pause } from 'node:timers/promises';
import { expect as baseExpect, type Page } from '@playwright/test';
import { launchApp, newProfile, startAppServer, type AppServer } from './support/launchApp.ts';
import { putRows, readRows } from './support/rows.ts';
import { acknowledged, expectSaved } from './support/visitor.ts';
import { expect, test } from './support/watch.ts';
import { seeded } from '../trust/figures.ts';

// Tests that restart the browser need an origin of their own: another port is another, empty store.
const port = Number(process.env['E2E_DURABILITY_PORT'] ?? 4177);
const kills = 20;

const criterion = (section: string, id: string) => `#/a/sample-2026/d/${section}/i/${id}`;
const governance = ['gov-policy', 'gov-oversight-group', 'gov-accountability-lines', 'gov-reporting'];

async function openSample(page: Page, address = ''): Promise<void> {
  await page.goto(`${address}#/sample`);
  await expect(page.getByRole('heading', { level: 1, name: 'Results' })).toBeVisible();
}

const ladder = (page: Page) =>
  page.getByRole('group', { name: /Which level describes/ }).getByRole('radio', { name: /^Level/ });

test('every write asks for strict durability and is counted once', async ({ page }) => {
  await page.addInitScript(() => {
    const asked: (string | undefined)[] = [];
    Object.assign(window, { asked });
    const ask = Reflect.get(IDBDatabase.prototype, 'transaction');
    IDBDatabase.prototype.transaction = function (this: IDBDatabase, stores, mode, options) {
      const transaction = ask.call(this, stores, mode, options);
      if (mode === 'readwrite') asked.push(transaction.durability);
      return transaction;
    };
  });
  await openSample(page);
  await page.goto(criterion('governance-maturity.governance', governance[0] ?? ''));
  await expect(ladder(page).first()).toBeVisible();
  const before = await acknowledged(page);
  for (let i = 0; i < 50; i++) {
    await ladder(page)
      .nth(i % 6)
      .click();
    await expect(page.locator('html')).toHaveAttribute('data-ack-seq', String(before + i + 1));
  }
  const asked = await page.evaluate(() => Reflect.get(window, 'asked') as string[]);
  expect(asked.length).toBeGreaterThanOrEqual(50);
  expect(new Set(asked)).toEqual(new Set(['strict']));
});

test(`${kills} kills of the whole browser lose nothing that was said to be saved`, async () => {
  test.setTimeout(600_000);
  const server: AppServer = await startAppServer(port);
  const profile = newProfile();
  const random = seeded(20261121);
  /** What the page had acknowledged, by criterion, when the browser was killed; then what came after it. */
  const saved = new Map<string, { note: string; later: string[] }>();
  const address = `http://localhost:${port}/`;
  try {
    const first = await launchApp(profile, address);
    await openSample(first.page, address);
    await first.page.goto(`${address}#/data`);
    await first.close();

    for (let round = 0; round < kills; round++) {
      const id = governance[round % governance.length] ?? '';
      const app = await launchApp(profile, `${address}${criterion('governance-maturity.governance', id)}`);
      const started = performance.now();
      await baseExpect(app.page.getByLabel('Notes')).toBeVisible();
      baseExpect(performance.now() - started, `usable after kill ${round}`).toBeLessThan(3000);
      await checkAgainst(app.page, id, saved.get(id), round);

      const stop = pause(150 + random() * 1850);
      const life = { running: true };
      const editing = (async () => {
        for (let n = 0; life.running; n++) {
          const note = `round ${round} edit ${n}`;
          const known = saved.get(id) ?? { note: '', later: [] };
          saved.set(id, { ...known, later: [...known.later, note] });
          const before = await acknowledged(app.page);
          await app.page.getByLabel('Notes').fill(note);
          await ladder(app.page)
            .nth(n % 6)
            .click();
          await app.page.waitForFunction(
            (seq) =>
              Number(document.documentElement.dataset['ackSeq']) > seq &&
              document.documentElement.dataset['saveState'] === 'saved',
            before,
          );
          saved.set(id, { note, later: [] });
        }
      })().catch(() => undefined);
      await stop;
      life.running = false;
      await app.kill();
      await editing;
    }
    const last = await launchApp(profile, address);
    await whole(last.page);
    await last.close();
  } finally {
    await server.stop();
  }
});

/** The note found is the last acknowledged one, or one typed after it that reached the disk unacknowledged. */
async function checkAgainst(
  page: Page,
  id: string,
  expected: { note: string; later: string[] } | undefined,
  round: number,
): Promise<void> {
  if (expected === undefined || expected.note === '') return;
  const note = await page.getByLabel('Notes').inputValue();
  expect([expected.note, ...expected.later], `${id} before round ${round}`).toContain(note);
}

/** No part of one save without the rest: each answer's stamp has its line in the history, and the reverse. */
async function whole(page: Page): Promise<void> {
  const events = await readRows(page, 'events');
  const responses = await readRows(page, 'responses');
  const assessments = await readRows(page, 'assessments');
  const known = [...responses, ...assessments].map(({ id }) => id);
  const changed = responses.filter(({ deviceId }) => deviceId !== 'sample');
  for (const event of events) {
    expect(known).toContain(event['recordId']);
  }
  for (const response of changed.filter(({ id }) => events.some((event) => event['recordId'] === id))) {
    const latest = events.filter((event) => event['recordId'] === response.id).map(({ at }) => String(at));
    expect(latest).toContain(response['updatedAt']);
  }
}

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
  await openSample(page);
  await page.goto(criterion('governance-maturity.governance', 'gov-policy'));
  await ladder(page).first().click();
  await expectSaved(page);
  const before = (await readRows(page, 'events')).length;
  for (let i = 0; i < 4; i++) await page.keyboard.press('ArrowDown');
  await expect(ladder(page).nth(4)).toBeChecked();
  await expectSaved(page);
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
