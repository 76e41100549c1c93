import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { audit } from '../../scripts/audit.js';
import { checkBuild } from '../../scripts/checkBuild.js';
import { cacheControl, securityHeaders } from '../../scripts/headers.js';
import { packageFiles, packZip } from '../../scripts/package.js';
import { recordFigure, recordNotRun, trials } from '../trust/figures.ts';
import { launchApp, newProfile } from './support/launchApp.ts';
import { startNginx, unpack } from './support/nginx.ts';
import { expectSaved } from './support/visitor.ts';
import { watchContext } from './support/watch.ts';

// Another port is another origin with empty storage, so this test keeps to its own.
const port = Number(process.env['E2E_PACKAGE_PORT'] ?? 4198);
const path = '/tools/ap/';
const origin = `http://localhost:${port}`;

const pack = (site: string) => packZip(packageFiles(site), 'advanced-practice-governance');
const sha256 = (data: Uint8Array) => createHash('sha256').update(data).digest('hex');

/** Builds once more, into a folder of its own. */
function buildAgain(root = '.'): string {
  const target = join(mkdtempSync(join(tmpdir(), 'governance-build-')), 'dist');
  const parameters = ['node_modules/vite/bin/vite.js', 'build', '--outDir', target, '--logLevel', 'silent'];
  execFileSync(process.execPath, parameters, { cwd: root, stdio: 'ignore' });
  return target;
}

/** The source alone, with its dependencies installed from the lock file without running a script of any of them. */
function freshCopy(): string {
  const root = mkdtempSync(join(tmpdir(), 'governance-source-'));
  const skipped = new Set(['node_modules', 'dist', 'release', '.git', 'test-results']);
  for (const name of readdirSync('.'))
    if (!skipped.has(name)) cpSync(name, join(root, name), { recursive: true });
  execFileSync('npm', ['ci', '--ignore-scripts', '--prefer-offline', '--no-audit', '--no-fund'], {
    cwd: root,
    stdio: 'ignore',
  });
  return root;
}

test('A36 two builds have the same bytes, and nothing in them sends or makes code', () => {
  test.setTimeout(600_000);
  const isFull = trials(0, 1) === 1;
  const first = pack('dist');
  const others = isFull ? [buildAgain(), buildAgain(freshCopy())] : [buildAgain()];
  const differing = others.filter((site) => sha256(pack(site)) !== sha256(first)).length;
  const { faults, accepted } = checkBuild();
  const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as {
    dependencies: Record<string, string>;
  };
  const direct = Object.keys(manifest.dependencies).length;
  const bill = packageFiles('dist').get('sbom.cdx.json');
  const { components } = JSON.parse(Buffer.from(bill ?? []).toString('utf8')) as { components: unknown[] };
  const advisories = isFull ? audit() : undefined;
  recordFigure({
    id: 'A36',
    trial: 'more builds of the same source, one of them from a clean installation without scripts',
    trials: others.length,
    counts: {
      'packages whose bytes differ': differing,
      'places in the build that could send words or make code': faults.length,
      ...(advisories?.state === 'run' && { 'high or critical advisories': advisories.grave }),
    },
    measured: {
      'direct runtime dependencies': `${direct}${direct > 10 ? ', more than the 10 of the list' : ''}`,
      'libraries in the bill of materials': String(components.length),
      'places that are explained one by one': String(accepted),
      ...(advisories?.state === 'not run' && {
        'advisories of the runtime dependencies': `not run: ${advisories.why}`,
      }),
    },
    notCovered: 'Builds on another system, and signatures of packages.',
  });
  expect(faults).toEqual([]);
  expect(differing).toBe(0);
  expect(components.length).toBeGreaterThanOrEqual(direct);
  if (advisories?.state === 'run') expect(advisories.grave).toBe(0);
});

test('A36 the package works from nginx in a sub-path, and without it', async () => {
  test.setTimeout(90_000);
  const folder = join(unpack(pack('dist')), 'advanced-practice-governance');
  const stop = await startNginx(port, folder);
  if (stop === null) {
    console.log('Not run: the package was not served, because nginx is not installed.');
    recordNotRun('A36', 'The package in a sub-path of nginx: nginx is not installed.');
    return;
  }
  const problems: string[] = [];
  const app = await launchApp(newProfile(), origin + path, {
    before: (context) => watchContext(context, origin, problems, [/sw\.js/, /ERR_CONNECTION_REFUSED/]),
  });
  try {
    await sendsHeaders(folder);
    const { page } = app;
    await expect(page.locator('html')).toHaveAttribute('data-offline', 'ready', { timeout: 30_000 });
    await page.getByRole('button', { name: 'Start an assessment' }).click();
    await page.getByLabel('Organisation name').fill('Anytown NHS Foundation Trust');
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.getByRole('checkbox', { name: /workshop edition/ }).check();
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.getByRole('button', { name: 'Start scoring' }).click();
    await page.getByRole('link', { name: /^Start with/ }).click();
    await page.getByRole('radio', { name: 'Level 2, Developing' }).click();
    await expectSaved(page);

    await stop();
    await page.reload();
    await expect(page.getByRole('radio', { name: 'Level 2, Developing' })).toBeChecked();
    await page.getByRole('radio', { name: 'Level 3, Established' }).click();
    await expectSaved(page);
    await page.getByRole('link', { name: 'Your data' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Your data' })).toBeVisible();
    expect(problems).toEqual([]);
  } finally {
    await app.close();
    await stop();
  }
});

/** Every kind of answer has every security header, and no page stands in for a missing file. */
async function sendsHeaders(folder: string): Promise<void> {
  const script = readdirSync(join(folder, 'site/assets')).find((name) => name.endsWith('.js')) ?? '';
  const answers = [
    ['', 200, /^text\/html/],
    ['index.html', 200, /^text\/html/],
    ['sw.js', 200, /javascript/],
    [`assets/${script}`, 200, /javascript/],
    ['manifest.webmanifest', 200, /^application\/manifest\+json/],
    ['icon.svg', 200, /^image\/svg/],
    ['assets/missing.js', 404, /./],
    ['nowhere', 404, /./],
    ['.htaccess', 404, /./],
    ['web.config', 404, /./],
  ] as const;
  expect(existsSync(join(folder, 'site/.htaccess'))).toBe(true);
  for (const [name, status, type] of answers) {
    const { headers, ...answer } = await fetch(origin + path + name).then(async (response) => ({
      status: response.status,
      headers: response.headers,
      body: await response.text(),
    }));
    expect(answer.status, name).toBe(status);
    expect(headers.get('content-type') ?? '', name).toMatch(type);
    // The settings of other hosts are answered before the site begins.
    if (status === 200 || !/^[.w]/.test(name))
      for (const [header, value] of Object.entries(securityHeaders))
        expect(headers.get(header), `${header} of ${name}`).toBe(value);
    if (status === 200) expect(headers.get('cache-control'), name).toBe(cacheControl(`/${name}`));
    else expect(answer.body, name).not.toContain('<script');
  }
  const bare = await fetch(origin + path.slice(0, -1), { redirect: 'manual' });
  expect(bare.headers.get('location')).toBe(path);
}
