import { chromium } from '@playwright/test';
import { findChromium } from '../browser.js';

export const slowDown = 4;
const port = Number(process.env['BENCH_PORT'] ?? 4179);
export const origin = `http://localhost:${port}`;
export { port };

/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {import('@playwright/test').BrowserContext} Context */

export const browser = await chromium.launch({
  executablePath: findChromium() ?? 'chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'],
});

/** @param {import('@playwright/test').BrowserContextOptions} [options] */
export function newContext(options) {
  return browser.newContext({ viewport: { width: 1366, height: 768 }, ...options });
}

/** @param {Page} page @param {number} [rate] */
export async function slow(page, rate = slowDown) {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate });
}

/** @param {Context} context */
export async function slowPage(context) {
  const page = await context.newPage();
  await slow(page);
  return page;
}

/** Opens the sample and goes to its first criterion. @param {Page} page */
export async function openQuestion(page) {
  await page.goto(`${origin}/#/sample`);
  await page.waitForURL(/results/);
  await page.goto(`${origin}/#/a/sample-2026/d/governance-maturity.governance/i/gov-policy`);
  const radios = levelsOf(page);
  await radios.first().waitFor();
  return radios;
}

/** @param {Page} page */
export function levelsOf(page) {
  return page.getByRole('group', { name: /Which level describes/ }).getByRole('radio', { name: /^Level/ });
}
