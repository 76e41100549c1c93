import { beforeEach, expect, it } from 'vitest';
import { canonicalJson } from '#core/canonical.ts';
import type { Workspace } from '#core/exchange/read.ts';
import { anyWorkspace } from '../core/anyWorkspace.ts';
import { recordFigure, seeded, trials } from '../trust/figures.ts';
import { newBrowser, openTab, type Tab } from './someWork.ts';

beforeEach(newBrowser);

const payloadOf = (file: string) => file.slice(file.indexOf('"payload":'));

async function wipe(tab: Tab): Promise<void> {
  for (const table of tab.store().tables) if (table.name !== 'meta') await table.clear();
}

/** Rows by id: a store has no other order. */
function sorted(workspace: Workspace): Record<string, string[]> {
  return Object.fromEntries(
    Object.entries(workspace).map(([table, rows]) => [table, (rows as object[]).map(canonicalJson).sort()]),
  );
}

it('A19 datasets come back from a file as they were, and the next file has the same bytes', async () => {
  const full = trials(20, 1000);
  const seed = 19;
  const random = seeded(seed);
  const tab = await openTab();
  const counts = { 'datasets that came back different': 0, 'second files with other bytes': 0 };
  let rows = 0;
  let largest = 0;
  for (let trial = 0; trial < full; trial++) {
    await wipe(tab);
    const made = anyWorkspace(random);
    await tab.addWorkspace(made);
    const { text } = await tab.makeBackup('0.1.0', false);
    await wipe(tab);
    const file = await tab.openFile(new File([text], 'backup.json'));
    await tab.restoreWorkspace(
      file.workspace,
      { mode: 'add', resolutions: new Map() },
      { fileName: '', at: '' },
    );
    const { workspace, unreadable } = await tab.readWorkspace();
    if (unreadable.length > 0 || canonicalJson(sorted(workspace)) !== canonicalJson(sorted(made)))
      counts['datasets that came back different']++;
    if (payloadOf((await tab.makeBackup('0.1.0', false)).text) !== payloadOf(text))
      counts['second files with other bytes']++;
    rows += Object.values(made).flat().length;
    largest = Math.max(largest, text.length);
  }
  recordFigure({
    id: 'A19',
    trial: 'generated datasets: file, wipe, restore, file again',
    trials: full,
    counts,
    measured: { records: rows.toLocaleString('en-GB'), 'largest file': `${Math.round(largest / 1024)} KB` },
    seed,
    notCovered: 'The store is an imitation in memory; real browsers are covered by U17 and A29.',
  });
  expect(counts).toEqual({ 'datasets that came back different': 0, 'second files with other bytes': 0 });
  expect(rows).toBeGreaterThan(full * 10);
}, 1_800_000);
