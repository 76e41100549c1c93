import type { BrowserContext, Page } from '@playwright/test';
import { recordFigure, seeded, trials } from '../trust/figures.ts';
import { launchApp, newProfile, startAppServer } from './support/launchApp.ts';
import { openSample } from './support/pages.ts';
import { readRows } from './support/rows.ts';
import { acknowledged, expectSaved } from './support/visitor.ts';
import { expect, test } from './support/watch.ts';

// A browser of its own needs an origin of its own.
const port = Number(process.env['E2E_TWO_TABS_PORT'] ?? 4197);

const criterion = (section: string, id: string) => `#/a/sample-2026/d/${section}/i/${id}`;
const policy = criterion('governance-maturity.governance', 'gov-policy');

const ladder = (page: Page) =>
  page.getByRole('group', { name: /Which level describes/ }).getByRole('radio', { name: /^Level/ });
const notes = (page: Page) => page.getByRole('textbox', { name: 'Notes' });

/** The same criterion of the sample in two tabs. */
async function twoTabs(context: BrowserContext): Promise<[Page, Page]> {
  const [left, right] = [await context.newPage(), await context.newPage()];
  await openSample(left);
  for (const page of [left, right]) {
    await page.goto(policy);
    await expect(notes(page)).toBeVisible();
  }
  return [left, right];
}

test('A06 edits of different criteria in two tabs at once end as the model says', async ({ context }) => {
  const edits = trials(100, 1000);
  test.setTimeout(300_000);
  const [left, right] = [await context.newPage(), await context.newPage()];
  await openSample(left);
  const seed = 7;
  const random = seeded(seed);
  const model = new Map<string, number>();
  const tabs = [
    { page: left, id: 'gov-policy', count: 0 },
    { page: right, id: 'gov-oversight-group', count: 0 },
  ];
  for (const tab of tabs) {
    await tab.page.goto(criterion('governance-maturity.governance', tab.id));
    await expect(ladder(tab.page).first()).toBeVisible();
    tab.count = await acknowledged(tab.page);
  }
  // One call drives a burst of clicks in each page, both at the same time.
  for (let done = 0; done < edits;) {
    const burst = Math.min(edits - done, 100);
    await Promise.all(
      tabs.map(async (tab) => {
        // Never the level that is chosen already: each step is an edit.
        let level = model.get(tab.id) ?? Number(await tab.page.locator('.ladder input:checked').inputValue());
        const levels = Array.from({ length: burst / 2 }, () => {
          level = (level + 1 + Math.floor(random() * 5)) % 6;
          return level;
        });
        await tab.page.evaluate(async (chosen) => {
          const radios = [...document.querySelectorAll<HTMLInputElement>('.ladder input[type=radio]')];
          const root = document.documentElement;
          for (const level of chosen) {
            // A page in the background has no frames and slow timers, but it is told of each write.
            const written = new Promise<void>((resolve) => {
              const before = root.dataset['ackSeq'];
              const watch = new MutationObserver(() => {
                if (root.dataset['ackSeq'] === before) return;
                watch.disconnect();
                resolve();
              });
              watch.observe(root, { attributeFilter: ['data-ack-seq'] });
            });
            radios[level]?.click();
            await written;
          }
        }, levels);
        model.set(tab.id, levels.at(-1) ?? 0);
      }),
    );
    done += burst;
  }
  for (const tab of tabs) await expectSaved(tab.page);
  const rows = await readRows(left, 'responses');
  const lost = [...model].filter(([id, level]) => {
    const row = rows.find(
      (one) =>
        one['assessmentId'] === 'sample-2026' && one['criterionId'] === id && one['deviceId'] !== 'sample',
    );
    return !JSON.stringify(row?.['answer']).includes(`"level":${level},`);
  });
  recordFigure({
    id: 'A06',
    trial: 'random edits of different criteria, made in two tabs at once',
    trials: edits,
    counts: { 'answers that differ from the model': lost.length },
    seed,
  });
  expect(lost).toEqual([]);
});

test('A07 one note changed in two tabs at once: both texts are there, and the conflict is shown', async ({
  context,
}) => {
  test.setTimeout(600_000);
  const [left, right] = await twoTabs(context);
  const times = trials(2, 100);
  const took: number[] = [];
  let lost = 0;
  for (let n = 0; n < times; n++) {
    const texts = [`Left ${n}: the policy was approved.`, `Right ${n}: the policy is a draft.`];
    const started = Date.now();
    await Promise.all([notes(left).fill(texts[0] ?? ''), notes(right).fill(texts[1] ?? '')]);
    const notice = left.getByText('The notes changed in 2 places');
    await expect(notice).toBeVisible();
    await expect(right.getByText('The notes changed in 2 places')).toBeVisible();
    took.push(Date.now() - started);
    for (const page of [left, right]) {
      const seen = [await notes(page).inputValue(), ...(await page.locator('blockquote').allTextContents())];
      lost += texts.filter((text) => !seen.includes(text)).length;
    }
    await left.getByRole('button', { name: 'Keep only the text in the field' }).click();
    await expect(notice).toBeHidden();
    await expectSaved(left);
    await expect(notes(right)).toHaveValue(await notes(left).inputValue());
  }
  const late = took.filter((ms) => ms > 2000).length;
  const counts = {
    'texts that could not be found again': lost,
    'conflicts shown later than 2 seconds': late,
  };
  recordFigure({
    id: 'A07',
    trial: 'times that one note was changed in two tabs before either saved',
    trials: times,
    counts,
    measured: { 'conflict shown in both tabs, longest': `${Math.max(...took)} ms` },
  });
  expect(lost).toBe(0);
  expect(late).toBe(0);
});

test('A24 a tab that crashes or sleeps holds nobody up, and writes nothing after it was taken over', async ({
  context,
  watch,
}) => {
  watch.allow(/Target crashed|net::ERR/);
  test.setTimeout(300_000);
  const times = trials(1, 10);
  const counts = {
    'edits that had to wait longer than 2 seconds': 0,
    'rows written by a tab after it was taken over': 0,
    'texts of that tab that could not be found again': 0,
  };
  const first = await context.newPage();
  await openSample(first);
  for (let n = 0; n < times; n++) {
    const sleeper = await context.newPage();
    await sleeper.goto(policy);
    await expect(notes(sleeper)).toBeVisible();
    const other = await context.newPage();
    await other.goto(policy);
    await expect(other.getByText('This assessment is also open in another tab.')).toBeVisible();

    const devtools = await context.newCDPSession(sleeper);
    await devtools.send('Debugger.enable');
    const asleep = new Promise((resolve) => devtools.once('Debugger.paused', resolve));
    await notes(sleeper).fill(`Typed before sleep ${n}`);
    // The next thing that runs is the timer that would save the text.
    await devtools.send('Debugger.pause');
    await asleep;
    await other.reload();
    await other.getByRole('button', { name: 'Take over' }).click();
    await expect(other.getByRole('button', { name: 'Take over' })).toBeHidden();
    let started = Date.now();
    const text = `Typed after taking over ${n}`;
    await notes(other).fill(text);
    await expectSaved(other);
    if (Date.now() - started > 2000) counts['edits that had to wait longer than 2 seconds']++;

    const before = (await readRows(other, 'events')).length;
    await devtools.send('Debugger.disable');
    await expect(sleeper.getByText('You went on with this assessment in another tab')).toBeVisible();
    await expect(sleeper.locator('html')).toHaveAttribute('data-save-state', 'failed');
    counts['rows written by a tab after it was taken over'] +=
      (await readRows(other, 'events')).length - before;
    sleeper.on('dialog', (dialog) => void dialog.accept());
    await sleeper.getByRole('button', { name: 'Reload' }).click();
    await expect(sleeper.getByText('We recovered text you were typing')).toBeVisible();
    await expect(notes(sleeper)).toHaveValue(text);
    const kept = await sleeper.locator('blockquote', { hasText: `Typed before sleep ${n}` }).count();
    if (kept === 0) counts['texts of that tab that could not be found again']++;
    await sleeper.getByRole('button', { name: /I no longer need it/ }).click();
    await expect(sleeper.getByText('We recovered text you were typing')).toBeHidden();

    await expect(other.getByText('This assessment is also open in another tab.')).toBeVisible();
    started = Date.now();
    const crash = await context.newCDPSession(sleeper);
    const crashed = sleeper.waitForEvent('crash');
    void crash.send('Page.crash').catch(() => undefined);
    await crashed;
    await expect(other.getByText('This assessment is also open in another tab')).toBeHidden();
    await notes(other).fill(`Typed after the crash ${n}`);
    await expectSaved(other);
    if (Date.now() - started > 2000) counts['edits that had to wait longer than 2 seconds']++;
    await sleeper.close();
    await other.close();
  }
  recordFigure({
    id: 'A24',
    trial: 'times that a tab with the assessment was halted and taken over, and then crashed',
    trials: times,
    counts,
    notCovered:
      'Sleep was imitated by halting the script of the tab; Chromium freezes only tabs that nobody sees.',
  });
  expect(Object.values(counts)).toEqual([0, 0, 0]);
});

test('a page from the browser’s cache of pages shows what is on disk, and goes on saving', async () => {
  test.setTimeout(120_000);
  const server = await startAppServer(port);
  const app = await launchApp(newProfile(), `${server.url}#/sample`, {
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
  });
  try {
    const { page, context } = app;
    await expect(page.getByRole('heading', { level: 1, name: 'Results' })).toBeVisible();
    await page.goto(`${server.url}${policy}`);
    // A service worker that takes over meanwhile would throw the page out of the cache.
    await expect(page.locator('html')).toHaveAttribute('data-offline', 'ready');
    await notes(page).fill('Before the page was put away');
    await expectSaved(page);
    await page.evaluate(() => {
      window.addEventListener('pageshow', ({ persisted }) => {
        document.documentElement.dataset['cameBack'] = String(persisted);
      });
    });
    await page.goto(`${server.url}icon.svg`);
    const other = await context.newPage();
    await other.goto(`${server.url}${policy}`);
    await notes(other).fill('Written in another tab meanwhile');
    await expectSaved(other);
    await ladder(other).nth(0).click();
    await expectSaved(other);

    // Playwright itself would wait for a page that loads; this one only comes back.
    await page.evaluate(() => setTimeout(() => history.back()));
    await expect(page.locator('html')).toHaveAttribute('data-came-back', 'true');
    await expect(notes(page)).toHaveValue('Written in another tab meanwhile');
    await expect(ladder(page).nth(0)).toBeChecked();
    const before = await acknowledged(page);
    await notes(page).fill('Written after coming back');
    await expect(page.locator('html')).not.toHaveAttribute('data-ack-seq', String(before));
    await expectSaved(page);
    await expect(notes(other)).toHaveValue('Written after coming back');
  } finally {
    await app.close();
    await server.stop();
  }
});
