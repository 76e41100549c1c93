import { useState } from 'react';
import { Button } from '#components/Button.tsx';
import { Inset } from '#components/Inset.tsx';
import { Loading } from '#components/Loading.tsx';
import { Page } from '#components/Page.tsx';
import { useOverview } from '#storage/overview.ts';
import { removeEverything } from '#storage/removeAll.ts';
import { href } from '#state/paths.ts';
import { useRemoved } from '#state/removed.ts';
import { FinishBackup } from './FinishBackup.tsx';
import { hasEverything, type CheckedBackup } from './finishBackup.ts';
import { WhatRemains } from './WhatRemains.tsx';

/** Leaving a shared computer: take the work along, have it checked, and leave nothing behind. */
export function FinishPage() {
  const overview = useOverview();
  const [checked, setChecked] = useState<CheckedBackup | null>(null);
  const [state, setState] = useState<'asking' | 'removing' | 'changed' | 'failed'>('asking');
  const setRemoved = useRemoved(({ set }) => set);
  if (overview === undefined) return <Loading text="Loading your data" />;
  const { contents, deleted, unreadable } = overview;
  const isEmpty =
    contents.organisations.length + contents.assessments.length + deleted.length + unreadable.length === 0;
  const remove = async () => {
    if (state === 'removing') return;
    setState('removing');
    try {
      // After a failure the store is closed: nothing can have been changed here, and nothing can be asked.
      if (state !== 'failed' && checked !== null && !(await hasEverything(checked))) {
        setChecked(null);
        setState('changed');
        return;
      }
      await removeEverything();
      setRemoved();
    } catch {
      setState('failed');
    }
  };
  return (
    <Page
      title="Finish and remove from this computer"
      section="Your data"
      back={{ href: href('data'), text: 'Your data' }}
    >
      <p className="lead">
        For a computer that other people use. You take your work with you as a backup file, the file is
        checked, and then everything of this tool is removed from this browser.
      </p>
      {isEmpty ? (
        <p>There is no work of yours in this browser, so no backup is needed.</p>
      ) : (
        <FinishBackup checked={checked} onChecked={setChecked} />
      )}
      {state === 'changed' && (
        <Inset tone="warning" role="alert" title="Something was changed since that backup">
          <p>Nothing has been removed. Save a backup again, so that the change is in it.</p>
        </Inset>
      )}
      {(isEmpty || checked !== null) && (
        <section aria-labelledby="remove">
          <h2 id="remove">{isEmpty ? 'Remove everything' : '2. Remove everything'}</h2>
          <p>
            All assessments, evidence, actions and settings go from this browser, and so does the copy of this
            tool for work offline. {!isEmpty && 'The only way back is the backup file. '}Close other windows
            of this tool first.
          </p>
          <WhatRemains />
          <Button variant="warning" onClick={() => void remove()}>
            Remove everything from this browser
          </Button>
          <div role="status">
            {state === 'removing' && <p>Removing everything. This can take a few seconds.</p>}
          </div>
        </section>
      )}
      {state === 'failed' && (
        <Inset tone="problem" role="alert" title="Not everything could be removed">
          <p>Close other windows of this tool, then select the button again. Your backup file is safe.</p>
        </Inset>
      )}
      {!isEmpty && checked === null && (
        <p>
          To remove everything without a backup, <a href={href('deleteAll')}>delete all data</a>.
        </p>
      )}
    </Page>
  );
}

/** All that is shown after it. It reads nothing and fetches nothing: the browser would begin to keep it again. */
export function RemovedPage() {
  return (
    <main id="main">
      <Page title="Everything was removed from this browser">
        <p>
          You can now close this window. To restore your work, open this tool on any computer and choose the
          file.
        </p>
        <WhatRemains />
        <Button
          variant="secondary"
          onClick={() => {
            location.hash = '';
            location.reload();
          }}
        >
          Start again
        </Button>
      </Page>
    </main>
  );
}
