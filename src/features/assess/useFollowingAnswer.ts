import { useEffect, useState } from 'react';
import type { Answer } from '#core/response.ts';
import type { AnswerFormState } from './answerFields.ts';

/** Shorter than people notice, longer than a save takes, in milliseconds. */
const followsAfterMs = 100;

/**
 * The answer in the form, a moment after it was chosen: for what is drawn because of it. The choice itself is shown and
 * saved first; drawing the rest at the same time would keep a slow laptop from saving for as long as it takes.
 */
export function useFollowingAnswer(form: AnswerFormState): Answer {
  const [answer, setAnswer] = useState(() => form.getValues('answer'));
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = form.subscribe({
      name: 'answer',
      formState: { values: true },
      callback: ({ values }) => {
        clearTimeout(timer);
        timer = setTimeout(() => setAnswer(values.answer), followsAfterMs);
      },
    });
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [form]);
  return answer;
}
