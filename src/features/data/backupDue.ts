import type { BackupStatus } from '#storage/backup.ts';

const manyChanges = 25;
const dayMs = 86_400_000;

/** What a person said about reminders: after how many days, and not before a moment (ISO 8601). */
interface ReminderWishes {
  remindAfterDays: number;
  remindBackupAfter: string | null;
}

/**
 * A backup is due after 25 changes, or some days after the last backup with at least 1 change since (without a backup:
 * after the first change). Not before the moment that "remind me tomorrow" set.
 */
export function backupIsDue(
  status: BackupStatus,
  { remindAfterDays, remindBackupAfter: remindAfter }: ReminderWishes,
  now: Date,
): boolean {
  if (remindAfter !== null && now.toISOString() < remindAfter) return false;
  if (status.changesSince >= manyChanges) return true;
  const from = status.lastAt ?? status.firstChangeAt;
  return (
    status.changesSince > 0 && from !== null && now.getTime() - Date.parse(from) >= remindAfterDays * dayMs
  );
}

/** The moment of "tomorrow", ISO 8601. */
export function tomorrow(now: Date): string {
  return new Date(now.getTime() + dayMs).toISOString();
}
