import { useState } from 'react';
import { Button } from '#components/Button.tsx';
import { ButtonGroup } from '#components/ButtonGroup.tsx';
import { ButtonLink } from '#components/ButtonLink.tsx';
import { Inset } from '#components/Inset.tsx';
import { useBackupStatus } from '#storage/backup.ts';
import { href } from '#state/paths.ts';
import { usePreferences } from '#state/preferences.ts';
import { backupIsDue, tomorrow } from './backupDue.ts';
import { changesText, lastBackupText } from './backupWords.ts';

/** Shown only when a backup is due. `here`: the page has its own button to save one, so no link is needed. */
export function BackupReminder({ here = false }: { here?: boolean }) {
  const status = useBackupStatus();
  const preferences = usePreferences();
  const [openedAt] = useState(() => new Date());
  if (status === undefined || !backupIsDue(status, preferences, openedAt)) return null;
  return (
    <Inset tone="warning" title="Save a backup">
      <p>
        {changesText(status)}. {lastBackupText(status)}. Your work is only in this browser until you do.
      </p>
      <ButtonGroup>
        {!here && (
          <ButtonLink variant="secondary" href={href('data')}>
            Go to backup
          </ButtonLink>
        )}
        <Button
          variant="secondary"
          onClick={() => preferences.set({ remindBackupAfter: tomorrow(new Date()) })}
        >
          Remind me tomorrow
        </Button>
      </ButtonGroup>
    </Inset>
  );
}
