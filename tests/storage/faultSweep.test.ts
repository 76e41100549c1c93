import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest';
import { newAction } from '#core/action.ts';
import { readExchange, type Workspace } from '#core/exchange/read.ts';
import { deleteEverything } from '#storage/deleteAll.ts';
import { recordFigure, seeded, trials } from '../trust/figures.ts';
import { failCall, faults, type Fault } from './storeFaults.ts';
import {
  assessmentFields,
  criteria,
  dumpOf,
  level,
  matrix,
  newBrowser,
  openTab,
  section,
  someWork,
  type Tab,
} from './someWork.ts';

// Every storage call of every workflow fails once in each way. All in `npm run trust`; here a repeatable part of them.
const part = trials(12, 1);
const random = seeded(20261127);
const source = { fileName: 'backup.json', at: '2026-11-20T14:32:00.000Z' };
const action = { id: 'register', organisationId: 'anytown' };

let tab: Tab;
let file: Workspace;
/** The rows that every trial starts from. */
let start: unknown;

interface Workflow {
  name: string;
  run: () => Promise<unknown>;
}

const workflows: Workflow[] = [
  {
    name: 'create',
    run: () => tab.createAssessment('second', assessmentFields(tab, 'Second'), [tab.pin(matrix)]),
  },
  { name: 'score', run: () => tab.saveAnswer('first', criteria[0]!, { answer: level(4) }, section) },
  {
    name: 'note',
    run: () =>
      tab.saveAnswer('first', criteria[0]!, { note: 'Better' }, section, {
        base: { note: 'Not what is stored' },
      }),
  },
  { name: 'action', run: () => tab.setActionStatus(action, 'in-progress') },
  { name: 'delete', run: () => tab.setDeleted('assessments', ['first'], 'first', true) },
  { name: 'undo', run: () => tab.setDeleted('assessments', ['gone'], 'gone', false) },
  { name: 'import', run: () => tab.restoreWorkspace(file, { mode: 'add', resolutions: new Map() }, source) },
  {
    name: 'restore',
    run: () => tab.restoreWorkspace(file, { mode: 'replace', resolutions: new Map() }, source),
  },
  {
    name: 'pin of a matrix',
    run: () =>
      tab.createAssessment('next', { ...assessmentFields(tab, 'Next'), startedFrom: 'first' }, [
        { ...tab.pin(matrix), sha256: 'f'.repeat(64) },
      ]),
  },
  { name: 'backup', run: async () => (await tab.makeBackup('0.1.0', false)).done() },
  { name: 'erase', run: () => tab.eraseItem({ ...gone, deletedAt: '', deletedOrganisationId: null }) },
];
const gone = { table: 'assessments', id: 'gone', name: 'Gone' } as const;

beforeAll(async () => {
  await newBrowser();
  tab = await openTab();
  await someWork(tab, [1, 2, 3]);
  file = readExchange((await tab.makeBackup('0.1.0', false)).text).workspace;
  await tab.saveAnswer('first', criteria[0]!, { note: 'Changed since the file' }, section);
  await tab.createAssessment('gone', assessmentFields(tab, 'Gone'), [tab.pin(matrix)]);
  await tab.saveAnswer('gone', criteria[0]!, { answer: level(1) }, section);
  await tab.setDeleted('assessments', ['gone'], 'gone', true);
  await tab.createAction(action.id, newAction('anytown', 'Write the register', '2026-11-01T09:00:00.000Z'));
  start = await dumpOf(tab);
});
afterEach(() => {
  vi.useRealTimers();
});
afterAll(newBrowser);

/** Stamps, times and new ids differ from run to run; nothing else may. */
const withoutStamps = (dump: unknown) =>
  JSON.stringify(dump)
    .replace(/\d{13}-\d{4}-\w+/g, 'stamp')
    .replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'time')
    .replace(/[\da-f]{8}-[\da-f]{4}-[\da-f-]{22}/g, 'id')
    .replace(/"checksum":"[\da-f]{16}"/g, 'checksum');

const turn = () => new Promise((resolve) => setImmediate(resolve));

/** Puts the rows back past all code that is tested. */
async function reset(): Promise<void> {
  if (!tab.store().isOpen()) await tab.store().open();
  const database = tab.store().backendDB();
  const tables = start as [string, unknown[]][];
  const transaction = database.transaction([...database.objectStoreNames], 'readwrite');
  for (const [name, rows] of tables) {
    transaction.objectStore(name).clear();
    for (const row of rows) transaction.objectStore(name).put(row);
  }
  await new Promise<void>((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(new Error('the rows were not put back'));
  });
  tab.startWriting();
  tab.events.length = 0;
}

interface Outcome {
  answered: boolean;
  done: boolean;
  after: unknown;
  calls: number;
  saidSaved: boolean;
}

/** Runs `work` with the k-th call failing, moving the clock on if it waits for an answer that never comes. */
async function runWith(
  k: number,
  fault: Fault,
  work: () => Promise<unknown>,
): Promise<Omit<Outcome, 'after'>> {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const injection = failCall(k, fault);
  const outcome = { answered: false, done: false };
  void work().then(
    () => Object.assign(outcome, { answered: true, done: true }),
    () => Object.assign(outcome, { answered: true }),
  );
  for (let turns = 0; !outcome.answered && turns < 2000; turns++) {
    await turn();
    if (injection.isHit() && turns % 20 === 19) await vi.advanceTimersByTimeAsync(61_000);
  }
  // What was asked for after the answer, such as a count for the sentinel, is part of the run.
  for (let turns = 0; turns < 10; turns++) await turn();
  vi.useRealTimers();
  injection.undo();
  return { ...outcome, calls: injection.calls(), saidSaved: tab.events.includes('saved') };
}

interface Tally {
  points: number;
  partial: string[];
  falselySaved: string[];
  unanswered: string[];
}
const tally: Tally = { points: 0, partial: [], falselySaved: [], unanswered: [] };

/** Whether this point is one of those that are tried in this run. */
const isChosen = () => random() * part < 1;

for (const { name, run } of workflows) {
  it(`A14 ${name}: each storage call fails in each way, and all of it or nothing is written`, async () => {
    await reset();
    const whole = await runWith(0, 'UnknownError', run);
    expect(whole.done).toBe(true);
    const complete = withoutStamps(await dumpOf(tab));
    expect(complete).not.toBe(withoutStamps(start));
    for (let k = 1; k <= whole.calls; k++) {
      for (const fault of faults) {
        if (!isChosen()) continue;
        await reset();
        const { answered, done, saidSaved } = await runWith(k, fault, run);
        if (!tab.store().isOpen()) await tab.store().open();
        const after = await dumpOf(tab);
        const isBefore = JSON.stringify(after) === JSON.stringify(start);
        const isAfter = withoutStamps(after) === complete;
        const point = `${name}, call ${k}: ${fault}`;
        tally.points++;
        if (!isBefore && !isAfter) tally.partial.push(point);
        // A backup reads for as long as the browser takes; it says nothing meanwhile.
        if (!answered && name !== 'backup') tally.unanswered.push(point);
        if (isBefore && (saidSaved || done)) tally.falselySaved.push(point);
      }
    }
    expect(tally).toMatchObject({ partial: [], falselySaved: [], unanswered: [] });
  });
}

it('A14 wipe: the database is there whole or it is gone', async () => {
  await reset();
  for (const fault of faults) {
    await reset();
    const { done } = await runWith(1, fault, deleteEverything);
    const later = await openTab();
    const point = `wipe: ${fault}`;
    tally.points++;
    if (JSON.stringify(await dumpOf(later)) !== JSON.stringify(start)) tally.partial.push(point);
    if (done) tally.falselySaved.push(point);
    later.store().close();
    tab.store().close({ disableAutoOpen: false });
  }
  expect(tally).toMatchObject({ partial: [], falselySaved: [], unanswered: [] });
});

it('A14 the sweep covers what it says', () => {
  recordFigure({
    id: 'A14',
    trial: 'storage calls that failed in 1 of 5 ways',
    trials: tally.points,
    counts: {
      'states that were neither before nor after': tally.partial.length,
      'times that saved was said and it was not': tally.falselySaved.length,
    },
    seed: 20261127,
  });
  expect(tally.points).toBeGreaterThanOrEqual(trials(40, 500));
});
