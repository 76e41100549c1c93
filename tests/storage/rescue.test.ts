import { beforeEach, expect, it } from 'vitest';
import { readExchange } from '#core/exchange/read.ts';
import {
  answerTo,
  assessmentFields,
  criteria,
  deleteDatabase,
  failPuts,
  level,
  matrix,
  newBrowser,
  openTab,
  section,
  someWork,
} from './someWork.ts';

beforeEach(newBrowser);

const note = async (tab: Awaited<ReturnType<typeof openTab>>, text: string) =>
  tab.saveAnswer('first', criteria[0]!, { note: text }, section).catch(() => undefined);

it('makes a file of what the page has read when the store is gone, with what was typed since', async () => {
  const tab = await openTab();
  await someWork(tab, [2, 3]);
  await tab.readAssessment('first');
  const { workspace: before } = await tab.readWorkspace();
  await deleteDatabase();
  await note(tab, 'Typed later');
  const { text, contents, fromMemory } = await tab.makeRescueFile('0.1.0');
  expect(fromMemory).toBe(true);
  expect(contents).toMatchObject({ answers: 2, organisations: ['Anytown NHS Foundation Trust'] });
  const { workspace, unreadable, withoutMatrix } = readExchange(text);
  expect([unreadable, withoutMatrix]).toEqual([[], []]);
  expect(workspace.assessments).toEqual(before.assessments);
  const written = workspace.responses.find((row) => row.criterionId === criteria[0]);
  expect(written).toMatchObject({ note: 'Typed later', answer: level(2) });
  expect(workspace.responses.find((row) => row.criterionId === criteria[1])).toEqual(
    before.responses.find((row) => row.criterionId === criteria[1]),
  );
  expect(tab.unsavedTexts()).toEqual(['Typed later']);
});

it('puts what could not be saved into the copy, and leaves it out once it is saved', async () => {
  const tab = await openTab();
  await someWork(tab, [2, 3]);
  const put = failPuts(1, 'QuotaExceededError');
  await note(tab, 'No room');
  await tab
    .createAssessment('second', assessmentFields(tab, 'Second'), [tab.pin(matrix)])
    .catch(() => undefined);
  put.mockRestore();
  const copy = readExchange((await tab.makeRescueFile('0.1.0')).text).workspace;
  expect(copy.assessments.map(({ name }) => name)).toEqual(['First', 'Second']);
  expect(copy.responses.map((row) => row.note).sort()).toEqual(['No room', 'Note 1']);
  // What is stored is as it was: the copy wrote nothing.
  expect((await answerTo(tab, 'first', 0))?.note).toBe('Note 0');
  tab.allowWrites();
  await note(tab, 'Room again');
  expect(tab.unsavedTexts()).toContain('Second');
  expect(tab.unsavedTexts()).not.toContain('No room');
});

it('describes a store without a word that a person wrote', async () => {
  const tab = await openTab();
  await someWork(tab, [2, 3]);
  const text = await tab.diagnostics('0.1.0');
  expect(text).toContain('  responses: 2\n');
  expect(text).toContain('Opening: no error');
  expect(text).not.toMatch(/Anytown|Note|First/);
});
