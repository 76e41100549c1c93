import { readFileSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import type { Download, Page } from '@playwright/test';
import { completeWork } from './support/completeWork.ts';
import { readRows } from './support/rows.ts';
import { expectSaved, Visitor } from './support/visitor.ts';
import { expect, test } from './support/watch.ts';

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const link = (page: Page, name: string | RegExp) => page.getByRole('link', { name });
const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name });
const title = '2026 to 2027 self-assessment';

/** Brings the work in through the page that people use. */
async function restore(page: Page, text: string, name = 'ap-governance-backup.json'): Promise<void> {
  await page.goto('#/data/restore');
  await page
    .getByLabel('Backup file')
    .setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });
  await expect(page.getByRole('heading', { name: `What is in ${name}` })).toBeFocused();
  await button(page, 'Restore').click();
  await expect(page.getByText(/^Restored/).first()).toBeVisible();
}

async function signOff(page: Page): Promise<void> {
  await page.goto('#/a/year/sign-off');
  await page.getByRole('group', { name: 'Who signs this off?' }).getByLabel('Name').fill('Sam Okafor');
  await page.getByLabel('Next review').fill('31 March 2027');
  await button(page, 'Continue').click();
  await button(page, 'Sign off and lock').click();
  await expect(heading(page, 'Assessment signed off')).toBeVisible();
}

const textOf = async (download: Download) => readFileSync(await download.path(), 'utf8');

async function savedCopy(page: Page): Promise<{ name: string; text: string }> {
  const download = page.waitForEvent('download');
  await button(page, 'Save the signed-off copy as a file').click();
  const file = await download;
  return { name: file.suggestedFilename(), text: await textOf(file) };
}

for (const by of ['mouse', 'keyboard'] as const) {
  test(`U18: sign off, try to change a score, start a revised version, by ${by}`, async ({ page }) => {
    await restore(page, completeWork());
    await page.goto('#/a/year/tasks');
    await expect(heading(page, title)).toBeVisible();
    const answers = await readRows(page, 'responses');
    const visitor = new Visitor(page, by);
    await visitor.press(page.getByRole('link', { name: 'Sign off', exact: true }));
    const who = page.getByRole('group', { name: 'Who signs this off?' });
    await visitor.type(who.getByLabel('Name'), 'Sam Okafor');
    await visitor.go(button(page, 'Continue'));
    await expect(page.getByText('You will not be able to change scores.')).toBeVisible();
    await visitor.go(button(page, 'Sign off and lock'));
    await expect(heading(page, 'Assessment signed off')).toBeFocused();
    await expect(page.getByText(/^Reference APG-\d{4}-[2-9A-Z]{4}$/)).toBeVisible();
    await expect(page.getByText(/^Fingerprint [0-9a-f]{12}$/)).toBeVisible();

    await visitor.press(link(page, 'Back to the task list'));
    await visitor.press(page.getByRole('link', { name: 'Supervisory structure', exact: true }));
    await expect(heading(page, /^Check your answers/)).toBeFocused();
    await expect(page.locator('main').getByRole('radio')).toHaveCount(0);
    await expect(page.locator('main').getByRole('textbox')).toHaveCount(0);
    await expect(
      page.getByText(/^Signed off on .* To change answers, start a revised version\.$/),
    ).toBeVisible();
    await visitor.press(button(page, 'Start a revised version'));
    await expect(heading(page, `${title}, version 2`)).toBeVisible();
    if (by === 'mouse') expect(visitor.clicks, 'clicks').toBeLessThanOrEqual(8);
    else expect(visitor.keys, 'keys').toBeLessThanOrEqual(35);

    // Version 1 is as it was, says which version replaced it, and its fingerprint still fits.
    const after = await readRows(page, 'responses');
    for (const row of answers) expect(after).toContainEqual(row);
    await page.goto('#/a/year/sign-off');
    await expect(page.getByText(/^Signed off on .* It was replaced by version 2\.$/)).toBeVisible();
    const { text } = await savedCopy(page);
    await restore(page, text, 'copy.json');
    await expect(page.getByText('Everything in the file was already here')).toBeVisible();
  });
}

test('S16-1 and S16-4: what is signed stays, with its wording, whatever changes around it', async ({
  page,
}) => {
  await restore(page, completeWork());
  await signOff(page);
  await page.goto('#/org/anytown');
  await page.getByLabel('Organisation name').fill('Another name');
  await expectSaved(page);
  await page.goto('#/a/year/report');
  await expect(page.locator('main').getByText('Anytown NHS Foundation Trust').first()).toBeVisible();
  await page.goto('#/a/year/people');
  await expect(page.getByText('Ruth Adeyemi')).toBeVisible();
  await expect(page.locator('main').getByRole('textbox')).toHaveCount(0);
  await page.goto('#/a/year/targets');
  await expect(page.locator('main').getByRole('radio')).toHaveCount(0);
  const [copy] = await readRows(page, 'snapshots');
  expect(JSON.stringify(copy)).toContain('descriptors');
});

test('S16-2: the file of a signed-off copy says whether it is unchanged, and can be added elsewhere', async ({
  page,
}) => {
  await restore(page, completeWork());
  await signOff(page);
  const reference = (await page.getByText(/^Reference APG/).innerText()).replace('Reference ', '');
  const { name, text } = await savedCopy(page);
  expect(name).toBe(`ap-governance-signed-off_anytown-nhs-ft_${reference}.json`);

  await page.goto('#/data/restore');
  const choose = (content: string) =>
    page
      .getByLabel('Backup file')
      .setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(content) });
  await choose(text.replace('Note 1', 'Note 7'));
  await expect(page.getByText('This file has been changed since it was signed off')).toBeVisible();
  await choose(text);
  await expect(page.getByText(`This signed-off copy is unchanged: reference ${reference}`)).toBeVisible();
  await expect(page.getByText('Replace everything')).toHaveCount(0);

  const session = await page.context().newCDPSession(page);
  const { origin } = new URL(page.url());
  await page.goto('about:blank');
  await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'indexeddb,local_storage' });
  await page.goto('');
  await restore(page, text, name);
  await page.goto('#/a/year/sign-off');
  await expect(page.getByText(`Reference ${reference}`)).toBeVisible();
  await expect(button(page, 'Save the signed-off copy as a file')).toBeVisible();
  await page.goto('#/a/year/history');
  await expect(page.getByText(`By Sam Okafor. Reference ${reference}.`)).toBeVisible();
});

test('S16-3 and S16-5: it is no electronic signature, and the reminder names no person', async ({ page }) => {
  await restore(page, completeWork());
  await signOff(page);
  await expect(page.getByText(/This is not an electronic signature/)).toBeVisible();
  const download = page.waitForEvent('download');
  await button(page, 'Add the review date to your calendar').click();
  const text = (await textOf(await download)).replace(/\r\n /g, '');
  expect(text).toContain('DTSTART;VALUE=DATE:20270331');
  expect(text).toContain('Anytown NHS Foundation Trust');
  expect(text).toContain('#/a/year/sign-off');
  for (const person of ['Sam Okafor', 'Ruth Adeyemi', 'Dr Priya Nair']) expect(text).not.toContain(person);
  await page.goto('#/method');
  await expect(page.getByText(/not an electronic signature/)).toBeVisible();
});

test('an assessment that is not ready says what blocks and what only warns, with the way to it', async ({
  page,
}) => {
  const text = completeWork();
  await restore(page, text);
  await page.goto('#/a/year/people');
  const anchor = page.getByRole('group', { name: /Who will make sure/ });
  await anchor.getByLabel('Name').fill('');
  await expectSaved(page);
  await page.goto('#/a/year/sign-off');
  await expect(page.getByText('Not ready to sign off. 1 thing to do.')).toBeVisible();
  await expect(button(page, 'Continue')).toHaveCount(0);
  await expect(link(page, 'A backup file is saved')).toBeVisible();
  await link(page, 'Somebody makes sure that agreed actions happen').click();
  await expect(heading(page, 'Period and people')).toBeFocused();
});

test('a copy that cannot be saved locks nothing and keeps what was typed', async ({ page }) => {
  await restore(page, completeWork());
  await page.goto('#/a/year/sign-off');
  await page.getByRole('group', { name: 'Who signs this off?' }).getByLabel('Name').fill('Sam Okafor');
  await button(page, 'Continue').click();
  await page.evaluate(() => {
    IDBObjectStore.prototype.put = IDBObjectStore.prototype.add = () => {
      throw new DOMException('no room', 'QuotaExceededError');
    };
  });
  await button(page, 'Sign off and lock').click();
  await expect(page.getByText('The copy could not be saved, so nothing is locked')).toBeVisible();
  await expect(page.getByText('Sam Okafor')).toBeVisible();
  await page.reload();
  expect(await readRows(page, 'snapshots')).toEqual([]);
  await expect(page.getByText('Sam Okafor')).toBeVisible();
  await button(page, 'Sign off and lock').click();
  await expect(heading(page, 'Assessment signed off')).toBeVisible();
});

test('a signed-off copy that was changed or is gone is said on each page', async ({ page }) => {
  await restore(page, completeWork());
  await signOff(page);
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const opening = indexedDB.open('ap-governance');
        opening.onsuccess = () => {
          const transaction = opening.result.transaction('snapshots', 'readwrite');
          transaction.objectStore('snapshots').clear();
          transaction.oncomplete = () => {
            opening.result.close();
            resolve();
          };
        };
      }),
  );
  await page.reload();
  await expect(page.getByText('The signed-off copy is not in this browser')).toBeVisible();
});

test('next year starts with the evidence and the actions, and without scores', async ({ page }) => {
  await restore(page, completeWork());
  await signOff(page);
  await page.goto('#/new/matrices');
  await page.getByRole('radio', { name: `Copy evidence and actions from ${title}, but not scores` }).check();
  await page
    .getByRole('checkbox', { name: /supervision/i })
    .first()
    .check();
  await button(page, 'Continue').click();
  await button(page, 'Continue').click();
  await button(page, 'Start scoring').click();
  await expect(heading(page, /self-assessment/)).toBeVisible();
  const started = (await readRows(page, 'assessments')).find(({ startedFrom }) => startedFrom === 'year');
  const carried = (await readRows(page, 'responses')).filter(
    ({ assessmentId }) => assessmentId === started?.id,
  );
  expect(carried).toHaveLength(1);
  expect(carried[0]).toMatchObject({
    answer: null,
    note: '',
    evidence: [{ evidenceId: 'policy', supportsLevel: null }],
  });
  await page.getByRole('link', { name: /^Start with/ }).click();
  await expect(page.getByText('Check which level it supports now.')).toBeVisible();
  await page
    .getByLabel(/^Level it shows to be in place/)
    .first()
    .selectOption({ index: 2 });
  await expect(page.getByText('Check which level it supports now.')).toHaveCount(0);
});

const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

for (const theme of ['light', 'dark'] as const) {
  test(`signing, the confirmation, the history and locked pages break no rule of a machine, ${theme}`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme: theme });
    await restore(page, completeWork());
    const check = async () => {
      const { violations } = await new AxeBuilder({ page }).withTags(wcag).analyze();
      expect(violations.map(({ id }) => id)).toEqual([]);
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(width).toBeLessThanOrEqual(page.viewportSize()?.width ?? 0);
    };
    await page.goto('#/a/year/sign-off');
    await button(page, 'Continue').click();
    await expect(page.getByText('There is a problem')).toBeVisible();
    await check();
    await signOff(page);
    await check();
    await page.setViewportSize({ width: 320, height: 256 });
    await check();
    await page.goto('#/a/year/history');
    await expect(heading(page, 'History')).toBeVisible();
    await check();
    await page.goto('#/a/year/tasks');
    await expect(heading(page, title)).toBeVisible();
    await check();
  });
}
