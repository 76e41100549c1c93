import { Loading } from '#components/Loading.tsx';
import { Page } from '#components/Page.tsx';
import { Select } from '#components/Select.tsx';
import { Tag } from '#components/Tag.tsx';
import { isLocked } from '#core/assessment.ts';
import { criterionPlace } from '#core/criterionPlace.ts';
import { useActionBook, type ActionBook } from '#storage/actionBook.ts';
import { setDeleted } from '#storage/assessments.ts';
import { go, setQuery, useAddress } from '#state/address.ts';
import { useNotices } from '#state/notices.ts';
import { href, path } from '#state/paths.ts';
import { NewActionForm } from './NewActionForm.tsx';

/** An action on its own page: from the list, or about a criterion that the address names. */
export function NewActionPage() {
  const book = useActionBook();
  return book === undefined ? <Loading text="Loading your actions" /> : <NewAction book={book} />;
}

function NewAction({ book }: { book: ActionBook }) {
  const parameters = new URLSearchParams(useAddress(({ query }) => query));
  const assessmentId = parameters.get('assessment');
  const inGaps = parameters.get('return') === 'gaps' && assessmentId !== null;
  const own = book.organisations.filter(({ organisation }) => !organisation.sample);
  const choices = own.length > 0 ? own : book.organisations;
  const here =
    book.organisations.find(({ uses }) => uses.some(({ assessment }) => assessment.id === assessmentId)) ??
    book.organisations.find(({ organisation }) => organisation.id === parameters.get('org')) ??
    choices[0];
  const about = { matrixId: parameters.get('matrix') ?? '', criterionId: parameters.get('criterion') ?? '' };
  const place = here === undefined ? null : criterionPlace(about, here.uses);
  const assessment = here?.uses.find((use) => use.assessment.id === assessmentId)?.assessment;
  const back = inGaps ? path('gaps', { assessmentId }) : path('actions');
  return (
    <Page
      title="Add an action"
      caption={
        here?.organisation.sample === true ? (
          <>
            {here.organisation.name} <Tag tone="purple">Sample</Tag>
          </>
        ) : (
          here?.organisation.name
        )
      }
      back={
        inGaps
          ? { href: href('gaps', { assessmentId }), text: 'Back to the gaps' }
          : { href: href('actions'), text: 'Back to actions' }
      }
    >
      {here === undefined ? (
        <p>
          An action belongs to an organisation. <a href={href('home')}>Start an assessment</a> first.
        </p>
      ) : (
        <div className="two-thirds">
          {choices.length > 1 && assessment === undefined && (
            <Select
              label="Organisation"
              value={here.organisation.id}
              onChange={({ target }) => setQuery('org', target.value)}
            >
              {choices.map(({ organisation: { id, name } }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </Select>
          )}
          {place !== null && <p>For {place.name}.</p>}
          <NewActionForm
            key={here.organisation.id}
            place="new-action"
            organisationId={here.organisation.id}
            start={{
              assessmentId: assessment !== undefined && !isLocked(assessment) ? assessment.id : null,
              criteria: place === null ? [] : [about],
              reviewMeeting: assessment?.reviewMeeting ?? '',
            }}
            onAdded={(id, what) => {
              useNotices
                .getState()
                .show(
                  `“${what}” was added to the actions.`,
                  () => setDeleted('actions', [id], here.organisation.id, true),
                  back,
                );
              go(back);
            }}
            onCancel={() => go(back)}
          />
        </div>
      )}
    </Page>
  );
}
