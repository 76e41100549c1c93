import { useState } from 'react';
import { Button } from '#components/Button.tsx';
import { saveFile } from '#components/saveFile.ts';

const address = 'reader.html';
const fileName = 'ap-governance-reader.html';

/** A page of its own that opens backup files when this tool is gone. It is part of the offline copy. */
export function ReaderLink() {
  const [said, setSaid] = useState('');
  const save = async () => {
    setSaid('');
    const kept = 'caches' in window ? await keptReader().catch(() => undefined) : undefined;
    if (kept === undefined) downloadFromHost();
    else saveFile(await kept.blob(), fileName);
    setSaid(`Downloaded: ${fileName}. Open it from your Downloads folder.`);
  };
  return (
    <>
      <p>
        The backup file reader is a page that opens your backup files without this tool and without a network.
        Keep it beside them.
      </p>
      <Button variant="secondary" onClick={() => void save()}>
        Download the backup file reader
      </Button>
      <p role="status">{said}</p>
    </>
  );
}

/** The reader in the offline copy. A link would ask the network even when it is here. */
function keptReader(): Promise<Response | undefined> {
  return caches.match(address, { ignoreSearch: true, ignoreVary: true });
}

function downloadFromHost(): void {
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  link.click();
}
