import { useEffect, useState } from 'react';
import { Button } from '#components/Button.tsx';
import { ButtonGroup } from '#components/ButtonGroup.tsx';
import { FileInput } from '#components/FileInput.tsx';
import { Inset } from '#components/Inset.tsx';
import { findFolder } from '#storage/linkedBackup.ts';
import { canLinkFolder } from '#storage/linkMark.ts';
import { useLinkStatus } from '#storage/linkStatus.ts';
import { href } from '#state/paths.ts';
import { fileFaultWords, type FaultWords } from './fileFaultWords.ts';
import { backUpAndCheck, downloadToCheck, isThatBackup, type CheckedBackup } from './finishBackup.ts';
import { Fault } from './RestorePage.tsx';

type Problem = FaultWords | 'another-file' | 'not-made' | 'not-complete';

interface Props {
  checked: CheckedBackup | null;
  onChecked: (checked: CheckedBackup | null) => void;
}

/** A backup that is known to be whole: read back from the linked folder, or chosen again after its download. */
export function FinishBackup({ checked, onChecked }: Props) {
  const { state, folder } = useLinkStatus();
  const [saved, setSaved] = useState<CheckedBackup | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  useEffect(() => {
    if (canLinkFolder()) void findFolder(false);
  }, []);
  const attempt = async (what: () => Promise<Problem | null>, otherwise: (error: unknown) => Problem) => {
    if (busy) return;
    setBusy(true);
    setProblem(null);
    onChecked(null);
    setProblem(await what().catch(otherwise));
    setBusy(false);
  };
  const toFolder = () =>
    attempt(
      async () => {
        const done = await backUpAndCheck();
        onChecked(done);
        return done === null ? 'not-complete' : null;
      },
      () => 'not-complete',
    );
  const download = () =>
    attempt(
      async () => {
        setSaved(null);
        setSaved(await downloadToCheck());
        return null;
      },
      () => 'not-made',
    );
  const check = (file: File | undefined) => {
    if (file === undefined || saved === null) return;
    void attempt(async () => {
      if (!(await isThatBackup(file, saved))) return 'another-file';
      onChecked(saved);
      return null;
    }, fileFaultWords);
  };
  return (
    <section aria-labelledby="take">
      <h2 id="take">1. Take your work with you</h2>
      <ButtonGroup>
        {state === 'linked' && (
          <Button onClick={() => void toFolder()}>Save a backup in “{folder}” and check it</Button>
        )}
        <Button variant={state === 'linked' ? 'secondary' : 'primary'} onClick={() => void download()}>
          Save a backup file
        </Button>
      </ButtonGroup>
      {saved !== null && checked === null && (
        <FileInput
          label="Now choose the file that you have just saved"
          hint={`${saved.fileName}, often in your Downloads folder. It is opened to check it, and not changed. Put it first where you can reach it later, such as a network drive.`}
          accept=".json,application/json"
          onClick={(event) => {
            event.currentTarget.value = '';
          }}
          onChange={(event) => check(event.target.files?.[0])}
        />
      )}
      <div role="status">
        {busy && <p>Saving and checking</p>}
        {checked !== null && (
          <Inset title="Backup complete">
            <p>{checked.fileName} was read back. It is whole and has everything that is here.</p>
          </Inset>
        )}
      </div>
      {problem !== null && <ProblemWords problem={problem} />}
    </section>
  );
}

function ProblemWords({ problem }: { problem: Problem }) {
  switch (problem) {
    case 'another-file':
      return (
        <Inset tone="warning" role="alert" title="That is another file">
          <p>It can be read, but it is not the backup that you have just saved. Choose that one.</p>
        </Inset>
      );
    case 'not-made':
      return (
        <Inset tone="problem" role="alert" title="The backup file could not be made">
          <p>Nothing has been removed. Reload the page and try again.</p>
        </Inset>
      );
    case 'not-complete':
      return (
        <Inset tone="problem" role="alert" title="The backup in the folder is not complete">
          <p>
            Nothing has been removed. <a href={href('data')}>Your data</a> says what is wrong with the folder.
            You can also save a backup file here.
          </p>
        </Inset>
      );
    default:
      return <Fault fault={problem} />;
  }
}
