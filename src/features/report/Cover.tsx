import { SummaryList } from '#components/SummaryList.tsx';
import type { Report } from '#core/report.ts';
import { formatDate, formatPeriod, listOf, unofficialSentence } from '#core/words.ts';
import { orNotProvided, personText, reportTitle, statusText } from './reportWords.ts';

/** What the cover and the cover sheet say that is not in the assessment. */
export interface CoverWords {
  meeting: string;
  meetingDate: string;
  author: string;
  purpose: string;
  recommendation: string;
}

/** Whose report this is, and of when. On paper the page's own heading stands above it. */
export function Cover({ report: { organisation, assessment } }: { report: Report }) {
  const { logo } = organisation;
  return (
    <div className="report-cover">
      {logo !== null && <img className="report-logo" src={logo.png} alt={logo.alt} />}
      <p className="report-cover-title" aria-hidden="true">
        {reportTitle}
      </p>
      <p className="report-cover-name">{organisation.name}</p>
      <p className="report-cover-period">
        {formatPeriod(assessment.period)}
        <br />
        {statusText(assessment)}
      </p>
      {assessment.sample && (
        <p className="report-cover-sample">Sample: a fictional organisation, not real data</p>
      )}
    </div>
  );
}

/** What committee secretaries ask for, and what the board is asked to do. Stands on the front page. */
export function CoverSheet({ report, words }: { report: Report; words: CoverWords }) {
  const { assessment, matrices } = report;
  const { signOff } = assessment;
  const meeting = [words.meeting.trim(), words.meetingDate.trim()].filter((part) => part !== '');
  return (
    <>
      <SummaryList
        rows={[
          { key: 'Meeting', value: orNotProvided(meeting.join(', ')) },
          { key: 'Purpose', value: orNotProvided(words.purpose) },
          { key: 'Paper author', value: orNotProvided(words.author) },
          { key: 'Executive sponsor', value: personText(assessment.sponsor) },
          { key: 'Assessment', value: assessment.name },
          { key: 'Assessed against', value: listOf(matrices.map(({ matrix }) => matrix.shortTitle)) },
          {
            key: 'Status',
            value:
              signOff === null
                ? `${statusText(assessment)}: not signed off, so it may still change`
                : `${statusText(assessment)}, on ${formatDate(signOff.signedAt)}`,
          },
        ]}
      />
      <h3>Recommendation</h3>
      <p className="typed-text">{orNotProvided(words.recommendation)}</p>
      <p className="secondary">{unofficialSentence}</p>
    </>
  );
}
