import { useState } from 'react';
import { Button } from '#components/Button.tsx';
import { ButtonGroup } from '#components/ButtonGroup.tsx';
import { ButtonLink } from '#components/ButtonLink.tsx';
import { Inset } from '#components/Inset.tsx';
import { contentsText } from '#features/data/backupWords.ts';
import { saveBackup } from '#features/data/saveBackup.ts';
import { href } from '#state/paths.ts';
import { useSaveStatus } from '#state/saveStatus.ts';
import { Said } from './Said.tsx';

/** On every page while the work lives in memory only: it stays until the page is closed, because the danger does. */
export function MemoryNotice({ hasWork }: { hasWork: boolean }) {
  const isInFile = useSaveStatus(({ acknowledged, inFile }) => acknowledged <= inFile);
  const [said, setSaid] = useState('');
  const save = async () => {
    setSaid('');
    const words = await saveBackup(false).then(
      ({ made }) =>
        `${made.name} was downloaded. It has ${contentsText(made.contents)}. Check that it is in your Downloads folder.`,
      () => 'The file could not be made. Your work is still on this page. Try again.',
    );
    setSaid(words);
  };
  return (
    <div className="page-notice">
      <Inset tone="warning" title="Your browser will not let this tool save.">
        <p>
          {hasWork && isInFile
            ? 'Everything is in the file you saved. Later changes are lost when you close this page, unless you save a file again.'
            : 'Your work is lost when you close this page. Save a file before you do, and open it next time. You may be in a private window, or your organisation may block saved data.'}
        </p>
        <ButtonGroup>
          {hasWork && (
            <Button variant="secondary" onClick={() => void save()}>
              Save a file
            </Button>
          )}
          <ButtonLink variant="secondary" href={href('restore')}>
            Open a backup file
          </ButtonLink>
        </ButtonGroup>
        <Said>{said}</Said>
      </Inset>
    </div>
  );
}
