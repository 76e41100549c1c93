import { useState } from 'react';
import { Button } from '#components/Button.tsx';
import { ButtonGroup } from '#components/ButtonGroup.tsx';
import { Inset } from '#components/Inset.tsx';
import { Page } from '#components/Page.tsx';
import { count, formatDateTime } from '#core/words.ts';
import { RestorePage } from '#features/data/RestorePage.tsx';
import type { Sentinel } from '#storage/identity.ts';
import { startAfresh, startAgain, type StoreState } from '#storage/openStore.ts';
import { go } from '#state/address.ts';
import { path } from '#state/paths.ts';
import { useSaveStatus } from '#state/saveStatus.ts';
import { Said } from './Said.tsx';
import { useCopy } from './saveCopy.ts';

interface Props {
  sentinel: Sentinel;
  /** How many records are left. */
  found: number;
  onReady: (store: StoreState) => void;
}

/** All or some of the work is gone: what there was, which backup is known, and the restore in this very place. */
export function LostWork({ sentinel, found, onReady }: Props) {
  const [restoring, setRestoring] = useState(false);
  const { said, save } = useCopy('disk');
  const ready = () => {
    useSaveStatus.getState().set({ state: 'saved' });
    onReady({ state: 'ready' });
  };
  const goOnWithout = async () => {
    const opened = await startAfresh().catch((): StoreState => ({ state: 'failed' }));
    if (opened.state === 'ready') {
      go(path('home'));
      ready();
    } else onReady(opened);
  };
  if (restoring)
    return (
      <RestorePage recovery={{ begin: startAgain, onRestored: ready, onCancel: () => setRestoring(false) }} />
    );
  return (
    <Page
      title={
        found === 0
          ? 'Your saved work is not in this browser any more'
          : 'Part of your saved work is not in this browser any more'
      }
    >
      <Inset tone="problem">
        <p>
          The browser, a clean-up program or a person has removed it, or the disk is damaged.
          {whatThereWas(sentinel)}
          {found > 0 && ` ${count(found, 'record')} ${found === 1 ? 'is' : 'are'} still here.`}
        </p>
      </Inset>
      <p>{whichBackup(sentinel)}</p>
      <ButtonGroup>
        <Button onClick={() => setRestoring(true)}>Restore from a backup file</Button>
        <Button variant="secondary" onClick={() => location.reload()}>
          Look again
        </Button>
        {found > 0 && (
          <Button variant="secondary" onClick={() => void save()}>
            Download a copy of what is left
          </Button>
        )}
        <Button variant="secondary" onClick={() => void goOnWithout()}>
          {found > 0 ? 'Go on with what is left' : 'Start without the lost work'}
        </Button>
      </ButtonGroup>
      <Said>{said}</Said>
    </Page>
  );
}

function whatThereWas({ records, assessments, at }: Sentinel): string {
  if (at === '' || records === 0) return '';
  const when = `on ${formatDateTime(at)}`;
  if (assessments === null) {
    return ` There ${records === 1 ? 'was' : 'were'} ${count(records, 'saved record')} ${when}.`;
  }
  const answers = count(records - assessments, 'answer');
  return ` There ${assessments === 1 ? 'was' : 'were'} ${count(assessments, 'assessment')} with ${answers} ${when}.`;
}

function whichBackup({ backup }: Sentinel): string {
  if (backup === null)
    return 'No backup was saved from this browser, as far as this tool knows. If you have a backup file from elsewhere, you can bring your work back now. Its name starts with “ap-governance-backup”.';
  return `The latest backup that this tool knows of is ${backup.fileName}, saved on ${formatDateTime(backup.at)}. Look for it in your Downloads folder or shared drive, then bring your work back now.`;
}
