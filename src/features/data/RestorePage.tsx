import { useRef, useState } from 'react';
import { Button } from '#components/Button.tsx';
import { FileInput } from '#components/FileInput.tsx';
import { Inset } from '#components/Inset.tsx';
import { Page } from '#components/Page.tsx';
import type { RestoreChoices } from '#core/exchange/restore.ts';
import { href } from '#state/paths.ts';
import { fileFaultWords, type FaultWords } from './fileFaultWords.ts';
import { openBackup, type OpenedBackup } from './openBackup.ts';
import { ReplaceQuestion } from './ReplaceQuestion.tsx';
import { restoreFile } from './restoreFile.ts';
import { ReviewFile } from './ReviewFile.tsx';

type Chosen =
  { state: 'fault'; fault: FaultWords } | { state: 'review' | 'ask-replace'; opened: OpenedBackup };

const careful: RestoreChoices = { mode: 'add', resolutions: new Map() };

/** When the page stands in for lost work: what comes before and after the restore, and the way back. */
export interface Recovery {
  begin: () => Promise<unknown>;
  onRestored: () => void;
  onCancel: () => void;
}

/** Choose a file, see what is in it, decide, restore. Nothing is written before the last button. */
export function RestorePage({ recovery }: { recovery?: Recovery }) {
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [choices, setChoices] = useState(careful);
  const [busy, setBusy] = useState<'reading' | 'restoring' | null>(null);
  const [failed, setFailed] = useState(false);
  const latest = useRef(0);

  const choose = async (file: File | undefined) => {
    if (file === undefined) return;
    // Of two files chosen quickly the later one counts, however long the first takes.
    const nth = ++latest.current;
    setBusy('reading');
    const result = await openBackup(file).then(
      (opened): Chosen => ({ state: 'review', opened }),
      (error: unknown): Chosen => ({ state: 'fault', fault: fileFaultWords(error) }),
    );
    if (nth !== latest.current) return;
    setBusy(null);
    setFailed(false);
    setChoices(careful);
    setChosen(result);
  };

  const restore = async (opened: OpenedBackup) => {
    if (busy !== null) return;
    setBusy('restoring');
    setFailed(false);
    try {
      await recovery?.begin();
      await restoreFile(opened, choices);
      recovery?.onRestored();
    } catch {
      setBusy(null);
      setFailed(true);
    }
  };

  const asks = chosen?.state === 'ask-replace';
  return (
    <Page
      title="Restore from a backup file"
      error={chosen?.state === 'fault'}
      back={recovery === undefined ? { href: href('data'), text: 'Your data' } : undefined}
    >
      {!asks && (
        <FileInput
          label="Backup file"
          hint="The name starts with “ap-governance” and ends in “.json”. Choosing a file changes nothing yet."
          accept=".json,application/json"
          onClick={(event) => {
            // So that the same file can be chosen again after it was mended.
            event.currentTarget.value = '';
          }}
          onChange={(event) => void choose(event.target.files?.[0])}
        />
      )}
      {chosen?.state === 'fault' && busy !== 'reading' && <Fault fault={chosen.fault} />}
      {chosen?.state === 'review' && (
        <ReviewFile
          opened={chosen.opened}
          choices={choices}
          onChoose={setChoices}
          onRestore={() => {
            if (choices.mode === 'replace') setChosen({ ...chosen, state: 'ask-replace' });
            else void restore(chosen.opened);
          }}
        />
      )}
      {chosen?.state === 'ask-replace' && (
        <ReplaceQuestion
          opened={chosen.opened}
          onReplace={() => void restore(chosen.opened)}
          onCancel={() => setChosen({ ...chosen, state: 'review' })}
        />
      )}
      <div role="status">
        {busy === 'reading' && <p>Checking the file</p>}
        {busy === 'restoring' && <p>Restoring the file</p>}
      </div>
      {failed && (
        <Inset tone="problem" role="alert" title="The file could not be restored">
          <p>Nothing has been changed. Your browser or your disk may have no room left.</p>
        </Inset>
      )}
      {recovery !== undefined && busy === null && (
        <Button variant="link" onClick={recovery.onCancel}>
          Go back
        </Button>
      )}
    </Page>
  );
}

/** What is wrong with a chosen file and what to do. */
export function Fault({ fault }: { fault: FaultWords }) {
  return (
    <Inset tone="problem" role="alert" title={fault.title}>
      <p>{fault.what} Nothing has been changed.</p>
      <p>{fault.todo}</p>
      {fault.detail !== null && <p>What was found: {fault.detail}.</p>}
    </Inset>
  );
}
