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
  upgraded.version(2).stores({ meta: 'key', responses: 'id', later: 'id' });
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
  await newer.writeIdentity(newer.store(), { ...newer.currentIdentity()!, schemaVersion: 2 });
  await expect(old.saveAnswer('first', criteria[0]!, { note: 'Old shape' }, section)).rejects.toMatchObject({
    reason: 'readonly',
  });
  expect(old.events.at(-1)).toBe('readonly');
});
