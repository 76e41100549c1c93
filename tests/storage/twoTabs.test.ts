import fc from 'fast-check';
import { beforeEach, expect, it, vi } from 'vitest';
import type { AnswerPatch } from '#core/response.ts';
import { Dexie } from 'dexie';
import { answerTo, criteria, level, newBrowser, openTab, section, someWork } from './someWork.ts';

beforeEach(newBrowser);

it('keeps both fields when two tabs change the same answer at the same moment', async () => {
  const [one, two] = [await openTab(), await openTab()];
  await someWork(one, [2]);
  await Promise.all([
    one.saveAnswer('first', criteria[0]!, { note: 'From one' }, section),
    two.saveAnswer('first', criteria[0]!, { answer: level(4) }, section),
  ]);
  expect(await answerTo(one, 'first', 0)).toMatchObject({ note: 'From one', answer: level(4) });
});

/** Each tab writes its own fields, so a model that keeps the last value of each field knows the end. */
const fieldsOf: ((value: number) => AnswerPatch)[][] = [
  [(value) => ({ note: `Note ${value}` }), (value) => ({ confidence: value % 2 === 0 ? 'high' : 'low' })],
  [(value) => ({ answer: level(value % 6) }), (value) => ({ target: value % 6 })],
];
const edit = fc.record({
  tab: fc.nat(1),
  criterion: fc.nat(2),
  field: fc.nat(1),
  value: fc.nat(99),
  wait: fc.boolean(),
});

it('loses no edit in 200 random interleavings of two tabs', async () => {
  const tabs = [await openTab(), await openTab()];
  let round = 0;
  await someWork(tabs[0]!, []);
  const { assessmentFields, matrix } = await import('./someWork.ts');
  await fc.assert(
    fc.asyncProperty(fc.array(edit, { minLength: 2, maxLength: 8 }), async (edits) => {
      const id = `round-${round++}`;
      await tabs[0]!.createAssessment(id, assessmentFields(tabs[0]!, id), [tabs[0]!.pin(matrix)]);
      const model = new Map<number, AnswerPatch>();
      const saving: Promise<void>[] = [];
      for (const { tab, criterion, field, value, wait } of edits) {
        const patch = fieldsOf[tab]![field]!(value);
        model.set(criterion, { ...model.get(criterion), ...patch });
        saving.push(tabs[tab]!.saveAnswer(id, criteria[criterion]!, patch, section));
        if (wait) await Promise.all(saving);
      }
      await Promise.all(saving);
      for (const [criterion, expected] of model) {
        expect(await answerTo(tabs[0]!, id, criterion)).toMatchObject(expected);
      }
    }),
    { numRuns: 200 },
  );
});

it('keeps the order of edits when the clock is set back ten years', async () => {
  const [one, two] = [await openTab(), await openTab()];
  await someWork(one, [2]);
  vi.spyOn(Date, 'now').mockReturnValue(Date.UTC(2016, 10, 20));
  await two.saveAnswer('first', criteria[0]!, { note: 'After the change of clock' }, section);
  vi.restoreAllMocks();
  const events = await one.store().events.toArray();
  expect(events.at(-1)).toMatchObject({ before: { note: 'Note 0' } });
  expect(await answerTo(one, 'first', 0)).toMatchObject({ note: 'After the change of clock' });
});

it('makes a tab on old code read only when another tab upgrades the store', async () => {
  const old = await openTab();
  await someWork(old, [2]);
  const upgraded = new Dexie('ap-governance');
  upgraded.version(4).stores({ meta: 'key', responses: 'id', later: 'id' });
  await upgraded.open();
  await expect(old.saveAnswer('first', criteria[0]!, { note: 'Old shape' }, section)).rejects.toMatchObject({
    reason: 'readonly',
  });
  expect(old.events.at(-1)).toBe('readonly');
  const rows = await upgraded.table<{ note: string }>('responses').toArray();
  expect(rows.map(({ note }) => note)).toEqual(['Note 0']);
  upgraded.close();
});

it('makes a tab on old code read only when newer code has stamped the store', async () => {
  const [old, newer] = [await openTab(), await openTab()];
  await someWork(old, [2]);
  await newer.writeIdentity(newer.store(), { ...newer.currentIdentity()!, schemaVersion: 3 });
  await expect(old.saveAnswer('first', criteria[0]!, { note: 'Old shape' }, section)).rejects.toMatchObject({
    reason: 'readonly',
  });
  expect(old.events.at(-1)).toBe('readonly');
});

it('keeps both texts when two tabs change the same note, and shows them until someone decides', async () => {
  const [one, two] = [await openTab(), await openTab()];
  await someWork(one, [2]);
  await one.saveAnswer('first', criteria[0]!, { note: 'From one' }, section, { base: { note: 'Note 0' } });
  await two.saveAnswer('first', criteria[0]!, { note: 'From two' }, section, { base: { note: 'Note 0' } });
  // The first goes on typing: its text takes the place of the second's, which is kept as well.
  await one.saveAnswer('first', criteria[0]!, { note: 'From one, more' }, section, {
    base: { note: 'From one' },
  });
  const loaded = await one.readAssessment('first');
  if (loaded.state !== 'ready') throw new Error(loaded.state);
  expect(loaded.responses.get(criteria[0]!)?.note).toBe('From one, more');
  expect(loaded.conflicts).toMatchObject([
    { criterionId: criteria[0], field: 'note', others: ['From one', 'From two'] },
  ]);
  await one.resolveConflict(loaded.conflicts[0]!.id, 'first');
  expect(await two.readAssessment('first')).toMatchObject({ conflicts: [] });
});

it('makes no conflict of one person typing, nor of different fields', async () => {
  const [one, two] = [await openTab(), await openTab()];
  await someWork(one, [2]);
  await one.saveAnswer('first', criteria[0]!, { note: 'A' }, section, { base: { note: 'Note 0' } });
  await two.saveAnswer('first', criteria[0]!, { answer: level(4) }, section);
  await one.saveAnswer('first', criteria[0]!, { note: 'B' }, section, { base: { note: 'A' } });
  expect(await one.readAssessment('first')).toMatchObject({ conflicts: [] });
  expect(await answerTo(one, 'first', 0)).toMatchObject({ note: 'B', answer: level(4) });
});
