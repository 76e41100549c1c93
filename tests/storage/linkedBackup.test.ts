import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { readExchange } from '#core/exchange/read.ts';
import type { Contents } from '#core/exchange/contents.ts';
import type { Generation } from '#storage/backupRing.ts';
import type { Link } from '#storage/linkedFolder.ts';
import { recordFigure, seeded, trials } from '../trust/figures.ts';
import { AFolder, type FolderFault } from './aFolder.ts';
import { criteria, level, newBrowser, openTab, section, someWork, type Tab } from './someWork.ts';

/** The link itself: a handle survives only in a real browser's store, which tests/e2e/backups.spec.ts shows. */
const held = vi.hoisted((): { link: unknown } => ({ link: null }));
vi.mock('#storage/linkedFolder.ts', async (original) => ({
  ...(await original<object>()),
  readLink: () => Promise.resolve(held.link),
  putLink: (link: Link) => {
    held.link = link;
    return Promise.resolve();
  },
}));

beforeEach(newBrowser);
afterEach(() => {
  vi.useRealTimers();
});

/** A tab with work and a folder that it is linked to. `note`: text of each of the 6 notes. */
async function linked({ levels = [2, 3], note = '' } = {}) {
  const tab = await openTab();
  const linkedBackup = await import('#storage/linkedBackup.ts');
  const { linkStatus } = await import('#storage/linkStatus.ts');
  await someWork(tab, levels);
  if (note !== '')
    for (const id of criteria) await tab.saveAnswer('first', id, { answer: level(2), note }, section);
  const folder = new AFolder();
  held.link = { directory: folder, fileId: null, lastEventId: '' };
  await linkedBackup.findFolder(false);
  const backUp = (how = {}) => linkedBackup.backUpToFolder('0.1.0', how);
  return { tab, folder, backUp, linkStatus, ...linkedBackup };
}

const answer = (tab: Tab, note: string) => tab.saveAnswer('first', criteria[0]!, { note }, section);
const name = (n: number) => `ap-governance-backup-${n}.json`;

it(
  'A18: a file that is not whole is never called complete, and the one before it stays valid',
  async () => {
    const seed = 18;
    const random = seeded(seed);
    // Random text does not repeat, so that no fault falls on a place where it would change nothing.
    const note = Array.from({ length: 34_000 }, () => String.fromCharCode(97 + random() * 26)).join('');
    const { tab, folder, backUp, linkStatus } = await linked({ note });
    await backUp({ always: true });
    expect(linkStatus().state).toBe('linked');
    const { pieces } = folder;
    expect(pieces).toBeGreaterThanOrEqual(4);

    const somewhere = (bytes: Uint8Array) => Math.floor(random() * bytes.length);
    const errors = [
      'QuotaExceededError',
      'NotAllowedError',
      'NotReadableError',
      'NotFoundError',
      'AbortError',
    ].slice(0, trials(2, 5));
    const alterations: NonNullable<FolderFault['alter']>[] = [
      (bytes) => bytes.map((byte, at) => (at === Math.floor(bytes.length / 2) ? byte ^ 1 : byte)),
      (bytes) => bytes.slice(0, somewhere(bytes)),
      (bytes) => bytes.fill(0, somewhere(bytes)),
      () => new Uint8Array(),
      (bytes) => new Uint8Array([...bytes, 32]),
      // Twice a byte that is not UTF-8, in both files that may be written: neither may be lost to backups for ever.
      (bytes) => bytes.fill(0xe1, 5000, 5001),
      (bytes) => bytes.fill(0xe1, 6000, 6001),
    ];
    const faults: FolderFault[] = [
      ...errors.flatMap((error) =>
        Array.from({ length: pieces }, (_, piece) => ({ writeFails: { piece, name: error } })),
      ),
      ...Array.from({ length: pieces }, (_, piece) => ({ shortFrom: piece })),
      ...errors.map((error) => ({ closeFails: error })),
      ...errors.map((error) => ({ readBackFails: error })),
      ...alterations.map((alter) => ({ alter })),
      // One bit anywhere.
      ...Array.from({ length: trials(3, 1000) }, () => ({
        alter: (bytes: Uint8Array<ArrayBuffer>) => {
          bytes[somewhere(bytes)]! ^= 1 << Math.floor(random() * 8);
          return bytes;
        },
      })),
    ];
    const counts = {
      'files called complete that are not whole': 0,
      'earlier backups lost': 0,
      'times the date of the last backup moved without a backup': 0,
      'times the next backup after the fault failed': 0,
    };
    for (const [index, fault] of faults.entries()) {
      const before = linkStatus().complete!;
      const good = folder.text(before.fileName);
      const { lastAt } = await tab.readBackupStatus();
      folder.fault = fault;
      await answer(tab, `Fault ${index}`);
      await backUp();
      if (linkStatus().state === 'linked' || linkStatus().complete !== before)
        counts['files called complete that are not whole']++;
      if (folder.text(before.fileName) !== good) counts['earlier backups lost']++;
      if ((await tab.readBackupStatus()).lastAt !== lastAt)
        counts['times the date of the last backup moved without a backup']++;
      folder.fault = {};
      await backUp();
      const after = linkStatus();
      if (after.state !== 'linked' || !folder.text(after.complete?.fileName ?? '').includes(`Fault ${index}`))
        counts['times the next backup after the fault failed']++;
    }
    readExchange(folder.text(linkStatus().complete!.fileName));
    recordFigure({
      id: 'A18',
      trial: 'faults while a backup is written to the linked folder',
      trials: faults.length,
      counts,
      measured: { 'pieces of a file, each of which fails': String(pieces) },
      seed,
      notCovered: 'Drives that say that they have written and read back from memory.',
    });
    expect(Object.values(counts)).toEqual([0, 0, 0, 0]);
  },
  trials(60_000, 1_200_000),
);

it('keeps 3 files in turn, and never writes over the newest', async () => {
  const { tab, folder, backUp, linkStatus } = await linked();
  for (let n = 1; n <= 7; n++) {
    const before = linkStatus().complete;
    const kept = before === null ? '' : folder.text(before.fileName);
    await answer(tab, `Change ${n}`);
    await backUp();
    expect(linkStatus()).toMatchObject({ state: 'linked', problem: null });
    expect(folder.text(linkStatus().complete!.fileName)).toContain(`Change ${n}`);
    if (before !== null) expect(folder.text(before.fileName)).toBe(kept);
  }
  expect([...folder.files.keys()]).toEqual([1, 2, 3].map(name));
});

it('writes nothing when nothing has changed', async () => {
  const { folder, backUp, linkStatus } = await linked();
  await backUp();
  const { complete } = linkStatus();
  await backUp();
  expect(linkStatus().complete).toBe(complete);
  expect(folder.files.size).toBe(1);
});

it('takes a complete backup for the last one, as checked', async () => {
  const { tab, backUp } = await linked();
  await backUp();
  expect(await tab.readBackupStatus()).toMatchObject({ fileName: name(1), checked: true, changesSince: 0 });
});

it('asks before it writes where much more is than what is here, and then keeps that file', async () => {
  const { tab, folder, backUp, linkStatus } = await linked({ levels: [1, 2, 3, 4] });
  await backUp();
  const full = folder.text(name(1));
  await tab.setDeleted('assessments', ['first'], 'anytown', true);
  await backUp();
  expect(linkStatus()).toMatchObject({
    state: 'asks',
    question: { fileName: name(1), own: true, there: { answers: 4 }, here: { answers: 0 } },
  });
  expect(folder.files.size).toBe(1);
  for (let n = 0; n < 6; n++) {
    await tab.saveOrganisation('anytown', { ...(await organisation(tab)), name: `Name ${n}` });
    await backUp({ evenWithLess: n === 0 });
    expect(linkStatus().state).toBe('linked');
    expect(folder.text(linkStatus().complete!.fileName)).toContain(`Name ${n}`);
  }
  expect(folder.text(name(1))).toBe(full);
});

async function organisation(tab: Tab) {
  return (await tab.readWorkspace()).workspace.organisations[0]!;
}

it('asks before it writes where another computer has saved work that is not here', async () => {
  const other = await linked();
  const { workspace } = await other.tab.readWorkspace();
  await other.tab.createAssessment('theirs', { ...workspace.assessments[0]!, name: 'Theirs' }, []);
  await other.backUp();
  const theirs = other.folder.files.get(name(1))!;
  await newBrowser();
  const { folder, backUp, linkStatus } = await linked({ levels: [1, 2, 3, 4] });
  folder.put(name(1), theirs);
  await backUp();
  expect(linkStatus()).toMatchObject({ state: 'asks', question: { own: false } });
  expect([...folder.files]).toEqual([[name(1), theirs]]);
});

it('goes on by itself where the folder has nothing that is not here, as after a restore from it', async () => {
  const { tab, folder, backUp, linkStatus } = await linked();
  await backUp();
  // Another browser that restored the file does not know that it was made from it.
  held.link = { directory: folder, fileId: null, lastEventId: '' };
  await answer(tab, 'Later');
  await backUp();
  expect(linkStatus()).toMatchObject({ state: 'linked', complete: { fileName: name(2) } });
});

it('never writes over a file that a newer version made, and says so when there is no other place', async () => {
  const { folder, backUp, linkStatus } = await linked();
  await backUp();
  const newer = folder.text(name(1)).replace('"minReader":2', '"minReader":99');
  for (const n of [1, 2, 3]) folder.put(name(n), new TextEncoder().encode(newer));
  await backUp({ always: true });
  expect(linkStatus()).toMatchObject({ state: 'cannot-write', problem: 'no-place' });
  expect([1, 2, 3].map((n) => folder.text(name(n)))).toEqual([newer, newer, newer]);
});

it('says when permission is needed again, and goes on after it was given', async () => {
  const { tab, folder, backUp, linkStatus, findFolder } = await linked();
  await backUp();
  folder.permission = 'prompt';
  await answer(tab, 'Not allowed');
  await backUp();
  expect(linkStatus().state).toBe('needs-permission');
  expect(await findFolder(true)).toBe('linked');
  await backUp();
  expect(folder.text(linkStatus().complete!.fileName)).toContain('Not allowed');
});

it.each([
  ['NotFoundError', 'missing'],
  ['QuotaExceededError', 'full'],
  ['UnknownError', 'other'],
])('says what is wrong after %s', async (error, problem) => {
  const { folder, backUp, linkStatus } = await linked();
  folder.fault = { writeFails: { piece: 0, name: error } };
  await backUp();
  expect(linkStatus()).toMatchObject({ state: 'cannot-write', problem, busy: false, complete: null });
});

it('writes next what is free or damaged, else what the day can spare, and keeps a much fuller one', async () => {
  const { nextGeneration } = await import('#storage/backupRing.ts');
  const contents = (answers: number): Contents => ({
    organisations: [],
    assessments: [],
    answers,
    evidence: 0,
    actions: 0,
    ownMatrices: 0,
  });
  const whole = (n: number, createdAt: string, answers = 10): Generation => ({
    name: name(n),
    state: 'whole',
    fileId: String(n),
    createdAt,
    contents: contents(answers),
  });
  const next = (ring: Generation[], answers = 10) => nextGeneration(ring, contents(answers));
  expect(next([whole(1, '2026-11-20T10'), { name: name(2), state: 'free' }, whole(3, '2026-11-19T10')])).toBe(
    name(2),
  );
  expect(
    next([whole(1, '2026-11-20T10'), whole(2, '2026-11-19T10'), { name: name(3), state: 'damaged' }]),
  ).toBe(name(3));
  // Two of today: the older of them goes, and yesterday's stays.
  expect(next([whole(1, '2026-11-20T10'), whole(2, '2026-11-20T09'), whole(3, '2026-11-19T17')])).toBe(
    name(2),
  );
  // One of today: the oldest goes.
  expect(next([whole(1, '2026-11-20T10'), whole(2, '2026-11-19T17'), whole(3, '2026-11-18T17')])).toBe(
    name(3),
  );
  // 4 is less than half of 10, so the fuller one stays although it is next in turn.
  expect(
    next([whole(1, '2026-11-20T10', 4), whole(2, '2026-11-20T09', 10), whole(3, '2026-11-19T17', 4)], 4),
  ).toBe(name(3));
  expect(
    next([
      whole(1, '2026-11-20T10'),
      { name: name(2), state: 'foreign' },
      { name: name(3), state: 'foreign' },
    ]),
  ).toBe(null);
});
