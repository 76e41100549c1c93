import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type BrowserContext, chromium, type Page } from '@playwright/test';
import { findChromium } from '../../../scripts/browser.js';
import { type BackEnd, recordBackEnd } from '../../trust/figures.ts';

/**
 * Playwright keeps Chromium from choosing the back end by chance (field trials); `npm run trust` asks for each in turn.
 * Of two such lists only the last counts, so the two features that Playwright switches on stand here again.
 */
const features = {
  leveldb: [],
  sqlite: [
    '--enable-features=IdbSqliteBackingStore,CDPScreenshotNewSurface,SkipListAccountsWithoutGaiaCookies',
  ],
};

/** The back end of IndexedDB that this run asks for. */
export const wantedBackEnd: BackEnd = process.env['TRUST_BACKEND'] === 'sqlite' ? 'sqlite' : 'leveldb';

/** Quiet and repeatable: no sandbox as root, and no traffic of the browser's own. */
export const browserArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  ...features[wantedBackEnd],
];

export interface AppServer {
  /** Ends with a slash. */
  url: string;
  /** Kills the server; connections are refused from then on. */
  stop: () => Promise<void>;
}

/**
 * Serves a build from a process of its own. Keep to one port within a test: another port is another origin,
 * with empty storage.
 * @param folder what to serve; dist/ when left out
 */
export async function startAppServer(port: number, folder?: string): Promise<AppServer> {
  const server: ChildProcess = spawn(process.execPath, ['scripts/serve.js', ...(folder ? [folder] : [])], {
    env: { ...process.env, PORT: String(port) },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  // A test that fails half-way must not leave a server behind that holds the port.
  const stopWithTests = () => server.kill('SIGKILL');
  process.once('exit', stopWithTests);
  server.once('exit', () => process.off('exit', stopWithTests));
  let said = '';
  await new Promise<void>((resolve, reject) => {
    const listen = (chunk: Buffer) => {
      said += chunk.toString();
      if (said.includes('The app is at')) resolve();
    };
    server.stdout?.on('data', listen);
    server.stderr?.on('data', listen);
    server.once('exit', () => reject(new Error(said || 'The server stopped without a word.')));
  });
  return {
    url: `http://localhost:${port}/`,
    stop: async () => {
      if (server.exitCode !== null || server.signalCode !== null) return;
      const ended = once(server, 'exit');
      server.kill('SIGKILL');
      await ended;
    },
  };
}

/** A new, empty browser profile on disk; give the same folder to `launchApp` again to restart the browser. */
export const newProfile = () => mkdtempSync(join(tmpdir(), 'governance-profile-'));

/** Where a profile keeps IndexedDB, and on which back end; `null` before anything was stored. */
export function backEndOf(profile: string): BackEnd | null {
  const folder = join(profile, 'Default', 'IndexedDB');
  const names = existsSync(folder) ? readdirSync(folder) : [];
  if (names.length === 0) return null;
  return names.some((name) => name.endsWith('.leveldb')) ? 'leveldb' : 'sqlite';
}

/** The back end is a promise of docs/trust.md, so each run looks what the browser really made. */
function checkBackEnd(profile: string): void {
  const found = backEndOf(profile);
  if (found === null) return;
  if (found !== wantedBackEnd) throw new Error(`The profile is on ${found} and not on ${wantedBackEnd}.`);
  recordBackEnd(found);
}

/** Every process of the browser that runs on this profile. */
export const processesOn = (profile: string) =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((id) => {
      try {
        return readFileSync(`/proc/${id}/cmdline`, 'utf8').includes(`--user-data-dir=${profile}`);
      } catch {
        return false;
      }
    })
    .map(Number);

function signal(name: NodeJS.Signals, processes: readonly number[]): void {
  for (const id of processes) {
    try {
      process.kill(id, name);
    } catch {
      // It ended by itself.
    }
  }
}

export interface LaunchedApp {
  context: BrowserContext;
  page: Page;
  /** SIGSTOP to the whole browser: it does nothing more, and can only be killed. */
  freeze: () => void;
  /** SIGKILL to the whole browser, as in a crash; returns when it is gone and the profile is free again. */
  kill: () => Promise<void>;
  close: () => Promise<void>;
}

export interface LaunchOptions {
  /** Playwright's own defaults to drop, for example `--disable-back-forward-cache`. */
  ignoreDefaultArgs?: string[];
  /** More arguments for the browser. */
  args?: string[];
  /** Called before the first page loads, for example to watch the console. */
  before?: (context: BrowserContext) => unknown;
}

/**
 * Starts Chromium with storage that survives a restart and opens `address`. A plain Playwright context lives
 * in memory and proves nothing about kept work. Linux only: `kill` finds the processes in /proc.
 */
export async function launchApp(
  profile: string,
  address: string,
  { ignoreDefaultArgs = [], args = [], before }: LaunchOptions = {},
): Promise<LaunchedApp> {
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: findChromium() ?? 'chromium',
    args: [...browserArguments, ...args],
    ignoreDefaultArgs,
    viewport: { width: 1366, height: 768 },
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    serviceWorkers: 'allow',
  });
  await before?.(context);
  const page = context.pages()[0] ?? (await context.newPage());
  await page.goto(address);
  return {
    context,
    page,
    freeze: () => signal('SIGSTOP', processesOn(profile)),
    kill: async () => {
      // The children of a killed browser end a little later, and hold the profile's lock until then.
      for (let running = processesOn(profile); running.length > 0; running = processesOn(profile)) {
        signal('SIGKILL', running);
        await pause(20);
      }
      await context.close().catch(() => undefined);
      checkBackEnd(profile);
    },
    close: async () => {
      await context.close();
      checkBackEnd(profile);
    },
  };
}
