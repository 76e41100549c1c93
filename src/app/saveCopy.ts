import { useState } from 'react';
import { saveFile } from '#components/saveFile.ts';
import { rawCopy } from '#storage/rawCopy.ts';

/**
 * Downloads everything that is stored, for when something is wrong: a backup file if the product's own code can make
 * one, else all rows as they are, read past that code. Both can be restored. Rejects when neither can be made.
 */
async function saveCopy(): Promise<void> {
  try {
    // Loaded only now: it is not needed to start, and if it cannot be loaded the plain copy below is made.
    const { makeBackup } = await import('#storage/backup.ts');
    const { name, text } = await makeBackup(__APP_VERSION__, false);
    hand(name, text);
  } catch {
    hand(`ap-governance-backup_copy_${new Date().toISOString().slice(0, 10)}.json`, await rawCopy());
  }
}

function hand(name: string, text: string): void {
  saveFile(new Blob([text], { type: 'application/json' }), name);
}

/** The copy with the words to show after it: silence would be taken for success. */
export function useCopy(): { said: string; save: () => Promise<void> } {
  const [said, setSaid] = useState('');
  const save = async () => {
    setSaid('');
    const words = await saveCopy().then(
      () => 'The copy was downloaded. Check that it is in your Downloads folder.',
      () => 'The copy could not be made, because the browser does not give the saved work out.',
    );
    setSaid(words);
  };
  return { said, save };
}
