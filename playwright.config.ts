import { defineConfig } from '@playwright/test';
import { findChromium } from './scripts/browser.js';
import { browserArguments } from './tests/e2e/support/launchApp.ts';

const port = process.env['E2E_PORT'] ?? '4174';

export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '**/*.spec.ts',
  timeout: 60_000,
  expect: { timeout: 15_000 },
  forbidOnly: Boolean(process.env['CI']),
  retries: 0,
  // Files run beside each other; the tests of a file share a port and run in turn.
  workers: 2,
  reporter: [['list']],
  outputDir: 'test-results',
  use: {
    baseURL: `http://localhost:${port}/`,
    viewport: { width: 1366, height: 768 },
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    serviceWorkers: 'allow',
    launchOptions: { executablePath: findChromium() ?? 'chromium', args: browserArguments },
  },
  webServer: {
    command: 'node scripts/serve.js',
    env: { PORT: port },
    url: `http://localhost:${port}/`,
    // A server that is already there may serve an older build.
    reuseExistingServer: false,
    timeout: 60_000,
  },
});
