import { Checkbox } from '#components/Checkboxes.tsx';
import { Button } from '#components/Button.tsx';
import { focusById } from '#components/focusById.ts';
import { Select } from '#components/Select.tsx';
import type { Gap } from '#core/gap.ts';
import type { MatrixReport } from '#core/report.ts';
import { prioritiesText, priorityNames } from '#core/priority.ts';
import { priorities } from '#core/response.ts';
import { count, levelsCount } from '#core/words.ts';
import { setQuery } from '#state/address.ts';
import { filterKeys, isFiltered, type GapFilter } from './gapFilter.ts';

type Props = { report: MatrixReport; filter: GapFilter; shown: readonly Gap[] };

/** What to show, and always how many of how many. The choices are kept in the address. */
export function GapFilters({ report, filter, shown }: Props) {
  const { gaps } = report;
  const domains = report.domains.filter(({ view }) =>
    gaps.some((gap) => gap.view.domain.id === view.domain.id),
  );
  const most = Math.max(1, ...gaps.map(({ steps }) => steps));
  const choose = (key: (typeof filterKeys)[number], value: string) =>
    setQuery(key, value === '' ? null : value);
  const showAll = () => {
    for (const key of filterKeys) setQuery(key, null);
    // The button goes, and the focus must not go with it.
    focusById(firstFilterId);
  };
  return (
    <>
      <div role="group" aria-label="Choose which gaps to show" className="filter-row">
        <Select
          id={firstFilterId}
          label="Domain"
          value={filter.domainId ?? ''}
          onChange={({ target }) => choose('domain', target.value)}
        >
          <option value="">All domains</option>
          {domains.map(({ view }) => (
            <option key={view.domain.id} value={view.domain.id}>
              {view.domain.title}
            </option>
          ))}
        </Select>
        {report.pillars.length > 0 && (
          <Select
            label="Pillar"
            value={filter.pillar ?? ''}
            onChange={({ target }) => choose('pillar', target.value)}
          >
            <option value="">All pillars</option>
            {report.pillars.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        )}
        <Select
          label="Size of gap"
          value={String(filter.least ?? '')}
          onChange={({ target }) => choose('least', target.value)}
        >
          <option value="">Any size</option>
          {Array.from({ length: most - 1 }, (_, index) => index + 2).map((steps) => (
            <option key={steps} value={steps}>
              {levelsCount(steps)}
              {steps < most && ' or more'}
            </option>
          ))}
        </Select>
        <Select
          label="Priority"
          value={filter.priority ?? ''}
          onChange={({ target }) => choose('priority', target.value)}
        >
          <option value="">Any priority</option>
          <option value="none">Not decided</option>
          {priorities.map((priority) => (
            <option key={priority} value={priority}>
              {priorityNames[priority]}
            </option>
          ))}
        </Select>
      </div>
      <div className="choices-inline">
        <Checkbox
          label="Essential criteria only"
          checked={filter.essential}
          onChange={({ target }) => choose('essential', target.checked ? 'yes' : '')}
        />
        <Checkbox
          label="No owner"
          checked={filter.noOwner}
          onChange={({ target }) => choose('owner', target.checked ? 'none' : '')}
        />
      </div>
      <p>
        <strong role="status">
          {isFiltered(filter) && `Showing ${shown.length} of ${count(gaps.length, 'gap')}. `}
          {prioritiesText(gaps)}
        </strong>
        {isFiltered(filter) && (
          <>
            {' '}
            <Button variant="link" onClick={showAll}>
              Show all
            </Button>
          </>
        )}
      </p>
    </>
  );
}

const firstFilterId = 'gap-domain';
