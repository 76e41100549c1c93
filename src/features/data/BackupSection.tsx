import { useRef, useState } from 'react';
import { Button } from '#components/Button.tsx';
import { ButtonGroup } from '#components/ButtonGroup.tsx';
import { ButtonLink } from '#components/ButtonLink.tsx';
import { Checkbox } from '#components/Checkboxes.tsx';
import { Inset } from '#components/Inset.tsx';
import { LinkedWarning } from '#components/LinkedWarning.tsx';
import { patientDataAdvice, patientDataTitle, type PatientDataFinding } from '#core/patientDataFindings.ts';
import { formatDateTime } from '#core/words.ts';
import { useBackupStatus } from '#storage/backup.ts';
import { go } from '#state/address.ts';
import { href, path } from '#state/paths.ts';
import { changesText, contentsText, lastBackupText } from './backupWords.ts';
import { ProtectedBackup } from './ProtectedBackup.tsx';
import type { SavedBackup } from './saveBackup.ts';
import { useSavingBackup } from './useSavingBackup.ts';

type Props = { hasSample: boolean; patientData: readonly PatientDataFinding[] };

/** Saves everything to a file, and says what it cannot know: whether the browser kept that file. */
export function BackupSection({ hasSample, patientData }: Props) {
  const status = useBackupStatus();
  const [includeSample, setIncludeSample] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const { saving, start, stop } = useSavingBackup();
  const isMaking = saving.state === 'making';
  return (
    <section aria-labelledby="backup">
      <h2 id="backup">Backup</h2>
      {status !== undefined && (
        <p>
          {lastBackupText(status)}. {changesText(status)}.{' '}
          {status.lastAt !== null &&
            (status.checked
              ? 'The file was read back and is whole.'
              : 'It is not known whether the file is whole.')}
          {status.fileName !== null && (
            <>
              <br />
              File: {status.fileName}
            </>
          )}
        </p>
      )}
      {hasSample && (
        <Checkbox
          label="Include the sample"
          checked={includeSample}
          onChange={(event) => setIncludeSample(event.target.checked)}
        />
      )}
      <LinkedWarning
        title={patientDataTitle(patientData)}
        hint={patientDataAdvice}
        places={patientData.map(({ name, place }) => ({
          text: name,
          href: href(place.page, place.parameters),
        }))}
      />
      <ButtonGroup>
        <Button ref={button} data-main-action aria-busy={isMaking} onClick={() => void start(includeSample)}>
          Save a backup file
        </Button>
        <Button variant="secondary" onClick={() => go(path('restore'))}>
          Restore
        </Button>
        <ButtonLink variant="secondary" href={href('checkFile')}>
          Check a backup file
        </ButtonLink>
      </ButtonGroup>
      <div role="status">
        {isMaking && saving.isSlow && <p>Making the backup file. You can go on working meanwhile.</p>}
        {saving.state === 'stopped' && <p>Stopped. No backup file was made.</p>}
        {saving.state === 'saved' && <Saved {...saving.saved} />}
      </div>
      {isMaking && saving.isSlow && (
        <Button
          variant="secondary"
          small
          onClick={() => {
            stop();
            // This button goes away with the work.
            button.current?.focus();
          }}
        >
          Stop making it
        </Button>
      )}
      <ProtectedBackup includeSample={includeSample} />
      {saving.state === 'failed' && (
        <Inset tone="problem" role="alert" title="The backup file could not be made">
          <p>Nothing has been changed. Reload the page and try again.</p>
        </Inset>
      )}
    </section>
  );
}

function Saved({ made, noted }: SavedBackup) {
  return (
    <Inset title="Downloaded – not verified">
      <p>
        {made.name} has {contentsText(made.contents)}. We cannot check a downloaded file: use{' '}
        <a href={href('checkFile')}>Check a backup file</a>. Then move it from your Downloads folder to a
        place that your organisation backs up.
      </p>
      {!noted && (
        <p>
          The date of this backup could not be noted here. It was made on{' '}
          {formatDateTime(new Date().toISOString())}.
        </p>
      )}
    </Inset>
  );
}
