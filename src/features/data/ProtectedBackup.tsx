import { useState } from 'react';
import { Details } from '#components/Details.tsx';
import { Inset } from '#components/Inset.tsx';
import { canEncrypt } from '#storage/passphrase.ts';
import { contentsText } from './backupWords.ts';
import { ChoosePassphrase } from './ChoosePassphrase.tsx';
import { ReaderLink } from './ReaderLink.tsx';
import type { SavedBackup } from './saveBackup.ts';
import { saveProtectedBackup } from './saveProtectedBackup.ts';

/** A backup file that only a passphrase opens: for e-mail, a memory stick or a computer that others use. */
export function ProtectedBackup({ includeSample }: { includeSample: boolean }) {
  const [state, setState] = useState<SavedBackup | 'working' | 'failed' | null>(null);
  // A new form after each file, so that no passphrase stays on the page.
  const [nth, setNth] = useState(0);
  const save = async (passphrase: string) => {
    setState('working');
    const saved = await saveProtectedBackup(includeSample, passphrase).catch(() => 'failed' as const);
    setState(saved);
    if (saved !== 'failed') setNth(nth + 1);
  };
  return (
    <>
      <Details summary="Protect this file with a passphrase">
        <p>
          Anyone who has a backup file can read it. A protected one opens only with its passphrase: use it for
          e-mail, a memory stick or a computer that others use.
        </p>
        <p>
          <strong>We cannot recover it.</strong> If you lose the passphrase, nobody can open the file again,
          and what is in it is lost. Keep the passphrase in another place than the file.
        </p>
        {canEncrypt() ? (
          <ChoosePassphrase key={nth} isBusy={state === 'working'} onChosen={(chosen) => void save(chosen)} />
        ) : (
          <p>This browser protects files only when the address of this tool begins with https.</p>
        )}
      </Details>
      <div role="status">
        {state === 'working' && <p>Protecting the file</p>}
        {state !== null && typeof state !== 'string' && <Saved {...state} />}
      </div>
      {state === 'failed' && (
        <Inset tone="problem" role="alert" title="The protected file could not be made">
          <p>Nothing has been changed. Reload the page and try again, or save a file without a passphrase.</p>
        </Inset>
      )}
      <ReaderLink />
    </>
  );
}

function Saved({ made, noted }: SavedBackup) {
  return (
    <Inset title="Protected and downloaded">
      <p>
        {made.name} has {contentsText(made.contents)}. It was opened with your passphrase once before it was
        given to your browser. This tool cannot see whether your browser kept the file: check that it is in
        your Downloads folder.
      </p>
      {!noted && <p>The date of this backup could not be noted here.</p>}
    </Inset>
  );
}
