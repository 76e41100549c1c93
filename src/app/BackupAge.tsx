import { backupAgeText } from '#core/backupAge.ts';
import { useBackupNote } from '#storage/backupNote.ts';
import { useLinkStatus } from '#storage/linkStatus.ts';
import { useAddress } from '#state/address.ts';
import { href } from '#state/paths.ts';

/** How old the last backup is, on every page. It changes silently, and says when a linked folder needs its person. */
export function BackupAge() {
  const note = useBackupNote();
  const { state } = useLinkStatus();
  // On each page the age is counted anew.
  useAddress(({ path }) => path);
  if (note === undefined) return null;
  const waits = state === 'needs-permission' || state === 'cannot-write' || state === 'asks';
  return (
    <p className="masthead-backup">
      <a href={href('data')}>
        {waits ? 'Backups wait for you' : backupAgeText(note?.at ?? null, new Date())}
      </a>
    </p>
  );
}
