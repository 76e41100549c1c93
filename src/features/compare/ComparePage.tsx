import { ActionLinks } from '#components/ActionLinks.tsx';
import { Loading } from '#components/Loading.tsx';
import { Page } from '#components/Page.tsx';
import { Tag } from '#components/Tag.tsx';
import { mostCompared } from '#core/compare/sideBySide.ts';
import { count } from '#core/words.ts';
import { useShelf } from '#storage/shelf.ts';
import { setQuery, useAddress } from '#state/address.ts';
import { href } from '#state/paths.ts';
import { AssessmentChoice } from './AssessmentChoice.tsx';
import { Compared } from './Compared.tsx';
import { readCompareQuery } from './compareQuery.ts';
import { WithAssessments } from './WithAssessments.tsx';

/** S21: what changed between 2 to 6 assessments. The address says which, so that it can be kept as a bookmark. */
export function ComparePage() {
  const query = readCompareQuery(useAddress((address) => address.query));
  const shelf = useShelf();
  if (shelf === undefined) return <Loading text="Loading your assessments" />;
  const { ids } = query;
  const samples = shelf.assessments.filter(({ sample }) => sample);
  const named = samples.some(({ id }) => ids.includes(id));
  const showSample = query.withSample || named;
  const shown = shelf.assessments.filter(({ sample }) => showSample || !sample);
  return (
    <Page wide title="Compare assessments" caption={named ? <Tag tone="purple">Sample</Tag> : undefined}>
      {shown.length < 2 ? (
        <p>
          You need 2 assessments to compare. <a href={href('home')}>Start the next one</a>, or{' '}
          <a href={href('restore')}>restore an older one from a backup file</a>.
        </p>
      ) : (
        <AssessmentChoice
          assessments={shown}
          organisations={shelf.organisations}
          chosen={ids}
          onChoose={(next) => setQuery('ids', next.length === 0 ? null : next.join(','))}
          hint={`Select 2 to ${mostCompared} with the same matrix.`}
        />
      )}
      {samples.length > 0 && !showSample && (
        <ActionLinks actions={[{ text: 'Show the sample', onClick: () => setQuery('sample', 'show') }]} />
      )}
      {ids.length > mostCompared && (
        <p role="status">
          You have selected {count(ids.length, 'assessment')}. Select {mostCompared} at most.
        </p>
      )}
      {ids.length > 1 && ids.length <= mostCompared && (
        <WithAssessments ids={ids}>{(all) => <Compared assessments={all} query={query} />}</WithAssessments>
      )}
      {shown.length >= 2 && ids.length === 1 && <p role="status">Select 1 more to compare.</p>}
    </Page>
  );
}
