import { Details } from '#components/Details.tsx';
import type { HistoryEvent } from '#core/event.ts';
import { formatDateTime, listOf } from '#core/words.ts';
import type { Action } from '#core/action.ts';
import { useRecordHistory } from '#storage/actionBook.ts';

const fieldNames: Readonly<Record<string, string>> = {
  what: 'what will be done',
  owner: 'the owner',
  due: 'the due date',
  reviewMeeting: 'the meeting',
  measure: 'how you will know',
  status: 'the status',
  result: 'the result',
  criteria: 'the criteria',
  evidenceIds: 'the evidence',
};

/** When the action was added and changed. Without names: this device does not know who typed. */
export function ActionHistory({ action }: { action: Action }) {
  const events = useRecordHistory(action.organisationId, action.id);
  return (
    <Details summary="History">
      {events === undefined ? (
        <p>Loading the history</p>
      ) : (
        <ul>
          {events.map((event) => (
            <li key={event.id}>
              {formatDateTime(event.at)}: {lineText(event)}
            </li>
          ))}
        </ul>
      )}
    </Details>
  );
}

function lineText({ kind, before }: HistoryEvent): string {
  if (kind === 'created') return 'added';
  if (kind === 'deleted') return 'deleted';
  if (kind === 'restored') return 'restored';
  const names = Object.keys(before).flatMap((field) => fieldNames[field] ?? []);
  return names.length === 0 ? 'an update was added' : `changed ${listOf(names)}`;
}
