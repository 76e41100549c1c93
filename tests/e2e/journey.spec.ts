import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { readPdf } from './support/pdf.ts';
import { expectSaved } from './support/visitor.ts';
import { expect, test } from './support/watch.ts';

/**
 * The main job from end to end on real content: set up, score 48 and 31 criteria with a reload in the middle, results,
 * report as a PDF, next year's assessment, comparison, backup, everything wiped, restored. The expected figures are
 * worked out here by hand-made rules, not by the product's code.
 */
const governance = 'Advanced practice governance maturity matrix: full edition';
const pillars = 'Four pillars of advanced practice: what the organisation provides';

interface MatrixFile {
  domains: { title: string; set: string; criteria: { id: string; title: string }[] }[];
}
const readMatrix = (name: string) =>
  JSON.parse(readFileSync(join('matrices', `${name}.v1.json`), 'utf8')) as MatrixFile;
const files = [readMatrix('governance-maturity'), readMatrix('four-pillars')];

/** Level of the nth criterion of a matrix: 0 to 5 in an order that gives every domain a different picture. */
const firstYear = (n: number) => (n * 7 + Math.floor(n / 4)) % 6;
/** Next year the first 12 criteria: 4 up, 4 the same, 4 down where a level allows it. */
const secondYear = (n: number) => {
  const before = firstYear(n);
  if (n % 3 === 0) return Math.min(5, before + 1);
  return n % 3 === 1 ? before : Math.max(0, before - 1);
};

const names = ['Not started', 'Starting', 'Developing', 'Established', 'Embedded', 'Leading'];

async function setUp(page: Page, matrices: string[]): Promise<void> {
  for (const title of matrices) await page.getByRole('checkbox', { name: title }).check();
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Period and people' })).toBeVisible();
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByRole('radio', { name: 'Yes, the same level for all' }).check();
  for (const select of await page.getByRole('combobox', { name: /^Target level/ }).all()) {
    await select.selectOption({ value: '3' });
  }
  await page.getByRole('button', { name: 'Start scoring' }).click();
  await expect(page.getByRole('heading', { level: 1, name: /self-assessment/ })).toBeVisible();
}

const ladder = (page: Page) =>
  page.getByRole('group', { name: 'Which level describes your organisation now?' });

/** Opens a domain from the task list, answers all its criteria and completes it. `first` is the criterion's number. */
async function scoreDomain(page: Page, title: string, group: string, levels: number[]): Promise<void> {
  const section = page.locator('section', { has: page.getByRole('heading', { name: group }) });
  await section.getByRole('link', { name: title, exact: true }).click();
  for (const [index, level] of levels.entries()) {
    await expect(page.getByText(`criterion ${index + 1} of ${levels.length}`)).toBeVisible();
    await ladder(page)
      .getByRole('radio', { name: `Level ${level}, ${names[level] ?? ''}` })
      .click();
    await page.getByRole('button', { name: 'Save and continue' }).click();
  }
  await page.getByRole('radio', { name: 'Yes, I’ve completed this section' }).click();
  await page.getByRole('button', { name: 'Save and continue' }).click();
  await expect(page.getByRole('heading', { level: 1, name: /self-assessment/ })).toBeVisible();
}

/** Lower median by the definition: the middle one, of 2 in the middle the lower. */
function lowerMedian(levels: number[]): number {
  const sorted = levels.toSorted((a, b) => a - b);
  return sorted[Math.ceil(sorted.length / 2) - 1] ?? -1;
}

function levelsOf(file: MatrixFile, year: (n: number) => number): Map<string, number[]> {
  let n = 0;
  return new Map(file.domains.map(({ title, criteria }) => [title, criteria.map(() => year(n++))]));
}

async function backUp(page: Page): Promise<string> {
  await page.goto('#/data');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save a backup file' }).click();
  return (await download).path();
}

const payloadOf = (file: string) => (JSON.parse(readFileSync(file, 'utf8')) as { payload: unknown }).payload;

test('from a first visit to a board report, a comparison and a restored backup', async ({ page }, info) => {
  test.setTimeout(400_000);
  await page.clock.setSystemTime(new Date('2026-11-21T10:00:00Z'));
  await page.goto('');
  await page.getByRole('button', { name: 'Start an assessment' }).click();
  await page.getByLabel('Organisation name').fill('Anytown NHS Foundation Trust');
  await page.getByRole('button', { name: 'Continue' }).click();
  await setUp(page, [governance, pillars]);

  const groups = [
    (set: string) => `Governance matrix: full edition: ${set} domains`,
    () => 'Four pillars of advanced practice',
  ];
  for (const [m, file] of files.entries()) {
    const levels = levelsOf(file, firstYear);
    for (const [d, domain] of file.domains.entries()) {
      await scoreDomain(page, domain.title, groups[m]?.(domain.set) ?? '', levels.get(domain.title) ?? []);
      if (m === 0 && d === 5) {
        await expectSaved(page);
        await page.reload();
        await expect(page.getByText(/24 of 79 criteria answered/).first()).toBeVisible();
      }
    }
  }
  await expect(
    page.getByText(/79 of 79 criteria answered · 16 of 16 domains completed/).first(),
  ).toBeVisible();

  await page.getByRole('link', { name: 'Results', exact: true }).click();
  const expected = files.map((file) => {
    const domains = levelsOf(file, firstYear);
    const all = [...domains.values()].flat();
    return { domains, atTarget: all.filter((level) => level >= 3).length, total: all.length };
  });
  for (const [m, figures] of expected.entries()) {
    await page.getByRole('group', { name: 'Matrix' }).getByRole('radio').nth(m).check();
    await expect(
      page.getByText(new RegExp(`${figures.atTarget} of ${figures.total} criteria`)).first(),
    ).toBeVisible();
    for (const [title, levels] of figures.domains) {
      const median = lowerMedian(levels);
      const row = page
        .getByRole('row')
        .filter({ has: page.getByRole('rowheader', { name: title, exact: true }) });
      await expect(row.first(), title).toContainText(`Level ${median}, ${names[median] ?? ''}`);
      await expect(row.first(), title).toContainText(
        `${levels.filter((level) => level >= 3).length} of ${levels.length} criteria`,
      );
    }
  }

  await page.getByRole('link', { name: 'Make the report' }).first().click();
  await expect(page.getByRole('button', { name: 'Print or save as PDF' })).toBeVisible();
  const pdf = info.outputPath('report.pdf');
  await page.pdf({ path: pdf, preferCSSPageSize: true, printBackground: true, tagged: true, outline: true });
  const paper = readPdf(pdf).pages.join('\n').replace(/\s+/g, ' ');
  for (const { atTarget, total } of expected) {
    expect(paper).toContain(`${atTarget} of ${total} criteria with a level and a target`);
  }

  await page.clock.setSystemTime(new Date('2027-11-21T10:00:00Z'));
  await page.goto('#/');
  await page.getByRole('button', { name: 'Start an assessment' }).click();
  await setUp(page, [governance]);
  const next = files[0]?.domains.slice(0, 3) ?? [];
  const nextLevels = levelsOf({ domains: next }, secondYear);
  for (const domain of next) {
    await scoreDomain(page, domain.title, groups[0]?.(domain.set) ?? '', nextLevels.get(domain.title) ?? []);
  }

  const moves = Array.from({ length: 12 }, (_, n) => Math.sign(secondYear(n) - firstYear(n)));
  const [up, same, down] = [1, 0, -1].map((way) => moves.filter((move) => move === way).length);
  expect([up, same, down].every((n) => (n ?? 0) > 0)).toBe(true);
  await page.getByRole('link', { name: 'Results', exact: true }).click();
  await expect(page.getByText(`${up} up, ${same} the same and ${down} down`).first()).toBeVisible();
  await page.getByRole('link', { name: /Compare with the assessment before/ }).click();
  await expect(
    page.getByText(new RegExp(`${up} criteria up, ${same} the same, ${down} down`)).first(),
  ).toBeVisible();
  const criteria = page.getByRole('table', { name: 'Criteria then and now' });
  await expect(criteria.getByRole('cell', { name: /^Up \d/ })).toHaveCount(up ?? 0);
  await expect(criteria.getByRole('cell', { name: /^Down \d/ })).toHaveCount(down ?? 0);
  await expect(page.getByText(/2 points in time/).first()).toBeVisible();

  const before = await backUp(page);
  const session = await page.context().newCDPSession(page);
  const { origin } = new URL(page.url());
  // A page that is still open would remember its store once more, and then miss it.
  await page.goto('about:blank');
  await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'indexeddb,local_storage' });
  await page.goto('');
  await page.getByRole('link', { name: 'Restore from a backup file' }).click();
  await page.getByLabel('Backup file').setInputFiles(before);
  await page.getByRole('button', { name: 'Restore', exact: true }).click();
  await expectSaved(page);
  await page.goto('#/');
  await expect(page.getByRole('link', { name: '2027 to 2028 self-assessment', exact: true })).toBeVisible();
  const after = await backUp(page);
  expect(payloadOf(after)).toEqual(payloadOf(before));
});
