import type { Page } from '@playwright/test';
import { goTo, openSample, pages } from './support/pages.ts';
import { expect, test } from './support/watch.ts';

/**
 * What a window of 1280 by 1024 pixels shows at 400 % zoom: 320 by 256 CSS pixels, each of 4 device pixels a side.
 */
test.use({ viewport: { width: 320, height: 256 }, deviceScaleFactor: 4 });

/** The least text spacing that a page must bear (WCAG 1.4.12), as people set it with a style sheet of their own. */
const spacing = `* {
  line-height: 1.5 !important;
  letter-spacing: 0.12em !important;
  word-spacing: 0.16em !important;
}
p { margin-bottom: 2em !important; }`;

/** Adopted, because the page's policy refuses style elements that are not its own. */
async function spaceText(page: Page): Promise<void> {
  await page.evaluate((css) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  }, spacing);
}

/** Elements that stick out to the side of the window and do not lie in a region that scrolls by itself. */
async function besideWindow(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const scrolls = (element: Element | null): boolean =>
      element !== null &&
      (/auto|scroll/.test(getComputedStyle(element).overflowX) || scrolls(element.parentElement));
    return [...document.querySelectorAll('body *')]
      .filter((element) => {
        const box = element.getBoundingClientRect();
        if (box.width <= 1 || element.closest('.visually-hidden, .skip-link:not(:focus)') !== null)
          return false;
        return (box.right > innerWidth + 1 || box.left < -1) && !scrolls(element.parentElement);
      })
      .map((element) => element.outerHTML.slice(0, 120));
  });
}

/** Elements whose own words do not fit into them and are cut off. */
async function clipped(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const hides = (overflow: string) => overflow === 'hidden' || overflow === 'clip';
    return [...document.querySelectorAll<HTMLElement>('body *')]
      .filter((element) => {
        const { overflowX, overflowY, display } = getComputedStyle(element);
        if (display === 'inline' || element.textContent.trim() === '') return false;
        // Meant for screen readers, or not there until it has the focus.
        if (element.matches('.visually-hidden, .skip-link:not(:focus)')) return false;
        if (element.clientWidth <= 1 || element.clientHeight <= 1) return false;
        return (
          (hides(overflowX) && element.scrollWidth > element.clientWidth + 1) ||
          (hides(overflowY) && element.scrollHeight > element.clientHeight + 1)
        );
      })
      .map((element) => element.outerHTML.slice(0, 160));
  });
}

/** Words of charts that run over the edge of their picture, where they would be cut off. */
async function besideChart(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('svg[role=img]')].flatMap((svg) => {
      const frame = svg.getBoundingClientRect();
      return [...svg.querySelectorAll('text')]
        .filter((text) => {
          const box = text.getBoundingClientRect();
          return box.width > 0 && (box.left < frame.left - 1 || box.right > frame.right + 1);
        })
        .map((text) => text.textContent);
    }),
  );
}

for (const spaced of [false, true]) {
  test(`no page scrolls sideways or cuts words off at 400 % zoom${spaced ? ', with wide text' : ''}`, async ({
    page,
  }) => {
    test.setTimeout(120_000);
    await openSample(page);
    if (spaced) await spaceText(page);
    for (const address of pages) {
      await goTo(page, address);
      if (spaced) {
        const lineHeight = await page.evaluate(() => {
          const { lineHeight, fontSize } = getComputedStyle(document.querySelector('h1') ?? document.body);
          return Number.parseFloat(lineHeight) / Number.parseFloat(fontSize);
        });
        expect(lineHeight, 'the wide text is on').toBeCloseTo(1.5, 2);
      }
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      expect.soft(width, address).toBeLessThanOrEqual(320);
      expect.soft(await besideWindow(page), `${address}: beside the window`).toEqual([]);
      expect.soft(await clipped(page), `${address}: cut off`).toEqual([]);
      expect.soft(await besideChart(page), `${address}: beside the chart`).toEqual([]);
    }
  });
}

test('on a wide screen, too, wide text is not cut off', async ({ page }) => {
  test.setTimeout(120_000);
  await page.setViewportSize({ width: 1366, height: 768 });
  await openSample(page);
  await spaceText(page);
  for (const address of pages) {
    await goTo(page, address);
    expect.soft(await besideWindow(page), `${address}: beside the window`).toEqual([]);
    expect.soft(await clipped(page), `${address}: cut off`).toEqual([]);
    expect.soft(await besideChart(page), `${address}: beside the chart`).toEqual([]);
  }
});

test('the check finds words that are cut off', async ({ page }) => {
  await openSample(page);
  await page.locator('h1').evaluate((heading) => {
    heading.style.cssText = 'height: 10px; overflow: hidden';
  });
  expect(await clipped(page)).toHaveLength(1);
  await page.locator('h1').evaluate((heading) => {
    heading.style.cssText = 'width: 400px';
  });
  expect(await besideWindow(page)).toHaveLength(1);
});

test('the level ladder can be read and pressed at 400 % zoom', async ({ page }) => {
  await openSample(page);
  await goTo(page, '/a/sample-2026/d/governance-maturity.governance/i/gov-policy');
  const ladder = page.getByRole('group', { name: 'Which level describes your organisation now?' });
  const radios = await ladder.getByRole('radio').all();
  // Levels 0 to 5 and "We do not know yet".
  expect(radios).toHaveLength(7);
  for (const radio of radios) {
    const label = ladder.locator(`label[for="${(await radio.getAttribute('id')) ?? ''}"]`);
    await label.scrollIntoViewIfNeeded();
    const box = await label.boundingBox();
    expect(box?.height).toBeGreaterThanOrEqual(44);
    expect(box?.width).toBeGreaterThanOrEqual(44);
    expect(box?.x).toBeGreaterThanOrEqual(0);
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(320);
    await label.click();
    await expect(radio).toBeChecked();
  }
  for (const text of await ladder.locator('.ladder-text').all()) {
    const { x, width } = (await text.boundingBox()) ?? { x: -1, width: 0 };
    expect(x).toBeGreaterThanOrEqual(0);
    expect(x + width).toBeLessThanOrEqual(320);
  }
});
