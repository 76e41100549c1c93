import { useEffect, useState } from 'react';
import { CopyButton } from '#components/CopyButton.tsx';
import { Inset } from '#components/Inset.tsx';
import { onSaveEvent } from '#storage/saveEvents.ts';
import { sendOff } from './saveCopy.ts';

/** What was typed and could not be saved, to copy: before a reload it is nowhere else. */
export function UnsavedText() {
  const [texts, setTexts] = useState<string[]>([]);
  useEffect(() => {
    const gone = new AbortController();
    const show = async () => {
      // Only now, because the first page needs none of it.
      const { unsavedTexts } = await import('#storage/rescue.ts');
      if (!gone.signal.aborted) setTexts(unsavedTexts());
    };
    // After the event, because a change counts as unsaved only then. More may be typed, and is refused too.
    const stop = onSaveEvent(() => setTimeout(() => void show()));
    void sendOff().then(show);
    return () => {
      gone.abort();
      stop();
    };
  }, []);
  if (texts.length === 0) return null;
  return (
    <Inset title="What you typed and is not saved">
      {texts.map((text, index) => (
        <p key={index} className="pre-line">
          {text}
        </p>
      ))}
      <CopyButton text={texts.join('\n\n')} about="that is not saved">
        Copy this text
      </CopyButton>
    </Inset>
  );
}
