import { Loading } from '#components/Loading.tsx';
import { Page } from '#components/Page.tsx';
import { Tag } from '#components/Tag.tsx';
import { timelineOf } from '#core/timeline.ts';
import { formatDateTime } from '#core/words.ts';
import { useHistory } from '#storage/assessmentHistory.ts';
import type { ReadyAssessment } from '#storage/hooks.ts';
import { href } from '#state/paths.ts';
import { momentDetail, momentTitle } from './historyWords.ts';

/** What happened to an assessment, the latest first. */
export function HistoryPage({ facts }: { facts: ReadyAssessment }) {
  const { assessment, matrices } = facts;
  const history = useHistory(assessment.id);
  if (history === undefined) return <Loading text="Loading the history" />;
  const moments = timelineOf(history.events, assessment, matrices);
  return (
    <Page
      title="History"
      section={assessment.name}
      caption={
        <>
          {assessment.name} {assessment.sample && <Tag tone="purple">Sample</Tag>}
        </>
      }
      back={{ href: href('tasks', { assessmentId: assessment.id }), text: 'Back to the task list' }}
    >
      <p>
        Times are those of the device on which it happened. Names are as they were typed, and not proof of
        identity.
      </p>
      <ol className="timeline">
        {moments.map((moment, index) => {
          const detail = momentDetail(moment, history.deviceId);
          return (
            <li key={`${moment.kind} ${moment.at} ${index}`}>
              <h2>{momentTitle(moment)}</h2>
              <p>
                <time dateTime={moment.at}>{formatDateTime(moment.at)}</time>
              </p>
              {detail !== '' && <p>{detail}</p>}
            </li>
          );
        })}
      </ol>
    </Page>
  );
}
