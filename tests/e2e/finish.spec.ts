import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { readExchange } from '#core/exchange/read.ts';
import { writeExchange } from '#core/exchange/write.ts';
import { seal, type RecordBase } from '#core/record.ts';
import { recordFigure } from '../trust/figures.ts';
import { completeWork } from './support/completeWork.ts';
import { launchApp, newProfile, startAppServer } from './support/launchApp.ts';
import { expectSaved } from './support/visitor.ts';
import { watchContext } from './support/watch.ts';

const port = Number(process.env['E2E_PORT'] ?? '4174') + 3;
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const canary = 'Kanarienvogel7Q';

/** The fields in which people write. */
const written = new Set([
  ...['name', 'role', 'note', 'nextNote', 'title', 'where', 'owner', 'what', 'scope', 'reviewMeeting'],
  ...['notApplicableReason', 'priorityReason', 'text', 'success', 'resources', 'notes'],
]);

function withCanary(value: unknown, key = ''): unknown {
  if (typeof value === 'string') return written.has(key) ? `${canary} ${value}` : value;
  if (Array.isArray(value)) return value.map((one) => withCanary(one, key));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, withCanary(one, name)]));
}

/** A backup in which every text that a person can have written has the canary in it. */
function canaryWork(): string {
  const { kind, fileId, createdAt, createdBy, app, payload } = readExchange(completeWork()).envelope;
  const marked = (rows: readonly unknown[]) =>
    rows.map((row) => {
      const { id, hlc, updatedAt, authorId, deviceId, ...fields } = withCanary(row) as RecordBase;
      return seal(id, fields, { hlc, at: updatedAt, authorId, deviceId });
    });
  const { organisations, assessments, responses, evidence, actions } = payload;
  return writeExchange(
    { kind, fileId, createdAt, createdBy, app },
    {
      ...payload,
      organisations: marked(organisations),
      assessments: marked(assessments),
      responses: marked(responses),
      evidence: marked(evidence),
      actions: marked(actions),
    },
  );
}

/** How often the canary stands in plain text in the files of a browser profile, by the folder it stands in. */
function hitsIn(profile: string): Map<string, number> {
  const hits = new Map<string, number>();
  for (const name of readdirSync(profile, { recursive: true, encoding: 'utf8' })) {
    const file = join(profile, name);
    if (!statSync(file, { throwIfNoEntry: false })?.isFile()) continue;
    const bytes = readFileSync(file);
    let found = 0;
    for (const pattern of [Buffer.from(canary), Buffer.from(canary, 'utf16le')])
      for (let at = bytes.indexOf(pattern); at >= 0; at = bytes.indexOf(pattern, at + 1)) found++;
    if (found > 0) hits.set(relative(profile, file), found);
  }
  return hits;
}

/** What is left of the tool in the browser, asked on a page that is not the app. */
const leftIn = (page: Page) =>
  page.evaluate(async () => ({
    databases: (await indexedDB.databases()).length,
    caches: (await caches.keys()).length,
    'service workers': (await navigator.serviceWorker.getRegistrations()).length,
    'keys in localStorage': localStorage.length,
    'keys in sessionStorage': sessionStorage.length,
  }));

test('A31: after Finish and remove nothing of the tool is left in the browser', async () => {
  test.setTimeout(120_000);
  const server = await startAppServer(port);
  const profile = newProfile();
  const problems: string[] = [];
  const origin = server.url.slice(0, -1);
  try {
    const first = await launchApp(profile, `${server.url}#/data/restore`, {
      before: (context) => watchContext(context, origin, problems),
    });
    const { page } = first;
    const buffer = Buffer.from(canaryWork());
    await page
      .getByLabel('Backup file')
      .setInputFiles({ name: 'work.json', mimeType: 'application/json', buffer });
    await button(page, 'Restore').click();
    await expect(page.getByText(/^Restored/).first()).toBeVisible();
    await page.goto(`${server.url}#/a/year/d/supervision-standards.structure/i/structure-coordinator`);
    await page.getByLabel('Notes').fill(`${canary} typed here`);
    await expectSaved(page);
    await page.goto(`${server.url}#/a/year/report`);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.locator('html')).toHaveAttribute('data-offline', 'ready');

    await page.goto(`${server.url}#/data`);
    await page.getByRole('link', { name: 'Finish and remove from this computer' }).click();
    const remove = button(page, 'Remove everything from this browser');
    const download = page.waitForEvent('download');
    await button(page, 'Save a backup file').click();
    const path = await (await download).path();
    await expect(page.getByLabel('Now choose the file that you have just saved')).toBeVisible();
    await expect(remove).toHaveCount(0);
    const chooser = page.getByLabel('Now choose the file that you have just saved');
    await chooser.setInputFiles({ name: 'work.json', mimeType: 'application/json', buffer });
    await expect(page.getByText('That is another file')).toBeVisible();
    await expect(remove).toHaveCount(0);
    await chooser.setInputFiles(path);
    await expect(page.getByText('Backup complete')).toBeVisible();
    const kept = readExchange(readFileSync(path, 'utf8')).workspace;
    expect(JSON.stringify(kept.responses)).toContain(`${canary} typed here`);
    await remove.click();
    await expect(
      page.getByRole('heading', { name: 'Everything was removed from this browser' }),
    ).toBeVisible();
    const before = await leftIn(page);
    await first.close();

    const hits = hitsIn(profile);
    const again = await launchApp(profile, `${server.url}manifest.webmanifest`);
    const left = await leftIn(again.page);
    await again.close();
    recordFigure({
      id: 'A31',
      trial: 'visits that end with Finish and remove from this computer',
      trials: 1,
      counts: left,
      measured: {
        'plain-text hits of the canary in the files of the browser': String(
          [...hits.values()].reduce((a, b) => a + b, 0),
        ),
        'where they are': [...hits].map(([name, n]) => `${name}: ${n}`).join(', ') || 'nowhere',
      },
      notCovered: 'Parts of the disk that are free but not yet used again, the Downloads folder and paper.',
    });
    if (process.env['SHOW_HITS']) console.log('HITS', [...hits]);
    expect(before).toEqual(left);
    expect(Object.values(left)).toEqual([0, 0, 0, 0, 0]);
    expect(problems).toEqual([]);
  } finally {
    await server.stop();
    rmSync(profile, { recursive: true, force: true });
  }
});
