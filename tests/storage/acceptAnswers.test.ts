import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { AcceptedAnswer, StoredAnswer } from '#storage/acceptAnswers.ts';
import {
  answerTo,
  criteria,
  dumpOf,
  failPuts,
  level,
  matrix,
  newBrowser,
  openTab,
  section,
  someWork,
  type Tab,
} from './someWork.ts';

let tab: Tab;
beforeEach(async () => {
  await newBrowser();
  tab = await openTab();
  await someWork(tab, [2, 3, 1]);
});
afterEach(() => vi.restoreAllMocks());

const lastDomain = `${matrix.id}.${matrix.domains.at(-1)!.id}`;

/** One answer to accept, as a person saw it: with this last change. */
async function accepted(
  index: number,
  patch: AcceptedAnswer['patch'],
  of = section,
): Promise<AcceptedAnswer> {
  const seen = (await answerTo(tab, 'first', index))?.updatedAt ?? null;
  return {
    criterionId: criteria[index]!,
    section: of,
    patch,
    isAsSeen: ({ updatedAt }: StoredAnswer) => updatedAt === seen,
  };
}
const eventsOf = async () =>
  (await tab.store().events.toArray()) as { source?: string; at: string; before: unknown }[];

it('stores exactly what was accepted, with its history, and leaves the other fields alone', async () => {
  const before = (await eventsOf()).length;
  const result = await tab.acceptAnswers('first', [
    await accepted(0, { answer: level(4), target: 5 }),
    await accepted(2, { note: 'From the workshop' }),
  ]);
  expect(result.outcome).toBe('done');
  expect(await answerTo(tab, 'first', 0)).toMatchObject({ answer: level(4), target: 5, note: 'Note 0' });
  expect(await answerTo(tab, 'first', 1)).toMatchObject({ answer: level(3), target: null, note: 'Note 1' });
  expect(await answerTo(tab, 'first', 2)).toMatchObject({ answer: level(1), note: 'From the workshop' });
  const lines = (await eventsOf()).slice(before);
  expect(lines.map(({ source }) => source)).toEqual(['file', 'file']);
  expect(lines.map(({ before: taken }) => taken)).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ answer: level(2), target: null }),
      expect.objectContaining({ note: 'Note 2' }),
    ]),
  );
});

it('marks every completed domain that it changes, also two at once', async () => {
  const decided = { complete: true, decidedAt: '2026-10-01T09:00:00.000Z', changedSince: false };
  await tab.patchAssessment('first', () => ({ sections: { [section]: decided, [lastDomain]: decided } }));
  const last = criteria.length - 1;
  await tab.acceptAnswers('first', [
    await accepted(0, { answer: level(4) }),
    await accepted(last, { answer: level(0) }, lastDomain),
  ]);
  const loaded = await tab.readAssessment('first');
  if (loaded.state !== 'ready') throw new Error(loaded.state);
  expect(loaded.assessment.sections).toEqual({
    [section]: { ...decided, changedSince: true },
    [lastDomain]: { ...decided, changedSince: true },
  });
});

it('writes nothing when one of the answers is not what the person saw', async () => {
  const two = [await accepted(0, { answer: level(4) }), await accepted(1, { answer: level(4) })];
  await tab.saveAnswer('first', criteria[1]!, { answer: level(5) }, section);
  const before = await dumpOf(tab);
  expect(await tab.acceptAnswers('first', two)).toEqual({ outcome: 'changed-meanwhile' });
  expect(await dumpOf(tab)).toEqual(before);
});

it('writes all or nothing when the browser fails at any write', async () => {
  for (let k = 1; k <= 5; k++) {
    const before = await dumpOf(tab);
    const two = [await accepted(0, { answer: level(4) }), await accepted(1, { note: 'New' })];
    const puts = failPuts(k, 'UnknownError');
    await expect(tab.acceptAnswers('first', two)).rejects.toThrow();
    puts.mockRestore();
    expect(await dumpOf(tab)).toEqual(before);
    tab.allowWrites();
  }
});

it('is undone at once, but not over a later change', async () => {
  const result = await tab.acceptAnswers('first', [
    await accepted(0, { answer: level(4), note: 'From the file' }),
    await accepted(5, { answer: level(1) }),
  ]);
  if (result.outcome !== 'done') throw new Error(result.outcome);
  await result.undo();
  expect(await answerTo(tab, 'first', 0)).toMatchObject({ answer: level(2), note: 'Note 0' });
  expect(await answerTo(tab, 'first', 5)).toMatchObject({ answer: null });

  const again = await tab.acceptAnswers('first', [
    await accepted(0, { answer: level(4) }),
    await accepted(1, { target: 1 }),
  ]);
  if (again.outcome !== 'done') throw new Error(again.outcome);
  await tab.saveAnswer('first', criteria[0]!, { answer: level(5) }, section);
  const before = await dumpOf(tab);
  await expect(again.undo()).rejects.toThrow();
  expect(await dumpOf(tab)).toEqual(before);
});

it('is refused for a signed-off assessment', async () => {
  const one = await accepted(0, { answer: level(4) });
  await tab.patchAssessment('first', () => ({ status: 'signed-off' }));
  const before = await dumpOf(tab);
  await expect(tab.acceptAnswers('first', [one])).rejects.toMatchObject({ reason: 'locked' });
  expect(await dumpOf(tab)).toEqual(before);
});
