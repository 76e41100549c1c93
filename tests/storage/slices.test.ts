import fc from 'fast-check';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { canonicalJson, sha256Hex } from '#core/canonical.ts';
import { countsOf, type Payload } from '#core/exchange/envelope.ts';
import { writeExchange, writingExchange } from '#core/exchange/write.ts';
import { seal } from '#core/record.ts';
import { emptyResponse } from '#core/response.ts';
import { GivenUp, inSlices } from '#storage/inSlices.ts';
import { blobOf } from '#storage/backup.ts';
import { newBrowser, openTab, someWork } from './someWork.ts';

beforeEach(newBrowser);
afterEach(() => {
  vi.restoreAllMocks();
});

const facts = {
  kind: 'backup',
  fileId: 'file',
  createdAt: '2026-11-20T14:32:00.000Z',
  createdBy: 'Anytown',
  app: '0',
} as const;
// Of every width in UTF-8, and halves of a character too.
const text = fc.string({ unit: 'binary', maxLength: 40 });
const rows = fc.uniqueArray(fc.record({ id: fc.uuid(), note: text }), {
  selector: ({ id }) => id,
  maxLength: 20,
});
const payloads = fc.record({ organisations: rows, responses: rows, events: rows }).map((some): Payload => ({
  assessments: [],
  evidence: [],
  actions: [],
  snapshots: [],
  conflicts: [],
  matrices: [],
  unreadable: [],
  ...some,
}));

/** What the file is by its description: the canonical JSON of the whole. */
function plainText(payload: Payload): string {
  const byId = (list: unknown[]) => list.toSorted((a, b) => (idOf(a) < idOf(b) ? -1 : 1));
  const idOf = (row: unknown) => (row as { id: string }).id;
  const { organisations, responses, events } = payload;
  const ordered = {
    ...payload,
    organisations: byId(organisations),
    responses: byId(responses),
    events: byId(events),
  };
  const payloadSha256 = sha256Hex(canonicalJson(ordered));
  const counts = countsOf(payload);
  const about = { format: 'ap-governance', formatVersion: 3, minReader: 2, ...facts, counts };
  return canonicalJson({ ...about, payload: ordered, payloadSha256 });
}

it('writes a file in parts that are the plain text, byte for byte', async () => {
  await fc.assert(
    fc.asyncProperty(payloads, async (payload) => {
      const parts = await inSlices(writingExchange(facts, payload));
      expect(parts.join('')).toBe(plainText(payload));
      expect(writeExchange(facts, payload)).toBe(plainText(payload));
    }),
  );
});

it('writes many megabytes in many parts, the same as at once', async () => {
  const responses = Array.from({ length: 3000 }, (_, n) => ({ id: `row-${n}`, note: '🩺é'.repeat(60) }));
  const none = { organisations: [], assessments: [], evidence: [], actions: [], snapshots: [] };
  const payload: Payload = { ...none, conflicts: [], matrices: [], events: [], unreadable: [], responses };
  const parts = await inSlices(writingExchange(facts, payload));
  expect(parts.length).toBeGreaterThan(3);
  expect(parts.join('')).toBe(plainText(payload));
  expect(await (await blobOf(parts)).text()).toBe(plainText(payload));
});

it('lets others work between slices, and stops when nobody waits any more', async () => {
  let steps = 0;
  const endless = function* () {
    for (;;) {
      steps++;
      yield undefined;
    }
  };
  let heard = false;
  setTimeout(() => {
    heard = true;
  }, 0);
  await expect(inSlices(endless(), { isGivenUp: () => heard })).rejects.toThrow(GivenUp);
  expect(steps).toBeGreaterThan(0);
});

it('reads tables of more than one slice whole and in order, and lists every bad row', async () => {
  const tab = await openTab();
  await someWork(tab, []);
  const stamp = { hlc: '1', at: facts.createdAt, authorId: 'me', deviceId: 'here' };
  const added = Array.from({ length: 1201 }, (_, n) =>
    seal(`zz-${String(n).padStart(4, '0')}`, emptyResponse('first', 'criterion'), stamp),
  );
  // The last of a slice, the first of the next one, and the last of all.
  const bad = new Set([499, 500, 1200].map((n) => added[n]?.id));
  const stored = added.map((row) => (bad.has(row.id) ? { ...row, note: 'Changed' } : row));
  await tab.store().responses.bulkPut(stored);
  for (const read of [await tab.readWorkspace(), await tab.readWorkspace()]) {
    expect(read.workspace.responses).toHaveLength(1201 - 3);
    expect(read.unreadable.map(({ id }) => id)).toEqual([...bad]);
  }
  const { records, unreadable } = await tab.readRows('responses');
  expect(records.map(({ id }) => id)).toEqual(records.map(({ id }) => id).sort());
  expect([records.length, unreadable.length]).toEqual([1198, 3]);
  expect((await tab.readOverview()).unreadable).toHaveLength(3);
});
