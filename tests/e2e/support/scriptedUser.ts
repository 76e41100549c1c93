import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import { readRows, type StoredRow } from './rows.ts';
import { acknowledged } from './visitor.ts';

const assessmentId = 'sample-2026';
const section = 'governance-maturity.governance';
const criteria = ['gov-policy', 'gov-oversight-group', 'gov-accountability-lines'] as const;
/** Where another tab may work without being in the way. */
export const otherCriterion = 'gov-reporting';
const actionId = 'sample-action-register';

export const criterionPage = (id: string) => `#/a/${assessmentId}/d/${section}/i/${id}`;

/** What a person did in one go, and what the store must hold then: a level and a note, or the owner of an action. */
interface Edit {
  note: string;
  level: number | null;
}

/** The last edit that the page said was saved, and those begun after it, which may or may not be on the disk. */
interface Known {
  saved: Edit | null;
  later: Edit[];
}

/**
 * Somebody who changes notes, levels and an action, as fast as the page says *Saved*, and remembers what it said. After
 * a fault, `compare` says what of that is missing.
 */
export class ScriptedUser {
  /** How often the page said that an edit was saved. */
  savedCount = 0;
  private edits = 0;
  private readonly known = new Map<string, Known>();

  /** The address to work at in this round: three criteria, then an action, and so on. */
  address(round: number): string {
    const id = criteria[round % 4];
    return id === undefined ? `#/actions/${actionId}` : criterionPage(id);
  }

  /** Waits until somebody can work at `address`. */
  async ready(page: Page, round: number): Promise<void> {
    await page
      .getByLabel(criteria[round % 4] === undefined ? 'Who will do it?' : 'Notes', { exact: true })
      .waitFor();
  }

  /** Edits until the page is gone. Never rejects. */
  async work(page: Page, round: number): Promise<void> {
    try {
      for (;;) await this.edit(page, round);
    } catch {
      // The browser was killed, or the page crashed: that is what the test is about.
    }
  }

  /** One edit; resolves when the page says that it was saved. */
  async edit(page: Page, round: number): Promise<void> {
    const n = this.edits++;
    const key = criteria[round % 4] ?? actionId;
    const edit = { note: `Round ${round}, edit ${n}`, level: key === actionId ? null : n % 6 };
    const known = this.known.get(key) ?? { saved: null, later: [] };
    this.known.set(key, { ...known, later: [...known.later, edit] });
    const before = await acknowledged(page);
    if (key === actionId) {
      await page.getByLabel('Who will do it?').fill(edit.note);
      await page.getByLabel('Who will do it?').blur();
    } else {
      await page.getByLabel('Notes', { exact: true }).fill(edit.note);
      await page
        .getByRole('group', { name: /Which level describes/ })
        .getByRole('radio', { name: new RegExp(`^Level ${edit.level}`) })
        .click();
    }
    await page.waitForFunction(
      (seq) =>
        Number(document.documentElement.dataset['ackSeq']) > seq &&
        document.documentElement.dataset['saveState'] === 'saved',
      before,
      { timeout: 0 },
    );
    this.known.set(key, { saved: edit, later: [] });
    this.savedCount++;
  }

  /**
   * What is in the store against what the page had said. `lost`: an edit that was said to be saved is not there, nor one
   * begun later. `torn`: a part of an edit is there without the rest, or a row without its line of history.
   */
  async compare(page: Page): Promise<{ lost: string[]; torn: string[] }> {
    const [responses, actions, assessments, events] = await Promise.all(
      ['responses', 'actions', 'assessments', 'events'].map((table) => readRows(page, table)),
    );
    const lost: string[] = [];
    const torn: string[] = [];
    for (const [key, { saved, later }] of this.known) {
      const possible = [...(saved === null ? [] : [saved]), ...later];
      const row = rowOf(key, responses ?? [], actions ?? []);
      const at = possible.findIndex(({ note }) => note === (row?.['note'] ?? row?.['owner']));
      const found = possible[at];
      if (found === undefined) {
        if (saved !== null) lost.push(`${key}: ${saved.note}`);
        // Counted once, and not after the next fault again.
        this.known.delete(key);
        continue;
      }
      // Choosing a level saves the note with it; a note may be saved a moment before its level is chosen.
      const before = possible[at - 1]?.level ?? null;
      const level = (row?.['answer'] as { level?: number } | undefined)?.level ?? null;
      const isWhole =
        found.level === null || level === found.level || (found !== saved && (at === 0 || level === before));
      if (!isWhole) torn.push(`${key}: level ${level} with “${found.note}”`);
      // From now on this is what was saved, also where a note came through a moment before its level.
      this.known.set(key, {
        saved: { note: found.note, level: found.level === null ? null : level },
        later: [],
      });
    }
    torn.push(
      ...withoutHistory([...(responses ?? []), ...(actions ?? []), ...(assessments ?? [])], events ?? []),
    );
    return { lost, torn };
  }
}

function rowOf(key: string, responses: StoredRow[], actions: StoredRow[]): StoredRow | undefined {
  if (key === actionId) return actions.find(({ id }) => id === key);
  return responses.find(
    (row) =>
      row['assessmentId'] === assessmentId && row['criterionId'] === key && row['deviceId'] !== 'sample',
  );
}

/** Each row that was changed has a line of history of the same moment, and each line of history its row. */
function withoutHistory(rows: StoredRow[], events: StoredRow[]): string[] {
  const own = rows.filter(({ deviceId }) => deviceId !== 'sample');
  const rowsWithout = own.filter(
    (row) => !events.some((event) => event['recordId'] === row.id && event['at'] === row['updatedAt']),
  );
  const ids = new Set(rows.map(({ id }) => id));
  return [
    ...rowsWithout.map(({ id }) => `${id} without its history`),
    ...events.filter((event) => !ids.has(String(event['recordId']))).map(({ id }) => `${id} without its row`),
  ];
}

/** Opens the sample organisation, in which everything is filled in, and comes back when it is stored. */
export async function storeSample(page: Page, address: string): Promise<void> {
  await page.goto(`${address}#/sample`);
  await page.getByRole('heading', { level: 1, name: 'Results' }).waitFor();
}

/** Waits between 150 and 2,000 ms, by chance. */
export const aMoment = (random: () => number) => pause(150 + random() * 1850);
