import { DataTable } from '#components/DataTable.tsx';
import type { Action, ActionStatus } from '#core/action.ts';
import { noOwnerText, removedCriterionText } from '#core/actionWords.ts';
import { priorityNames } from '#core/priority.ts';
import { formatDate, listOf } from '#core/words.ts';
import { href } from '#state/paths.ts';
import { lastUpdate, type ListedAction } from './actionFilter.ts';
import { Due } from './Due.tsx';
import { StatusSelect } from './StatusSelect.tsx';

type Props = {
  shown: readonly ListedAction[];
  today: string;
  onChanged: (action: Action, status: ActionStatus) => void;
};

/** Actions in rows, each with its status to change at once. */
export function ActionTable({ shown, today, onChanged }: Props) {
  return (
    <div className="action-table">
      <DataTable
        caption="Actions"
        captionHidden
        columns={[
          { key: 'action', header: 'Action', rowHeader: true },
          { key: 'criteria', header: 'Criterion' },
          { key: 'owner', header: 'Owner' },
          { key: 'due', header: 'Due' },
          { key: 'status', header: 'Status' },
          { key: 'update', header: 'Last update' },
          { key: 'priority', header: 'Priority' },
        ]}
        rows={shown.map(({ action, places, hasRemoved }) => ({
          id: action.id,
          action: <a href={href('action', { actionId: action.id })}>{action.what}</a>,
          criteria:
            places.length === 0 && !hasRemoved ? (
              'None'
            ) : (
              <>
                {places.map(({ name }) => name).join('; ')}
                {hasRemoved && ` ${removedCriterionText}`}
              </>
            ),
          owner: action.owner.trim() || noOwnerText,
          due: <Due action={action} today={today} />,
          status: (
            <StatusSelect
              action={action}
              id={`status-${action.id}`}
              label="Status of"
              onChanged={onChanged}
            />
          ),
          update: formatDate(lastUpdate(action)),
          priority: priorityText(places),
        }))}
      />
    </div>
  );
}

function priorityText(places: ListedAction['places']): string {
  const names = places.flatMap(({ priority }) => (priority === null ? [] : [priorityNames[priority]]));
  return listOf([...new Set(names)]) || 'Not decided';
}
