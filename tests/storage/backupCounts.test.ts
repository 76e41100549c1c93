import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { newAction } from '#core/action.ts';
import type { Resolution, RestoreChoices } from '#core/exchange/restore.ts';
import { newOrganisation } from '#core/organisation.ts';
import { criteriaOf, readMatrix } from '#core/readMatrix.ts';
import full from '../../matrices/governance-maturity.v1.json' with { type: 'json' };
import { recordFigure, seeded, trials } from '../trust/figures.ts';
import {
  assessmentFields,
  criteria,
  dumpOf,
  level,
  matrix,
  newBrowser,
  openTab,
  section,
  type Tab,
} from './someWork.ts';

beforeEach(newBrowser);
afterEach(() => {
  vi.useRealTimers();
});

const numbers = (from: number, to: number) => Array.from({ length: to - from }, (_, n) => from + n);
const sourceOf = (file: { name: string }) => ({ fileName: file.name, at: '2026-11-20T14:32:00.000Z' });

/** 30 of each kind are put into a backup; then 10 are taken away and 10 changed, so that 10 are new, changed and same. */
async function thirty(tab: Tab, random: () => number) {
  const order = numbers(0, 30).sort(() => random() - 0.5);
  const [isNew, changed] = [order.slice(0, 10), order.slice(10, 20)];
  await tab.saveOrganisation('anytown', newOrganisation('Anytown NHS Foundation Trust'));
  for (const n of order) {
    await tab.createAssessment(`year-${n}`, assessmentFields(tab, `Year ${n}`), [tab.pin(matrix)]);
    const given = { answer: level(Math.floor(random() * 6)), note: `Note ${random()}` };
    await tab.saveAnswer(`year-${n}`, criteria[n % criteria.length]!, given, section);
    await tab.createAction(`action-${n}`, newAction('anytown', `Do ${n}`, '2026-10-01T09:00:00.000Z'));
  }
  const made = await tab.makeBackup('0.1.0', false);
  const file = new File([made.text], made.name, { type: 'application/json' });
  // As on another computer, which never had the new ones and went on with others.
  for (const n of isNew) {
    const rows = await tab.store().responses.where('assessmentId').equals(`year-${n}`).primaryKeys();
    await tab.store().assessments.delete(`year-${n}`);
    await tab.store().responses.bulkDelete(rows);
    await tab.store().actions.delete(`action-${n}`);
  }
  for (const n of changed) {
    await tab.saveAnswer(`year-${n}`, criteria[n % criteria.length]!, { note: 'Changed here' }, section);
    const action = { id: `action-${n}`, organisationId: 'anytown' };
    await tab.patchAction(action, () => ({ owner: 'Ruth Adeyemi' }));
  }
  return { file, changed };
}

it('A29: a file with 10 new, 10 changed and 10 same is told as such, and its restore can be undone', async () => {
  const seed = 29;
  const random = seeded(seed);
  const counts = {
    'counts that were wrong': 0,
    'changes before the last button': 0,
    'stores not the same after restore and undo': 0,
  };
  const runs = trials(2, 50);
  for (let run = 0; run < runs; run++) {
    await newBrowser();
    const tab = await openTab();
    const { file, changed } = await thirty(tab, random);
    const before = await dumpOf(tab);
    const { openBackup: open } = await import('#features/data/openBackup.ts');
    const opened = await open(file);
    const ten = { added: 10, changed: 10, same: 10, onlyHere: 0 };
    const found = opened.counts;
    const exact =
      JSON.stringify([found.assessments, found.actions]) === JSON.stringify([ten, ten]) &&
      opened.difference.newAssessments.length === 10 &&
      opened.difference.sameAssessments.length === 10 &&
      opened.difference.conflicts.length === 10;
    if (!exact) counts['counts that were wrong']++;
    if (JSON.stringify(await dumpOf(tab)) !== JSON.stringify(before))
      counts['changes before the last button']++;
    const resolution = (['keep-both', 'use-file', 'keep-mine'] as const satisfies Resolution[])[run % 3]!;
    const choices: RestoreChoices =
      run % 4 === 3
        ? { mode: 'replace', resolutions: new Map() }
        : { mode: 'add', resolutions: new Map(changed.map((n) => [`year-${n}`, resolution])) };
    const restored = await tab.restoreWorkspace(opened.file.workspace, choices, sourceOf(file));
    expect(JSON.stringify(await dumpOf(tab))).not.toBe(JSON.stringify(before));
    await restored.undo();
    if (JSON.stringify(await dumpOf(tab)) !== JSON.stringify(before))
      counts['stores not the same after restore and undo']++;
  }
  recordFigure({
    id: 'A29',
    trial:
      'files with 10 new, 10 changed and 10 same assessments, and as many actions, opened, restored and undone',
    trials: runs,
    counts,
    seed,
  });
  expect(Object.values(counts)).toEqual([0, 0, 0]);
});

const fullMatrix = readMatrix(full, 'governance-maturity.v1.json');
const second = 1000;
const day = 24 * 60 * 60 * second;

/** What a person sees of every row: all but when and by whom it was last written. */
async function contentOf(tab: Tab): Promise<unknown> {
  const { workspace } = await tab.readWorkspace();
  const { organisations, assessments, responses, evidence, actions, snapshots } = workspace;
  return [organisations, assessments, responses, evidence, actions, snapshots].map((rows) =>
    rows.map((row) => ({ ...row, hlc: '', updatedAt: '', authorId: '', deviceId: '', checksum: '' })),
  );
}

/** An assessment with 40 answers, all to be found again by what they say, and 10 actions about it. */
async function fortyAnswers(tab: Tab, random: () => number) {
  await tab.saveOrganisation('anytown', newOrganisation('Anytown NHS Foundation Trust'));
  const pinned = tab.pin(fullMatrix);
  const fields = {
    ...assessmentFields(tab, 'This year'),
    matrices: [{ id: fullMatrix.id, version: fullMatrix.version, sha256: pinned.sha256 }],
  };
  await tab.createAssessment('year', fields, [pinned]);
  const asked = criteriaOf(fullMatrix).slice(0, 40);
  for (const { criterion } of asked) {
    const given = { answer: level(Math.floor(random() * 6)), note: `Note ${random()}` };
    await tab.saveAnswer('year', criterion.id, given, `${fullMatrix.id}.${fullMatrix.domains[0]!.id}`);
  }
  for (const n of numbers(0, 10)) {
    const criterion = { matrixId: fullMatrix.id, criterionId: asked[n]!.criterion.id };
    const action = newAction('anytown', `Do ${n}`, '2026-10-01T09:00:00.000Z');
    await tab.createAction(`action-${n}`, { ...action, assessmentId: 'year', criteria: [criterion] });
  }
}

it('A30: a deleted assessment comes back whole, by Undo at 9 seconds and from Deleted items after 29 days', async () => {
  const seed = 30;
  const random = seeded(seed);
  const counts = {
    'assessments not the same after Undo at 9 seconds': 0,
    'assessments not the same after 29 days in Deleted items': 0,
    'items that left Deleted items by themselves within 400 days': 0,
  };
  const runs = trials(1, 20);
  for (let run = 0; run < runs; run++) {
    await newBrowser();
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-20T10:00:00.000Z') });
    const tab = await openTab();
    await fortyAnswers(tab, random);
    const before = JSON.stringify(await contentOf(tab));

    await tab.setDeleted('assessments', ['year'], 'year', true);
    expect((await tab.readOverview()).contents).toMatchObject({ assessments: [], answers: 0 });
    vi.setSystemTime(Date.now() + 9 * second);
    await tab.setDeleted('assessments', ['year'], 'year', false);
    if (JSON.stringify(await contentOf(tab)) !== before)
      counts['assessments not the same after Undo at 9 seconds']++;

    await tab.setDeleted('assessments', ['year'], 'year', true);
    vi.setSystemTime(Date.now() + 29 * day);
    const later = await openTab();
    const [item] = (await later.readOverview()).deleted;
    await later.bringBack(item!);
    if (JSON.stringify(await contentOf(later)) !== before)
      counts['assessments not the same after 29 days in Deleted items']++;
    expect((await later.readOverview()).contents).toMatchObject({ answers: 40, actions: 10 });

    await later.setDeleted('assessments', ['year'], 'year', true);
    vi.setSystemTime(Date.now() + 400 * day);
    const muchLater = await openTab();
    const kept = (await muchLater.readOverview()).deleted;
    if (kept.length !== 1) counts['items that left Deleted items by themselves within 400 days']++;
    await muchLater.bringBack(kept[0]!);
    expect(JSON.stringify(await contentOf(muchLater))).toBe(before);
    vi.useRealTimers();
  }
  recordFigure({
    id: 'A30',
    trial: 'assessments with 40 answers and 10 actions, deleted and brought back',
    trials: runs,
    counts,
    seed,
  });
  expect(Object.values(counts)).toEqual([0, 0, 0]);
});
