import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { MatrixDraft, OwnMatrixFields } from '#core/ownMatrix/ownMatrix.ts';
import { assessmentFields, dumpOf, failPuts, newBrowser, openTab, someWork } from './someWork.ts';
import { aMatrix } from '../build.ts';

async function openMatrixTab() {
  return {
    ...(await openTab()),
    ...(await import('#storage/ownMatrices.ts')),
    ...(await import('#storage/overview.ts')),
  };
}

let tab: Awaited<ReturnType<typeof openMatrixTab>>;
beforeEach(async () => {
  await newBrowser();
  tab = await openMatrixTab();
  await someWork(tab, []);
});
afterEach(() => vi.restoreAllMocks());

const content: MatrixDraft = { ...aMatrix('1.1 1.2 / 2.1'), id: 'own', wordingStatus: 'adapted' };
const draft = (part: Partial<OwnMatrixFields> = {}): OwnMatrixFields => ({
  status: 'draft',
  rightToUse: true,
  origin: 'Pasted table',
  content,
  ...part,
});
const entries = () => tab.readOwnMatrices();
const entry = async (id: string) => (await entries()).find(({ record }) => record.id === id);
/** An assessment that is scored on the ready matrix of this record. */
async function use(recordId: string, assessmentId: string) {
  const pinned = (await entry(recordId))!.pinned!;
  const { id, version } = pinned.matrix;
  const fields = {
    ...assessmentFields(tab, 'Year'),
    matrices: [{ id, version, sha256: pinned.sha256 }],
  };
  await tab.createAssessment(assessmentId, fields, [pinned]);
  return pinned;
}

it('keeps a draft with holes, makes it ready once it is complete, and offers it then', async () => {
  await tab.createOwnMatrix('m', draft({ content: { ...content, title: '', wordingStatus: null } }));
  expect((await entry('m'))?.pinned).toBeNull();
  await expect(tab.makeReady('m')).rejects.toThrow('not complete');
  await tab.editOwnMatrix('m', (before) => ({ ...before, title: 'Local', wordingStatus: 'adapted' }));
  expect(await tab.makeReady('m')).toBe(1);
  expect((await entry('m'))?.pinned?.matrix).toMatchObject({ title: 'Local', version: 1 });
});

it('is not ready before the right to use the wording is stated', async () => {
  await tab.createOwnMatrix('m', draft({ rightToUse: false }));
  await expect(tab.makeReady('m')).rejects.toThrow('right to use');
  expect((await entry('m'))?.record.status).toBe('draft');
});

it('S24-2 editing a used matrix makes a new version; the assessment keeps the old one', async () => {
  await tab.createOwnMatrix('m', draft());
  await tab.makeReady('m');
  const pinned = await use('m', 'year');
  const before = await tab.readAssessment('year');
  await expect(tab.editOwnMatrix('m', (old) => ({ ...old, title: 'Other' }))).rejects.toThrow('ready');

  const edited = await tab.beginEditing('m');
  expect(edited).not.toBe('m');
  expect(await tab.beginEditing('m')).toBe(edited);
  await tab.editOwnMatrix(edited, (old) => ({ ...old, title: 'Other' }), true);
  expect(await tab.makeReady(edited)).toBe(2);

  expect((await entry('m'))?.pinned).toEqual(pinned);
  expect(await tab.readAssessment('year')).toEqual(before);
  expect((await entry(edited))?.pinned?.matrix).toMatchObject({ id: 'own', version: 2, title: 'Other' });
  expect((await entries()).map(({ used }) => used)).toEqual([0, 1]);
});

it('edits a matrix that nothing uses in its place', async () => {
  await tab.createOwnMatrix('m', draft());
  await tab.makeReady('m');
  expect(await tab.beginEditing('m')).toBe('m');
  expect((await entry('m'))?.record).toMatchObject({ status: 'draft', content: { version: 1 } });
});

it('never lets one version mean two things', async () => {
  await tab.createOwnMatrix('m', draft());
  await tab.makeReady('m');
  await use('m', 'year');
  // The same version from a file, with other words.
  await tab.createOwnMatrix('n', draft({ content: { ...content, title: 'Other words' } }));
  expect(await tab.makeReady('n')).toBe(2);
});

it('two tabs that edit different parts both survive', async () => {
  await tab.createOwnMatrix('m', draft());
  const other = await openMatrixTab();
  await tab.editOwnMatrix('m', (old) => ({ ...old, title: 'From one' }));
  await other.editOwnMatrix('m', (old) => ({ ...old, publisher: 'From two' }));
  expect((await other.readOwnMatrices())[0]?.record.content).toMatchObject({
    title: 'From one',
    publisher: 'From two',
  });
});

it('writes all or nothing', async () => {
  await tab.createOwnMatrix('m', draft());
  const before = await dumpOf(tab);
  failPuts(1, 'UnknownError');
  await expect(tab.editOwnMatrix('m', (old) => ({ ...old, title: 'Lost' }))).rejects.toThrow();
  vi.restoreAllMocks();
  expect(await dumpOf(tab)).toEqual(before);
});

it('is in a backup, comes back from it, and can be deleted, brought back and erased', async () => {
  await tab.createOwnMatrix('m', draft());
  await tab.makeReady('m');
  const { workspace } = await tab.readWorkspace();
  expect(workspace.ownMatrices).toHaveLength(1);

  await tab.setDeleted('ownMatrices', ['m'], 'm', true);
  expect(await entries()).toEqual([]);
  const source = { fileName: 'backup.json', at: '2026-05-01T09:00:00.000Z' };
  const restored = await tab.restoreWorkspace(workspace, { mode: 'replace', resolutions: new Map() }, source);
  expect((await entry('m'))?.record).toEqual(workspace.ownMatrices[0]);
  await restored.undo();
  expect(await entries()).toEqual([]);

  const item = {
    table: 'ownMatrices',
    id: 'm',
    name: 'x',
    deletedAt: '',
    deletedOrganisationId: null,
  } as const;
  await tab.bringBack(item);
  expect(await entries()).toHaveLength(1);
  await tab.eraseItem(item);
  expect(JSON.stringify(await dumpOf(tab))).not.toContain('Statement 1.1.');
});
