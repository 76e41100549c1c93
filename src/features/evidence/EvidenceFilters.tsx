import { Button } from '#components/Button.tsx';
import { focusById } from '#components/focusById.ts';
import { Select } from '#components/Select.tsx';
import { TextInput } from '#components/TextInput.tsx';
import { evidenceTypes } from '#core/evidence.ts';
import { evidenceCount, evidenceTypeNames } from '#core/evidenceWords.ts';
import { setQuery } from '#state/address.ts';
import { evidenceStates, type EvidenceFilter } from './evidenceFilter.ts';

const stateNames: Record<(typeof evidenceStates)[number], string> = {
  old: 'Document more than 12 months old',
  past: 'Past its review date',
  unused: 'Not used by any criterion',
};
const keys = ['search', 'type', 'show'] as const;
const searchId = 'evidence-search';

type Props = { filter: EvidenceFilter; shown: number; total: number };

/** What to show, and always how many of how many. The choices are kept in the address. */
export function EvidenceFilters({ filter, shown, total }: Props) {
  const choose = (key: (typeof keys)[number], value: string) => setQuery(key, value === '' ? null : value);
  return (
    <>
      <div role="group" aria-label="Choose which evidence to show" className="filter-row">
        <TextInput
          id={searchId}
          type="search"
          label="Search"
          autoComplete="off"
          value={filter.search}
          onChange={({ target }) => choose('search', target.value)}
        />
        <Select
          label="Type"
          value={filter.type ?? ''}
          onChange={({ target }) => choose('type', target.value)}
        >
          <option value="">All types</option>
          {evidenceTypes.map((type) => (
            <option key={type} value={type}>
              {evidenceTypeNames[type]}
            </option>
          ))}
        </Select>
        <Select
          label="Show"
          value={filter.state ?? ''}
          onChange={({ target }) => choose('show', target.value)}
        >
          <option value="">All evidence</option>
          {evidenceStates.map((state) => (
            <option key={state} value={state}>
              {stateNames[state]}
            </option>
          ))}
        </Select>
      </div>
      <p>
        <strong role="status">
          Showing {shown} of {evidenceCount(total)}
        </strong>
        {shown < total && (
          <>
            {' '}
            <Button
              variant="link"
              onClick={() => {
                for (const key of keys) setQuery(key, null);
                // The button goes, and the focus must not go with it.
                focusById(searchId);
              }}
            >
              Show all
            </Button>
          </>
        )}
      </p>
    </>
  );
}
