import { Button } from '#components/Button.tsx';
import { focusById } from '#components/focusById.ts';
import { Select } from '#components/Select.tsx';
import { actionStatuses } from '#core/action.ts';
import { actionStatusNames } from '#core/actionWords.ts';
import { count } from '#core/words.ts';
import { setQuery } from '#state/address.ts';
import { actionFilterKeys, type ActionFilter, type ListedAction } from './actionFilter.ts';

type Props = { listed: readonly ListedAction[]; shown: readonly ListedAction[]; filter: ActionFilter };

const firstFilterId = 'action-owner';

/** Which actions to show, kept in the address, and always how many of how many. */
export function ActionFilters({ listed, shown, filter }: Props) {
  const owners = [...new Set(listed.map(({ action }) => action.owner.trim()))].sort((a, b) =>
    a.localeCompare(b, 'en-GB'),
  );
  const domains = new Map(
    listed.flatMap(({ places }) => places.map(({ section, domainTitle }) => [section, domainTitle])),
  );
  const isFiltered = actionFilterKeys.some((key) => filter[key] !== null);
  const choose = (key: (typeof actionFilterKeys)[number], value: string) =>
    setQuery(key, value === anything ? null : value);
  return (
    <>
      <div role="group" aria-label="Choose which actions to show" className="filter-row">
        <Select
          id={firstFilterId}
          label="Owner"
          value={filter.owner ?? anything}
          onChange={({ target }) => choose('owner', target.value)}
        >
          <option value={anything}>Everyone</option>
          {owners.map((owner) => (
            <option key={owner} value={owner}>
              {owner || 'No one is named'}
            </option>
          ))}
        </Select>
        <Select
          label="Status"
          value={filter.status ?? anything}
          onChange={({ target }) => choose('status', target.value)}
        >
          <option value={anything}>Any status</option>
          <option value="open">Open: not done, not cancelled</option>
          {actionStatuses.map((status) => (
            <option key={status} value={status}>
              {actionStatusNames[status]}
            </option>
          ))}
        </Select>
        <Select
          label="Due"
          value={filter.due ?? anything}
          onChange={({ target }) => choose('due', target.value)}
        >
          <option value={anything}>Any time</option>
          <option value="overdue">Overdue</option>
          <option value="soon">In the next 30 days</option>
        </Select>
        <Select
          label="Domain"
          value={filter.domain ?? anything}
          onChange={({ target }) => choose('domain', target.value)}
        >
          <option value={anything}>All domains</option>
          {[...domains].map(([section, title]) => (
            <option key={section} value={section}>
              {title}
            </option>
          ))}
        </Select>
      </div>
      <p>
        <strong role="status">
          Showing {shown.length} of {count(listed.length, 'action')}.
        </strong>{' '}
        {isFiltered && (
          <Button
            variant="link"
            onClick={() => {
              for (const key of actionFilterKeys) setQuery(key, null);
              // The button goes, and the focus must not go with it.
              focusById(firstFilterId);
            }}
          >
            Show all
          </Button>
        )}
      </p>
    </>
  );
}

/** Not the empty text: that is the owner of an action for which no one is named. */
const anything = '*';
