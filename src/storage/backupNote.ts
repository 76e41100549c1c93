import { z } from '#core/schema.ts';
import { backupKey, store } from './database.ts';
import { useLive } from './useLive.ts';
import { write, writeLimitMs } from './write.ts';

/** What was last backed up: when, under which name, and the last line of history that is in it. */
const backupSchema = z.object({
  at: z.string(),
  fileName: z.string(),
  lastEventId: z.string(),
  /** The name that the file has inside, so that it is known again when it is checked. */
  fileId: z.optional(z.string()),
  /** The file was read back after it was written, and is whole. */
  checked: z.optional(z.boolean()),
});
export type BackupNote = z.infer<typeof backupSchema>;

/** `null` when no backup has been saved from this browser. */
export async function readBackupNote(): Promise<BackupNote | null> {
  const row = await store().meta.get(backupKey);
  const read = backupSchema.safeParse(row?.value);
  return read.success ? read.data : null;
}

/** The same, live. It reads one row, which no answer changes, so that nothing is read again when an answer is saved. */
export function useBackupNote(): BackupNote | null | undefined {
  return useLive(readBackupNote);
}

/** Inside a transaction over `meta`. */
export async function noteBackup(note: BackupNote): Promise<void> {
  await store().meta.put({ key: backupKey, value: note });
}

/** Notes that the file of the last backup was opened and is whole. Another file changes nothing. */
export async function noteChecked(fileId: string): Promise<void> {
  const known = await readBackupNote();
  if (known?.fileId !== fileId || known.checked === true) return;
  await write([], writeLimitMs, async () => {
    const note = await readBackupNote();
    if (note?.fileId === fileId) await noteBackup({ ...note, checked: true });
  });
}
