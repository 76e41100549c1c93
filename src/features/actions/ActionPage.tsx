import { Button } from '#components/Button.tsx';
import { ButtonGroup } from '#components/ButtonGroup.tsx';
import { Inset } from '#components/Inset.tsx';
import { Loading } from '#components/Loading.tsx';
import { Page } from '#components/Page.tsx';
import { saveFile } from '#components/saveFile.ts';
import { Tag } from '#components/Tag.tsx';
import type { Action } from '#core/action.ts';
import { actionStatusNames } from '#core/actionWords.ts';
import { actionDays } from '#core/export/actionUpdate.ts';
import { calendarFile } from '#core/export/calendar.ts';
import { useActionBook, type ActionBook, type OrganisationActions } from '#storage/actionBook.ts';
import { setDeleted } from '#storage/assessments.ts';
import { go, useAddress } from '#state/address.ts';
import { useNotices } from '#state/notices.ts';
import { href, path } from '#state/paths.ts';
import { listActions } from './actionFilter.ts';
import { ActionForm } from './ActionForm.tsx';
import { ActionHistory } from './ActionHistory.tsx';
import { DoneQuestions } from './DoneQuestions.tsx';
import { Due } from './Due.tsx';
import { LinkedCriteria } from './LinkedCriteria.tsx';
import { ProducedEvidence } from './ProducedEvidence.tsx';
import { StatusSelect } from './StatusSelect.tsx';
import { UpdateLog } from './UpdateLog.tsx';

/** One action: what, why, who, when, and what happened since. */
export function ActionPage({ actionId }: { actionId: string }) {
  const book = useActionBook();
  if (book === undefined) return <Loading text="Loading your action" />;
  const here = book.organisations.find(({ actions }) => actions.some(({ id }) => id === actionId));
  const action = here?.actions.find(({ id }) => id === actionId);
  return here === undefined || action === undefined ? (
    <NoAction unreadable={book.unreadable.some(({ id }) => id === actionId)} />
  ) : (
    <KnownAction key={action.id} action={action} here={here} today={book.today} />
  );
}

function NoAction({ unreadable }: { unreadable: boolean }) {
  return (
    <Page title="Action not found" back={{ href: href('actions'), text: 'Back to actions' }}>
      <p>
        {unreadable
          ? 'This action could not be read. Your other work is safe. Go to your data to download what can be read.'
          : 'It may have been deleted, or it is not on this device.'}
      </p>
      <p>
        <a href={href('data')}>Go to your data</a>
      </p>
    </Page>
  );
}

type Props = { action: Action; here: OrganisationActions; today: ActionBook['today'] };

function KnownAction({ action, here, today }: Props) {
  const parameters = new URLSearchParams(useAddress(({ query }) => query));
  const assessmentId = parameters.get('assessment');
  const inGaps = parameters.get('return') === 'gaps' && assessmentId !== null;
  const { organisation, uses } = here;
  const places = listActions([action], uses).flatMap((one) => one.places);
  const days = actionDays([action]);
  const remove = async () => {
    const mark = (deleted: boolean) => setDeleted('actions', [action.id], organisation.id, deleted);
    try {
      await mark(true);
    } catch {
      // The page says that it was not saved.
      return;
    }
    const list = path('actions');
    useNotices.getState().show(`“${action.what}” was deleted.`, () => mark(false), list);
    go(`${list}?org=${organisation.id}`);
  };
  return (
    <Page
      wide
      title={shortTitle(action.what)}
      windowTitle="Action"
      section="Actions"
      caption={
        <>
          {organisation.name} <Tag tone="grey">{actionStatusNames[action.status]}</Tag>{' '}
          <Due action={action} today={today} /> {organisation.sample && <Tag tone="purple">Sample</Tag>}
        </>
      }
      back={
        inGaps
          ? { href: href('gaps', { assessmentId }), text: 'Back to the gaps' }
          : {
              href: href('actions', {}, organisation.sample ? `org=${organisation.id}` : ''),
              text: 'Back to actions',
            }
      }
    >
      {action.why.trim() !== '' && (
        <Inset title="Why">
          <p className="typed-text">{action.why}</p>
        </Inset>
      )}
      <div className="with-aside">
        <div>
          <div className="group">
            <label className="label" htmlFor="action-status">
              Status
            </label>
            <StatusSelect action={action} id="action-status" label="Status of" />
          </div>
          {action.status === 'done' && <DoneQuestions action={action} places={places} />}
          <h2>What, who and when</h2>
          <ActionForm action={action} />
          <UpdateLog action={action} />
        </div>
        <div>
          <LinkedCriteria action={action} uses={uses} />
          <ProducedEvidence action={action} />
          <ActionHistory action={action} />
          <ButtonGroup>
            {days.length > 0 && (
              <Button
                variant="secondary"
                onClick={() =>
                  saveFile(
                    new Blob([calendarFile(days, new Date().toISOString())], { type: 'text/calendar' }),
                    'action.ics',
                  )
                }
              >
                Download the due date for a calendar
              </Button>
            )}
            <Button variant="secondary" onClick={() => void remove()}>
              Delete this action
            </Button>
          </ButtonGroup>
        </div>
      </div>
    </Page>
  );
}

const longestTitle = 120;

function shortTitle(what: string): string {
  return what.length > longestTitle ? `${what.slice(0, longestTitle)}…` : what;
}
