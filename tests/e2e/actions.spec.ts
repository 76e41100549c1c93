import type { Page } from '@playwright/test';
import { expectSaved, Visitor } from './support/visitor.ts';
import { expect, test } from './support/watch.ts';

const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name });
const overdue = 'Overdue since';

async function openGaps(page: Page): Promise<void> {
  await page.goto('#/sample');
  await expect(heading(page, 'Results')).toBeVisible();
  await page.goto('#/a/sample-2026/gaps');
  await expect(heading(page, 'Gaps')).toBeFocused();
}

async function openActions(page: Page, query = ''): Promise<void> {
  await page.goto('#/sample');
  await expect(heading(page, 'Results')).toBeVisible();
  await page.goto(`#/actions${query}`);
  await expect(page.getByText(/\d of 9 actions are done\. 2 are overdue\./)).toBeVisible();
}

for (const by of ['mouse', 'keyboard'] as const) {
  test.describe(`by ${by}`, () => {
    test('U13: the first gap gets an action, an owner and a date', async ({ page }) => {
      await openGaps(page);
      const visitor = new Visitor(page, by);
      await visitor.press(page.getByRole('button', { name: /^Add an action for/ }).first());
      await expect(page.getByLabel('What will be done?')).toBeFocused();
      await visitor.type(page.getByLabel('What will be done?'), 'Agree a job plan with each practitioner');
      await expect(page.getByText('No one is named. Who will do it?')).toBeVisible();
      await visitor.type(page.getByLabel('Who will do it?'), 'Kofi Danquah');
      await visitor.type(page.getByLabel('When will it be done?'), 'March 2027');
      await visitor.go(page.getByRole('button', { name: 'Add the action' }));
      await expect(page.getByText('“Agree a job plan with each practitioner” was added')).toBeVisible();
      await expect(page.getByRole('button', { name: /^Add an action for/ }).first()).toBeFocused();
      if (by === 'mouse') expect(visitor.clicks).toBeLessThanOrEqual(6);
      else expect(visitor.keys).toBeLessThanOrEqual(25);

      await page.goto('#/actions');
      const row = page.getByRole('row', { name: /Agree a job plan with each practitioner/ });
      await expect(row).toContainText('Kofi Danquah');
      await expect(row).toContainText('31 March 2027');
      await page.goto('#/a/sample-2026/report');
      const plan = page.getByRole('table', { name: 'Action plan' });
      await expect(plan.getByRole('row', { name: /Agree a job plan with each practitioner/ })).toContainText(
        '31 March 2027',
      );
    });

    test('a gap moves with the focus on it, and all go back in order', async ({ page }) => {
      await openGaps(page);
      const cards = page.getByRole('heading', { level: 3 });
      const before = await cards.allTextContents();
      const down = page.getByRole('button', { name: /^Move down/ }).nth(2);
      const name = (await down.textContent()) ?? '';
      await new Visitor(page, by).press(down);
      await expect(cards.nth(3)).toContainText('Moved by you');
      await expect(page.getByRole('button', { name, exact: true })).toBeFocused();
      await expect(cards.nth(2)).toHaveText(before[3] ?? '');
      await new Visitor(page, by).press(page.getByRole('button', { name: 'Put back in order' }));
      await expect(page.getByText('Moved by you')).toHaveCount(0);
    });

    test('priorities are chosen one gap at a time, and “not a priority” asks why', async ({ page }) => {
      await openGaps(page);
      const visitor = new Visitor(page, by);
      await page.goto('#/a/sample-2026/gaps?priority=none');
      const undecided = Number(
        /(\d+) not decided/.exec((await page.getByText(/\d+ not decided/).textContent()) ?? '')?.[1],
      );
      await visitor.press(page.getByRole('link', { name: /one gap at a time/ }));
      const title = page.getByRole('heading', { level: 2 }).first();
      await expect(title).toBeFocused();
      const first = (await title.textContent()) ?? '';
      await visitor.press(page.getByRole('button', { name: 'Plan', exact: true }));
      await expect(title).not.toHaveText(first);
      await expect(title).toBeFocused();
      await page.goBack();
      await expect(title).toHaveText(first);
      await expect(page.getByText('You decided: plan.')).toBeVisible();
      await visitor.press(page.getByRole('button', { name: 'Not a priority' }));
      await visitor.type(page.getByLabel('Why is this not a priority?'), 'The service closes in May.');
      await expectSaved(page);
      await page.goto('#/a/sample-2026/gaps');
      await expect(page.getByText(`${undecided - 1} not decided`)).toBeVisible();
      await page.goto('#/a/sample-2026/report');
      await expect(page.getByText('The service closes in May.').first()).toBeVisible();
    });

    test('S17-1 and S17-2: a status changes in its row, and a done action asks for its result', async ({
      page,
    }) => {
      await openActions(page, '?status=in-progress');
      const status = page.getByRole('combobox', { name: /^Status of/ }).first();
      const label = (await status.getAttribute('aria-label')) ?? '';
      const action = label.replace('Status of ', '');
      await status.focus();
      if (by === 'mouse') await status.selectOption('done');
      else for (const key of ['d', 'Tab']) await page.keyboard.press(key);
      await expect(page.getByText(`“${action}” is done.`)).toBeVisible();
      await expect(page.getByText(/4 of 9 actions are done/)).toBeVisible();
      await new Visitor(page, by).press(page.getByRole('link', { name: 'Add the result of this action' }));
      await expect(page.getByRole('heading', { name: 'Does this change the level?' })).toBeVisible();
      await new Visitor(page, by).type(page.getByLabel('Result (optional)'), 'All plans are signed.');
      await expectSaved(page);
      await new Visitor(page, by).press(page.getByRole('button', { name: /leave a note/ }).first());
      await expect(page.getByText(/left for the next assessor\. No level was changed/)).toBeVisible();
      await page.reload();
      await expect(page.getByLabel('Result (optional)')).toHaveValue('All plans are signed.');
      await expect(page.getByText('Moved to Done.')).toBeVisible();
    });

    test('S18: a card moves without dragging, and its new place is announced', async ({ page }) => {
      await openActions(page, '?view=board');
      const column = (name: string) => page.getByRole('region', { name: new RegExp(`^${name}`) });
      const card = column('On hold').getByRole('combobox').first();
      const label = (await card.getAttribute('aria-label')) ?? '';
      const before = await column('In progress').getByRole('listitem').count();
      await card.focus();
      if (by === 'mouse') await card.selectOption('in-progress');
      else {
        await page.keyboard.press('i');
        await page.keyboard.press('Enter');
      }
      const moved = column('In progress').getByRole('combobox', { name: label });
      await expect(moved).toBeFocused();
      await expect(column('In progress').getByRole('listitem')).toHaveCount(before + 1);
      await expect(
        page.getByText(new RegExp(`^Moved to In progress\\. \\d of ${before + 1}\\.$`)),
      ).toBeAttached();
    });
  });
}

test('S18-1: a card can be dragged, too, and dropped where it was changes nothing', async ({ page }) => {
  await openActions(page, '?view=board');
  const column = (name: string) => page.getByRole('region', { name: new RegExp(`^${name}`) });
  const card = column('On hold').getByRole('listitem').first();
  const name = (await card.getByRole('link').textContent()) ?? '';
  const before = await column('Done').getByRole('listitem').count();
  await card.dragTo(column('On hold').getByRole('heading', { level: 2 }));
  await expect(column('On hold').getByRole('link', { name })).toBeVisible();
  await card.dragTo(column('Done').getByRole('heading', { level: 2 }));
  await expect(column('Done').getByRole('link', { name })).toBeVisible();
  await expect(column('Done').getByRole('listitem')).toHaveCount(before + 1);
  await expectSaved(page);
});

test('what is overdue says so in words; filters and order are as asked, and without a date comes last', async ({
  page,
}) => {
  await openActions(page);
  const rows = page.getByRole('table').getByRole('row');
  await expect(rows).toHaveCount(10);
  await page.getByLabel('Due', { exact: true }).selectOption('overdue');
  await expect(rows).toHaveCount(3);
  await expect(page.getByText(overdue)).toHaveCount(2);
  await expect(page.getByText('Showing 2 of 9 actions.')).toBeVisible();
  await page.getByRole('button', { name: 'Show all' }).click();
  await expect(rows).toHaveCount(10);
  await page.getByLabel('Order').selectOption('status');
  await page.reload();
  await expect(page.getByLabel('Order')).toHaveValue('due');
});

test('an action is written up, linked, deleted and brought back', async ({ page }) => {
  await openActions(page);
  await page.getByRole('table').getByRole('link').first().click();
  const title = (await page.getByRole('heading', { level: 1 }).textContent()) ?? '';
  await page.getByLabel('Who will do it?').fill('Sian Protheroe');
  await page.getByLabel('Add an update').fill('Talked to the 3 services.');
  await page.getByRole('button', { name: 'Add the update' }).click();
  await expect(page.getByText('Talked to the 3 services.')).toBeVisible();
  await page.getByText('Add evidence that this action produced').click();
  await page.getByLabel('What is it called?').fill('Minutes of 5 November');
  await page.getByRole('button', { name: 'Add to your evidence' }).click();
  await expect(page.getByRole('link', { name: 'Minutes of 5 November' })).toBeVisible();
  const links = page.getByRole('button', { name: /^Remove the link/ });
  const before = await links.count();
  await page.getByLabel('Link another criterion').selectOption({ index: 3 });
  await page.getByRole('button', { name: 'Link this criterion' }).click();
  await expect(links).toHaveCount(before + 1);
  await expectSaved(page);
  await page.reload();
  await expect(page.getByLabel('Who will do it?')).toHaveValue('Sian Protheroe');
  await page.getByRole('button', { name: 'Delete this action' }).click();
  await expect(heading(page, 'Actions')).toBeFocused();
  await expect(page.getByRole('link', { name: title })).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('link', { name: title })).toBeVisible();
});

test('an update for a meeting is copied as text and as a table', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openActions(page);
  await page.getByText('Copy update for meeting').click();
  await page.getByLabel('Changes since').fill('1 January 2025');
  await page.getByRole('button', { name: /^Copy update/ }).click();
  await expect(page.getByText('Copied.')).toBeVisible();
  // What another program gets: plain text in a plain field, a table in a document.
  const other = await context.newPage();
  await other.setContent('<textarea></textarea><div contenteditable="true">.</div>');
  for (const field of ['textarea', 'div']) {
    await other.locator(field).focus();
    await other.keyboard.press('Control+V');
  }
  await expect(other.locator('textarea')).toHaveValue(
    /^Actions: update from 1 January 2025 to \d+ \w+ \d{4}\n3 of 9 actions are done/,
  );
  await expect(other.locator('div table tr')).toHaveCount(10);
});

test('due dates go into a calendar, and a half-typed action waits for its writer', async ({ page }) => {
  await openActions(page);
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download due dates for a calendar' }).click();
  expect((await download).suggestedFilename()).toBe('actions.ics');
  await page.getByRole('link', { name: 'Add an action' }).click();
  await page.getByLabel('What will be done?').fill('Write to the universities');
  await page.getByRole('link', { name: 'Back to actions' }).click();
  await page.getByRole('link', { name: 'Add an action' }).click();
  await expect(page.getByLabel('What will be done?')).toHaveValue('Write to the universities');
  await page.getByLabel('When will it be done?').fill('soon');
  await page.getByRole('button', { name: 'Add the action' }).click();
  await expect(page.getByText('Enter a date like 31 March 2027')).toBeVisible();
  await page.getByLabel('When will it be done?').fill('');
  await page.getByRole('button', { name: 'Add the action' }).click();
  await expect(page.getByText(/of 10 actions are done/)).toBeVisible();
});

test('a signed-off assessment shows priorities and actions as text', async ({ page }) => {
  await openGaps(page);
  await page.goto('#/a/sample-2025/gaps');
  await expect(page.getByText('What to do next')).toBeVisible();
  await expect(page.getByRole('button', { name: /^(Move|Add an action)/ })).toHaveCount(0);
  await expect(page.getByRole('combobox', { name: /^Priority of/ })).toHaveCount(0);
});
