import { reviewCalendar } from '#core/export/reviewCalendar.ts';
import { formatDate } from '#core/words.ts';
import type { ReadyAssessment } from '#storage/hooks.ts';
import { href } from '#state/paths.ts';
import { ExportGroup, type RowTools } from './ExportGroup.tsx';
import { ExportFile, ExportMissing } from './ExportRow.tsx';

/** The day on which the assessment is to be looked at again. */
export function ReviewDate({ facts, row }: { facts: ReadyAssessment; row: RowTools }) {
  const { assessment, organisation } = facts;
  const { signOff } = assessment;
  const day = signOff?.nextReview ?? null;
  return (
    <ExportGroup id="calendar" title="Calendar">
      {signOff === null || day === null ? (
        <ExportMissing
          name="Review date"
          hint={
            signOff === null
              ? 'The review date is set when the assessment is signed off.'
              : 'No review date was set when the assessment was signed off.'
          }
        />
      ) : (
        <ExportFile
          name="Review date"
          format=".ics, about 1KB"
          hint={`${formatDate(day)}, for Outlook and other calendars.`}
          noun="calendar file"
          make={async () => {
            const at = new Date().toISOString();
            const address = `${location.origin}${location.pathname}${href('signOff', { assessmentId: assessment.id })}`;
            const file = reviewCalendar(organisation.name, assessment, signOff.reference, day, address, at);
            return Promise.resolve({
              fileName: file.fileName,
              bytes: new TextEncoder().encode(file.text),
              type: 'text/calendar',
            });
          }}
          {...row}
        />
      )}
    </ExportGroup>
  );
}
