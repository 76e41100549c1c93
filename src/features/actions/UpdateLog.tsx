import { useState } from 'react';
import { Button } from '#components/Button.tsx';
import { TextArea } from '#components/TextArea.tsx';
import { isTooLong, textLimit } from '#components/textLimit.ts';
import { TextWarning } from '#components/TextWarning.tsx';
import type { Action } from '#core/action.ts';
import { actionStatusNames } from '#core/actionWords.ts';
import { heldField } from '#core/held.ts';
import { patientDataWarning } from '#core/patientData.ts';
import { formatDateTime } from '#core/words.ts';
import { addActionUpdate } from '#storage/actions.ts';
import { useHeld } from '#storage/useHeld.ts';

const longest = 5000;
/** Nothing of it is saved before the person asks for it. */
const nothingWaits = () => Promise.resolve();

/** What happened so far, the last first, and a field for what is new. */
export function UpdateLog({ action }: { action: Action }) {
  const [text, setText] = useState('');
  useHeld((address) => {
    const target = { kind: 'action', id: action.id, organisationId: action.organisationId } as const;
    // No field of the action itself: it is added, never put in place of something.
    const fields = [heldField('update', 'Update', text, [])];
    return text.trim() === '' ? null : { target, about: action.what, address, fields };
  }, nothingWaits);
  const add = async () => {
    if (text.trim() === '' || isTooLong(text, longest)) return;
    try {
      await addActionUpdate(action, text);
      setText('');
    } catch {
      // The page says that it was not saved; the words are still here.
    }
  };
  return (
    <section aria-labelledby="updates">
      <h2 id="updates">Updates</h2>
      <TextArea
        label="Add an update"
        hint="What has happened since the last one?"
        rows={2}
        value={text}
        {...textLimit(text, longest)}
        onChange={({ target }) => setText(target.value)}
      />
      <TextWarning text={patientDataWarning(text)} />
      <Button variant="secondary" onClick={() => void add()}>
        Add the update
      </Button>
      {action.updates.length === 0 ? (
        <p>No updates yet.</p>
      ) : (
        <ul className="update-log">
          {action.updates.toReversed().map((update) => (
            <li key={update.id}>
              <span className="secondary">{formatDateTime(update.at)}</span>
              <br />
              {update.status !== null && `Moved to ${actionStatusNames[update.status]}. `}
              <span className="typed-text">{update.text}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
