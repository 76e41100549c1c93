import { expect, test } from '@playwright/test';
import { launchApp, newProfile, startAppServer } from './support/launchApp.ts';
import { recordFigure } from '../trust/figures.ts';
import { readPdf } from './support/pdf.ts';
import { expectSaved } from './support/visitor.ts';
import { watchContext } from './support/watch.ts';

// Another port is another origin with empty storage, so this test keeps to its own.
const port = Number(process.env['E2E_OFFLINE_WORK_PORT'] ?? 4181);

test('A28 with the server stopped and the browser restarted the whole job can be done', async ({
  browserName: _,
}, info) => {
  test.setTimeout(180_000);
  const address = `http://localhost:${port}/`;
  const profile = newProfile();
  const server = await startAppServer(port);
  const first = await launchApp(profile, address);
  await expect(first.page.locator('html')).toHaveAttribute('data-offline', 'ready', { timeout: 30_000 });
  await first.close();
  await server.stop();

  const problems: string[] = [];
  const app = await launchApp(profile, address, {
    before: (context) =>
      // Looking for a newer service worker is the one request that may be made, and it is refused.
      watchContext(context, `http://localhost:${port}`, problems, [/sw\.js/, /ERR_CONNECTION_REFUSED/]),
  });
  const { page } = app;
  const failed: string[] = [];
  app.context.on('requestfailed', (request) => {
    if (
      ['script', 'stylesheet', 'document'].includes(request.resourceType()) &&
      !request.url().endsWith('sw.js')
    )
      failed.push(request.url());
  });
  await page.getByRole('button', { name: 'Start an assessment' }).click();
  await page.getByLabel('Organisation name').fill('Anytown NHS Foundation Trust');
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByRole('checkbox', { name: /full edition/ }).check();
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByRole('radio', { name: 'Yes, the same level for all' }).check();
  await page.getByRole('combobox', { name: 'Target level' }).selectOption('3');
  await page.getByRole('button', { name: 'Start scoring' }).click();
  await page.getByRole('link', { name: /^Start with/ }).click();
  for (const level of [
    'Level 1, Starting',
    'Level 2, Developing',
    'Level 3, Established',
    'Level 4, Embedded',
  ]) {
    await page.getByRole('radio', { name: level }).click();
    await expectSaved(page);
    await page.getByRole('button', { name: 'Save and continue' }).click();
  }
  await page.getByRole('link', { name: 'Back to the task list' }).click();
  await page.getByRole('link', { name: 'results so far' }).click();
  for (const view of ['Radar', 'Dot plot', 'Table']) {
    await page.getByRole('radio', { name: view, exact: true }).check();
  }
  await expect(page.getByText('2 of 4 criteria').first()).toBeVisible();
  await page.getByRole('link', { name: 'Make the report' }).first().click();
  await expect(page.getByRole('button', { name: 'Print or save as PDF' })).toBeVisible();
  const pdf = info.outputPath('offline.pdf');
  await page.pdf({ path: pdf, preferCSSPageSize: true, printBackground: true, tagged: true });
  expect(readPdf(pdf).pages.join(' ')).toContain('Anytown NHS Foundation Trust');
  for (const name of ['Compare', 'Matrices', 'Your data', 'Help']) {
    await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name }).click();
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  }
  await page.reload();
  await page.getByRole('link', { name: 'Assessments' }).click();
  await expect(page.getByText(/You have answered 4 of 48 criteria/)).toBeVisible();
  recordFigure({
    id: 'A28',
    trial:
      'whole assessments, from the set-up to the report, with the server stopped and the browser restarted',
    trials: 1,
    counts: {
      'scripts, styles or pages that did not load': failed.length,
      'errors, or requests to another address': problems.length,
    },
  });
  expect(failed).toEqual([]);
  expect(problems).toEqual([]);
  await app.close();
});
