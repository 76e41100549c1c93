import type { BackupStatus } from '#storage/backup.ts';

const manyChanges = 25;
const longDays = 7;
const dayMs = 86_400_000;

/**
 * A backup is due after 25 changes, or 7 days after the last backup with at least 1 change since (without a backup: 7
 * days after the first change). Not before `remindAfter`, ISO 8601, the "remind me tomorrow" of the person.
 */
export function backupIsDue(status: BackupStatus, remindAfter: string | null, now: Date): boolean {
  if (remindAfter !== null && now.toISOString() < remindAfter) return false;
  if (status.changesSince >= manyChanges) return true;
  const from = status.lastAt ?? status.firstChangeAt;
  return status.changesSince > 0 && from !== null && now.getTime() - Date.parse(from) >= longDays * dayMs;
}

/** The moment of "tomorrow", ISO 8601. */
export function tomorrow(now: Date): string {
  return new Date(now.getTime() + dayMs).toISOString();
}
