import { AxeBuilder } from '@axe-core/playwright';
import { goTo, openSample, pages } from './support/pages.ts';
import { expect, test } from './support/watch.ts';

const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

test('no page breaks an accessibility rule that a machine can find, light and dark', async ({ page }) => {
  test.setTimeout(300_000);
  await openSample(page);
  for (const address of pages) {
    await page.emulateMedia({ colorScheme: 'light' });
    await goTo(page, address);
    expect(faults(await new AxeBuilder({ page }).withTags(wcag).analyze()), address).toEqual([]);
    // The theme changes colours only: of all rules, contrast alone can tell a difference.
    await page.emulateMedia({ colorScheme: 'dark' });
    const dark = await new AxeBuilder({ page }).withRules(['color-contrast']).analyze();
    expect(faults(dark), `${address}, dark`).toEqual([]);
  }
});

function faults({ violations }: Awaited<ReturnType<AxeBuilder['analyze']>>): string[] {
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
}

test('every page has one heading, a title of its own and the words that it is unofficial', async ({
  page,
}) => {
  test.setTimeout(120_000);
  await openSample(page);
  for (const address of pages) {
    await goTo(page, address);
    const heading = page.getByRole('heading', { level: 1 });
    await expect(heading, address).toHaveCount(1);
    await expect(page, address).toHaveTitle(
      new RegExp(
        `${escaped((await heading.textContent()) ?? '')}.*Advanced practice governance self-assessment$`,
      ),
    );
    // A step within a page moves the focus to its own heading.
    const arrived = address.includes('?step=') ? page.getByRole('heading', { level: 2 }).first() : heading;
    await expect(arrived, `${address}: the heading takes the focus`).toBeFocused();
    await expect(page.locator('footer')).toContainText('Unofficial tool');
  }
});

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

test('everything that can be pressed is at least 24 pixels in size or has room around it', async ({
  page,
}) => {
  test.setTimeout(120_000);
  await openSample(page);
  for (const address of pages) {
    await goTo(page, address);
    const { violations } = await new AxeBuilder({ page }).withRules(['target-size']).analyze();
    expect(
      violations.flatMap(({ nodes }) => nodes.map(({ html }) => html)),
      address,
    ).toEqual([]);
  }
});

test('the wording keeps the house style on every page', async ({ page }) => {
  test.setTimeout(120_000);
  await openSample(page);
  for (const address of pages) {
    await goTo(page, address);
    const text = await page.locator('body').innerText();
    for (const word of [/\be\.g\.?\b/i, /\bi\.e\.?\b/i, /click here/i, /\bN\/A\b/, /\bitems?\b.*level/i]) {
      expect(text, address).not.toMatch(word);
    }
  }
});

test('the sample is marked on each of its pages and leaves in one click', async ({ page }) => {
  await openSample(page);
  for (const address of pages.filter((one) => one.startsWith('/a/sample'))) {
    await goTo(page, address);
    await expect(page.getByRole('complementary', { name: 'Sample data' })).toBeVisible();
  }
  await page.getByRole('button', { name: 'Remove the sample' }).click();
  await expect(page.getByRole('button', { name: 'Start an assessment' })).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('complementary', { name: 'Sample data' })).toBeVisible();
});

test('charts stay told apart without colour, and their text is not clipped', async ({ page }) => {
  await openSample(page);
  await page.emulateMedia({ forcedColors: 'active' });
  const chart = page.locator('main svg[role=img]').first();
  await expect(chart).toBeVisible();
  for (const image of await page.locator('main svg[role=img]').all()) {
    expect(await image.evaluate((svg) => svg.querySelector('title')?.textContent ?? '')).not.toBe('');
    const outside = await image.evaluate((svg) => {
      const frame = svg.getBoundingClientRect();
      return [...svg.querySelectorAll('text')]
        .filter((text) => {
          const box = text.getBoundingClientRect();
          return box.width > 0 && (box.left < frame.left - 1 || box.right > frame.right + 1);
        })
        .map((text) => text.textContent);
    });
    expect(outside).toEqual([]);
  }
});
