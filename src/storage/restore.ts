import { restoredWorkspace, type RestoreChoices } from '#core/exchange/restore.ts';
import type { Workspace } from '#core/exchange/read.ts';
import { newId } from './assessments.ts';
import { noteBackup } from './backupNote.ts';
import { nextStamp } from './commit.ts';
import { backupKey, store, workTables, type ActivityRow, type MetaRow } from './database.ts';
import { countChangesAfter, lastEventId } from './history.ts';
import { rememberStore } from './identity.ts';
import { forgetSeen } from './seenRows.ts';
import { openRawRows, putWorkspace, readRawRows, withoutSample, type RawRows } from './workspace.ts';
import { bulkLimitMs, write } from './write.ts';

/** A restore that was done, and the way back from it. */
export interface Restored {
  /** How many changes were saved since; undoing takes them away too. */
  changesSince: () => Promise<number>;
  /** Puts back the very rows that were here. */
  undo: () => Promise<void>;
}

/** The file that a workspace was read from. `at`: when it was made, ISO 8601. */
export interface RestoreSource {
  fileName: string;
  at: string;
  /** The name that the file has inside, and whether all of it could be read. */
  fileId?: string;
  checked?: boolean;
  /** False for what was recovered of a damaged file, which is no backup of anything. */
  isWhole?: boolean;
}

const tables = [...workTables, 'activity'];

/**
 * Restores a file in one transaction: all of it or nothing. What is here is read in the same transaction, so that no
 * other tab's work can come between. Rejects with `StorageError`; then nothing has changed.
 */
export async function restoreWorkspace(
  file: Workspace,
  choices: RestoreChoices,
  source: RestoreSource,
): Promise<Restored> {
  let before: Dump | null = null;
  let lastEvent = '';
  // Thousands of assessments are hundreds of thousands of rows, and a slow disk takes a millisecond for each.
  const limitMs = bulkLimitMs + file.responses.length + file.events.length;
  await write(tables, limitMs, async (identity) => {
    before = await dump();
    const { workspace: here } = openRawRows(before.raw);
    const after = restoredWorkspace(here, file, choices, await nextStamp(identity), newId);
    const own = withoutSample(here);
    const replaces = choices.mode === 'replace' || own.assessments.length + own.organisations.length === 0;
    if (choices.mode === 'replace') {
      await clearWork(before.raw.broken);
      await putWorkspace(after, null);
    } else await putWorkspace(after, here);
    lastEvent = await lastEventId();
    // The file then is a backup of exactly what is here.
    const { isWhole = true, ...note } = source;
    if (replaces && isWhole) await noteBackup({ ...note, lastEventId: lastEvent });
  });
  forgetSeen();
  void rememberStore();
  return {
    changesSince: () => countChangesAfter(lastEvent),
    undo: async () => {
      if (before !== null) await putBack(before);
    },
  };
}

interface Dump {
  raw: RawRows;
  activity: ActivityRow[];
  backup: MetaRow | undefined;
}

async function dump(): Promise<Dump> {
  const raw = await readRawRows();
  return { raw, activity: await store().activity.toArray(), backup: await store().meta.get(backupKey) };
}

async function putBack({ raw, activity, backup }: Dump): Promise<void> {
  await write(tables, bulkLimitMs, async () => {
    await clearWork(raw.broken);
    for (const name of workTables) await store()[name].bulkPut(raw.rows[name]);
    await store().activity.bulkPut(activity);
    if (backup === undefined) await store().meta.delete(backupKey);
    else await store().meta.put(backup);
  });
  forgetSeen();
  void rememberStore();
}

/** Empties the work tables but for rows that the browser cannot read: no backup could hold those. */
async function clearWork(broken: RawRows['broken']): Promise<void> {
  for (const name of workTables) {
    const keep = new Set(broken[name]);
    const keys = await store()[name].toCollection().primaryKeys();
    await store()[name].bulkDelete(keys.filter((key) => !keep.has(key)));
  }
  await store().activity.clear();
}
