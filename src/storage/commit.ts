import { nextHlc } from '#core/clock.ts';
import type { RecordFields, RecordKind, Records } from '#core/door.ts';
import type { HistoryEvent } from '#core/event.ts';
import { seal, type RecordBase, type Stamp } from '#core/record.ts';
import { store, workTables } from './database.ts';
import { lastEventId } from './history.ts';
import type { Identity } from './identity.ts';
import { askToKeepOnce } from './persistence.ts';
import { openRow } from './rows.ts';
import { dropUnsaved, keepUnsaved } from './unsaved.ts';
import { bulkLimitMs, StorageError, write, writeLimitMs } from './write.ts';

/** `row`: what the change starts from. `isNew`: there is no row of this id yet, and none may turn out to be there. */
export interface Found {
  row: unknown;
  isNew: boolean;
}

/** A patch of one row. `write` gets the row as it is inside the transaction, so two tabs' fields both survive. */
export interface Change {
  table: RecordKind;
  id: string;
  /** Where the change starts from, read inside the transaction. */
  read: () => Promise<Found>;
  /** The assessment or organisation that its line of history belongs to, when that is not the one of the commit. */
  about?: string;
  /** The row to store, or `null` when nothing changes. */
  write: (current: unknown, stamp: Stamp) => { row: RecordBase; before: Record<string, unknown> } | null;
}

/**
 * One change of one record. `apply` returns the new fields, or `null` for no change; `undefined` is a new row.
 * `read`: where the change starts from, when that is not the row with this id.
 */
export function change<Kind extends RecordKind>(
  table: Kind,
  id: string,
  apply: (current: Records[Kind] | undefined) => RecordFields[Kind] | null,
  options: { deletedAt?: string | null; read?: () => Promise<Found>; about?: string } = {},
): Change {
  return {
    table,
    id,
    ...(options.about !== undefined && { about: options.about }),
    read: options.read ?? (() => readOwn(table, id)),
    write: (raw, stamp) => {
      const current = raw === undefined ? undefined : opened(table, raw);
      const fields = apply(current);
      if (fields === null) return null;
      const deletedAt = options.deletedAt === undefined ? (current?.deletedAt ?? null) : options.deletedAt;
      const later = {
        ...stamp,
        hlc: nextHlc(laterOf(stamp.hlc, current?.hlc), Date.now(), hlcNode(stamp.deviceId)),
      };
      const row = seal(id, fields, later, deletedAt);
      // A row that the door would refuse must never be stored: it could not be read again.
      opened(table, row);
      return { row, before: replaced(current, fields) };
    },
  };
}

async function readOwn(table: RecordKind, id: string): Promise<Found> {
  const row: unknown = await store()[table].get(id);
  return { row, isNew: row === undefined };
}

function opened<Kind extends RecordKind>(table: Kind, raw: unknown): Records[Kind] {
  const result = openRow(table, raw);
  if (result.ok) return result.record;
  throw new StorageError('unreadable', `${table} ${result.unreadable.id}: ${result.unreadable.detail}`);
}

/** The values that this change takes away, for the history. */
function replaced(current: object | undefined, fields: object): Record<string, unknown> {
  if (current === undefined) return {};
  const next = new Map<string, unknown>(Object.entries(fields));
  return Object.fromEntries(
    Object.entries(current).filter(
      ([key, value]) => next.has(key) && JSON.stringify(next.get(key)) !== JSON.stringify(value),
    ),
  );
}

export interface CommitAbout {
  kind: HistoryEvent['kind'];
  /** The assessment or organisation that the history line belongs to. */
  about: string;
  /** The criterion worked on, so that "continue" can go back to it. */
  criterionId?: string;
  /** Set when answers or targets change: refused if the assessment is locked. */
  draftOf?: string;
  /** Fields whose earlier value this editing session has already put into the history: once is enough. */
  alreadyKept?: ReadonlySet<string>;
  /** The changes come from a file that a person brought in; their history says so. */
  fromFile?: boolean;
  /** Other rows written in the same transaction, such as the matrix that an assessment pins. */
  also?: () => Promise<unknown>;
}

const tabId = crypto.randomUUID().slice(0, 8);
const hlcNode = (deviceId: string) => `${deviceId}_${tabId}`;
const laterOf = (a: string, b: string | undefined) => (b !== undefined && b > a ? b : a);

let lastHlc = '';

/** Stamps rows and history and writes them together. Rejects with `StorageError`; then nothing was written. */
export async function commit(changes: readonly Change[], about: CommitAbout): Promise<void> {
  const tables = new Set(['events', 'activity', ...changes.map(({ table }) => table)]);
  if (about.draftOf !== undefined) tables.add('assessments');
  if (about.also !== undefined) tables.add('matrices');
  try {
    await write([...tables], writeLimitMs, (identity) => apply(changes, about, identity));
  } catch (error) {
    keepUnsaved(changes);
    throw error;
  }
  dropUnsaved(changes);
  if (about.kind === 'answered') askToKeepOnce();
}

/**
 * The same for changes that follow from what is stored: `decide` reads it inside the transaction, in which all work
 * tables are open, so that nothing can come between. No changes is a decision too.
 */
export async function commitAfter(
  decide: () => Promise<readonly Change[]>,
  about: CommitAbout,
): Promise<void> {
  await write([...workTables, 'activity'], bulkLimitMs, async (identity) =>
    apply(await decide(), about, identity),
  );
}

/** All reads are asked for at once, then all writes: each wait for the browser's answer is felt on a slow laptop. */
async function apply(changes: readonly Change[], about: CommitAbout, identity: Identity): Promise<void> {
  const database = store();
  const draftAt = changes.findIndex(({ table, id }) => table === 'assessments' && id === about.draftOf);
  const [stamp, known, found, draft] = await Promise.all([
    nextStamp(identity),
    about.criterionId === undefined ? database.activity.get(about.about) : undefined,
    Promise.all(changes.map((one) => one.read())),
    about.draftOf === undefined || draftAt >= 0 ? undefined : database.assessments.get(about.draftOf),
    about.also?.(),
  ]);
  if (about.draftOf !== undefined) checkDraft(draftAt < 0 ? draft : found[draftAt]?.row);
  const writes: PromiseLike<unknown>[] = [];
  for (const [index, one] of changes.entries()) {
    const { row: current, isNew } = found[index] ?? { row: undefined, isNew: true };
    const result = one.write(current, stamp);
    if (result === null) continue;
    writes.push(
      // A row that no index finds may still be there, damaged: `add` refuses to overwrite it.
      isNew ? database.table(one.table).add(result.row) : database.table(one.table).put(result.row),
      database.events.put({
        id: `${stamp.hlc}_${index}`,
        at: stamp.at,
        kind: about.kind,
        about: one.about ?? about.about,
        recordId: one.id,
        before: withoutKept(result.before, about.alreadyKept),
        authorId: stamp.authorId,
        deviceId: stamp.deviceId,
        ...(about.fromFile === true && { source: 'file' as const }),
      } satisfies HistoryEvent),
    );
    lastHlc = laterOf(lastHlc, result.row.hlc);
  }
  const worked = about.kind !== 'deleted' && about.kind !== 'restored';
  if (worked && changes.some(({ table }) => table === 'assessments' || table === 'responses')) {
    const criterionId = about.criterionId ?? known?.criterionId ?? null;
    writes.push(database.activity.put({ assessmentId: about.about, at: stamp.at, criterionId }));
  }
  await Promise.all(writes);
}

/**
 * The next stamp of this tab, inside a transaction over `events`: later than all history in the store, also when the
 * clock was set back or another tab is ahead.
 */
export async function nextStamp(identity: Identity): Promise<Stamp> {
  lastHlc = nextHlc(laterOf(lastHlc, await lastEventId()), Date.now(), hlcNode(identity.deviceId));
  return {
    hlc: lastHlc,
    at: new Date().toISOString(),
    authorId: identity.authorId,
    deviceId: identity.deviceId,
  };
}

/** Text is saved every few hundred milliseconds; keeping it whole each time would fill the store with history. */
function withoutKept(before: Record<string, unknown>, kept: ReadonlySet<string> | undefined) {
  return Object.fromEntries(Object.entries(before).filter(([field]) => kept?.has(field) !== true));
}

function checkDraft(raw: unknown): void {
  const assessment = opened('assessments', raw);
  if (assessment.status !== 'draft') throw new StorageError('locked', 'the assessment is signed off');
}
