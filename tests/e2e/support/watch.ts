import { test as base, type BrowserContext, expect } from '@playwright/test';

/**
 * Collects what must never happen in a run: console errors and warnings (a broken security policy is one),
 * errors thrown in a page, and requests to any other origin.
 * @param problems where they go; the list grows while the browser runs
 * @param allowed what belongs to the test, for example a message about a server that was switched off
 */
export function watchContext(
  context: BrowserContext,
  origin: string,
  problems: string[],
  allowed: readonly RegExp[] = [],
): void {
  const note = (problem: string) => {
    if (!allowed.some((pattern) => pattern.test(problem))) problems.push(problem);
  };
  context.on('console', (message) => {
    if (['error', 'warning'].includes(message.type()))
      note(`console ${message.type()}: ${message.text()} (${message.location().url})`);
  });
  context.on('weberror', (error) => note(`page error: ${String(error.error())}`));
  context.on('request', (request) => {
    const url = new URL(request.url());
    const local = ['data:', 'blob:', 'about:', 'chrome-error:'].includes(url.protocol);
    if (!local && url.origin !== origin) note(`request to ${url.href}`);
  });
}

/** Playwright's `test`, which also fails when the browser reports a problem. `watch.allow` takes known ones. */
export const test = base.extend<{ watch: { allow: (pattern: RegExp) => void } }>({
  watch: [
    async ({ context, baseURL }, use) => {
      const allowed: RegExp[] = [];
      const problems: string[] = [];
      watchContext(context, new URL(baseURL ?? '').origin, problems, allowed);
      await use({ allow: (pattern) => allowed.push(pattern) });
      expect(problems).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };
