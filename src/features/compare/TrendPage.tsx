import { Loading } from '#components/Loading.tsx';
import { Page } from '#components/Page.tsx';
import { Tag } from '#components/Tag.tsx';
import { fewestForTrend } from '#core/compare/trend.ts';
import { useShelf, type Shelf } from '#storage/shelf.ts';
import { setQuery, useAddress } from '#state/address.ts';
import { href } from '#state/paths.ts';
import { AssessmentChoice } from './AssessmentChoice.tsx';
import { idsQuery, readTrendQuery } from './compareQuery.ts';
import { OverTime } from './OverTime.tsx';
import { WithAssessments } from './WithAssessments.tsx';

/** S22: 3 or more assessments of 1 organisation over time. The address says which, so that it can be a bookmark. */
export function TrendPage() {
  const query = readTrendQuery(useAddress((address) => address.query));
  const shelf = useShelf();
  if (shelf === undefined) return <Loading text="Loading your assessments" />;
  const ids = query.ids ?? suggested(shelf);
  const chosen = shelf.assessments.filter(({ id }) => ids.includes(id));
  const withSample = chosen.some(({ sample }) => sample);
  const organisation = chosen[0]?.organisationId;
  const oneOrganisation = chosen.every(({ organisationId }) => organisationId === organisation);
  const shown = shelf.assessments.filter(
    ({ id, sample, organisationId }) =>
      ids.includes(id) ||
      (sample === withSample && (organisation === undefined || organisationId === organisation)),
  );
  return (
    <Page
      wide
      title="Change over time"
      caption={withSample ? <Tag tone="purple">Sample</Tag> : undefined}
      back={{ href: href('compare', {}, ids.length > 1 ? idsQuery(ids) : ''), text: 'Back to compare' }}
    >
      {shown.length < fewestForTrend ? (
        <p>
          You need {fewestForTrend} assessments to see change over time. Sign off this one and{' '}
          <a href={href('home')}>start the next</a>, or{' '}
          <a href={href('restore')}>restore an older one from a backup file</a>.
        </p>
      ) : (
        <AssessmentChoice
          assessments={shown}
          organisations={shelf.organisations}
          chosen={ids}
          hint={`Select ${fewestForTrend} or more of 1 organisation with the same matrix.`}
          onChoose={(next) => setQuery('ids', next.join(','))}
        />
      )}
      {shown.length >= fewestForTrend && ids.length < fewestForTrend && (
        <p role="status">Select {fewestForTrend - ids.length} more to see change over time.</p>
      )}
      {ids.length >= fewestForTrend && !oneOrganisation && (
        <p role="status">These are of several organisations. Select assessments of 1 organisation.</p>
      )}
      {ids.length >= fewestForTrend && oneOrganisation && (
        <WithAssessments ids={ids}>{(all) => <OverTime assessments={all} query={query} />}</WithAssessments>
      )}
    </Page>
  );
}

/** All assessments of the organisation that was worked on last, without what a later version replaced. */
function suggested({ assessments }: Shelf): string[] {
  const latest = assessments.find(({ sample }) => !sample) ?? assessments[0];
  return assessments
    .filter(({ organisationId, status }) => organisationId === latest?.organisationId && status !== 'revised')
    .map(({ id }) => id)
    .toReversed();
}
