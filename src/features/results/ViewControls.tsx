import { useState } from 'react';
import { Checkboxes } from '#components/Checkboxes.tsx';
import { Radios } from '#components/Radios.tsx';
import { setQuery } from '#state/address.ts';
import { hideQuery, seriesNames, views, type ResultsView } from './resultsView.ts';

type Props = { chosen: ResultsView; previousName: string | null };

/** How the domains are shown. The choice is kept in the address and announced; the focus stays where it is. */
export function ViewControls({ chosen, previousName }: Props) {
  const [announcement, setAnnouncement] = useState('');
  const { view, hidden } = chosen;
  const names = { current: 'Current', target: 'Target', previous: previousName ?? '' };
  const offered = seriesNames.filter((name) => name !== 'previous' || previousName !== null);
  return (
    <div className="side-by-side">
      <Radios
        legend="View as"
        inline
        options={views.map(({ value, label }) => ({ value, label }))}
        value={view}
        onChange={({ target }) => {
          setQuery('view', target.value === 'both' ? null : target.value);
          setAnnouncement(views.find(({ value }) => value === target.value)?.shown ?? '');
        }}
      />
      {view !== 'table' && (
        <Checkboxes
          legend="Show on the charts"
          options={offered.map((name) => ({ value: name, label: names[name] }))}
          value={offered.filter((name) => !hidden.has(name))}
          onChange={({ target }) => {
            setQuery('hide', hideQuery(hidden, target.value, target.checked));
            setAnnouncement(
              `${target.labels?.[0]?.textContent ?? ''} ${target.checked ? 'shown' : 'hidden'}`,
            );
          }}
        />
      )}
      <p role="status" className="visually-hidden">
        {announcement}
      </p>
    </div>
  );
}
