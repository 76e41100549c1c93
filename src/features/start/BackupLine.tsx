import { count, formatDateTime } from '#core/words.ts';
import { useBackupStatus } from '#storage/backup.ts';
import { href } from '#state/paths.ts';

/** How safe the work is, in one line: saved on the device is not the same as saved elsewhere. */
export function BackupLine() {
  const status = useBackupStatus();
  if (status === undefined) return null;
  return (
    <p>
      {status.lastAt === null
        ? 'No backup yet. If this browser’s data is cleared you will lose your work. '
        : `Backed up ${formatDateTime(status.lastAt)}. ${count(status.changesSince, 'change')} since last backup. `}
      <a href={href('data')}>Save a backup file</a>
    </p>
  );
}
