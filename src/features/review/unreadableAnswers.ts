import type { UnreadableRow } from '#core/door.ts';

/** The criteria of an assessment whose answer is stored but cannot be read, by the id that their row carries. */
export function unreadableAnswers(
  rows: readonly Pick<UnreadableRow, 'kind' | 'id'>[],
  assessmentId: string,
  criterionIds: readonly string[],
): Set<string> {
  const ids = rows.filter(({ kind }) => kind === 'responses').map(({ id }) => id);
  return new Set(
    criterionIds.filter((criterionId) =>
      ids.some((id) => id.startsWith(`${assessmentId}_${criterionId}_agreed_`)),
    ),
  );
}
