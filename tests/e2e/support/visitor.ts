import { expect, type Locator, type Page } from '@playwright/test';

/**
 * A person without documentation, by mouse or by keyboard alone, who counts what a task costs. With the keyboard
 * every Tab, arrow, Space and Enter is a key; typed text is counted apart.
 */
export class Visitor {
  readonly page: Page;
  readonly by: 'mouse' | 'keyboard';
  clicks = 0;
  keys = 0;

  constructor(page: Page, by: 'mouse' | 'keyboard') {
    this.page = page;
    this.by = by;
  }

  /** Presses a link, button or checkbox. */
  async press(target: Locator): Promise<void> {
    await expect(target).toBeVisible();
    if (this.by === 'mouse') {
      this.clicks++;
      await target.click();
      return;
    }
    await this.tabTo(target);
    const tag = await target.evaluate((element) => element.tagName + (element.getAttribute('type') ?? ''));
    await this.key(/checkbox|radio/.test(tag) ? 'Space' : 'Enter');
  }

  /** The page's main button: a click, or the shortcut that every page has. */
  async go(target: Locator): Promise<void> {
    if (this.by === 'mouse') return this.press(target);
    await expect(target).toBeVisible();
    await this.key('Control+Enter');
  }

  /** Chooses one of the radios of a group, with the arrow keys as a keyboard does. */
  async choose(radio: Locator): Promise<void> {
    await expect(radio).toBeVisible();
    if (this.by === 'mouse') {
      this.clicks++;
      await radio.click();
      return;
    }
    const name = (await radio.getAttribute('name')) ?? '';
    const group = this.page.locator(`input[type=radio][name="${name}"]`);
    const wanted = await radio.getAttribute('value');
    const values = await group.evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value));
    const chosen = await group.evaluateAll((all) =>
      all.findIndex((one) => (one as HTMLInputElement).checked),
    );
    await this.tabTo(group.nth(Math.max(0, chosen)));
    let at = Math.max(0, chosen);
    const goal = values.indexOf(wanted ?? '');
    if (goal === at) await this.key('Space');
    for (; at < goal; at++) await this.key('ArrowDown');
    for (; at > goal; at--) await this.key('ArrowUp');
    await expect(radio).toBeChecked();
  }

  async type(field: Locator, text: string): Promise<void> {
    if (this.by === 'mouse') {
      this.clicks++;
      await field.click();
    } else await this.tabTo(field);
    await this.page.keyboard.press('Control+A');
    await this.page.keyboard.type(text);
  }

  private async key(name: string): Promise<void> {
    this.keys++;
    await this.page.keyboard.press(name);
  }

  /** Tabs forward, or backward where that is nearer, as a practised keyboard user does. */
  private async tabTo(target: Locator): Promise<void> {
    await this.skipNavigation(target);
    const forward = await this.stepsTo(target);
    expect(forward, 'the target can be reached with Tab').not.toBeNull();
    const steps = forward ?? 0;
    for (let i = 0; i < Math.abs(steps); i++) await this.key(steps > 0 ? 'Tab' : 'Shift+Tab');
    await expect(target).toBeFocused();
  }

  /** At the top of a new page the first stop is the link past the navigation. */
  private async skipNavigation(target: Locator): Promise<void> {
    const atTop = await target.evaluate(
      (goal) => document.activeElement === document.body && goal.closest('main') !== null,
    );
    if (!atTop) return;
    await this.key('Tab');
    await this.key('Enter');
    await expect(this.page.locator('main')).toBeFocused();
  }

  /** How many stops lie between the focus and the target; negative is backwards. Radios of a group are 1 stop. */
  private async stepsTo(target: Locator): Promise<number | null> {
    return target.evaluate((goal) => {
      const groups = new Set<string>();
      const all = [
        ...document.querySelectorAll<HTMLElement>('a[href],button,input,select,textarea,summary,[tabindex]'),
      ];
      const stops = all.filter((element) => {
        if (element.tabIndex < 0 && element !== document.activeElement) return false;
        if (element.matches(':disabled') || element.getClientRects().length === 0) return false;
        if (!(element instanceof HTMLInputElement) || element.type !== 'radio') return true;
        const chosen = document.querySelector<HTMLInputElement>(`input[name="${element.name}"]:checked`);
        if (chosen !== null) return chosen === element;
        if (groups.has(element.name)) return false;
        groups.add(element.name);
        return true;
      });
      const active = document.activeElement;
      const to = stops.indexOf(goal as HTMLElement);
      const from = active instanceof HTMLElement ? stops.indexOf(active) : -1;
      return to < 0 ? null : to - from;
    });
  }
}

/** The number of writes that are on disk, as the page states it. */
export const acknowledged = (page: Page) =>
  page.evaluate(() => Number(document.documentElement.dataset['ackSeq']));

/** Waits until everything typed and chosen is on disk. */
export const expectSaved = (page: Page) =>
  expect(page.locator('html')).toHaveAttribute('data-save-state', 'saved');
