import { useEffect, useRef, useState } from 'react';
import { isOpen, type Action, type ActionStatus } from '#core/action.ts';
import { actionStatusNames, noOwnerText } from '#core/actionWords.ts';
import { count } from '#core/words.ts';
import { setActionStatus } from '#storage/actions.ts';
import { href } from '#state/paths.ts';
import { boardStatuses, placeInColumn, type ListedAction } from './actionFilter.ts';
import { Due } from './Due.tsx';
import { StatusSelect } from './StatusSelect.tsx';

type Props = {
  shown: readonly ListedAction[];
  today: string;
  onChanged: (action: Action, status: ActionStatus) => void;
};

const selectId = (id: string) => `move-${id}`;

/** S18: the same actions by status. Every card has a select; dragging is only another way. */
export function ActionBoard({ shown, today, onChanged }: Props) {
  const [moved, setMoved] = useState<{ id: string; status: ActionStatus } | null>(null);
  const [failed, setFailed] = useState(false);
  const [over, setOver] = useState<ActionStatus | null>(null);
  const dragged = useRef<string | null>(null);
  const movedId = moved?.id;
  const arrived = shown.some(({ action }) => action.id === movedId && action.status === moved?.status);
  useEffect(() => {
    // The card is now in another column, and the focus was lost on the way.
    if (arrived && movedId !== undefined && document.activeElement === document.body)
      document.getElementById(selectId(movedId))?.focus();
  }, [arrived, movedId]);

  const changed = (action: Action, status: ActionStatus) => {
    setFailed(false);
    setMoved({ id: action.id, status });
    onChanged(action, status);
  };
  const drop = (status: ActionStatus) => {
    setOver(null);
    const action = shown.find(({ action: { id } }) => id === dragged.current)?.action;
    if (action === undefined || action.status === status) return;
    setActionStatus(action, status).then(
      () => changed(action, status),
      () => setFailed(true),
    );
  };
  const cancelled = shown.filter(({ action }) => action.status === 'cancelled').length;
  return (
    <>
      <p role="status" className="visually-hidden">
        {failed && 'This could not be moved. Nothing has been changed.'}
        {!failed && arrived && moved !== null && placeText(shown, moved)}
      </p>
      <div className="board">
        {boardStatuses.map((status) => {
          const column = shown.filter(({ action }) => action.status === status);
          return (
            <section
              key={status}
              className={over === status ? 'board-column board-over' : 'board-column'}
              aria-labelledby={`column-${status}`}
              onDragOver={(event) => {
                event.preventDefault();
                setOver(status);
              }}
              onDragLeave={() => setOver(null)}
              onDrop={() => drop(status)}
            >
              <h2 id={`column-${status}`}>
                {actionStatusNames[status]} ({column.length})
              </h2>
              {column.length === 0 && <p className="secondary">No actions.</p>}
              <ul className="plain-list">
                {column.map(({ action, places }) => (
                  <li
                    key={action.id}
                    className="board-card"
                    draggable
                    onDragStart={(event) => {
                      dragged.current = action.id;
                      // Some browsers drag nothing that carries no data.
                      event.dataTransfer.setData('text/plain', action.what);
                    }}
                  >
                    <h3>
                      <a href={href('action', { actionId: action.id })}>{action.what}</a>
                    </h3>
                    <p>
                      {places.map(({ name }) => name).join('; ')}
                      {places.length > 0 && <br />}
                      {action.owner.trim() || noOwnerText}
                      <br />
                      {isOpen(action) && action.due !== null && action.due >= today && 'Due '}
                      <Due action={action} today={today} />
                    </p>
                    <label className="label" htmlFor={selectId(action.id)}>
                      Move to
                    </label>
                    <StatusSelect
                      action={action}
                      id={selectId(action.id)}
                      label="Move to, for"
                      onChanged={changed}
                    />
                  </li>
                ))}
              </ul>
            </section>
          );
        })}
      </div>
      {cancelled > 0 && <p>{count(cancelled, 'cancelled action')} in the list, not on the board.</p>}
    </>
  );
}

/** "Moved to In progress. 3 of 7.", for those who do not see the card move. */
function placeText(
  shown: readonly ListedAction[],
  { id, status }: { id: string; status: ActionStatus },
): string {
  const { place, of } = placeInColumn(shown, id);
  return `Moved to ${actionStatusNames[status]}. ${place} of ${of}.`;
}
