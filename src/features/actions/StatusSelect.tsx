import { useCallback, useState } from 'react';
import { useSettledSave } from '#components/useSettledSave.ts';
import { actionStatuses, type Action, type ActionStatus } from '#core/action.ts';
import { actionStatusNames } from '#core/actionWords.ts';
import { setActionStatus } from '#storage/actions.ts';

type Props = {
  action: Action;
  id: string;
  /** What the choice is called, before the name of the action: "Status of", "Move to, for". */
  label: string;
  onChanged?: ((action: Action, status: ActionStatus) => void) | undefined;
};

/**
 * A status that can be changed in place. With the arrow keys a person passes by other statuses, so only the one that
 * they settle on is saved and logged.
 */
export function StatusSelect({ action, id, label, onChanged }: Props) {
  const [chosen, setChosen] = useState(action.status);
  const [seen, setSeen] = useState(action.status);
  if (action.status !== seen) {
    setSeen(action.status);
    setChosen(action.status);
  }
  const save = useCallback(
    async (status: ActionStatus) => {
      if (status === action.status) return;
      await setActionStatus(action, status);
      onChanged?.(action, status);
    },
    [action, onChanged],
  );
  const { later, now } = useSettledSave(save);
  return (
    <select
      id={id}
      className="input"
      aria-label={`${label} ${action.what}`}
      value={chosen}
      onChange={({ target }) => {
        const status = actionStatuses.find((one) => one === target.value);
        if (status === undefined) return;
        setChosen(status);
        later(status);
      }}
      onBlur={() => void now()}
    >
      {actionStatuses.map((status) => (
        <option key={status} value={status}>
          {actionStatusNames[status]}
        </option>
      ))}
    </select>
  );
}
