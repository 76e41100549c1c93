import { renderHook } from '@testing-library/react';
import { beforeEach, expect, it, vi } from 'vitest';
import { heldField, type HeldField, type HeldWork } from '#core/held.ts';
import { answerTo, criteria, dumpOf, newBrowser, openTab, section, someWork, type Tab } from './someWork.ts';

beforeEach(newBrowser);

const target = { kind: 'answer', assessmentId: 'first', criterionId: criteria[0]!, section } as const;
const held = (...fields: HeldField[]): HeldWork => ({
  ...{ target, about: 'A policy', address: '#/a/first', fields },
});
const note = (value: string, ...known: string[]) => heldField('note', 'Notes', value, known);

/** The page goes away: nothing that it started comes to an end. */
async function leave(tab: Tab, work: HeldWork): Promise<void> {
  const { holdOnLeaving } = await import('#storage/exitBelt.ts');
  const stop = holdOnLeaving(() => work);
  window.dispatchEvent(new Event('pagehide'));
  stop();
  await new Promise((resolve) => setTimeout(resolve, 20));
  tab.store().close({ disableAutoOpen: true });
}

async function comeBack() {
  const tab = await openTab();
  const { replayBelts } = await import('#storage/replay.ts');
  const { readRecovered, dropRecovered, addRecovered } = await import('#storage/recovered.ts');
  await replayBelts();
  return { tab, readRecovered, dropRecovered, addRecovered };
}

const beltsIn = async (tab: Tab) => [
  ...Object.keys(localStorage).filter((key) => key.includes('belt')),
  ...(await tab.store().cache.toCollection().primaryKeys()),
];

it('puts back a text, through the door and with its line of history, and keeps no copy', async () => {
  const one = await openTab();
  await someWork(one, [2]);
  await leave(one, held(note('Note 0, and more', 'Note 0')));
  const { tab, readRecovered } = await comeBack();
  expect(await answerTo(tab, 'first', 0)).toMatchObject({ note: 'Note 0, and more' });
  expect((await tab.store().events.toArray()).at(-1)).toMatchObject({ before: { note: 'Note 0' } });
  expect(await readRecovered()).toEqual([]);
  expect(await beltsIn(tab)).toEqual([]);
});

it.each(['localStorage', 'the store'])('needs only the copy in %s', async (place) => {
  const one = await openTab();
  await someWork(one, [2]);
  await leave(one, held(note('Note 0, and more', 'Note 0')));
  if (place === 'the store')
    for (const key of Object.keys(localStorage)) if (key.includes('belt')) localStorage.removeItem(key);
  const between = await openTab();
  if (place === 'localStorage') await between.store().cache.clear();
  const { tab } = await comeBack();
  expect(await answerTo(tab, 'first', 0)).toMatchObject({ note: 'Note 0, and more' });
});

it('shows both texts when another tab has changed the place meanwhile, until the person is done', async () => {
  const one = await openTab();
  await someWork(one, [2]);
  await leave(one, held(note('Mine', 'Note 0')));
  const two = await openTab();
  await two.saveAnswer('first', criteria[0]!, { note: 'Theirs' }, section);
  const { tab, readRecovered, dropRecovered } = await comeBack();
  expect(await answerTo(tab, 'first', 0)).toMatchObject({ note: 'Theirs' });
  const [text] = await readRecovered();
  expect(text).toMatchObject({ name: 'Notes', about: 'A policy', text: 'Mine', now: 'Theirs' });
  // Still there after another start.
  const later = await comeBack();
  expect(await later.readRecovered()).toMatchObject([{ text: 'Mine' }]);
  await dropRecovered(text!);
  expect(await later.readRecovered()).toEqual([]);
  expect(await beltsIn(later.tab)).toEqual([]);
});

it('adds a recovered text below the saved one when asked to', async () => {
  const one = await openTab();
  await someWork(one, [2]);
  await leave(one, held(note('Mine', 'Other')));
  const { tab, readRecovered, addRecovered } = await comeBack();
  await addRecovered((await readRecovered())[0]!);
  expect(await answerTo(tab, 'first', 0)).toMatchObject({ note: 'Note 0\n\nMine' });
  expect(await readRecovered()).toEqual([]);
});

it.each([
  ['is saved', 'Sent before', []],
  ['is refused', 'x'.repeat(50_001), ['Notes']],
])('shows a text that was on its way when its form went only if it %s', async (_, text, shown) => {
  const one = await openTab();
  await someWork(one, [2]);
  const { useHeld } = await import('#storage/useHeld.ts');
  const { readRecovered } = await import('#storage/recovered.ts');
  const { recoveredEvent } = await import('#storage/beltKeys.ts');
  const { writesEnded } = await import('#storage/write.ts');
  const told = vi.fn();
  window.addEventListener(recoveredEvent, told);
  let unsaved: string | null = text;
  // It was sent when a button was pressed, and nothing waits any more.
  const { unmount } = renderHook(() =>
    useHeld(
      () => (unsaved === null ? null : held(note(unsaved))),
      () => Promise.resolve(),
    ),
  );
  const sent = one.saveAnswer('first', criteria[0]!, { note: text }, section).then(
    () => (unsaved = null),
    () => undefined,
  );
  unmount();
  await sent;
  await writesEnded();
  await vi.waitFor(() => expect(told).toHaveBeenCalledTimes(shown.length));
  expect((await readRecovered()).map(({ name }) => name)).toEqual(shown);
  window.removeEventListener(recoveredEvent, told);
});

it('writes nothing into another store, and nothing that is too long', async () => {
  const one = await openTab();
  await someWork(one, [2]);
  await leave(one, held(note('x'.repeat(50_001), 'Note 0')));
  const { tab, readRecovered } = await comeBack();
  expect(await answerTo(tab, 'first', 0)).toMatchObject({ note: 'Note 0' });
  expect((await readRecovered()).map(({ text }) => text.length)).toEqual([50_001]);
  await tab.store().cache.clear();
  localStorage.setItem(
    'ap-governance.belt.00000000',
    JSON.stringify({
      ...{ storeId: 'another', tab: '00000000', at: '2026-11-27T10:00:00.000Z' },
      held: [held(note('From another store', 'Note 0'))],
    }),
  );
  const again = await comeBack();
  expect(await answerTo(again.tab, 'first', 0)).toMatchObject({ note: 'Note 0' });
  expect((await again.readRecovered()).map(({ text }) => text)).toContain('From another store');
});

it('does not die of a belt that it did not write', async () => {
  const one = await openTab();
  await someWork(one, [2]);
  for (const [at, value] of ['{', 'null', '{"held":3}', '{"__proto__":{}}'].entries())
    localStorage.setItem(`ap-governance.belt.bad${at}`, value);
  const { tab, readRecovered } = await comeBack();
  expect(await readRecovered()).toEqual([]);
  expect(await beltsIn(tab)).toEqual([]);
});

it('says once that the clock is earlier than the last change', async () => {
  const one = await openTab();
  await someWork(one, [2]);
  vi.spyOn(Date, 'now').mockReturnValue(Date.UTC(2016, 10, 20));
  await one.saveAnswer('first', criteria[0]!, { note: 'A' }, section);
  await one.saveAnswer('first', criteria[0]!, { note: 'B' }, section);
  vi.restoreAllMocks();
  expect(one.events.filter((event) => event === 'clock-behind')).toHaveLength(1);
});

it('A24 a tab that was taken over writes nothing more until it is loaded again', async () => {
  const [one, two] = [await openTab(), await openTab()];
  await someWork(two, [2]);
  const { tabId } = await import('#storage/tab.ts');
  const identity = (await two.readIdentity(two.store()))!;
  // `two` was opened last, so this is its id.
  await one.writeIdentity(one.store(), { ...identity, paused: [tabId] });
  const before = await dumpOf(one);
  await expect(two.saveAnswer('first', criteria[0]!, { note: 'Late' }, section)).rejects.toMatchObject({
    reason: 'taken-over',
  });
  two.allowWrites();
  await expect(two.saveAnswer('first', criteria[0]!, { note: 'Late' }, section)).rejects.toMatchObject({
    reason: 'taken-over',
  });
  expect(await dumpOf(one)).toEqual(before);
  const reloaded = await openTab();
  await reloaded.saveAnswer('first', criteria[0]!, { note: 'After reading again' }, section);
  expect(await answerTo(reloaded, 'first', 0)).toMatchObject({ note: 'After reading again' });
});
