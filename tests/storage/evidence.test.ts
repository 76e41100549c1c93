import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { EvidenceFields } from '#core/evidence.ts';
import {
  answerTo,
  assessmentFields,
  criteria,
  dumpOf,
  failPuts,
  level,
  matrix,
  newBrowser,
  openTab,
  section,
  someWork,
} from './someWork.ts';

async function openEvidenceTab() {
  const tab = await openTab();
  return {
    ...tab,
    ...(await import('#storage/evidence.ts')),
    ...(await import('#storage/evidenceUses.ts')),
    ...(await import('#storage/library.ts')),
  };
}

let tab: Awaited<ReturnType<typeof openEvidenceTab>>;
beforeEach(async () => {
  await newBrowser();
  tab = await openEvidenceTab();
  await someWork(tab, [2, 3]);
});
afterEach(() => vi.restoreAllMocks());

const policy: EvidenceFields = {
  organisationId: 'anytown',
  type: 'policy',
  title: 'Supervision policy',
  where: 'Intranet, policies, AP-04',
  documentDate: '2026-03-01',
  owner: 'Ruth Ellery',
  reviewDate: '2027-03-31',
};
const place = (index: number, assessmentId = 'first') => ({
  assessmentId,
  criterionId: criteria[index]!,
  section,
});
const linksOf = async (index: number, assessmentId = 'first') =>
  (await answerTo(tab, assessmentId, index))?.evidence;

it('adds evidence and its link together, beside the answer that was there', async () => {
  await tab.createLinkedEvidence('policy', policy, place(0), 2);
  expect(await answerTo(tab, 'first', 0)).toMatchObject({
    answer: level(2),
    note: 'Note 0',
    evidence: [{ evidenceId: 'policy', supportsLevel: 2 }],
  });
  const { evidence } = await tab.readLibrary('anytown');
  expect(evidence.get('policy')).toMatchObject({ title: 'Supervision policy', deletedAt: null });
});

it('writes the evidence and its link, or neither, whichever write fails', async () => {
  const before = await dumpOf(tab);
  // The evidence, the answer, a line of history for each and the note of the last activity: 5 writes.
  for (let k = 1; k <= 5; k++) {
    failPuts(k, 'UnknownError');
    await expect(tab.createLinkedEvidence('policy', policy, place(0), 2)).rejects.toThrow();
    vi.restoreAllMocks();
    tab.allowWrites();
    expect(await dumpOf(tab)).toEqual(before);
  }
  const put = failPuts(99, 'UnknownError');
  await tab.createLinkedEvidence('policy', policy, place(0), 2);
  expect(put.calls()).toBe(5);
});

it('refuses new evidence and links in a signed-off assessment, and then keeps no evidence either', async () => {
  await tab.createEvidence('policy', policy);
  await tab.patchAssessment('first', () => ({ status: 'signed-off' }));
  const locked = { reason: 'locked' };
  await expect(tab.createLinkedEvidence('late', policy, place(0), 2)).rejects.toMatchObject(locked);
  await expect(tab.linkEvidence(place(0), { evidenceId: 'policy', supportsLevel: 2 })).rejects.toMatchObject(
    locked,
  );
  expect([...(await tab.readLibrary('anytown')).evidence.keys()]).toEqual(['policy']);
  expect(await linksOf(0)).toEqual([]);
});

it('refuses evidence without a title', async () => {
  await expect(tab.createEvidence('nameless', { ...policy, title: ' ' })).rejects.toMatchObject({
    reason: 'unreadable',
  });
  expect((await tab.readLibrary('anytown')).evidence.size).toBe(0);
});

it('links evidence once, changes its level in place, takes the link away and puts it back where it was', async () => {
  await tab.createLinkedEvidence('a', policy, place(0), null);
  await tab.createLinkedEvidence('b', { ...policy, title: 'Register' }, place(0), 1);
  await tab.linkEvidence(place(0), { evidenceId: 'a', supportsLevel: 2 });
  const both = [
    { evidenceId: 'a', supportsLevel: 2 },
    { evidenceId: 'b', supportsLevel: 1 },
  ];
  expect(await linksOf(0)).toEqual(both);
  await tab.unlinkEvidence(place(0), 'a');
  expect(await linksOf(0)).toEqual(both.slice(1));
  expect((await tab.readLibrary('anytown')).evidence.get('a')?.deletedAt).toBeNull();
  await tab.linkEvidence(place(0), both[0]!, 0);
  expect(await linksOf(0)).toEqual(both);
});

it('keeps links that two tabs add at the same time, and a note typed meanwhile', async () => {
  const other = await openEvidenceTab();
  await tab.createEvidence('a', policy);
  await Promise.all([
    tab.linkEvidence(place(0), { evidenceId: 'a', supportsLevel: 1 }),
    other.createLinkedEvidence('b', policy, place(0), 2),
    tab.saveAnswer('first', criteria[0]!, { note: 'Typed meanwhile' }, section),
  ]);
  expect((await linksOf(0))?.map(({ evidenceId }) => evidenceId).toSorted()).toEqual(['a', 'b']);
  expect((await answerTo(tab, 'first', 0))?.note).toBe('Typed meanwhile');
});

it('changes only the fields given, and keeps what they were in the history', async () => {
  await tab.createEvidence('policy', policy);
  await tab.patchEvidence('policy', 'anytown', { where: 'SharePoint' });
  expect((await tab.readLibrary('anytown')).evidence.get('policy')).toMatchObject({
    ...policy,
    where: 'SharePoint',
  });
  expect((await tab.store().events.toArray()).at(-1)).toMatchObject({
    about: 'anytown',
    recordId: 'policy',
    before: { where: 'Intranet, policies, AP-04' },
  });
});

it('keeps the links of deleted evidence, so that Undo brings back its uses', async () => {
  await tab.createLinkedEvidence('policy', policy, place(0), 2);
  await tab.setDeleted('evidence', ['policy'], 'anytown', true);
  expect((await tab.readLibrary('anytown')).evidence.get('policy')?.deletedAt).not.toBeNull();
  await tab.setDeleted('evidence', ['policy'], 'anytown', false);
  expect(await linksOf(0)).toEqual([{ evidenceId: 'policy', supportsLevel: 2 }]);
});

it('finds the uses of all years, the latest first, and none in deleted assessments', async () => {
  await tab.createLinkedEvidence('policy', policy, place(1), 2);
  const nextYear = { ...assessmentFields(tab, 'Next'), period: { from: '2027-04', to: '2028-03' } };
  await tab.createAssessment('next', nextYear, [tab.pin(matrix)]);
  await tab.linkEvidence(place(0, 'next'), { evidenceId: 'policy', supportsLevel: null });
  await tab.linkEvidence(place(1, 'next'), { evidenceId: 'policy', supportsLevel: 3 });
  const usesOf = async () =>
    (await tab.readEvidenceUses('anytown'))
      .get('policy')
      ?.map(({ assessment, uses }) => [assessment.name, uses.map(({ supportsLevel }) => supportsLevel)]);
  expect(await usesOf()).toEqual([
    ['Next', [null, 3]],
    ['First', [2]],
  ]);
  await tab.setDeleted('assessments', ['next'], 'anytown', true);
  expect(await usesOf()).toEqual([['First', [2]]]);
});
