import { nextHlc } from '#core/clock.ts';
import type { OpenedTables } from '#core/exchange/openRows.ts';
import { openAll, type RecordKind, type Records } from '#core/door.ts';
import { contentsOf, type Contents } from '#core/exchange/contents.ts';
import type { Workspace } from '#core/exchange/read.ts';
import { writeExchange } from '#core/exchange/write.ts';
import { recordKinds } from '#core/kinds.ts';
import type { Stamp } from '#core/record.ts';
import { newId } from './assessments.ts';
import { exchangeFileName } from './exchangeFileName.ts';
import { currentIdentity } from './identity.ts';
import { knownMatrix } from './matrices.ts';
import { seenRecords } from './seenRows.ts';
import { unsavedChanges } from './unsaved.ts';
import { whileOurs } from './useLive.ts';
import { openRawRowsInSlices, payloadOf, readRawRows } from './workspace.ts';
import { stoppedBy } from './write.ts';

/** A backup file made while the store does not take anything. */
export interface RescuedFile {
  name: string;
  text: string;
  contents: Contents;
  /** True when the store is gone or does not answer: the file has what this page had read of it, without history. */
  fromMemory: boolean;
}

/** A store on a full disk may never answer. */
const readLimitMs = 5000;

/**
 * Everything that can be saved to a file when saving has failed: what is stored, or what this page remembers of it when
 * the store is gone, and over both the changes that could not be written. `app` is the version of the tool.
 */
export async function makeRescueFile(app: string): Promise<RescuedFile> {
  const isGone = stoppedBy() === 'recovery';
  const stored = isGone ? null : await readStored().catch(() => null);
  const { workspace, unreadable } = stored ?? { workspace: remembered(), unreadable: [] };
  const whole = withMatrices(withUnsaved(workspace));
  const createdAt = new Date().toISOString();
  const lead = whole.organisations.find(({ deletedAt, sample }) => deletedAt === null && !sample)?.name ?? '';
  return {
    name: exchangeFileName('backup', lead, createdAt),
    text: writeExchange(
      { kind: 'backup', fileId: newId(), createdAt, createdBy: lead, app },
      payloadOf(whole, unreadable),
    ),
    contents: contentsOf(whole),
    fromMemory: stored === null,
  };
}

async function readStored(): Promise<OpenedTables | null> {
  const raw = await withinLimit(whileOurs(readRawRows));
  return raw && openRawRowsInSlices(raw);
}

/** The texts of changes that could not be written, as a person typed them, the latest of each field. */
export function unsavedTexts(): string[] {
  const before = remembered();
  const after = withUnsaved(before);
  return recordKinds.flatMap((kind) => {
    const unchanged = new Set<object>(before[kind]);
    return after[kind].flatMap((record) => {
      if (unchanged.has(record)) return [];
      const old = new Map<string, unknown>(Object.entries(startOf(kind, record.id, before) ?? {}));
      return Object.entries(record).flatMap(([field, value]) =>
        typeof value === 'string' && value.trim() !== '' && !ofBase.has(field) && value !== old.get(field)
          ? [value]
          : [],
      );
    });
  });
}

/** Fields that no person types. */
const ofBase = new Set(
  'id hlc updatedAt authorId deviceId deletedAt checksum createdAt closedAt assessmentId criterionId organisationId recordId kind field status type confidence priority mode'.split(
    ' ',
  ),
);

function remembered(): Workspace {
  return {
    organisations: seenRecords('organisations'),
    assessments: seenRecords('assessments'),
    responses: seenRecords('responses'),
    evidence: seenRecords('evidence'),
    actions: seenRecords('actions'),
    snapshots: seenRecords('snapshots'),
    conflicts: seenRecords('conflicts'),
    ownMatrices: seenRecords('ownMatrices'),
    matrices: [],
    events: [],
  };
}

/** The workspace as it would be if the changes that failed had been written, one after the other. */
function withUnsaved(workspace: Workspace): Workspace {
  const identity = currentIdentity();
  const deviceId = identity?.deviceId ?? 'unknown';
  const stamp: Stamp = {
    hlc: nextHlc('', Date.now(), deviceId),
    at: new Date().toISOString(),
    authorId: identity?.authorId ?? 'unknown',
    deviceId,
  };
  let result = workspace;
  for (const one of unsavedChanges()) {
    try {
      const changed = one.write(startOf(one.table, one.id, result), stamp);
      if (changed !== null) result = withRow(result, one.table, changed.row);
    } catch {
      // It was refused because of its own row, which is damaged or locked; the others are still wanted.
    }
  }
  return result;
}

/** The record that a change starts from. An answer may go on from the row of another author. */
function startOf(table: RecordKind, id: string, workspace: Workspace): object | undefined {
  const own = workspace[table].find((record) => record.id === id);
  if (own !== undefined || table !== 'responses') return own;
  const place = id.slice(0, id.lastIndexOf('_') + 1);
  return workspace.responses
    .filter((record) => record.id.startsWith(place) && record.deletedAt === null)
    .reduce<Records['responses'] | undefined>(
      (latest, record) => (latest === undefined || latest.hlc < record.hlc ? record : latest),
      undefined,
    );
}

function withRow(workspace: Workspace, table: RecordKind, row: unknown): Workspace {
  const { records } = openAll(table, [row]);
  const ids = new Set(records.map(({ id }) => id));
  return { ...workspace, [table]: [...workspace[table].filter(({ id }) => !ids.has(id)), ...records] };
}

/** The wording that assessments pin, where the page knows it. */
function withMatrices(workspace: Workspace): Workspace {
  const there = new Set(workspace.matrices.map(({ sha256 }) => sha256));
  const pinned = new Set(
    workspace.assessments.flatMap(({ matrices }) => matrices.map(({ sha256 }) => sha256)),
  );
  const missing = [...pinned].flatMap((sha256) => {
    const matrix = there.has(sha256) ? null : knownMatrix(sha256);
    return matrix === null ? [] : [{ sha256, matrix }];
  });
  return { ...workspace, matrices: [...workspace.matrices, ...missing] };
}

async function withinLimit<Value>(reading: Promise<Value>): Promise<Value | null> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const limit = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), readLimitMs);
  });
  try {
    return await Promise.race([reading, limit]);
  } finally {
    clearTimeout(timer);
  }
}
