import { setTimeout as pause } from 'node:timers/promises';
import type { Browser, BrowserContext, Page } from '@playwright/test';
import { recordFigure, seeded, trials } from '../trust/figures.ts';
import { openSample } from './support/pages.ts';
import { expectSaved } from './support/visitor.ts';
import { expect, test } from './support/watch.ts';

const criterion = '#/a/sample-2026/d/governance-maturity.governance/i/gov-policy';
const seed = 20261127;

const notes = (page: Page) => page.getByRole('textbox', { name: 'Notes' });

/**
 * Writes down in localStorage, as it happens, what the note says, how long it is at each key and whenever it is said to
 * be saved. A page that is being left takes some keys and not others, so the text is the page's own.
 */
function watchTyping(): void {
  const log = (key: string, length: number) => {
    const before = JSON.parse(localStorage.getItem(key) ?? '[]') as unknown[];
    localStorage.setItem(key, JSON.stringify([...before, [Date.now(), length]]));
  };
  const text = () => document.querySelector<HTMLTextAreaElement>('#answer-note')?.value ?? '';
  const note = () => text().length;
  const keep = () => {
    log('test-typed', note());
    localStorage.setItem('test-text', text());
  };
  document.addEventListener('input', keep, { capture: true });
  document.addEventListener('DOMContentLoaded', () => {
    const root = document.documentElement;
    new MutationObserver(() => {
      if (root.dataset['saveState'] === 'saved' && note() > 0) log('test-said-saved', note());
    }).observe(root, { attributeFilter: ['data-save-state', 'data-ack-seq'] });
  });
}

type Log = [at: number, length: number][];
const readLog = (page: Page, key: string) =>
  page.evaluate((name) => JSON.parse(localStorage.getItem(name) ?? '[]') as Log, key);

/** How people leave a page in the middle of a word. */
const ways: Record<string, (page: Page) => Promise<unknown>> = {
  'a link': (page) => page.getByRole('link', { name: 'Back to the task list' }).click({ noWaitAfter: true }),
  reload: (page) => page.reload(),
  Back: (page) => page.goBack(),
  'the address bar': (page) => page.goto('about:blank'),
  'closing the tab': async (page) => {
    const closed = page.waitForEvent('close');
    await page.close({ runBeforeUnload: true });
    await closed;
  },
};

interface Left {
  way: string;
  old: boolean;
  typed: number;
  recovered: number;
  saidSavedAndLost: boolean;
}

async function leaveOnce(
  context: BrowserContext,
  way: string,
  typeFor: number,
  trial: number,
): Promise<Left> {
  const page = await context.newPage();
  page.on('dialog', (dialog) => void dialog.accept());
  await page.goto('about:blank');
  await page.goto(criterion);
  await notes(page).fill('');
  await expectSaved(page);
  await page.evaluate(() => {
    localStorage.removeItem('test-typed');
    localStorage.removeItem('test-said-saved');
  });
  const text = `Trial ${trial} `.repeat(60).slice(0, 400);
  await notes(page).focus();
  const stop = new AbortController();
  const typing = type(page, text, stop.signal).catch(() => undefined);
  await pause(typeFor);
  const left = Date.now();
  await ways[way]?.(page);
  stop.abort();
  await typing;

  const again = await context.newPage();
  await again.goto(criterion);
  await expect(notes(again)).toBeVisible();
  const found = await notes(again).inputValue();
  const typed = (await readLog(again, 'test-typed')).filter(([, length]) => length > 0);
  const said = await readLog(again, 'test-said-saved');
  const last = await again.evaluate(() => localStorage.getItem('test-text') ?? '');
  await again.close();
  if (!page.isClosed()) await page.close();
  const recovered = last.startsWith(found) ? found.length : 0;
  const settled = typed.filter(([at]) => at < left - 1000).at(-1)?.[1] ?? 0;
  const lastSecond = typed.filter(([at]) => at >= left - 1000);
  return {
    way,
    old: recovered >= settled,
    typed: (lastSecond.at(-1)?.[1] ?? settled) - settled,
    recovered: Math.max(0, recovered - settled),
    saidSavedAndLost: said.some(([, length]) => length > recovered),
  };
}

/** 20 characters a second, also while the page is being left. */
async function type(page: Page, text: string, signal: AbortSignal): Promise<void> {
  for (const letter of text) {
    if (signal.aborted) return;
    await page.keyboard.type(letter, { delay: 50 });
  }
}

async function leaveBy(browser: Browser, baseURL: string, way: string, times: number): Promise<Left[]> {
  const context = await browser.newContext({ baseURL, viewport: { width: 1366, height: 768 } });
  try {
    await context.addInitScript(watchTyping);
    const first = await context.newPage();
    await openSample(first);
    await first.close();
    const random = seeded(seed);
    const results: Left[] = [];
    for (let trial = 0; trial < times; trial++) {
      results.push(await leaveOnce(context, way, 1500 + random() * 4000, trial));
    }
    return results;
  } finally {
    await context.close();
  }
}

test('A05 text that was being typed is there again, whichever way the page was left', async ({
  browser,
  baseURL,
}) => {
  test.setTimeout(1_800_000);
  const each = trials(1, 40);
  const results = (
    await Promise.all(Object.keys(ways).map((way) => leaveBy(browser, baseURL ?? '', way, each)))
  ).flat();
  const typed = results.reduce((sum, one) => sum + one.typed, 0);
  const recovered = results.reduce((sum, one) => sum + Math.min(one.recovered, one.typed), 0);
  const counts = {
    'times that text older than 1 second was lost': results.filter(({ old }) => !old).length,
    'times that lost text had been said to be saved': results.filter((one) => one.saidSavedAndLost).length,
  };
  recordFigure({
    id: 'A05',
    trial: 'times that a page was left in the middle of typing',
    trials: results.length,
    counts,
    measured: {
      'characters of the last second that came back': `${recovered} of ${typed} (${((100 * recovered) / typed).toFixed(1)} %)`,
    },
    seed,
    notCovered:
      'Pages were left after 1.5 to 5.5 seconds of typing at 20 characters a second. Chromium only; a killed browser is A02.',
  });
  expect(counts).toEqual({
    'times that text older than 1 second was lost': 0,
    'times that lost text had been said to be saved': 0,
  });
  expect(recovered / typed, JSON.stringify(results)).toBeGreaterThanOrEqual(0.95);
});
