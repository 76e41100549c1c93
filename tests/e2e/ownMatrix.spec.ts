import { readFileSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { wordHtml } from '../core/matrixImport/wordTable.ts';
import { goTo } from './support/pages.ts';
import { readRows } from './support/rows.ts';
import { expectSaved, Visitor } from './support/visitor.ts';
import { expect, test } from './support/watch.ts';

const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name });
const box = (page: Page) => page.getByRole('textbox', { name: /^Table from Word/ });

/** A table of criteria as a person would have it in Word: domains in merged cells, levels from 0. */
function wordTable(domains: number, criteria: number, levels: number): string {
  const head = [
    'Domain',
    'Item',
    ...Array.from(
      { length: levels },
      (_, n) => `Level ${n}: ${'Nothing Some Most All Best Lead Top'.split(' ')[n] ?? ''}`,
    ),
  ];
  const rows = Array.from({ length: domains * criteria }, (_, n) => [
    n % criteria === 0 ? `Area ${n / criteria + 1}` : '',
    `There is a plan for topic ${n + 1}`,
    ...Array.from({ length: levels }, (_, level) => `Topic ${n + 1} is at step ${level}`),
  ]);
  return wordHtml([head, ...rows]);
}

/** Pastes what Word puts on the clipboard. By an event, because the browser's own way in would rewrite the HTML. */
async function paste(page: Page, html: string, text = 'pasted\ttable'): Promise<void> {
  await box(page).focus();
  await box(page).evaluate(
    (field, [asHtml, asText]) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/html', asHtml);
      clipboardData.setData('text/plain', asText);
      field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    },
    [html, text] as const,
  );
  await expect(heading(page, 'Check your table')).toBeVisible();
}

/** Puts the table on the real clipboard and presses Ctrl+V, as a person does; the browser tidies the HTML on the way. */
async function pressPaste(page: Page, html: string): Promise<void> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.evaluate(async (asHtml) => {
    const item = new ClipboardItem({
      'text/html': new Blob([asHtml], { type: 'text/html' }),
      'text/plain': new Blob(['pasted\ttable'], { type: 'text/plain' }),
    });
    await navigator.clipboard.write([item]);
  }, html);
  await page.keyboard.press('Control+V');
  await expect(heading(page, 'Check your table')).toBeVisible();
}

async function addOrganisation(page: Page): Promise<void> {
  await page.goto('#/org/new');
  await page.getByRole('textbox', { name: /name/i }).first().fill('Anytown NHS Foundation Trust');
  await button(page, 'Continue').or(button(page, 'Save')).first().click();
  await expectSaved(page);
}

/** Pastes a table and saves it as a matrix that is ready. */
async function importMatrix(page: Page, html: string, title: string): Promise<void> {
  await goTo(page, '/matrices/import');
  await paste(page, html);
  await button(page, 'Continue').click();
  await page.getByRole('textbox', { name: 'Title', exact: true }).fill(title);
  await page.getByRole('textbox', { name: /^Who wrote/ }).fill('Anytown Trust');
  await page.getByRole('radio', { name: 'Adapted by your organisation' }).check();
  await page.getByRole('checkbox', { name: /right to use/ }).check();
  await button(page, 'Save matrix').click();
  await expect(heading(page, title)).toBeVisible();
}

for (const by of ['mouse', 'keyboard'] as const) {
  test(`U25 S24-1: a table out of Word becomes a matrix, and an assessment is started on it, by ${by}`, async ({
    page,
    watch,
  }) => {
    // Tidying what this test writes to the clipboard, the browser meets the styles of Word under the policy of the page.
    watch.allow(/Applying inline style violates/);
    await addOrganisation(page);
    await page.goto('#/matrices');
    const visitor = new Visitor(page, by);
    await visitor.press(page.getByRole('link', { name: 'Import a matrix' }));
    await visitor.reach(box(page));
    await pressPaste(page, wordTable(3, 4, 4));
    visitor.keys++;
    await expect(
      page.getByText('Found 12 criteria in 3 domains, with 4 levels. No problems were found.'),
    ).toBeVisible();
    await visitor.go(button(page, 'Continue'));
    const [title, author] = ['Local standards', 'NHS England'];
    await visitor.type(page.getByRole('textbox', { name: 'Title', exact: true }), title);
    await visitor.type(page.getByRole('textbox', { name: /^Who wrote/ }), author);
    await visitor.choose(page.getByRole('radio', { name: /^Official wording/ }));
    await visitor.press(page.getByRole('checkbox', { name: /right to use/ }));
    await visitor.go(button(page, 'Save matrix'));
    await expect(heading(page, 'Local standards')).toBeVisible();
    const usable = visitor.clicks;
    await visitor.go(button(page, 'Start an assessment with it'));
    await expect(page.getByRole('checkbox', { name: /^Local standards/ })).toBeChecked();
    await visitor.go(button(page, 'Continue'));
    await expect(heading(page, 'Period and people')).toBeVisible();
    await visitor.go(button(page, 'Continue'));
    await visitor.go(button(page, 'Start scoring'));
    await expect(heading(page, /self-assessment/)).toBeVisible();
    if (by === 'mouse') {
      expect(usable, 'clicks to a usable matrix').toBeLessThanOrEqual(10);
      expect(visitor.clicks, 'clicks to the assessment').toBeLessThanOrEqual(12);
    } else {
      // Each letter is a key too, and a field is selected before it is typed over.
      const typed = title.length + author.length + 2;
      expect(visitor.keys + typed, 'keys').toBeLessThanOrEqual(50);
    }
    expect(visitor.seconds).toBeLessThanOrEqual(600);

    const [assessment] = await readRows(page, 'assessments');
    const [stored] = (await readRows(page, 'matrices')) as unknown as {
      sha256: string;
      matrix: Record<string, unknown>;
    }[];
    expect(assessment).toMatchObject({ matrices: [{ sha256: stored?.sha256, version: 1 }] });
    expect(stored?.matrix).toMatchObject({
      title: 'Local standards',
      publisher: 'NHS England',
      wordingStatus: 'official-imported',
      attribution: 'Wording: Local standards, version 1, NHS England.',
      scale: {
        levels: [0, 1, 2, 3].map((value) => ({ value, name: ['Nothing', 'Some', 'Most', 'All'][value] })),
      },
    });
    // S24-3: the report prints both without being asked.
    const criterion = `${String(stored?.matrix['id'])}-1`;
    await goTo(page, `/a/${assessment?.id ?? ''}/d/${String(stored?.matrix['id'])}.d1/i/${criterion}`);
    await page
      .getByRole('radio', { name: /^Level 2/ })
      .first()
      .check();
    await expectSaved(page);
    await goTo(page, `/a/${assessment?.id ?? ''}/report`);
    await expect(page.locator('main')).toContainText('Official wording, imported by you');
    await expect(page.locator('main')).toContainText('Wording: Local standards, version 1, NHS England.');
  });
}

test('S24-4: a table with holes says which row, is kept as a draft, and is mended here', async ({ page }) => {
  await page.goto('#/matrices/import');
  await paste(
    page,
    wordHtml(
      [
        ['Domain', 'Item', 'Level 0', 'Level 1'],
        ['Strategy', 'A plan', 'No plan', ''],
        ['Strategy', 'A budget', 'No budget', 'A budget'],
      ],
      false,
    ),
  );
  await expect(page.getByText('Row 2: no text for level 1.')).toBeVisible();
  expect(await readRows(page, 'ownMatrices')).toEqual([]);
  await button(page, 'Save as a draft and continue').click();
  await expect(heading(page, 'Details of the matrix')).toBeVisible();
  await page.getByRole('textbox', { name: 'Title', exact: true }).fill('Holes');
  await button(page, 'Save draft').click();
  await expect(heading(page, 'Holes')).toBeVisible();
  await expect(button(page, /Start an assessment/)).toHaveCount(0);
  await page.getByRole('link', { name: '1.1 A plan' }).first().click();
  await page.getByRole('textbox', { name: 'Level 1' }).fill('There is a plan');
  await button(page, 'Save criterion').click();
  await expect(page.getByText('1.1 A plan was saved.')).toBeVisible();
  // S24-6: with buttons.
  await button(page, 'Move down 1.1 A plan').click();
  await expect(page.locator('.edit-list a')).toHaveText(['1.2 A budget', '1.1 A plan']);
  await expect(button(page, 'Move up 1.1 A plan')).toBeFocused();
});

test('S24-2: a used matrix is edited as a new version, and the assessment keeps its own', async ({
  page,
}) => {
  await addOrganisation(page);
  await importMatrix(page, wordTable(1, 2, 3), 'Local standards');
  await button(page, 'Start an assessment with it').click();
  await button(page, 'Continue').click();
  await button(page, 'Continue').click();
  await button(page, 'Start scoring').click();
  await expect(heading(page, /self-assessment/)).toBeVisible();
  const before = await readRows(page, 'assessments');

  await goTo(page, '/matrices');
  await page.getByRole('link', { name: /^Open/ }).click();
  await button(page, 'Edit as a new version').click();
  await expect(page.getByText(/You are editing a new version/)).toBeVisible();
  await page.getByRole('link', { name: /^1\.1 / }).click();
  await page.getByRole('textbox', { name: 'Statement' }).fill('There is a better plan');
  await button(page, 'Save criterion').click();
  await expect(page.getByText(/was saved/)).toBeVisible();
  await page.getByRole('link', { name: 'Done' }).click();
  await page.getByRole('link', { name: /^What changed/ }).click();
  await expect(page.getByRole('row', { name: /Statement/ })).toContainText('There is a better plan');
  await page.getByRole('link', { name: 'Back to the matrix' }).click();
  await button(page, /make it ready/).click();
  await page.getByRole('checkbox', { name: /right to use/ }).check();
  await button(page, 'Save matrix').click();
  await expect(page.getByText('“Local standards”, version 2, is ready.')).toBeVisible();
  expect(await readRows(page, 'assessments')).toEqual(before);
  await goTo(page, '/matrices');
  await expect(page.getByText('1 assessment', { exact: true })).toHaveCount(1);

  // The guided step: a draft of its own on version 2, with what a person keeps.
  await page.getByRole('link', { name: /^Open Local standards, version 2/ }).click();
  await page.getByRole('link', { name: /^Bring .* to the newest version/ }).click();
  await expect(heading(page, 'Bring this assessment to version 2')).toBeVisible();
  await expect(page.getByText('1 criterion says the same: its answer is kept')).toBeVisible();
  await expect(page.getByRole('heading', { name: /^1\.1 .*Reworded$/ })).toBeVisible();
  await button(page, 'Make the new draft').click();
  await expect(heading(page, /matrix version 2/)).toBeVisible();
  const after = await readRows(page, 'assessments');
  expect(after).toHaveLength(2);
  expect(after).toContainEqual(before[0]);
});

test('what is exported comes back, as JSON and as Excel, and the template is one of these files', async ({
  page,
}) => {
  await page.goto('#/matrices');
  await importMatrix(page, wordTable(2, 3, 5), 'Local standards');
  const [first] = await readRows(page, 'ownMatrices');
  for (const kind of ['JSON', 'Excel']) {
    await goTo(page, `/matrices/own/${first?.id ?? ''}`);
    const coming = page.waitForEvent('download');
    await button(page, `Export as ${kind}`).click();
    const file = await coming;
    const buffer = readFileSync(await file.path());
    await goTo(page, '/matrices/import');
    await page
      .getByLabel('Excel, CSV or matrix file')
      .setInputFiles({ name: file.suggestedFilename(), mimeType: '', buffer });
    if (kind === 'Excel') await button(page, 'Continue').click();
    await expect(heading(page, 'Details of the matrix')).toBeVisible();
    const rows = await readRows(page, 'ownMatrices');
    expect(rows.find(({ origin }) => origin === file.suggestedFilename())?.['content']).toEqual(
      first?.['content'],
    );
  }
});

test('every page of an own matrix passes axe and keeps to 320 px', async ({ page }) => {
  await page.goto('#/matrices');
  await importMatrix(
    page,
    wordTable(3, 2, 7),
    'A very long title of a matrix that goes on and on beyond one line',
  );
  const id = (await readRows(page, 'ownMatrices'))[0]?.id ?? '';
  const check = async (what: string) => {
    const { violations } = await new AxeBuilder({ page }).withTags(wcag).analyze();
    expect(violations.map(({ id: rule, nodes }) => `${what}: ${rule} ${nodes[0]?.html ?? ''}`)).toEqual([]);
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth), what).toBeLessThanOrEqual(320);
    await page.setViewportSize({ width: 1366, height: 768 });
  };
  for (const address of ['/matrices/import', `/matrices/own/${id}`]) {
    await goTo(page, address);
    await check(address);
  }
  await goTo(page, '/matrices/import');
  await paste(page, wordTable(3, 2, 7));
  await expect(heading(page, 'Check your table')).toBeVisible();
  await check('the table');
  await goTo(page, `/matrices/own/${id}`);
  await button(page, 'Edit').click();
  await expect(heading(page, /^Edit /)).toBeVisible();
  const [criterion] = (
    (await readRows(page, 'ownMatrices'))[0] as unknown as {
      content: { domains: { id: string; criteria: { id: string }[] }[] };
    }
  ).content.domains;
  for (const part of ['edit', 'details', 'levels', `c/${criterion?.criteria[0]?.id ?? ''}`]) {
    await goTo(page, `/matrices/own/${id}/${part}`);
    await check(part);
  }
});

/** A matrix of an odd shape as a file: every text as long as it may be, or in other scripts. */
function oddMatrix(domains: number, criteria: number, levels: number, word: string): Buffer {
  const long = (length: number) => `${word} `.repeat(length).slice(0, length).trim();
  const matrix = {
    id: `odd-${domains}-${levels}`,
    version: 1,
    title: long(180),
    shortTitle: long(60),
    publisher: long(80),
    sourceUrl: null,
    licence: 'None',
    attribution: long(300),
    wordingStatus: 'official-imported',
    currency: '',
    scopeNote: '',
    scale: {
      levels: Array.from({ length: levels }, (_, n) => ({
        value: n + 1,
        name: `${n} ${long(40)}`,
        meaning: long(200),
      })),
    },
    aggregate: 'min',
    domains: Array.from({ length: domains }, (_, d) => ({
      id: `d${d}`,
      title: `${d} ${long(150)}`,
      shortTitle: `${d} ${long(50)}`,
      set: 'core',
      question: '',
      criteria: Array.from({ length: criteria }, (_, c) => ({
        id: `odd-${domains}-${levels}-${d}-${c}`,
        ref: `${d + 1}.${c + 1}`,
        title: long(190),
        statement: long(600),
        explanation: '',
        checklist: [],
        lookFor: [],
        pillars: ['education'],
        essential: false,
        allowNotApplicable: true,
        descriptors: null,
        sources: [],
      })),
    })),
    sources: [],
    supersedes: null,
  };
  return Buffer.from(JSON.stringify(matrix));
}

for (const [what, domains, criteria, levels, word] of [
  ['1 domain, 2 levels and long words', 1, 12, 2, 'Weiterbildungsverantwortlichkeit'],
  ['30 domains, 7 levels and another script', 30, 10, 7, '進捗評価基準の定義'],
] as const) {
  test(`an assessment on a matrix of ${what} keeps to 320 px on every page`, async ({ page }) => {
    await addOrganisation(page);
    await goTo(page, '/matrices/import');
    const buffer = oddMatrix(domains, criteria, levels, word);
    await page
      .getByLabel('Excel, CSV or matrix file')
      .setInputFiles({ name: 'odd.json', mimeType: '', buffer });
    await page.getByRole('checkbox', { name: /right to use/ }).check();
    await button(page, 'Save matrix').click();
    await button(page, 'Start an assessment with it').click();
    await button(page, 'Continue').click();
    await button(page, 'Continue').click();
    await button(page, 'Start scoring').click();
    await expect(heading(page, /self-assessment/)).toBeVisible();
    const id = (await readRows(page, 'assessments'))[0]?.id ?? '';
    const matrixId = `odd-${domains}-${levels}`;
    const first = `/a/${id}/d/${matrixId}.d0/i/${matrixId}-0-0`;
    await goTo(page, first);
    await page
      .getByRole('radio', { name: /^Level 2/ })
      .first()
      .check();
    await expectSaved(page);
    await page.setViewportSize({ width: 320, height: 640 });
    for (const address of ['tasks', 'results', 'gaps', 'report', 'review', 'export']
      .map((name) => `/a/${id}/${name}`)
      .concat(first, '/matrices', '/new/matrices')) {
      await goTo(page, address);
      expect(await page.evaluate(() => document.documentElement.scrollWidth), address).toBeLessThanOrEqual(
        320,
      );
    }
  });
}
