import { useEffect, useState } from 'react';
import { Button } from '#components/Button.tsx';
import { ButtonGroup } from '#components/ButtonGroup.tsx';
import { Inset } from '#components/Inset.tsx';
import { Tag } from '#components/Tag.tsx';
import { formatTime } from '#core/words.ts';
import { careForFolder } from '#storage/folderCare.ts';
import { backUpToFolder, findFolder, linkFolder, unlinkFolder } from '#storage/linkedBackup.ts';
import { canLinkFolder } from '#storage/linkMark.ts';
import { useLinkStatus } from '#storage/linkStatus.ts';
import { contentsText } from './backupWords.ts';
import { FolderQuestion } from './FolderQuestion.tsx';
import { linkProblemWords, linkStateNames } from './linkedWords.ts';

/** A folder that a person chose once and that backups then go to by themselves. Nothing, where the browser cannot. */
export function LinkedFolder() {
  const [possible] = useState(canLinkFolder);
  useEffect(() => {
    if (possible) void careForFolder(__APP_VERSION__);
  }, [possible]);
  return possible ? <Folder /> : null;
}

function Folder() {
  const { state, folder, busy, complete, problem, question } = useLinkStatus();
  const [failed, setFailed] = useState(false);
  const attempt = (what: () => Promise<unknown>) => {
    setFailed(false);
    what().catch(() => setFailed(true));
  };
  const choose = () => attempt(() => linkFolder(__APP_VERSION__));
  const backUp = () => attempt(() => backUpToFolder(__APP_VERSION__, { always: true }));
  const allow = () =>
    attempt(async () => {
      if ((await findFolder(true)) === 'linked') await backUpToFolder(__APP_VERSION__);
    });
  return (
    <section aria-labelledby="backup-folder">
      <h2 id="backup-folder">Backup folder</h2>
      {state === 'none' ? (
        <>
          <p>
            Choose a folder once, in a place that your organisation backs up, and backups are saved there by
            themselves: within a minute after a change, while this tool is open. Each one is read back and
            checked. The folder keeps 3 files in turn, so that one is always whole.
          </p>
          <Button variant="secondary" onClick={choose}>
            Link a backup folder
          </Button>
        </>
      ) : (
        <p>
          Folder: “{folder}” <Tag tone={state === 'linked' ? 'green' : 'amber'}>{linkStateNames[state]}</Tag>
        </p>
      )}
      <div role="status">
        {busy && <p>Saving a backup</p>}
        {!busy && state === 'linked' && complete !== null && (
          <Inset title="Backup complete">
            <p>
              {complete.fileName} was saved at {formatTime(complete.at)}, read back and checked. It has{' '}
              {contentsText(complete.contents)}.
            </p>
          </Inset>
        )}
      </div>
      {state === 'needs-permission' && (
        <Inset tone="warning" title="Backups are not being saved">
          <p>Your browser asks again before it lets this tool save in “{folder}”.</p>
          <Button onClick={allow}>Allow saving to “{folder}”</Button>
        </Inset>
      )}
      {state === 'cannot-write' && problem !== null && (
        <Inset tone="problem" role="alert" title={`Cannot write to “${folder}”`}>
          <p>{linkProblemWords[problem]} Your work in this browser and earlier backups are safe.</p>
          <ButtonGroup>
            <Button onClick={backUp}>Try again</Button>
            <Button variant="secondary" onClick={choose}>
              Choose another folder
            </Button>
          </ButtonGroup>
        </Inset>
      )}
      {state === 'asks' && question !== null && (
        <FolderQuestion
          {...{ folder, question }}
          onSave={() => attempt(() => backUpToFolder(__APP_VERSION__, { always: true, evenWithLess: true }))}
          onChoose={choose}
        />
      )}
      {failed && (
        <p role="alert">
          The browser could not do this. Nothing has been changed. Try again, or choose another folder.
        </p>
      )}
      {state !== 'none' && (
        <ButtonGroup>
          {state === 'linked' && (
            <Button variant="secondary" onClick={backUp}>
              Back up now
            </Button>
          )}
          <Button variant="secondary" onClick={() => attempt(unlinkFolder)}>
            Stop using this folder
          </Button>
        </ButtonGroup>
      )}
    </section>
  );
}
