import { useEffect, useState } from 'react';
import { Button } from '#components/Button.tsx';
import { Inset } from '#components/Inset.tsx';
import { count, formatTime } from '#core/words.ts';
import { useNotices } from '#state/notices.ts';
import { lastRestore, undoLastRestore } from './lastRestore.ts';

/** The way back from a restore, for as long as the page is open. */
export function LastRestore() {
  const [restore, setRestore] = useState(lastRestore);
  const [changes, setChanges] = useState(0);
  const [failed, setFailed] = useState(false);
  const show = useNotices((notices) => notices.show);
  useEffect(() => {
    let current = true;
    void restore?.restored.changesSince().then((found) => {
      if (current) setChanges(found);
    });
    return () => {
      current = false;
    };
  }, [restore]);
  if (restore === null) return null;
  const undo = async () => {
    try {
      await undoLastRestore();
      setRestore(null);
      show('The restore was undone.');
    } catch {
      setFailed(true);
    }
  };
  return (
    <Inset title={`You restored ${restore.fileName} at ${formatTime(restore.at)}`}>
      <p>
        You can undo it until you close this page.
        {changes > 0 &&
          ` The ${count(changes, 'change')} made since will go too: a backup file with them is downloaded first.`}
      </p>
      <Button variant="secondary" onClick={() => void undo()}>
        Undo the restore
      </Button>
      {failed && <p role="alert">It could not be undone. Nothing has been changed.</p>}
    </Inset>
  );
}
