import { useState } from 'react';
import { Button } from '#components/Button.tsx';
import { saveFile } from '#components/saveFile.ts';

const fileName = 'ap-governance-reader.html';

/** A page of its own that opens backup files when this tool is gone. It is part of the offline copy. */
export function ReaderLink() {
  const [said, setSaid] = useState('');
  const save = async () => {
    setSaid('');
    try {
      // A plain link would ask the network even when the offline copy has the file.
      const response = await fetch('reader.html');
      if (!response.ok) throw new Error(response.statusText);
      saveFile(await response.blob(), fileName);
      setSaid(`Downloaded: ${fileName}. Open it from your Downloads folder.`);
    } catch {
      setSaid('The backup file reader could not be loaded. Try again when you are online.');
    }
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
