import { useEffect, useRef } from 'react';
import { Button } from '#components/Button.tsx';
import { ButtonGroup } from '#components/ButtonGroup.tsx';
import { ButtonLink } from '#components/ButtonLink.tsx';
import { Radios } from '#components/Radios.tsx';
import { gapOrderSentence } from '#core/gapWords.ts';
import { decidedPriority, ownersText } from '#core/priority.ts';
import type { MatrixReport } from '#core/report.ts';
import { count } from '#core/words.ts';
import { setQuery, useAddress } from '#state/address.ts';
import { GapCard } from './GapCard.tsx';
import { filterGaps, readGapFilter } from './gapFilter.ts';
import { GapFilters } from './GapFilters.tsx';
import { isOwned, type GapContext } from './gapPlace.ts';
import { GapsTable } from './GapsTable.tsx';
import { stepHref } from './GapStepper.tsx';
import { useGapMoves } from './useGapMoves.ts';

type Props = { context: GapContext; report: MatrixReport };

/** The gaps of one matrix as cards or as a table, with what to show and in which order. */
export function GapList({ context, report }: Props) {
  const { path, query } = useAddress();
  const { gaps, matrix, locked, actions } = context;
  const filter = readGapFilter(query, gaps);
  const shown = filterGaps(gaps, filter, (gap) => isOwned(context, gap));
  const { move, putBack, said } = useGapMoves(context, shown);
  const asTable = new URLSearchParams(query).get('view') === 'table';
  const moved = gaps.filter((gap) => gap.moved).length;
  const heading = useFocusOfShrinkingList(shown.length);
  const first = gaps.find(({ view }) => decidedPriority(view) === null) ?? gaps[0];
  return (
    <>
      <p>
        {gapOrderSentence}{' '}
        {moved > 0 && (
          <>
            You moved {count(moved, 'gap')}.{' '}
            {!locked && (
              <Button variant="link" onClick={() => void putBack()}>
                Put back in order
              </Button>
            )}
          </>
        )}
      </p>
      {!locked && first !== undefined && (
        <ButtonGroup>
          <ButtonLink href={`#${stepHref(path, query, first.view.criterion.id)}`} variant="secondary">
            Choose priorities, one gap at a time
          </ButtonLink>
        </ButtonGroup>
      )}
      <GapFilters report={report} filter={filter} shown={shown} />
      <p>{ownersText(gaps, actions, matrix.id)}</p>
      <Radios
        legend="View"
        inline
        options={[
          { value: 'list', label: 'List' },
          { value: 'table', label: 'Table' },
        ]}
        value={asTable ? 'table' : 'list'}
        onChange={({ target }) => setQuery('view', target.value === 'table' ? 'table' : null)}
      />
      <h2 ref={heading} tabIndex={-1}>
        What to do next
      </h2>
      <p role="status" className="visually-hidden">
        {said}
      </p>
      {shown.length === 0 ? (
        <p>No gaps match. Change what to show, or show all.</p>
      ) : asTable ? (
        <GapsTable context={context} shown={shown} />
      ) : (
        shown.map((gap, index) => (
          <GapCard
            key={gap.view.criterion.id}
            context={context}
            gap={gap}
            directions={[
              ...(index > 0 ? (['up'] as const) : []),
              ...(index < shown.length - 1 ? (['down'] as const) : []),
            ]}
            onMove={move}
          />
        ))
      )}
    </>
  );
}

/** A decision may take its gap out of a filtered list: the focus then goes to the heading, not to nowhere. */
function useFocusOfShrinkingList(length: number) {
  const heading = useRef<HTMLHeadingElement>(null);
  const before = useRef(length);
  useEffect(() => {
    if (length < before.current && document.activeElement === document.body) heading.current?.focus();
    before.current = length;
  }, [length]);
  return heading;
}
