import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type BrowserContext, expect, type Page, test } from '@playwright/test';
import { recordFigure, recordNotRun, trials } from '../trust/figures.ts';
import { filler, newDisk, roomOn, unplug, whyNoDisks } from './support/disk.ts';
import { milliseconds } from './support/figureWords.ts';
import { launchApp, startAppServer, type LaunchedApp } from './support/launchApp.ts';
import { readRows, type StoredRow } from './support/rows.ts';
import { criterionPage, otherCriterion, storeSample } from './support/scriptedUser.ts';
import { acknowledged, expectSaved } from './support/visitor.ts';

// Tests that restart the browser need an origin of their own: another port is another, empty store.
const port = Number(process.env['E2E_FULL_PORT'] ?? 4191);
const address = `http://localhost:${port}/`;
const tables = ['organisations', 'assessments', 'responses', 'evidence', 'actions', 'snapshots', 'events'];

interface Watched {
  /** When the page asked the browser to write or to open a store, in milliseconds since it was loaded. */
  attempts: number[];
  /** When the browser first refused a write. */
  refusedAt: number | null;
  /** When the page first said that it could not save. */
  failedAt: number | null;
}

/** Notes what the page asks of the browser's storage, and when it says that it cannot save. */
const watchStorage = (context: BrowserContext) =>
  context.addInitScript(() => {
    const watched: Watched = { attempts: [], refusedAt: null, failedAt: null };
    Object.assign(window, { watched });
    const ask = Reflect.get(IDBDatabase.prototype, 'transaction');
    IDBDatabase.prototype.transaction = function (this: IDBDatabase, stores, mode, options) {
      if (mode === 'readwrite') watched.attempts.push(performance.now());
      const transaction = ask.call(this, stores, mode, options);
      if (mode === 'readwrite')
        transaction.addEventListener('abort', () => (watched.refusedAt ??= performance.now()));
      return transaction;
    };
    const open = Reflect.get(IDBFactory.prototype, 'open');
    IDBFactory.prototype.open = function (this: IDBFactory, ...parameters) {
      watched.attempts.push(performance.now());
      return open.apply(this, parameters);
    };
    document.addEventListener('DOMContentLoaded', () => {
      const root = document.documentElement;
      new MutationObserver(() => {
        if (root.dataset['saveState'] === 'failed') watched.failedAt ??= performance.now();
      }).observe(root, { attributeFilter: ['data-save-state'] });
    });
  });

const watchedOn = (page: Page) => page.evaluate(() => Reflect.get(window, 'watched') as Watched);

async function allRows(page: Page): Promise<Map<string, StoredRow>> {
  const found = await Promise.all(tables.map((table) => readRows(page, table)));
  return new Map(
    found.flatMap((rows, index) => rows.map((row) => [`${tables[index]} ${row.id}`, row] as const)),
  );
}

/** One run. Throws where the app itself does not do what a person needs; counts what docs/trust.md states. */
async function fillDisk(seconds: number) {
  const disk = newDisk(384);
  const profile = join(disk.folder, 'profile');
  const { fill, free } = filler(disk);
  const own = `${address}${criterionPage(otherCriterion)}`;
  const launched: LaunchedApp[] = [];
  const launch = async (...how: Parameters<typeof launchApp>) => {
    const app = await launchApp(...how);
    launched.push(app);
    return app;
  };
  try {
    const first = await launch(profile, 'about:blank');
    await storeSample(first.page, address);
    await first.close();

    const app = await launch(profile, own, { before: watchStorage });
    const { page } = app;
    const notes = page.getByLabel('Notes', { exact: true });
    await notes.fill('Written while there was room');
    await expectSaved(page);
    const older = await allRows(page);
    // The browser tidies up its own files at any moment, which makes a little room again.
    await expect
      .poll(() => {
        fill();
        return roomOn(disk);
      }, 'room on the disk')
      .toBe(0);

    let saved = 'Written while there was room';
    let text = '';
    let editedAt = 0;
    let failedAfter: number | null = null;
    const end = performance.now() + seconds * 1000;
    for (let n = 0; performance.now() < end; n++) {
      const before = await acknowledged(page);
      text = `Written on the full disk, edit ${n}`;
      if (failedAfter === null) editedAt = await page.evaluate(() => performance.now());
      await notes.fill(text);
      await page
        .getByRole('group', { name: /Which level describes/ })
        .getByRole('radio', { name: new RegExp(`^Level ${n % 6}`) })
        .click();
      if (failedAfter === null) {
        await page.waitForFunction(
          (seq) =>
            document.documentElement.dataset['saveState'] === 'failed' ||
            Number(document.documentElement.dataset['ackSeq']) > seq,
          before,
          { timeout: 10_000 },
        );
        const { failedAt } = await watchedOn(page);
        if (failedAt !== null) failedAfter = failedAt - editedAt;
        else saved = text;
      }
      fill();
      await pause(500);
    }
    const { attempts, refusedAt, failedAt } = await watchedOn(page);
    const firstError = Math.min(refusedAt ?? Infinity, failedAt ?? Infinity);
    const isOnScreen = (await notes.inputValue()) === text;
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Download a copy of your work now' }).click();
    const copy = readFileSync(await (await download).path(), 'utf8');

    free();
    await app.kill();
    const again = await launch(profile, own);
    await again.page.getByLabel('Notes', { exact: true }).waitFor();
    const now = await allRows(again.page);
    const note = await again.page.getByLabel('Notes', { exact: true }).inputValue();
    await again.page.getByLabel('Notes', { exact: true }).fill('There is room again');
    await expectSaved(again.page);
    await again.close();
    const changed = new Set([...now.values()].filter((row) => row['note'] === note).map(({ id }) => id));
    return {
      older: older.size,
      damaged: [...older].filter(
        ([key, row]) => !changed.has(row.id) && JSON.stringify(now.get(key)) !== JSON.stringify(row),
      ).length,
      lost: note === saved || note.startsWith('Written on the full disk') ? 0 : 1,
      failedAfter: failedAfter ?? Infinity,
      limit: refusedAt === null ? 5000 : 2000,
      attempts: attempts.filter((at) => at > firstError).length,
      gone: isOnScreen && copy.includes(text) ? 0 : 1,
    };
  } finally {
    // The browser of a run that failed half-way would keep the disk busy, and hide what went wrong.
    await launched.at(-1)?.kill();
    await unplug(disk);
  }
}

test('A08 a full disk damages nothing that was saved before, and is told at once', async () => {
  test.setTimeout(7_200_000);
  const why = await whyNoDisks();
  if (why !== null) {
    recordNotRun('A08', why);
    return;
  }
  const runs = trials(1, 10);
  const seconds = trials(4, 60);
  const server = await startAppServer(port);
  const found: Awaited<ReturnType<typeof fillDisk>>[] = [];
  for (let n = 0; n < runs; n++) found.push(await fillDisk(seconds));
  await server.stop();

  const sum = (of: (run: (typeof found)[number]) => number) =>
    found.reduce((total, run) => total + of(run), 0);
  const most = (of: (run: (typeof found)[number]) => number) => Math.max(...found.map(of));
  const counts = {
    'runs in which an older record was damaged': sum(({ damaged }) => Math.min(damaged, 1)),
    'runs in which an edit said to be saved was lost': sum(({ lost }) => lost),
    'runs in which “not saved” came late (after 2 seconds; 5 where the browser never answered)': sum(
      ({ failedAfter, limit }) => Number(failedAfter > limit),
    ),
    'runs with more than 2 attempts to write after the first error': sum(({ attempts }) =>
      Number(attempts > 2),
    ),
    'runs in which the unsaved text was gone from the screen or from the file to download': sum(
      ({ gone }) => gone,
    ),
  };
  recordFigure({
    id: 'A08',
    trial: `disks filled to the last byte, with ${seconds} seconds of editing on the full disk`,
    trials: runs,
    counts,
    measured: {
      'older records, each run': String(most(({ older }) => older)),
      '“not saved” shown, longest': milliseconds(most(({ failedAfter }) => failedAfter)),
      'attempts to write after the first error, most': String(most(({ attempts }) => attempts)),
    },
    notCovered: 'The disk is a file with ext4, on Linux.',
  });
  for (const [what, count] of Object.entries(counts)) expect(count, what).toBe(0);
});
