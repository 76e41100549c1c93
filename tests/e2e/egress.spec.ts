import { writeFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { recordFigure, trials } from '../trust/figures.ts';
import { completeWork } from './support/completeWork.ts';
import { startRefusingProxy, startWireTap } from './support/egress.ts';
import { launchApp, newProfile, startAppServer } from './support/launchApp.ts';
import { goTo, pages } from './support/pages.ts';
import { expectSaved } from './support/visitor.ts';
import { watchContext } from './support/watch.ts';

// Other ports are other origins with empty storage, so this test keeps to its own.
const port = Number(process.env['E2E_EGRESS_PORT'] ?? 4194);
const origin = `http://localhost:${port}`;

/** Chromium's own errands, which go on whatever page is open: its updates, its accounts, its autofill. */
const errands =
  /^\S+ (http:\/\/)?(accounts\.google|update\.googleapis|content-autofill\.googleapis)\.com[:/]/;

/** What people write and who they are: in the work that is restored, and typed while the test runs. */
const typed = 'Zeltwurm-4711';
const secrets = [typed, 'Ruth Adeyemi', 'Priya Nair', 'Supervision policy', 'Write the register', 'Note 1'];

const criterion = '/a/year/d/supervision-standards.structure/i/structure-coordinator';
const parts =
  'tasks people targets results gaps report review sign-off history scoring-sheets import-answers export';
const ownPages = [
  ...parts.split(' ').map((name) => `/a/year/${name}`),
  criterion,
  '/a/year/d/supervision-standards.structure/check',
  '/org/anytown',
  '/org/anytown/evidence',
  '/org/anytown/evidence/policy',
  '/actions/register',
];

/** Every screen, on the work of one's own; the long run opens those of the sample, too. */
const screens = [...ownPages, ...pages.filter((at) => trials(0, 1) === 1 || !at.includes('/sample-'))];

/** Addresses hold ids and views, never what somebody wrote. */
const address = /^\/(#\/[a-z0-9/_.-]*([?&][a-z]+(=[a-z0-9,-]*)?)*)?$/;

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

async function bringWork(page: Page): Promise<void> {
  await goTo(page, '/data/restore');
  const buffer = Buffer.from(completeWork());
  const file = { name: 'ap-governance-backup.json', mimeType: 'application/json', buffer };
  await page.getByLabel('Backup file').setInputFiles(file);
  await button(page, 'Restore').click();
  await expect(page.getByText(/^Restored/).first()).toBeVisible();
}

/** Writes the secret word into a note, and into an action with its owner. */
async function write(page: Page, round: number): Promise<void> {
  await goTo(page, criterion);
  await page.getByLabel('Notes', { exact: true }).fill(`${typed} in round ${round}`);
  await expectSaved(page);
  await goTo(page, '/actions/new');
  await page.getByLabel('What will be done?').fill(`Ask ${typed}`);
  await page.getByLabel('Who will do it?').fill(typed);
  await button(page, 'Add the action').click();
  await expectSaved(page);
}

/** Makes every file of the page; gives their names. */
async function saveFiles(page: Page, at: string): Promise<string[]> {
  await goTo(page, at);
  const made: string[] = [];
  for (const one of await page
    .getByRole('main')
    .getByRole('button', { name: /KB|^Save a backup file$/ })
    .all()) {
    const download = page.waitForEvent('download');
    await one.click();
    made.push((await download).suggestedFilename());
  }
  expect(made.length, at).toBeGreaterThan(0);
  return made;
}

test('A09 with the server stopped all of the work is done, and nothing of it goes anywhere', async ({
  browserName: _,
}, info) => {
  const minutes = trials(0, 30);
  test.setTimeout(120_000 + minutes * 60_000);
  const server = await startAppServer(port);
  const proxy = await startRefusingProxy(port + 1);
  const problems: string[] = [];
  const requests: string[] = [];
  const app = await launchApp(newProfile(), `${origin}/`, {
    args: [proxy.argument],
    before: async (context) => {
      watchContext(context, origin, problems, [/sw\.js/, /ERR_CONNECTION_REFUSED/]);
      context.on('request', (request) => requests.push(`${request.url()} ${request.postData() ?? ''}`));
      await context.addInitScript(() => {
        const made: string[] = [];
        const { trustedTypes } = window;
        const create = trustedTypes?.createPolicy.bind(trustedTypes);
        if (trustedTypes && create)
          trustedTypes.createPolicy = (name, rules) => {
            made.push(name);
            document.documentElement.dataset['policies'] = made.join();
            return create(name, rules);
          };
      });
    },
  });
  const { page } = app;
  const said = new Set<string>();
  const files: string[] = [];
  let seen = 0;
  const look = async (at: string) => {
    await goTo(page, at);
    seen += 1;
    said.add(await page.title());
    expect(page.url().slice(origin.length)).toMatch(address);
  };
  await expect(page.locator('html')).toHaveAttribute('data-offline', 'ready', { timeout: 30_000 });
  await expect(page.locator('html')).toHaveAttribute('data-policies', 'sw-url');
  await server.stop();
  const stopTap = minutes > 0 ? await startWireTap() : null;

  await goTo(page, '/sample');
  await bringWork(page);
  const end = Date.now() + minutes * 60_000;
  for (let round = 1; round === 1 || Date.now() < end; round++) {
    await write(page, round);
    for (const at of screens) await look(at);
    files.push(...(await saveFiles(page, '/a/year/export')), ...(await saveFiles(page, '/data')));
    await goTo(page, '/a/year/report');
    writeFileSync(info.outputPath('report.pdf'), await page.pdf({ preferCSSPageSize: true }));
  }
  const wire = stopTap === null ? null : await stopTap();
  await app.close();
  proxy.stop();

  const elsewhere = proxy.asked.filter((line) => !errands.test(line));
  const public_ = [...requests, ...proxy.asked, ...said, ...files];
  const leaked = secrets.filter((word) =>
    public_.some(
      (text) =>
        text.includes(word) || decodeURIComponent(text.replace(/%(?![\da-f]{2})/gi, '')).includes(word),
    ),
  );
  const onWire = secrets.filter((word) => wire?.includes(word));
  recordFigure({
    id: 'A09',
    trial: 'pages opened while somebody writes, restores, exports and prints without a server',
    trials: seen,
    counts: {
      'requests of a page to another address': problems.length,
      'connections of the browser to another address, without its own errands': elsewhere.length,
      'secret words in an address, a window title or the name of a file': leaked.length,
      ...(wire !== null && { 'secret words in packets on any network interface': onWire.length }),
    },
    measured: {
      minutes: String(Math.max(minutes, 1)),
      'files made': String(files.length),
      'attempts of Chromium itself to reach its maker, refused': String(
        proxy.asked.length - elsewhere.length,
      ),
      ...(wire === null && { 'packets on the network interfaces': 'not watched' }),
    },
    notCovered: 'What extensions of a browser send, and what packets say that are encrypted.',
  });
  expect(problems).toEqual([]);
  expect(elsewhere).toEqual([]);
  expect(leaked).toEqual([]);
  expect(onWire).toEqual([]);
});
