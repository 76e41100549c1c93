import { useState } from 'react';
import { CopyButton } from '#components/CopyButton.tsx';
import { Details } from '#components/Details.tsx';
import { TextInput } from '#components/TextInput.tsx';
import type { Action } from '#core/action.ts';
import { daysAfter, readDay } from '#core/day.ts';
import { actionUpdateCopy, changedSince } from '#core/export/actionUpdate.ts';
import { count, formatDate } from '#core/words.ts';

/** A usual time between two meetings, in days. */
const betweenMeetings = 30;

/** What changed since a day, to paste into a message or the papers of a meeting. */
export function CopyUpdate({ actions, today }: { actions: readonly Action[]; today: string }) {
  const [since, setSince] = useState(() => formatDate(daysAfter(today, -betweenMeetings)));
  const day = readDay(since);
  return (
    <Details summary="Copy update for meeting">
      <TextInput
        label="Changes since"
        hint="For example, the day of the last meeting: 6 August 2026"
        width={10}
        value={since}
        onChange={({ target }) => setSince(target.value)}
        error={day === null ? 'Enter a date like 6 August 2026' : undefined}
      />
      {day !== null && (
        <>
          <p>{count(changedSince(actions, day).length, 'action')} changed since then.</p>
          <CopyButton {...actionUpdateCopy(actions, day, today)} about="as text and as a table">
            Copy update
          </CopyButton>
        </>
      )}
    </Details>
  );
}
