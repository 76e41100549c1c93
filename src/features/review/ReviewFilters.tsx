import { Button } from '#components/Button.tsx';
import { Checkboxes } from '#components/Checkboxes.tsx';
import { focusById } from '#components/focusById.ts';
import { TextInput } from '#components/TextInput.tsx';
import { criteriaCount } from '#core/words.ts';
import { setQuery } from '#state/address.ts';
import { filterKeys, filterWords, isFiltered, reviewFilters, type ReviewFilter } from './reviewFilter.ts';

type Props = { filter: ReviewFilter; shown: number; total: number };

const searchId = 'review-find';

/** What to show, and always how many of how many. The choices are kept in the address. */
export function ReviewFilters({ filter, shown, total }: Props) {
  const clear = () => {
    for (const key of Object.values(filterKeys)) setQuery(key, null);
    // The button goes, and the focus must not go with it.
    focusById(searchId);
  };
  const clearButton = (
    <Button variant="link" onClick={clear}>
      Clear filters
    </Button>
  );
  return (
    <>
      <div className="review-filters on-screen">
        <TextInput
          id={searchId}
          type="search"
          label="Find words"
          hint="In criteria, notes and names of evidence."
          value={filter.text}
          onChange={({ target }) => setQuery(filterKeys.text, target.value === '' ? null : target.value)}
        />
        <Checkboxes
          legend="Show only"
          hint="Criteria with any of these."
          options={reviewFilters}
          value={filter.names}
          onChange={({ target }) => {
            const names = reviewFilters
              .map(({ value }) => value)
              .filter((name) => (name === target.value ? target.checked : filter.names.includes(name)));
            setQuery(filterKeys.names, names.length === 0 ? null : names.join(','));
          }}
        />
      </div>
      <p className="review-count">
        <strong role="status">
          {shown} of {criteriaCount(total)}
        </strong>
        {isFiltered(filter) && (
          <>
            : {filterWords(filter)} {shown > 0 && clearButton}
          </>
        )}
      </p>
      {shown === 0 && <p>No criteria match. {clearButton}</p>}
    </>
  );
}
