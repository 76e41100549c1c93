import { z } from '#core/schema.ts';
import { backupKey, store } from './database.ts';

/** What was last backed up: when, under which name, and the last line of history that is in it. */
const backupSchema = z.object({ at: z.string(), fileName: z.string(), lastEventId: z.string() });
export type BackupNote = z.infer<typeof backupSchema>;

/** `null` when no backup has been saved from this browser. */
export async function readBackupNote(): Promise<BackupNote | null> {
  const row = await store().meta.get(backupKey);
  const read = backupSchema.safeParse(row?.value);
  return read.success ? read.data : null;
}

/** Inside a transaction over `meta`. */
export async function noteBackup(note: BackupNote): Promise<void> {
  await store().meta.put({ key: backupKey, value: note });
}
