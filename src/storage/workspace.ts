import { recordKinds } from '#core/door.ts';
import { eventSchema } from '#core/event.ts';
import type { Payload } from '#core/exchange/envelope.ts';
import { restoredWorkspace, type RestoreChoices } from '#core/exchange/restore.ts';
import type { Workspace } from '#core/exchange/read.ts';
import type { UnreadableRow } from '#core/door.ts';
import { readMatrix } from '#core/readMatrix.ts';
import { checkIdentity, nextStamp, write } from './commit.ts';
import { store, workTables, type ActivityRow } from './database.ts';
import { newId } from './assessments.ts';
import { rememberStore } from './openStore.ts';
import { readAll, readRows } from './rows.ts';

const bulkLimitMs = 60_000;

/** Everything in the store, opened and checked; the rows that cannot be read are listed apart. */
export async function readWorkspace(): Promise<{ workspace: Workspace; unreadable: UnreadableRow[] }> {
  const [organisations, assessments, responses] = await Promise.all([
    readRows('organisations'),
    readRows('assessments'),
    readRows('responses'),
  ]);
  const events = (await readAll(store().events)).rows.flatMap((row) => {
    const read = eventSchema.safeParse(row);
    return read.success ? [read.data] : [];
  });
  const matrices = (await readAll(store().matrices)).rows.flatMap((row) => readMatrixRow(row));
  return {
    workspace: {
      organisations: organisations.records,
      assessments: assessments.records,
      responses: responses.records,
      matrices,
      events,
    },
    unreadable: [...organisations.unreadable, ...assessments.unreadable, ...responses.unreadable],
  };
}

function readMatrixRow(row: unknown): Workspace['matrices'] {
  if (typeof row !== 'object' || row === null || !('sha256' in row) || !('matrix' in row)) return [];
  try {
    return [{ sha256: String(row.sha256), matrix: readMatrix(row.matrix, 'stored matrix') }];
  } catch {
    return [];
  }
}

/** The same workspace without the sample organisation, which is nobody's work. */
export function withoutSample(workspace: Workspace): Workspace {
  const sample = new Set(workspace.organisations.filter((o) => o.sample).map(({ id }) => id));
  const assessments = workspace.assessments.filter((assessment) => !assessment.sample);
  const kept = new Set(assessments.map(({ id }) => id));
  const pinned = new Set(assessments.flatMap(({ matrices }) => matrices.map(({ sha256 }) => sha256)));
  const sampleAssessments = new Set(workspace.assessments.filter((a) => a.sample).map(({ id }) => id));
  return {
    organisations: workspace.organisations.filter(({ id }) => !sample.has(id)),
    assessments,
    responses: workspace.responses.filter(({ assessmentId }) => kept.has(assessmentId)),
    matrices: workspace.matrices.filter(({ sha256 }) => pinned.has(sha256)),
    events: workspace.events.filter(({ about }) => !sampleAssessments.has(about) && !sample.has(about)),
  };
}

/** The payload of a backup: the workspace as stored, and rows that cannot be read as text. */
export function payloadOf(workspace: Workspace, unreadable: readonly UnreadableRow[]): Payload {
  return {
    ...workspace,
    unreadable: unreadable.map(({ kind, id, raw }) => ({ table: kind, id, raw: rawText(raw) })),
  };
}

function rawText(raw: unknown): string {
  try {
    return typeof raw === 'undefined' ? '' : JSON.stringify(raw);
  } catch {
    return String(raw);
  }
}

/**
 * Restores a file in one transaction: all of it or nothing. Returns the function that undoes it, which puts back
 * the very rows that were here.
 */
export async function restoreWorkspace(
  file: Workspace,
  choices: RestoreChoices,
): Promise<() => Promise<void>> {
  const before = await dumpRows();
  const { workspace: here } = await readWorkspace();
  await write(async (identity) => {
    const after = restoredWorkspace(here, file, choices, nextStamp(identity), newId);
    await store().transaction('rw', ['meta', 'activity', ...workTables], async () => {
      await checkIdentity(identity);
      if (choices.mode === 'replace') await clearWork();
      await putWorkspace(after);
    });
  }, bulkLimitMs);
  await rememberStore();
  return () => putBack(before);
}

/** Adds ready-made rows, such as the sample, without touching any other. */
export async function addWorkspace(workspace: Workspace): Promise<void> {
  await write(
    (identity) =>
      store().transaction('rw', ['meta', 'activity', ...workTables], async () => {
        await checkIdentity(identity);
        await putWorkspace(workspace);
      }),
    bulkLimitMs,
  );
}

type Dump = Map<string, unknown[]>;

async function dumpRows(): Promise<Dump> {
  const dump: Dump = new Map();
  for (const name of [...workTables, 'activity']) dump.set(name, await store().table(name).toArray());
  return dump;
}

async function putBack(dump: Dump): Promise<void> {
  await write(
    (identity) =>
      store().transaction('rw', ['meta', 'activity', ...workTables], async () => {
        await checkIdentity(identity);
        await clearWork();
        for (const [name, rows] of dump) await store().table(name).bulkPut(rows);
      }),
    bulkLimitMs,
  );
  await rememberStore();
}

async function clearWork(): Promise<void> {
  for (const name of [...workTables, 'activity']) await store().table(name).clear();
}

async function putWorkspace(workspace: Workspace): Promise<void> {
  for (const kind of recordKinds) await store()[kind].bulkPut(workspace[kind]);
  await store().matrices.bulkPut(workspace.matrices);
  await store().events.bulkPut(workspace.events);
  await store().activity.bulkPut(activityOf(workspace));
}

/** Lists are ordered by the last change, which after a restore is the latest stamp of the rows themselves. */
function activityOf({ assessments, responses }: Workspace): ActivityRow[] {
  const rows = new Map<string, ActivityRow>();
  for (const { id, updatedAt } of assessments)
    rows.set(id, { assessmentId: id, at: updatedAt, criterionId: null });
  for (const { assessmentId, criterionId, updatedAt } of responses) {
    const known = rows.get(assessmentId);
    if (known !== undefined && (known.criterionId === null || known.at <= updatedAt)) {
      const at = known.at > updatedAt ? known.at : updatedAt;
      rows.set(assessmentId, { assessmentId, at, criterionId });
    }
  }
  return [...rows.values()];
}
