import { expect, type Locator, type Page } from '@playwright/test';

/** Seconds of the keystroke-level model: a key, pointing, pressing the mouse, changing hands, and a decision. */
const cost = { key: 0.28, point: 1.1, press: 0.2, hand: 0.4, decide: 1.35 };
/** People read 230 words in a minute, and of a screen that they work with 6 words of 10. */
const secondsPerWord = (60 / 230) * 0.6;

const countWords = (text: string) => text.match(/[\p{L}\d][\p{L}\d’'-]*/gu)?.length ?? 0;

/**
 * The lines of text in `main` down to `target`, and the whole first screen in any case; or only those between the
 * place that a link on the page led to and `target`.
 */
async function linesTo(target: Locator, from?: Locator): Promise<string[]> {
  const topOf = (locator: Locator) =>
    locator.evaluate((element) => element.getBoundingClientRect().top + scrollY);
  const top = from === undefined ? 0 : await topOf(from);
  return target.evaluate((element, start) => {
    const bottom = Math.max(element.getBoundingClientRect().bottom + scrollY, start > 0 ? 0 : innerHeight);
    const main = document.querySelector('main') ?? document.body;
    const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
    const lines: string[] = [];
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const range = document.createRange();
      range.selectNodeContents(node);
      const { top, width } = range.getBoundingClientRect();
      const holder = node.parentElement;
      // What a closed `details` holds has a size, but is not shown.
      const isShown =
        width > 0 &&
        holder?.checkVisibility({ visibilityProperty: true }) &&
        !holder.closest('.visually-hidden, title, desc');
      const y = top + scrollY;
      if (isShown && y >= start && y < bottom) lines.push(node.textContent ?? '');
    }
    return lines;
  }, top);
}

/**
 * A person without documentation, by mouse or by keyboard alone, who counts what a task costs. With the keyboard
 * every Tab, arrow, Space and Enter is a key; typed text is counted apart.
 */
export class Visitor {
  page: Page;
  readonly by: 'mouse' | 'keyboard';
  clicks = 0;
  keys = 0;
  /**
   * What a novice would need, in seconds, by the model: to read what is new from the top of the screen down to where
   * they act (the whole first screen in any case), to decide and to act. A prediction, not a test with people.
   */
  seconds = 0;
  /** The lines that were on a screen already, and need not be read again. */
  private readonly read = new Set<string>();
  private hand: 'mouse' | 'keyboard';

  constructor(page: Page, by: 'mouse' | 'keyboard') {
    this.page = page;
    this.by = by;
    this.hand = by;
  }

  /** Reads what is new on the way to `target`, and decides. `from`: where a link on the page has led to. */
  async find(target: Locator, from?: Locator): Promise<void> {
    await expect(target).toBeVisible();
    await this.look(target, from);
    this.seconds += cost.decide;
  }

  /** Has read the page down to `target` in an earlier task, so that it costs no more time. */
  async know(target: Locator): Promise<void> {
    await expect(target).toBeVisible();
    for (const line of await linesTo(target)) this.read.add(line);
  }

  /** Begins the next task where the last one ended, and has forgotten nothing. */
  next(): void {
    this.clicks = 0;
    this.keys = 0;
    this.seconds = 0;
  }

  /** Goes on in another tab. */
  turnTo(page: Page): void {
    this.page = page;
  }

  private async look(target: Locator, from?: Locator): Promise<void> {
    for (const line of await linesTo(target, from)) {
      if (this.read.has(line)) continue;
      this.read.add(line);
      this.seconds += countWords(line) * secondsPerWord;
    }
  }

  private use(hand: 'mouse' | 'keyboard'): void {
    if (this.hand !== hand) this.seconds += cost.hand;
    this.hand = hand;
  }

  private async click(target: Locator): Promise<void> {
    this.use('mouse');
    this.clicks++;
    this.seconds += cost.point + cost.press;
    await target.click();
  }

  /** Presses a link, button or checkbox. */
  async press(target: Locator): Promise<void> {
    await this.find(target);
    if (this.by === 'mouse') return this.click(target);
    await this.tabTo(target);
    const tag = await target.evaluate((element) => element.tagName + (element.getAttribute('type') ?? ''));
    await this.key(/checkbox|radio/.test(tag) ? 'Space' : 'Enter');
  }

  /** Goes to a field without typing into it: by the mouse a click, by the keyboard with Tab. */
  async reach(target: Locator): Promise<void> {
    await this.find(target);
    if (this.by === 'mouse') await this.click(target);
    else await this.tabTo(target);
  }

  /** The page's main button: a click, or the shortcut that every page has. */
  async go(target: Locator): Promise<void> {
    if (this.by === 'mouse') return this.press(target);
    await this.find(target);
    await this.key('Control+Enter');
  }

  /** Chooses one of the radios of a group, with the arrow keys as a keyboard does. */
  async choose(radio: Locator): Promise<void> {
    await this.find(radio);
    if (this.by === 'mouse') return this.click(radio);
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
    await this.find(field);
    if (this.by === 'mouse') await this.click(field);
    else await this.tabTo(field);
    this.use('keyboard');
    this.seconds += text.length * cost.key;
    await this.page.keyboard.press('Control+A');
    await this.page.keyboard.type(text);
  }

  private async key(name: string): Promise<void> {
    this.use('keyboard');
    this.keys++;
    this.seconds += cost.key;
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
        if (element.matches(':disabled') || !element.checkVisibility({ visibilityProperty: true }))
          return false;
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
