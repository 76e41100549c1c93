import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { readExchange } from '#core/exchange/read.ts';
import { partOf } from '#core/exchange/oneAssessment.ts';
import { newOrganisation } from '#core/organisation.ts';
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

beforeEach(newBrowser);
afterEach(() => {
  vi.restoreAllMocks();
});

const add = { mode: 'add', resolutions: new Map() } as const;
const source = { fileName: 'file.json', at: '2026-11-20T14:32:00.000Z' };

/** `first`, and beside it an organisation and an assessment that must not travel with it. */
async function workForTwo() {
  const tab = await openTab();
  await someWork(tab, [2, 3]);
  await tab.saveOrganisation('other', newOrganisation('Other'));
  await tab.createAssessment('second', assessmentFields(tab, 'Second', 'other'), [tab.pin(matrix)]);
  await tab.saveAnswer('second', criteria[0]!, { answer: level(5) }, section);
  return tab;
}

it('makes a file that brings the assessment back into an empty browser, history included', async () => {
  const tab = await workForTwo();
  const part = partOf((await tab.readWorkspace()).workspace, 'first');
  const file = await tab.makeAssessmentFile('first', '0.1.0');
  expect(file).toMatchObject({ answers: 2 });
  expect(file.name).toMatch(/^ap-governance-assessment_first_\d{4}-\d\d-\d\d_\d{4}\.json$/);
  expect(readExchange(file.text).envelope).toMatchObject({
    kind: 'assessment',
    createdBy: 'Anytown NHS Foundation Trust',
    counts: { organisations: 1, assessments: 1, responses: 2, matrices: 1, events: 3 },
  });

  await newBrowser();
  const later = await openTab();
  await later.restoreWorkspace(readExchange(file.text).workspace, add, source);
  expect((await later.readWorkspace()).workspace).toEqual(part);
});

it('adds the file to what another person has, and changes nothing of theirs', async () => {
  const file = await (await workForTwo()).makeAssessmentFile('first', '0.1.0');
  await newBrowser();
  const theirs = await openTab();
  await theirs.saveOrganisation('theirs', newOrganisation('Theirs'));
  await theirs.createAssessment('mine', assessmentFields(theirs, 'Mine', 'theirs'), [theirs.pin(matrix)]);
  const before = partOf((await theirs.readWorkspace()).workspace, 'mine');
  await theirs.restoreWorkspace(readExchange(file.text).workspace, add, source);
  expect(partOf((await theirs.readWorkspace()).workspace, 'mine')).toEqual(before);
  expect(await answerTo(theirs, 'first', 1)).toMatchObject({ answer: level(3), note: 'Note 1' });
});

it('makes a draft copy with all answers, at the top of the list, and leaves the original alone', async () => {
  const tab = await workForTwo();
  await tab.patchAssessment('first', () => ({ status: 'signed-off' }));
  const before = partOf((await tab.readWorkspace()).workspace, 'first');
  const copy = await tab.copyAssessment('first');
  expect(copy).toMatchObject({ name: 'Copy of First', answers: 2, unreadable: 0 });
  expect(await tab.readAssessment(copy.id)).toMatchObject({ assessment: { status: 'draft' } });
  expect(await answerTo(tab, copy.id, 0)).toMatchObject({ answer: level(2), note: 'Note 0' });
  expect(partOf((await tab.readWorkspace()).workspace, 'first')).toEqual(before);

  // It is a draft: what is saved in it stays out of the original.
  await tab.saveAnswer(copy.id, criteria[0]!, { answer: level(4) }, section);
  expect(await answerTo(tab, copy.id, 0)).toMatchObject({ answer: level(4) });
  expect(await answerTo(tab, 'first', 0)).toMatchObject({ answer: level(2) });
});

it('counts a copy as one change since the last backup', async () => {
  const tab = await workForTwo();
  const made = await tab.makeBackup('0.1.0', false);
  await made.done();
  await tab.copyAssessment('first');
  expect(await tab.readBackupStatus()).toMatchObject({ changesSince: 1 });
});

it('says what could not be taken along', async () => {
  const tab = await workForTwo();
  await tab.store().responses.put({ id: 'first_damaged', assessmentId: 'first' });
  expect(await tab.copyAssessment('first')).toMatchObject({ answers: 2, unreadable: 1 });
  const file = await tab.makeAssessmentFile('first', '0.1.0');
  expect(readExchange(file.text).envelope.payload.unreadable).toMatchObject([{ id: 'first_damaged' }]);
});

it('writes nothing when the browser refuses half-way', async () => {
  const tab = await workForTwo();
  const before = await dumpOf(tab);
  failPuts(3, 'QuotaExceededError');
  await expect(tab.copyAssessment('first')).rejects.toMatchObject({ reason: 'full' });
  vi.restoreAllMocks();
  expect(await dumpOf(tab)).toEqual(before);
});

it('refuses an assessment that is not there', async () => {
  const tab = await workForTwo();
  const before = await dumpOf(tab);
  await expect(tab.copyAssessment('nobody')).rejects.toMatchObject({ reason: 'unreadable' });
  await expect(tab.makeAssessmentFile('nobody', '0.1.0')).rejects.toMatchObject({ reason: 'unreadable' });
  expect(await dumpOf(tab)).toEqual(before);
});
