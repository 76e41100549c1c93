import { ActionLinks } from '#components/ActionLinks.tsx';
import { Loading } from '#components/Loading.tsx';
import { Page } from '#components/Page.tsx';
import { Tag } from '#components/Tag.tsx';
import { count } from '#core/words.ts';
import { useShelf } from '#storage/shelf.ts';
import { setQuery, useAddress } from '#state/address.ts';
import { href } from '#state/paths.ts';
import { AssessmentChoice } from './AssessmentChoice.tsx';
import { ComparedPair } from './ComparedPair.tsx';
import { readCompareQuery } from './compareQuery.ts';

/** S21: what changed between 2 assessments. The address says which, so that it can be kept as a bookmark. */
export function ComparePage() {
  const query = readCompareQuery(useAddress((address) => address.query));
  const shelf = useShelf();
  if (shelf === undefined) return <Loading text="Loading your assessments" />;
  const [first, second, ...more] = query.ids;
  const samples = shelf.assessments.filter(({ sample }) => sample);
  const named = samples.some(({ id }) => query.ids.includes(id));
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
        <AssessmentChoice assessments={shown} organisations={shelf.organisations} chosen={query.ids} />
      )}
      {samples.length > 0 && !showSample && (
        <ActionLinks actions={[{ text: 'Show the sample', onClick: () => setQuery('sample', 'show') }]} />
      )}
      {first !== undefined && second !== undefined && more.length === 0 && (
        <ComparedPair key={`${first} ${second}`} first={first} second={second} query={query} />
      )}
      {more.length > 0 && (
        <p role="status">You have selected {count(query.ids.length, 'assessment')}. Select 2 to compare.</p>
      )}
      {shown.length >= 2 && query.ids.length === 1 && <p role="status">Select 1 more to compare.</p>}
    </Page>
  );
}
