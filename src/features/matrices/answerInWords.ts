import type { Matrix } from '#core/matrix.ts';
import type { ResponseFields } from '#core/response.ts';
import { levelText } from '#core/words.ts';

/** "Level 2, Developing", as the matrix that was answered calls it. */
export function answerInWords({ scale }: Matrix, response: ResponseFields | undefined): string {
  const answer = response?.answer ?? null;
  if (answer === null) return 'Not answered';
  if (answer.state === 'level') return levelText(scale.levels, answer.level);
  return answer.state === 'not-applicable' ? 'Not applicable' : 'We do not know yet';
}
