import type { Locator, Page } from '@playwright/test';
import { acknowledged, expectSaved, Visitor } from './support/visitor.ts';
import { expect, test } from './support/watch.ts';

/**
 * What a person without documentation can do, and what it costs: the budgets are clicks with the mouse, key presses
 * with the keyboard alone (typed text not counted), and the seconds that a novice is predicted to need. A task that
 * begins where another ends begins with what was read there. Who opens Help or the method page has failed.
 */
let documentation: string[] = [];

test.beforeEach(({ page, context }) => {
  documentation = watchDocumentation(page);
  context.on('page', (other) => watchDocumentation(other, documentation));
});

test.afterEach(() => {
  expect(documentation.splice(0), 'pages that explain').toEqual([]);
});

/** The addresses of pages of documentation that are opened from now on. */
function watchDocumentation(page: Page, opened: string[] = []): string[] {
  page.on('framenavigated', (frame) => {
    if (/#\/(help|method)\b/.test(frame.url())) opened.push(frame.url());
  });
  return opened;
}

test('who looks something up is found out', async ({ page }) => {
  await page.goto('');
  await page.getByRole('link', { name: 'Help', exact: true }).click();
  await expect(heading(page, /help/i)).toBeVisible();
  await page.goto('#/method');
  await expect(heading(page, /scoring/i)).toBeVisible();
  expect(documentation.splice(0)).toHaveLength(2);
});

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const link = (page: Page, name: string | RegExp) => page.getByRole('link', { name });
const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name });
const ladder = (page: Page) =>
  page.getByRole('group', { name: 'Which level describes your organisation now?' });
const level = (page: Page, n: number) =>
  ladder(page).getByRole('radio', { name: new RegExp(`^Level ${n},`) });
const next = (page: Page) => button(page, 'Save and continue');
const fullMatrix = (page: Page) => page.getByRole('checkbox', { name: /full edition/ });

interface Budget {
  clicks: number;
  keys: number;
  /** What a novice is predicted to need; see `Visitor`. */
  seconds: number;
}

async function within(visitor: Visitor, budget: Budget): Promise<void> {
  if (visitor.by === 'mouse') expect(visitor.clicks, 'clicks').toBeLessThanOrEqual(budget.clicks);
  else expect(visitor.keys, 'keys').toBeLessThanOrEqual(budget.keys);
  expect(visitor.seconds, 'predicted seconds').toBeLessThanOrEqual(budget.seconds);
  await expect(visitor.page.locator('main')).not.toContainText('There is a problem');
}

/** U04, from the first visit to the task list of a real assessment. */
async function setUp(visitor: Visitor, target?: number): Promise<void> {
  const { page } = visitor;
  await visitor.press(button(page, 'Start an assessment'));
  await visitor.type(page.getByRole('textbox', { name: /name/i }).first(), 'Anytown NHS Foundation Trust');
  await visitor.go(button(page, 'Continue'));
  await visitor.press(fullMatrix(page));
  await visitor.go(button(page, 'Continue'));
  await expect(heading(page, /period|people/i)).toBeVisible();
  await visitor.go(button(page, 'Continue'));
  await expect(button(page, 'Start scoring')).toBeVisible();
  if (target !== undefined) {
    await visitor.choose(page.getByRole('radio', { name: /same level for all/i }));
    await page.getByRole('combobox', { name: /level/i }).first().selectOption(String(target));
  }
  await visitor.go(button(page, 'Start scoring'));
  await expect(heading(page, /self-assessment/)).toBeVisible();
}

async function openSample(page: Page): Promise<void> {
  await page.goto('');
  await button(page, 'Look at a sample assessment').click();
  await expect(heading(page, 'Results')).toBeFocused();
}

const domains = [
  'Governance and accountability',
  'Leadership and sponsorship',
  'Workforce planning and data',
  'Business cases and funding',
  'Training and education',
  'Clinical practice and capability',
  'Supervision and support',
  'CPD and career development',
  'Evaluation, research and impact',
  'Job planning and the four pillars',
  'Quality, safety and risk',
  'Working with others',
];

/** Scores the 4 criteria of a domain at the given levels and marks it as completed. */
async function scoreDomain(visitor: Visitor, domain: string, levels: readonly number[]): Promise<void> {
  const { page } = visitor;
  await visitor.press(page.getByRole('link', { name: `with ${domain}` }));
  for (const [index, chosen] of levels.entries()) {
    await expect(page.getByText(`criterion ${index + 1} of ${levels.length}`)).toBeVisible();
    await visitor.choose(level(page, chosen));
    await visitor.go(next(page));
  }
  await visitor.choose(page.getByRole('radio', { name: 'Yes, I’ve completed this section' }));
  await visitor.go(next(page));
  await expect(heading(page, /self-assessment/)).toBeVisible();
}

async function tableText(table: Locator): Promise<string> {
  return (await table.innerText()).replace(/\s+/g, ' ');
}

for (const by of ['mouse', 'keyboard'] as const) {
  test.describe(`by ${by}`, () => {
    test('U01 to U03: what stays on the device, the sample, its board report', async ({ page }) => {
      await page.goto('');
      const promise = page.getByText('Everything you enter stays in this browser on this computer');
      await expect(promise).toBeInViewport();
      const visitor = new Visitor(page, by);
      await visitor.find(promise);
      await within(visitor, { clicks: 0, keys: 0, seconds: 30 });
      await visitor.press(button(page, 'Look at a sample assessment'));
      await visitor.find(heading(page, 'Results'));
      await expect(page.getByRole('complementary', { name: 'Sample data' })).toBeVisible();
      await within(visitor, { clicks: 2, keys: 8, seconds: 45 });
      await expect(heading(page, 'Results')).toBeFocused();

      visitor.next();
      await visitor.press(link(page, 'Make the report').first());
      await expect(page.getByText('Anytown NHS Foundation Trust').first()).toBeVisible();
      await visitor.find(page.getByRole('heading', { name: /summary/i }).first());
      await within(visitor, { clicks: 2, keys: 10, seconds: 60 });
    });

    test('U04 and U05: from nothing to the first criterion saved', async ({ page }) => {
      await page.goto('');
      const visitor = new Visitor(page, by);
      await setUp(visitor);
      await within(visitor, { clicks: 8, keys: 30, seconds: 180 });

      visitor.next();
      const before = await acknowledged(page);
      await visitor.press(page.getByRole('link', { name: domains[0] ?? '', exact: true }));
      await visitor.choose(level(page, 2));
      await expect.poll(() => acknowledged(page), { timeout: 1500 }).toBeGreaterThan(before);
      await expect(page.getByText(/^Saved on this device, \d/)).toBeVisible();
      await within(visitor, { clicks: 3, keys: 12, seconds: 60 });
    });

    test('U06 and U07: one domain, then all 48 criteria', async ({ page }) => {
      test.setTimeout(300_000);
      await page.goto('');
      const visitor = new Visitor(page, by);
      await setUp(visitor, 3);
      visitor.next();
      const levels = (index: number) => [0, 1, 2, 3].map((n) => (n + index) % 6);
      await scoreDomain(visitor, domains[0] ?? '', levels(0));
      await within(visitor, { clicks: 12, keys: 45, seconds: 300 });
      await expect(page.getByText('Completed', { exact: true }).first()).toBeVisible();

      for (const [index, domain] of domains.slice(1).entries()) {
        await scoreDomain(visitor, domain, levels(index + 1));
      }
      await expect(page.getByText(/48 of 48 criteria answered/).first()).toBeVisible();
      await expect(page.getByText(/12 of 12 domains completed/).first()).toBeVisible();
      // Twice the budget of the 24-criterion matrix: 48 criteria in 12 domains.
      await within(visitor, { clicks: 140, keys: 440, seconds: 3600 });
      await page.reload();
      await expect(page.getByText(/48 of 48 criteria answered/).first()).toBeVisible();
    });

    test('U09: not applicable with a reason leaves the totals and stands in the report', async ({ page }) => {
      await page.goto('');
      const visitor = new Visitor(page, by);
      await setUp(visitor, 3);
      await visitor.know(link(page, 'Working with others'));
      await page.getByRole('link', { name: 'Start with Governance and accountability' }).click();
      await level(page, 2).click();
      await link(page, 'Back to the task list').click();
      await page.getByRole('link', { name: 'Supervision and support', exact: true }).click();
      await expect(heading(page, 'A coordinating supervisor for every trainee')).toBeFocused();
      visitor.next();
      await visitor.choose(page.getByRole('radio', { name: 'Not applicable to us' }));
      await visitor.type(page.getByLabel('Why does this not apply?'), 'We have no trainees this year.');
      await expectSaved(page);
      await visitor.press(link(page, 'Back to the task list'));
      await expect(page.getByText(/1 of 47 criteria answered \(1 not applicable\)/).first()).toBeVisible();
      await expect(heading(page, /self-assessment/)).toBeFocused();
      await visitor.press(link(page, 'report so far'));
      await expect(heading(page, /board report/)).toBeFocused();
      await visitor.press(link(page, 'Criteria without a level'));
      const part = page.getByRole('heading', { level: 2, name: 'Criteria without a level' });
      await visitor.find(page.getByText('We have no trainees this year.').first(), part);
      await within(visitor, { clicks: 5, keys: 25, seconds: 120 });
    });

    test('U11: a note survives closing the tab', async ({ page, context }) => {
      await page.goto('#/sample');
      await expect(heading(page, 'Results')).toBeVisible();
      const address = '#/a/sample-2026/d/governance-maturity.governance/i/gov-policy';
      await page.goto(address);
      const text = 'Policy approved in May. The review date is missing from the copy on the intranet.';
      const visitor = new Visitor(page, by);
      await visitor.type(page.getByLabel('Notes'), text);
      await expectSaved(page);
      visitor.next();
      await page.close();
      const again = await context.newPage();
      await again.goto(address);
      await expect(again.getByLabel('Notes')).toHaveValue(text);
      visitor.turnTo(again);
      await visitor.find(again.getByLabel('Notes'));
      expect(visitor.seconds, 'predicted seconds').toBeLessThanOrEqual(20);
    });

    test('U12: the first gap and the next level in words', async ({ page }) => {
      await openSample(page);
      const visitor = new Visitor(page, by);
      await visitor.know(heading(page, 'Results'));
      await visitor.press(link(page, 'See gaps').first());
      await expect(heading(page, /gap/i)).toBeVisible();
      await visitor.find(page.getByText(/To reach level \d/).first());
      await within(visitor, { clicks: 1, keys: 6, seconds: 60 });
    });

    test('U14: the same figures as radar, dot plot and table', async ({ page }) => {
      await page.goto('#/sample');
      await expect(heading(page, 'Results')).toBeVisible();
      const table = page.getByRole('table', { name: /domain/i }).first();
      const before = await tableText(table);
      const visitor = new Visitor(page, by);
      await visitor.know(table);
      await page.getByRole('radio', { name: 'Radar and dot plot' }).focus();
      for (const view of ['Radar', 'Dot plot', 'Table']) {
        const radio = page.getByRole('radio', { name: view, exact: true });
        await visitor.choose(radio);
        await expect(radio).toBeFocused();
        expect(await tableText(page.getByRole('table', { name: /domain/i }).first())).toBe(before);
      }
      await within(visitor, { clicks: 3, keys: 4, seconds: 15 });
    });

    test('U19: this year beside last year', async ({ page }) => {
      await openSample(page);
      const visitor = new Visitor(page, by);
      await visitor.know(heading(page, 'Results'));
      await visitor.press(link(page, 'Compare with the assessment before'));
      await visitor.find(page.getByText(/This compares 2 points in time/).first());
      await within(visitor, { clicks: 4, keys: 16, seconds: 60 });
    });
  });
}
