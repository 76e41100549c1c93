import { useState } from 'react';
import { Button } from '#components/Button.tsx';
import { ButtonGroup } from '#components/ButtonGroup.tsx';
import { ButtonLink } from '#components/ButtonLink.tsx';
import { Inset } from '#components/Inset.tsx';
import { Loading } from '#components/Loading.tsx';
import { Page } from '#components/Page.tsx';
import { Radios } from '#components/Radios.tsx';
import { saveFile } from '#components/saveFile.ts';
import { Select } from '#components/Select.tsx';
import { Tag } from '#components/Tag.tsx';
import type { Action, ActionStatus } from '#core/action.ts';
import { actionsSentence } from '#core/actionWords.ts';
import { actionDays } from '#core/export/actionUpdate.ts';
import { calendarFile } from '#core/export/calendar.ts';
import { count } from '#core/words.ts';
import { useActionBook, type ActionBook } from '#storage/actionBook.ts';
import { setQuery, useAddress } from '#state/address.ts';
import { href } from '#state/paths.ts';
import { ActionBoard } from './ActionBoard.tsx';
import { filterActions, listActions, readActionFilter, sortActions, type Sort } from './actionFilter.ts';
import { ActionFilters } from './ActionFilters.tsx';
import { ActionTable } from './ActionTable.tsx';
import { CopyUpdate } from './CopyUpdate.tsx';

/** S17 and S18: all that was agreed, as a list or a board. */
export function ActionsPage() {
  const book = useActionBook();
  return book === undefined ? <Loading text="Loading your actions" /> : <Actions book={book} />;
}

function Actions({ book }: { book: ActionBook }) {
  const query = useAddress((address) => address.query);
  const parameters = new URLSearchParams(query);
  const [sort, setSort] = useState<Sort>('due');
  const [done, setDone] = useState<Action | null>(null);
  const here = shownOrganisations(book, parameters.get('org'));
  const listed = here.flatMap(({ actions, uses }) => listActions(actions, uses));
  const filter = readActionFilter(query);
  const shown = sortActions(filterActions(listed, filter, book.today), sort);
  const asBoard = parameters.get('view') === 'board';
  const actions = listed.map(({ action }) => action);
  const gapsOf = here.flatMap(({ uses }) => uses)[0]?.assessment.id;
  const onChanged = (action: Action, status: ActionStatus) => setDone(status === 'done' ? action : null);
  const days = actionDays(actions);
  return (
    <Page
      wide
      title="Actions"
      caption={
        here.length > 0 && here.every(({ organisation }) => organisation.sample) ? (
          <>
            {here.map(({ organisation }) => organisation.name)} <Tag tone="purple">Sample</Tag>
          </>
        ) : undefined
      }
    >
      {book.organisations.length > 1 && (
        <Select
          label="Organisation"
          value={parameters.get('org') ?? ''}
          onChange={({ target }) => setQuery('org', target.value === '' ? null : target.value)}
        >
          <option value="">Your organisations</option>
          {book.organisations.map(({ organisation: { id, name, sample } }) => (
            <option key={id} value={id}>
              {sample ? `${name} (sample)` : name}
            </option>
          ))}
        </Select>
      )}
      {book.unreadable.length > 0 && (
        <Inset tone="problem">
          <p>
            {count(book.unreadable.length, 'action')} could not be read. The others are safe.{' '}
            <a href={href('data')}>Go to your data</a> to download what can be read.
          </p>
        </Inset>
      )}
      {listed.length === 0 ? (
        <>
          <p>No actions yet. Go to the gap report to add the first.</p>
          <ButtonGroup>
            {gapsOf !== undefined && (
              <ButtonLink href={href('gaps', { assessmentId: gapsOf })} data-main-action>
                Go to the gap report
              </ButtonLink>
            )}
            {here.length > 0 && (
              <ButtonLink href={href('newAction')} variant="secondary">
                Add an action
              </ButtonLink>
            )}
          </ButtonGroup>
        </>
      ) : (
        <>
          <p className="lead">{actionsSentence(actions, book.today)}</p>
          <ButtonGroup>
            <ButtonLink
              href={href('newAction', {}, here.length === 1 ? `org=${here[0]?.organisation.id ?? ''}` : '')}
              data-main-action
            >
              Add an action
            </ButtonLink>
            {days.length > 0 && (
              <Button variant="secondary" onClick={() => saveDays(days)}>
                Download due dates for a calendar
              </Button>
            )}
          </ButtonGroup>
          <CopyUpdate actions={actions} today={book.today} />
          <ActionFilters listed={listed} shown={shown} filter={filter} />
          <div className="filter-row">
            <Radios
              legend="View"
              inline
              options={[
                { value: 'list', label: 'List' },
                { value: 'board', label: 'Board' },
              ]}
              value={asBoard ? 'board' : 'list'}
              onChange={({ target }) => setQuery('view', target.value === 'board' ? 'board' : null)}
            />
            {!asBoard && (
              <Select
                label="Order"
                value={sort}
                onChange={({ target: { value } }) =>
                  setSort(value === 'status' || value === 'what' ? value : 'due')
                }
              >
                <option value="due">First due first</option>
                <option value="status">By status</option>
                <option value="what">By name</option>
              </Select>
            )}
          </div>
          <div role="status">
            {done !== null && (
              <Inset>
                <p>
                  “{done.what}” is done.{' '}
                  <a href={href('action', { actionId: done.id })}>Add the result of this action</a>, and say
                  whether it changes a level.
                </p>
              </Inset>
            )}
          </div>
          {shown.length === 0 ? (
            <p>No actions match. Change what to show, or show all.</p>
          ) : asBoard ? (
            <ActionBoard shown={shown} today={book.today} onChanged={onChanged} />
          ) : (
            <ActionTable shown={shown} today={book.today} onChanged={onChanged} />
          )}
        </>
      )}
    </Page>
  );
}

function saveDays(days: ReturnType<typeof actionDays>): void {
  const text = calendarFile(days, new Date().toISOString());
  saveFile(new Blob([text], { type: 'text/calendar' }), 'actions.ics');
}

/** The one asked for; otherwise people's own, and the sample only where there is nothing else. */
function shownOrganisations({ organisations }: ActionBook, asked: string | null) {
  const chosen = organisations.filter(({ organisation }) => organisation.id === asked);
  if (chosen.length > 0) return chosen;
  const own = organisations.filter(({ organisation }) => !organisation.sample);
  return own.length > 0 ? own : organisations;
}
