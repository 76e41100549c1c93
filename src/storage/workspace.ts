import { openingRows, openRows, type OpenedTables } from '#core/exchange/openRows.ts';
import type { Payload } from '#core/exchange/envelope.ts';
import type { Workspace } from '#core/exchange/read.ts';
import type { RecordKind, UnreadableRow } from '#core/door.ts';
import { recordKinds } from '#core/kinds.ts';
import { store, workTables, type ActivityRow } from './database.ts';
import { inSlices, type SliceOptions } from './inSlices.ts';
import { openRow, readAll } from './rows.ts';
import { bulkLimitMs, write } from './write.ts';

type WorkTable = (typeof workTables)[number];

/** All rows of the work tables as stored, and the keys of those that the browser itself cannot read. */
export interface RawRows {
  rows: Record<WorkTable, unknown[]>;
  broken: Record<WorkTable, string[]>;
}

/** Reads one table after the other, so that it also works inside a transaction. */
export async function readRawRows(): Promise<RawRows> {
  const none = {
    organisations: [],
    assessments: [],
    responses: [],
    evidence: [],
    actions: [],
    snapshots: [],
    conflicts: [],
    ownMatrices: [],
    matrices: [],
    events: [],
  };
  const result: RawRows = { rows: { ...none }, broken: { ...none } };
  for (const name of workTables) {
    const table = await readAll(store()[name]);
    result.rows[name] = table.rows;
    result.broken[name] = table.broken;
  }
  return result;
}

/** Opens rows that were read raw. */
export function openRawRows(raw: RawRows): OpenedTables {
  return withBroken(openRows(raw.rows), raw);
}

/** The same in slices, so not inside a transaction. Rows that have passed the door lately are not judged again. */
export async function openRawRowsInSlices(raw: RawRows, options?: SliceOptions): Promise<OpenedTables> {
  return withBroken(await inSlices(openingRows(raw.rows, openRow), options), raw);
}

function withBroken({ workspace, unreadable }: OpenedTables, { broken }: RawRows): OpenedTables {
  const lost = workTables.flatMap((kind) =>
    broken[kind].map((id): UnreadableRow => ({
      kind,
      id,
      problem: 'wrong-shape',
      detail: 'the browser cannot read it',
      raw: null,
    })),
  );
  return { workspace, unreadable: [...unreadable, ...lost] };
}

/** Everything in the store, opened and checked in slices; the rows that cannot be read are listed apart. */
export async function readWorkspace(options?: SliceOptions): Promise<OpenedTables> {
  return openRawRowsInSlices(await readMoment(readRawRows), options);
}

/** What `read` gives as of one moment, though it reads in slices. */
async function readMoment<Value>(read: () => Promise<Value>): Promise<Value> {
  try {
    return await store().transaction('r', [...workTables], read);
  } catch {
    // A row that the browser cannot read may have taken the transaction down with it.
    return read();
  }
}

/** The same workspace without the sample organisation, which is nobody's work. */
export function withoutSample(workspace: Workspace): Workspace {
  const samples = new Set(
    [...workspace.organisations, ...workspace.assessments].filter(({ sample }) => sample).map(({ id }) => id),
  );
  const assessments = workspace.assessments.filter(({ id }) => !samples.has(id));
  const sampleAssessments = workspace.assessments.filter(({ id }) => samples.has(id));
  const pinned = hashesOf(assessments);
  const onlyInSample = new Set([...hashesOf(sampleAssessments)].filter((sha256) => !pinned.has(sha256)));
  return {
    organisations: workspace.organisations.filter(({ id }) => !samples.has(id)),
    assessments,
    responses: workspace.responses.filter(({ assessmentId }) => !samples.has(assessmentId)),
    evidence: workspace.evidence.filter(({ organisationId }) => !samples.has(organisationId)),
    actions: workspace.actions.filter(({ organisationId }) => !samples.has(organisationId)),
    snapshots: workspace.snapshots.filter(({ assessmentId }) => !samples.has(assessmentId)),
    conflicts: workspace.conflicts.filter(({ assessmentId }) => !samples.has(assessmentId)),
    ownMatrices: workspace.ownMatrices,
    matrices: workspace.matrices.filter(({ sha256 }) => !onlyInSample.has(sha256)),
    events: workspace.events.filter(({ about, recordId }) => !samples.has(about) && !samples.has(recordId)),
  };
}

function hashesOf(assessments: Workspace['assessments']): Set<string> {
  return new Set(assessments.flatMap(({ matrices }) => matrices.map(({ sha256 }) => sha256)));
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

/** Adds ready-made rows, such as the sample, without touching any other. */
export async function addWorkspace(workspace: Workspace): Promise<void> {
  await write([...workTables, 'activity'], bulkLimitMs, async () => putWorkspace(workspace, null));
}

/** Puts the rows of `after` inside a transaction; those that `here` holds as the very same object stay untouched. */
export async function putWorkspace(after: Workspace, here: Workspace | null): Promise<void> {
  const isNew = <Row>(rows: readonly Row[], known: readonly Row[] = []): Row[] => {
    const same = new Set(known);
    return rows.filter((row) => !same.has(row));
  };
  const put = async (name: RecordKind | 'matrices' | 'events') => {
    await store()[name].bulkPut(isNew<unknown>(after[name], here?.[name]));
  };
  for (const name of recordKinds) await put(name);
  await put('matrices');
  await put('events');
  const worked = new Set([
    ...isNew(after.assessments, here?.assessments).map(({ id }) => id),
    ...isNew(after.responses, here?.responses).map(({ assessmentId }) => assessmentId),
  ]);
  await store().activity.bulkPut(activityOf(after).filter(({ assessmentId }) => worked.has(assessmentId)));
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
