import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type BrowserContext, expect, type Page, test } from '@playwright/test';
import { awkwardFolder, startAwkwardHost } from './support/awkwardHost.ts';
import {
  type AppServer,
  type LaunchedApp,
  type LaunchOptions,
  launchApp,
  newProfile,
  startAppServer,
} from './support/launchApp.ts';
import { changeFile, copyBuild, filesOf, renameChunk } from './support/release.ts';
import { recordFigure, trials } from '../trust/figures.ts';
import { expectSaved } from './support/visitor.ts';
import { watchContext } from './support/watch.ts';

// Another port is another origin with empty storage, so every test keeps to these.
const port = Number(process.env['E2E_OFFLINE_PORT'] ?? 4175);
const origin = `http://localhost:${port}`;

let servers: AppServer[] = [];
let browser: LaunchedApp | undefined;

async function stopServers(): Promise<void> {
  for (const server of servers) await server.stop();
  servers = [];
}

/** Serves a build (dist/ when left out) in place of whatever was served before. */
async function serve(folder?: string): Promise<string> {
  await stopServers();
  servers.push(await startAppServer(port, folder));
  return origin;
}

async function serveAwkwardly(folder?: string): Promise<string> {
  const plain = await startAppServer(port + 1, folder);
  servers.push(plain);
  const host = await startAwkwardHost(port, plain.url);
  servers.unshift(host);
  return host.url;
}

/** Starts the browser, anew if it runs, and opens the app. */
async function open(profile: string, address: string, before?: LaunchOptions['before']): Promise<Page> {
  await browser?.close();
  browser = await launchApp(profile, address, before ? { before } : {});
  return browser.page;
}

test.afterEach(async () => {
  await browser?.close();
  browser = undefined;
  await stopServers();
});

const expectReadyOffline = (page: Page) =>
  expect(page.locator('html')).toHaveAttribute('data-offline', 'ready', { timeout: 30_000 });

/** Every address in Cache Storage, as a path. */
const keptFiles = (page: Page) =>
  page.evaluate(async () => {
    const stores = await Promise.all((await caches.keys()).map((name) => caches.open(name)));
    const requests = (await Promise.all(stores.map((store) => store.keys()))).flat();
    return requests.map(({ url }) => new URL(url).pathname.slice(1)).sort();
  });

/** Loads scripts of the app by address; a broken one makes it fail. */
const importAll = (page: Page, addresses: string[]) =>
  page.evaluate(async (list) => {
    for (const address of list) await import(address);
  }, addresses);

const workerStates = (page: Page) =>
  page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    return {
      active: Boolean(registration?.active),
      installing: Boolean(registration?.installing),
      waiting: Boolean(registration?.waiting),
    };
  });

const expectWaiting = (page: Page) =>
  expect.poll(() => workerStates(page), { timeout: 30_000 }).toMatchObject({ waiting: true });

/** Runs in the page before the app: writes down how the installation of the service worker goes. */
function tellOutcome(): void {
  const container = navigator.serviceWorker;
  const register = container.register.bind(container);
  container.register = async (address: string | URL | TrustedScriptURL, options?: RegistrationOptions) => {
    const registration = await register(address, options);
    const worker = registration.installing;
    worker?.addEventListener('statechange', () => {
      document.documentElement.dataset['worker'] = worker.state;
    });
    return registration;
  };
}

const isScript = (file: string) => file.startsWith('assets/') && file.endsWith('.js');
const lazyChunk = () => filesOf('dist').find((file) => /four-pillars.*\.js$/.test(file)) ?? '';
/** Marks a release in a place of its page that the app never touches. */
const withMark = (mark: string) => (html: string) =>
  html.replace(/(name="description"\s+content=")[^"]*/, `$1${mark}`);

/** Which release the page comes from. */
const markOf = (page: Page) => page.locator('meta[name="description"]').getAttribute('content');

test('the app starts with the server gone and the browser restarted, and every part of it loads', async () => {
  const profile = newProfile();
  const problems: string[] = [];
  const watch = (context: BrowserContext) => watchContext(context, origin, problems);
  let page = await open(profile, await serve(), watch);
  await expectReadyOffline(page);
  expect(await keptFiles(page)).toEqual(filesOf('dist'));

  await stopServers();
  page = await open(profile, origin, watch);
  await expect(page.locator('h1')).toBeVisible();
  await expectReadyOffline(page);
  await importAll(
    page,
    filesOf('dist')
      .filter(isScript)
      .map((file) => `/${file}`),
  );
  await page.reload();
  await expect(page.locator('h1')).toBeVisible();
  await page.goto(`${origin}/#/about`);
  await expect(page.getByText('Ready to work offline')).toBeVisible();
  expect(problems).toEqual([]);
});

test('a host in a folder that varies by origin is good enough to start offline from', async () => {
  const profile = newProfile();
  const address = await serveAwkwardly();
  let page = await open(profile, address);
  await expectReadyOffline(page);
  await stopServers();

  page = await open(profile, address);
  await expect(page.locator('h1')).toBeVisible();
  await expectReadyOffline(page);
  await importAll(page, [awkwardFolder + lazyChunk()]);
});

test('a page that arrives under the name of a script is never kept, nor called ready', async () => {
  const folder = copyBuild();
  rmSync(join(folder, lazyChunk()));
  const page = await open(newProfile(), await serveAwkwardly(folder), (context) =>
    context.addInitScript(tellOutcome),
  );
  await expect(page.locator('html')).toHaveAttribute('data-worker', 'redundant');
  expect(await workerStates(page)).toEqual({ active: false, installing: false, waiting: false });
  await expect(page.locator('html')).not.toHaveAttribute('data-offline', 'ready');
  await page.goto(`${origin}${awkwardFolder}#/about`);
  await expect(page.getByText('Not ready to work offline yet')).toBeVisible();
});

test('a new release waits, and leaves nothing of the old one behind when it starts', async () => {
  const profile = newProfile();
  let page = await open(profile, await serve());
  await expectReadyOffline(page);
  const oldMark = await markOf(page);

  const folder = copyBuild();
  changeFile(folder, 'index.html', withMark('The next release'));
  renameChunk(folder, lazyChunk(), 'assets/renamed-00000000.js');
  await serve(folder);
  page = await open(profile, origin);
  await expectWaiting(page);
  expect(await markOf(page)).toBe(oldMark);
  await page.reload();
  expect(await markOf(page)).toBe(oldMark);

  let loads = 0;
  page.on('load', () => (loads += 1));
  await page.getByRole('button', { name: 'Reload' }).click();
  await expect.poll(() => markOf(page)).toBe('The next release');
  await expectReadyOffline(page);
  expect(await keptFiles(page)).toEqual(filesOf(folder));
  expect(loads).toBe(1);
});

test('A27 a new release that comes while somebody types reloads nothing until they say so, and loses nothing', async () => {
  const rounds = trials(1, 20);
  test.setTimeout(60_000 + rounds * 20_000);
  const page = await open(newProfile(), await serve());
  await page.clock.install();
  await page.reload();
  await expectReadyOffline(page);
  await page.goto(`${origin}/#/sample`);
  await expect(page.getByRole('heading', { level: 1, name: 'Results' })).toBeVisible();
  await page.goto(`${origin}/#/a/sample-2026/d/governance-maturity.governance/i/gov-policy`);
  let loads = 0;
  page.on('load', () => (loads += 1));
  const counts = { 'reloads before consent': 0, 'texts lost': 0, 'old releases after consent': 0 };
  const notes = () => page.getByLabel('Notes', { exact: true });
  for (let round = 1; round <= rounds; round++) {
    loads = 0;
    const mark = `Release ${round}`;
    await notes().fill('');
    await notes().pressSequentially(`Round ${round}: typed before, `, { delay: 10 });
    const folder = copyBuild();
    changeFile(folder, 'index.html', withMark(mark));
    await serve(folder);
    await notes().pressSequentially('while it came, ', { delay: 10 });
    // A person comes back to the tab after more than an hour: the page looks for a new release.
    await page.clock.fastForward('01:01:00');
    await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
    await expectWaiting(page);
    await expect(page.getByRole('button', { name: 'Reload' })).toBeVisible();
    await notes().pressSequentially('while it waited, ', { delay: 10 });
    await page.clock.fastForward('10:00');
    counts['reloads before consent'] += loads;
    await notes().pressSequentially('and at the very end.', { delay: 10 });
    await Promise.all([page.waitForEvent('load'), page.getByRole('button', { name: 'Reload' }).click()]);
    await expectReadyOffline(page);
    if ((await markOf(page)) !== mark) counts['old releases after consent'] += 1;
    const kept = await notes().inputValue();
    if (kept !== `Round ${round}: typed before, while it came, while it waited, and at the very end.`)
      counts['texts lost'] += 1;
    await expectSaved(page);
  }
  recordFigure({ id: 'A27', trial: 'new releases while somebody types', trials: rounds, counts });
  expect(counts).toEqual({ 'reloads before consent': 0, 'texts lost': 0, 'old releases after consent': 0 });
});

test('a tab that stays on the old release can still load its own chunks after the update', async () => {
  const profile = newProfile();
  await open(profile, await serve());
  const oldTab = browser!.page;
  await expectReadyOffline(oldTab);

  const folder = copyBuild();
  renameChunk(folder, lazyChunk(), 'assets/renamed-00000000.js');
  await serve(folder);
  const newTab = await browser!.context.newPage();
  await newTab.goto(origin);
  await expectWaiting(newTab);
  const unsaved = 'typed before the update';
  await oldTab.evaluate((text) => (document.body.dataset['typed'] = text), unsaved);
  await Promise.all([newTab.waitForEvent('load'), newTab.getByRole('button', { name: 'Reload' }).click()]);
  await expectReadyOffline(newTab);
  expect(await workerStates(newTab)).toMatchObject({ waiting: false });

  // Otherwise the browser's own cache would hide that the service worker has let go of the file.
  await (await browser!.context.newCDPSession(oldTab)).send('Network.clearBrowserCache');
  await importAll(oldTab, [`/${lazyChunk()}`]);
  await expect(oldTab.locator('body')).toHaveAttribute('data-typed', unsaved);
});

for (const [what, spoil] of [
  ['missing', (file: string) => rmSync(file)],
  ['cut short', (file: string) => writeFileSync(file, 'export const half')],
  ['a page', (file: string) => writeFileSync(file, '<!doctype html><title>Sign in</title>')],
] as const) {
  test(`a release with one script ${what} is refused and the old one goes on working`, async () => {
    const profile = newProfile();
    let page = await open(profile, await serve());
    await expectReadyOffline(page);
    const oldMark = await markOf(page);

    const folder = copyBuild();
    changeFile(folder, 'index.html', withMark('A broken release'));
    changeFile(folder, lazyChunk(), (text) => `${text}\n`);
    spoil(join(folder, lazyChunk()));
    await serve(folder);
    page = await open(profile, origin);
    const outcome = await page.evaluate(async () => {
      const registration = await navigator.serviceWorker.ready;
      const worker = await registration.update().then(
        ({ installing }) => installing,
        () => null,
      );
      if (!worker) return 'refused';
      return new Promise((resolve) => {
        worker.addEventListener('statechange', () => resolve(worker.state));
      });
    });
    expect(['refused', 'redundant']).toContain(outcome);
    await expect.poll(() => workerStates(page)).toMatchObject({ active: true, waiting: false });

    await stopServers();
    page = await open(profile, origin);
    expect(await markOf(page)).toBe(oldMark);
    await expectReadyOffline(page);
    await importAll(page, [`/${lazyChunk()}`]);
  });
}
