import type { Page } from '@playwright/test';
import { expect, test } from './support/watch.ts';

/** What *Your data* says of the browser itself, which it can know only from the browser's own words. */
const webKit = 'AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.1';
const macSafari = `Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) ${webKit} Safari/605.1.15`;
const iphoneSafari = `Mozilla/5.0 (iPhone; CPU iPhone OS 18_7 like Mac OS X) ${webKit} Mobile/15E148 Safari/604.1`;

const warning = (page: Page) =>
  page.getByText(
    'Safari may remove saved data if you do not open this page for 7 days. Save a backup file, or add this page to your home screen.',
  );
const isOpen = (page: Page) =>
  expect(page.getByRole('heading', { name: 'Where your work is' })).toBeVisible();

for (const [where, userAgent] of [
  ['a Mac', macSafari],
  ['an iPhone', iphoneSafari],
] as const) {
  test.describe(`Safari on ${where}`, () => {
    test.use({ userAgent });

    test('may remove saved data after 7 days, and the page says so', async ({ page }) => {
      await page.goto('#/data');
      await expect(warning(page)).toBeVisible();
      await expect(page.getByText('Your work is only in Safari on this computer')).toBeVisible();
    });

    test('keeps the data of an installed page', async ({ page }) => {
      // Chromium cannot be made to emulate this: the question is answered in its place.
      await page.addInitScript(() => {
        const ask = window.matchMedia.bind(window);
        window.matchMedia = (query) =>
          ask(query.includes('display-mode: standalone') ? '(min-width: 1px)' : query);
      });
      await page.goto('#/data');
      await isOpen(page);
      await expect(warning(page)).toHaveCount(0);
    });
  });
}

test.describe('Safari on an iPhone of the older kind', () => {
  test.use({ userAgent: iphoneSafari });

  test('says in a way of its own that the page is on the home screen', async ({ page }) => {
    await page.addInitScript(() => Object.defineProperty(navigator, 'standalone', { value: true }));
    await page.goto('#/data');
    await isOpen(page);
    await expect(warning(page)).toHaveCount(0);
  });
});

test('another browser is not warned about the 7 days', async ({ page }) => {
  await page.goto('#/data');
  await isOpen(page);
  await expect(page.getByText('Your work is only in Chrome on this computer')).toBeVisible();
  await expect(page.getByText('for 7 days')).toHaveCount(0);
});
