import { useState } from 'react';
import { saveFile } from '#components/saveFile.ts';
import { stoppedBy } from '#storage/write.ts';

const check = 'Check that it is in your Downloads folder.';

/**
 * Downloads everything there is, for when something is wrong, and gives the words to say after it. `here`: what is
 * stored, or what the page remembers of it, with what could not be saved. `disk`: all rows as they are, past the
 * product's own code. Both can be restored. Rejects when neither can be made.
 */
async function saveCopy(from: 'here' | 'disk'): Promise<string> {
  const rescued = from === 'here' ? await rescue() : null;
  if (rescued !== null) return rescued;
  // Loaded only now: it is not needed to start.
  const { rawCopy } = await import('#storage/rawCopy.ts');
  hand(`ap-governance-backup_copy_${new Date().toISOString().slice(0, 10)}.json`, await rawCopy());
  return `The copy was downloaded. ${check}`;
}

/** `null` when the product's own code cannot make the file, or would make one with nothing in it. */
async function rescue(): Promise<string | null> {
  try {
    const [{ makeRescueFile }, { contentsText }] = await Promise.all([
      import('#storage/rescue.ts'),
      import('#features/data/backupWords.ts'),
    ]);
    await sendOff();
    const { name, text, contents, fromMemory } = await makeRescueFile(__APP_VERSION__);
    if (fromMemory && contents.assessments.length + contents.organisations.length === 0) return null;
    hand(name, text);
    const what = fromMemory ? 'what this page still had in memory: ' : '';
    return `The copy was downloaded. It has ${what}${contentsText(contents)}. ${check}`;
  } catch {
    return null;
  }
}

/** Forms send what they still hold; it is refused at once, and so it is known to be unsaved. */
export async function sendOff(): Promise<void> {
  // While writes are not stopped, sending would be a new attempt, which only the person starts.
  if (stoppedBy() === null) return;
  window.dispatchEvent(new Event('save-again'));
  await new Promise((resolve) => setTimeout(resolve));
}

function hand(name: string, text: string): void {
  saveFile(new Blob([text], { type: 'application/json' }), name);
}

/** The copy with the words to show after it: silence would be taken for success. */
export function useCopy(from: 'here' | 'disk' = 'here'): { said: string; save: () => Promise<void> } {
  const [said, setSaid] = useState('');
  const save = async () => {
    setSaid('');
    const words = await saveCopy(from).catch(
      () => 'The copy could not be made, because the browser does not give the saved work out.',
    );
    setSaid(words);
  };
  return { said, save };
}
