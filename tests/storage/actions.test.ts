import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { newAction } from '#core/action.ts';
import type { EvidenceFields } from '#core/evidence.ts';
import {
  assessmentFields,
  criteria,
  dumpOf,
  failPuts,
  matrix,
  newBrowser,
  openTab,
  someWork,
  type Tab,
} from './someWork.ts';

let tab: Tab;
beforeEach(async () => {
  await newBrowser();
  tab = await openTab();
  await someWork(tab);
});
afterEach(() => vi.restoreAllMocks());

const createdAt = '2026-11-01T10:00:00.000Z';
const known = { id: 'plan', organisationId: 'anytown' };
const link = { matrixId: matrix.id, criterionId: criteria[0]! };
const other = { matrixId: matrix.id, criterionId: criteria[1]! };
const minutes: EvidenceFields = {
  organisationId: 'anytown',
  type: 'minutes',
  title: 'Minutes of 5 November',
  where: '',
  documentDate: null,
  owner: '',
  reviewDate: null,
};

const addPlan = () => tab.createAction('plan', newAction('anytown', 'Agree job plans', createdAt));
const stored = async () => {
  const { organisations } = await tab.readActionBook();
  return organisations.flatMap(({ actions }) => actions).find(({ id }) => id === 'plan');
};

it('stores an action with a line of history, and finds it for the organisation', async () => {
  await addPlan();
  const { organisations } = await tab.readActionBook();
  expect(organisations.map(({ actions }) => actions.map(({ what }) => what))).toEqual([['Agree job plans']]);
  expect(organisations[0]?.uses.map(({ matrix: { id } }) => id)).toEqual([matrix.id]);
  const events = await tab.store().events.toArray();
  expect(events.at(-1)).toMatchObject({ kind: 'created', about: 'anytown', recordId: 'plan' });
});

it('keeps two changes of different fields, each made on the row as it is stored', async () => {
  await addPlan();
  await tab.patchAction(known, () => ({ owner: 'Kofi Danquah' }));
  await tab.patchAction(known, () => ({ due: '2027-03-31' }));
  expect(await stored()).toMatchObject({ what: 'Agree job plans', owner: 'Kofi Danquah', due: '2027-03-31' });
});

it('logs a change of status and an update, and keeps what was replaced', async () => {
  await addPlan();
  await tab.setActionStatus(known, 'done');
  await tab.addActionUpdate(known, ' All plans are signed. ');
  const action = await stored();
  expect(action).toMatchObject({ status: 'done' });
  expect(action?.closedAt).toEqual(action?.updates[0]?.at);
  expect(action?.updates.map(({ text, status }) => [text, status])).toEqual([
    ['', 'done'],
    ['All plans are signed.', null],
  ]);
  const events = (await tab.store().events.toArray()) as { recordId: string; before: object }[];
  expect(events.filter(({ recordId }) => recordId === 'plan')[1]?.before).toMatchObject({
    status: 'not-started',
  });
});

it('links an action to several criteria, to each once, and takes one away again', async () => {
  await addPlan();
  await tab.linkCriterion(known, link, true);
  await tab.linkCriterion(known, other, true);
  await tab.linkCriterion(known, link, true);
  expect((await stored())?.criteria).toEqual([link, other]);
  await tab.linkCriterion(known, link, false);
  expect((await stored())?.criteria).toEqual([other]);
});

it('puts evidence that was produced into the library and names it, both or neither', async () => {
  await addPlan();
  const before = await dumpOf(tab);
  // The evidence, its line of history, the action and its line: 4 writes.
  for (let k = 1; k <= 4; k++) {
    failPuts(k, 'UnknownError');
    await expect(tab.produceEvidence(known, 'minutes', minutes)).rejects.toThrow();
    vi.restoreAllMocks();
    tab.allowWrites();
    expect(await dumpOf(tab)).toEqual(before);
  }
  await tab.produceEvidence(known, 'minutes', minutes);
  expect((await stored())?.evidenceIds).toEqual(['minutes']);
  const loaded = await tab.readAssessment('first');
  expect(loaded.state === 'ready' && loaded.evidence.get('minutes')?.title).toBe('Minutes of 5 November');
});

it('does not say saved when a full disk refuses the status', async () => {
  await addPlan();
  failPuts(1, 'QuotaExceededError');
  await expect(tab.setActionStatus(known, 'done')).rejects.toMatchObject({ reason: 'full' });
  vi.restoreAllMocks();
  expect((await stored())?.status).toBe('not-started');
  expect(tab.events.at(-1)).toBe('failed: full');
});

it('refuses an action that says nothing, because it could not be read again', async () => {
  await expect(tab.createAction('plan', newAction('anytown', ' ', createdAt))).rejects.toMatchObject({
    reason: 'unreadable',
  });
  expect(await stored()).toBeUndefined();
});

it('stays live when its assessment is signed off, and is found by next year’s', async () => {
  await tab.createAction('plan', {
    ...newAction('anytown', 'Agree job plans', createdAt),
    assessmentId: 'first',
    criteria: [link],
  });
  await tab.patchAssessment('first', () => ({ status: 'signed-off' }));
  await tab.setActionStatus(known, 'in-progress');
  const period = { from: '2027-04', to: '2028-03' };
  await tab.createAssessment('second', { ...assessmentFields(tab, 'Second'), period }, [tab.pin(matrix)]);
  const { organisations } = await tab.readActionBook();
  expect(organisations[0]?.uses.map(({ assessment }) => assessment.id)).toEqual(['second', 'first']);
  expect((await stored())?.status).toBe('in-progress');
});

it('is left out once deleted, comes back with undo, and a damaged one hides no other', async () => {
  await addPlan();
  await tab.createAction('other', newAction('anytown', 'Start a register', createdAt));
  await tab.setDeleted('actions', ['plan'], 'anytown', true);
  expect(await stored()).toBeUndefined();
  await tab.setDeleted('actions', ['plan'], 'anytown', false);
  expect(await stored()).toBeDefined();
  const row = (await tab.store().actions.get('plan')) as object;
  await tab.store().actions.put({ ...row, what: 'changed outside' });
  const { organisations, unreadable } = await tab.readActionBook();
  expect(organisations[0]?.actions.map(({ id }) => id)).toEqual(['other']);
  expect(unreadable.map(({ id }) => id)).toEqual(['plan']);
});
