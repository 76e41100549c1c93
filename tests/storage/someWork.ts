import { IDBFactory } from 'fake-indexeddb';
import { vi } from 'vitest';
import type { AssessmentFields } from '#core/assessment.ts';
import { newOrganisation, nobody } from '#core/organisation.ts';
import { criteriaOf, readMatrix } from '#core/readMatrix.ts';
import file from '../../matrices/supervision-standards.v1.json' with { type: 'json' };

const open: (() => void)[] = [];

/** A tab: its own copy of all storage code, as after loading the page, on the one database of the browser. */
export async function openTab() {
  vi.resetModules();
  const tab = {
    ...(await import('#storage/acceptAnswers.ts')),
    ...(await import('#storage/actionBook.ts')),
    ...(await import('#storage/actions.ts')),
    ...(await import('#storage/assessments.ts')),
    ...(await import('#storage/backup.ts')),
    ...(await import('#storage/commit.ts')),
    ...(await import('#storage/database.ts')),
    ...(await import('#storage/hooks.ts')),
    ...(await import('#storage/identity.ts')),
    ...(await import('#storage/signedFile.ts')),
    ...(await import('#storage/signOff.ts')),
    ...(await import('#storage/erase.ts')),
    ...(await import('#storage/matrices.ts')),
    ...(await import('#storage/oneAssessment.ts')),
    ...(await import('#storage/protectedBackup.ts')),
    ...(await import('#storage/openStore.ts')),
    ...(await import('#storage/overview.ts')),
    ...(await import('#storage/rawCopy.ts')),
    ...(await import('#storage/rescue.ts')),
    ...(await import('#storage/diagnostics.ts')),
    ...(await import('#storage/earlierYears.ts')),
    ...(await import('#storage/restore.ts')),
    ...(await import('#storage/rows.ts')),
    ...(await import('#storage/saveEvents.ts')),
    ...(await import('#storage/useLive.ts')),
    ...(await import('#storage/workspace.ts')),
    ...(await import('#storage/write.ts')),
  };
  open.push(() => tab.store().close({ disableAutoOpen: true }));
  const events: string[] = [];
  tab.onSaveEvent((event) => events.push(event.type === 'failed' ? `failed: ${event.reason}` : event.type));
  const opened = await tab.openStore(() => Promise.resolve({ indexedDB: new IDBFactory(), IDBKeyRange }));
  return { ...tab, opened, events };
}
export type Tab = Awaited<ReturnType<typeof openTab>>;

export function closeTabs(): void {
  for (const close of open.splice(0)) close();
}

/** Closes all tabs and makes a browser that has never seen the product. */
export async function newBrowser(): Promise<void> {
  closeTabs();
  await deleteDatabase();
  localStorage.clear();
}

/** What a clean-up program does: the database is gone, the rest of the browser's memory is not. */
export async function deleteDatabase(): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const request = indexedDB.deleteDatabase('ap-governance');
    request.onsuccess = () => resolve();
    request.onerror = () => reject(new Error('the database was not deleted'));
  });
}

export const matrix = readMatrix(file, 'supervision-standards.v1.json');
export const criteria = criteriaOf(matrix).map(({ criterion }) => criterion.id);
const [firstDomain] = matrix.domains;
export const section = `${matrix.id}.${firstDomain!.id}`;

export function assessmentFields(tab: Tab, name: string, organisationId = 'anytown'): AssessmentFields {
  return {
    organisationId,
    name,
    status: 'draft',
    sample: false,
    matrices: [{ id: matrix.id, version: matrix.version, sha256: tab.pin(matrix).sha256 }],
    scope: '',
    period: { from: '2026-04', to: '2027-03' },
    assessors: [],
    anchor: nobody,
    sponsor: nobody,
    reviewMeeting: '',
    mode: null,
    targets: {},
    targetDate: null,
    sections: {},
    signOff: null,
    gapMoves: {},
    revision: 1,
    revises: null,
    startedFrom: null,
    createdAt: '2026-04-01T09:00:00.000Z',
  };
}

/** One organisation and one assessment, `first`, whose criteria from the start have these levels. */
export async function someWork(tab: Tab, levels: readonly number[] = [2, 3]): Promise<void> {
  await tab.saveOrganisation('anytown', newOrganisation('Anytown NHS Foundation Trust'));
  await tab.createAssessment('first', assessmentFields(tab, 'First'), [tab.pin(matrix)]);
  for (const [index, value] of levels.entries()) {
    await tab.saveAnswer('first', criteria[index]!, { answer: level(value), note: `Note ${index}` }, section);
  }
}

export const level = (value: number) => ({
  state: 'level' as const,
  level: value,
  source: 'judged' as const,
});

/** The agreed answer to the criterion at this place of the matrix. */
export async function answerTo(tab: Tab, assessmentId: string, index: number) {
  const loaded = await tab.readAssessment(assessmentId);
  if (loaded.state !== 'ready') throw new Error(`the assessment is ${loaded.state}`);
  return loaded.responses.get(criteria[index]!);
}

/** Everything in the database, to compare before and after. */
export async function dumpOf(tab: Tab): Promise<unknown> {
  const tables: unknown[] = [];
  for (const table of tab.store().tables) tables.push([table.name, await table.toArray()]);
  return tables;
}

/** Makes the k-th and every later write of a row fail as a browser would. `vi.restoreAllMocks()` ends it. */
export function failPuts(k: number, name: string) {
  type Write = IDBObjectStore['put'];
  let calls = 0;
  const failing = (method: 'put' | 'add') => {
    const write = Object.getOwnPropertyDescriptor(IDBObjectStore.prototype, method)!.value as Write;
    return vi.spyOn(IDBObjectStore.prototype, method).mockImplementation(function (
      this: IDBObjectStore,
      ...row
    ) {
      calls++;
      if (calls >= k) throw new DOMException('the browser refuses', name);
      return write.apply(this, row);
    });
  };
  const spies = [failing('put'), failing('add')];
  return { calls: () => calls, mockRestore: () => spies.forEach((spy) => spy.mockRestore()) };
}
