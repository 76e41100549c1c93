import { beforeEach, expect, it } from 'vitest';
import { readExchange } from '#core/exchange/read.ts';
import { newOrganisation } from '#core/organisation.ts';
import { maximumFileBytes } from '#storage/fileText.ts';
import {
  answerTo,
  assessmentFields,
  criteria,
  level,
  matrix,
  newBrowser,
  openTab,
  section,
  someWork,
  type Tab,
} from './someWork.ts';

beforeEach(newBrowser);

const add = { mode: 'add', resolutions: new Map() } as const;
const source = { fileName: 'backup.json', at: '2026-11-20T14:32:00.000Z' };
const asFile = (text: string) => new File([text], 'backup.json', { type: 'application/json' });

async function backupText(tab: Tab): Promise<string> {
  return (await tab.makeBackup('0.1.0', false)).text;
}

it('brings everything back after the browser lost it, history included, and then makes the same bytes', async () => {
  const tab = await openTab();
  await someWork(tab, [2, 3]);
  await tab.setDeleted('assessments', ['first'], 'anytown', true);
  await tab.createAssessment('second', assessmentFields(tab, 'Second'), [tab.pin(matrix)]);
  const text = await backupText(tab);
  const { workspace } = await tab.readWorkspace();

  await newBrowser();
  const later = await openTab();
  const { workspace: read } = await later.openFile(asFile(text));
  await later.restoreWorkspace(read, add, source);

  expect((await later.readWorkspace()).workspace).toEqual(workspace);
  const payload = (file: string) => file.slice(file.indexOf('"payload":'));
  expect(payload(await backupText(later))).toBe(payload(text));
});

it('keeps an answer when only its note is changed on another computer', async () => {
  const tab = await openTab();
  await someWork(tab, [2]);
  const text = await backupText(tab);
  await newBrowser();
  const later = await openTab();
  await later.restoreWorkspace((await later.openFile(asFile(text))).workspace, add, source);
  await later.saveAnswer('first', criteria[0]!, { note: 'Written here' }, section);
  expect(await answerTo(later, 'first', 0)).toMatchObject({ note: 'Written here', answer: level(2) });
});

it('leaves the sample out unless asked, and what only the sample needs', async () => {
  const tab = await openTab();
  await tab.saveOrganisation('sample-org', { ...newOrganisation('Sample'), sample: true });
  const fields = { ...assessmentFields(tab, 'Sample', 'sample-org'), sample: true };
  await tab.createAssessment('sample', fields, [tab.pin(matrix)]);
  await tab.saveAnswer('sample', criteria[0]!, { answer: level(1) }, section);
  const without = readExchange((await tab.makeBackup('0.1.0', false)).text);
  expect(Object.values(without.workspace).flat()).toEqual([]);
  const having = await tab.makeBackup('0.1.0', true);
  expect(having.contents).toMatchObject({
    organisations: ['Sample'],
    assessments: [{ name: 'Sample', organisation: 'Sample', answers: 1 }],
    answers: 1,
  });
  expect(await tab.readBackupStatus()).toMatchObject({ changesSince: 0, firstChangeAt: null });
});

it('counts the changes since the last backup', async () => {
  const tab = await openTab();
  await someWork(tab, [2, 3]);
  // The organisation, the assessment and 2 answers.
  expect(await tab.readBackupStatus()).toMatchObject({ lastAt: null, changesSince: 4 });
  const made = await tab.makeBackup('0.1.0', false);
  await tab.saveAnswer('first', criteria[0]!, { note: 'After' }, section);
  await made.done();
  const status = await tab.readBackupStatus();
  expect(status).toMatchObject({ fileName: made.name, changesSince: 1 });
  expect(status.firstChangeAt).not.toBeNull();
});

it('takes the file for the last backup when it is restored into an empty browser', async () => {
  const tab = await openTab();
  await someWork(tab, [2]);
  const text = await backupText(tab);
  await newBrowser();
  const later = await openTab();
  await later.restoreWorkspace((await later.openFile(asFile(text))).workspace, add, source);
  expect(await later.readBackupStatus()).toMatchObject({
    lastAt: source.at,
    fileName: 'backup.json',
    changesSince: 0,
  });
});

it('puts rows that cannot be read into the backup as text', async () => {
  const tab = await openTab();
  await someWork(tab, [2]);
  await tab.store().responses.put({ id: 'damaged', note: 'written by hand' });
  await tab.store().events.put({ id: 'also-damaged' });
  const { envelope } = readExchange(await backupText(tab));
  expect(envelope.payload.unreadable).toEqual([
    { table: 'events', id: 'also-damaged', raw: '{"id":"also-damaged"}' },
    { table: 'responses', id: 'damaged', raw: '{"id":"damaged","note":"written by hand"}' },
  ]);
});

it('refuses a file that is too big before reading it, and one that is not text', async () => {
  const tab = await openTab();
  const big = asFile('');
  Object.defineProperty(big, 'size', { value: maximumFileBytes + 1 });
  await expect(tab.openFile(big)).rejects.toMatchObject({ fault: 'too-big' });
  const utf16 = new File([new Uint8Array([0xff, 0xfe, 0x7b, 0x00])], 'utf16.json');
  await expect(tab.openFile(utf16)).rejects.toMatchObject({ fault: 'encoding' });
});

it('restores from the emergency copy too', async () => {
  const tab = await openTab();
  await someWork(tab, [2, 3]);
  const copy = await tab.rawCopy();
  const { workspace } = await tab.readWorkspace();
  await newBrowser();
  const later = await openTab();
  await later.restoreWorkspace((await later.openFile(asFile(copy))).workspace, add, source);
  expect((await later.readWorkspace()).workspace).toEqual(workspace);
});
