import { path } from '#state/paths.ts';

/** Where a person goes from a criterion that was opened from a list of answers, and the words for it. */
interface ReturnPlace {
  path: string;
  /** Of the link above the heading. */
  back: string;
  /** Of the main button. */
  button: string;
}

/** The list that the address (`query`) names, or `null`: then the next criterion follows. */
export function returnPlace(
  query: string,
  { assessmentId, section, criterionId }: { assessmentId: string; section: string; criterionId: string },
): ReturnPlace | null {
  const parameters = new URLSearchParams(query);
  const list = parameters.get('return');
  if (list === 'check') {
    return {
      path: path('check', { assessmentId, section }),
      back: 'Back to check your answers',
      button: 'Save and return',
    };
  }
  if (list !== 'review') return null;
  // The rest of the query is the filter of the list; `at` is the row to come back to.
  parameters.delete('return');
  parameters.set('at', `${section.split('.')[0] ?? ''}.${criterionId}`);
  return {
    path: `${path('review', { assessmentId })}?${parameters.toString()}`,
    back: 'Back to review',
    button: 'Return to review',
  };
}
