import type { Assessment } from '#core/assessment.ts';
import { calendarFile } from './calendar.ts';

/**
 * The review date as a calendar file: which organisation, which assessment and its reference, and no person. `address`:
 * where it opens. `at`: when it is made, ISO 8601.
 */
export function reviewCalendar(
  organisation: string,
  { id, name }: Pick<Assessment, 'id' | 'name'>,
  reference: string,
  day: string,
  address: string,
  at: string,
): { text: string; fileName: string } {
  const text = calendarFile(
    [
      {
        uid: `review-${id}`,
        day,
        title: `Review the advanced practice self-assessment of ${organisation}`,
        description: `${name}, reference ${reference}. It is kept on the computer where it was signed off, at ${address}`,
      },
    ],
    at,
  );
  return { text, fileName: `ap-governance-review_${reference}.ics` };
}
