import { agreedResponses, emptyResponse, type AnswerPatch, type ResponseFields } from '#core/response.ts';
import { isSame } from '#core/same.ts';
import { answerChanges, sectionsChanged } from './assessments.ts';
import { commitAfter } from './commit.ts';
import { readResponses } from './rows.ts';

/** What a person accepted for one criterion, all its fields together. */
export interface AcceptedAnswer {
  criterionId: string;
  /** A section key: a completed domain is marked as changed since. */
  section: string;
  patch: AnswerPatch;
  /** Whether the stored answer is still what the person saw when they accepted. */
  isAsSeen: (stored: StoredAnswer) => boolean;
}

/** An answer as stored, `updatedAt` `null` before anyone has touched it. */
export type StoredAnswer = ResponseFields & { updatedAt: string | null };

/** `undo` puts back what was there, unless somebody has changed it since; then it rejects and changes nothing. */
export type Accepted = { outcome: 'done'; undo: () => Promise<void> } | { outcome: 'changed-meanwhile' };

/**
 * Stores all accepted answers in one transaction, or none: when one of them is no longer what the person saw, nothing
 * is written. Only the given fields change. Rejects with `StorageError`; then nothing was written either.
 */
export function acceptAnswers(assessmentId: string, accepted: readonly AcceptedAnswer[]): Promise<Accepted> {
  return storeAnswers(assessmentId, accepted, true);
}

async function storeAnswers(
  assessmentId: string,
  accepted: readonly AcceptedAnswer[],
  fromFile: boolean,
): Promise<Accepted> {
  // Lists, because after a lost connection the browser is asked a second time.
  const found: (StoredAnswer[] | null)[] = [];
  await commitAfter(
    async () => {
      const answers = agreedResponses((await readResponses(assessmentId)).records);
      const stored = accepted.map(({ criterionId }): StoredAnswer => {
        const empty = { ...emptyResponse(assessmentId, criterionId), updatedAt: null };
        return { ...empty, ...answers.get(criterionId) };
      });
      const asSeen = accepted.every((one, index) => one.isAsSeen(stored[index] ?? missing(one)));
      found.push(asSeen ? stored : null);
      if (!asSeen) return [];
      return [
        ...accepted.flatMap(({ criterionId, patch }) =>
          answerChanges(assessmentId, criterionId, patch, null),
        ),
        sectionsChanged(assessmentId, [...new Set(accepted.map(({ section }) => section))]),
      ];
    },
    { kind: 'answered', about: assessmentId, draftOf: assessmentId, fromFile },
  );
  const before = found.at(-1) ?? null;
  if (before === null) return { outcome: 'changed-meanwhile' };
  return { outcome: 'done', undo: () => putBack(assessmentId, accepted, before) };
}

async function putBack(
  assessmentId: string,
  accepted: readonly AcceptedAnswer[],
  before: readonly StoredAnswer[],
): Promise<void> {
  const back = accepted.map((one, index) => ({
    criterionId: one.criterionId,
    section: one.section,
    patch: samePart(before[index] ?? missing(one), one.patch),
    isAsSeen: (stored: StoredAnswer) => isSame(samePart(stored, one.patch), one.patch),
  }));
  const { outcome } = await storeAnswers(assessmentId, back, false);
  if (outcome === 'changed-meanwhile') throw new Error('the answers were changed after they were brought in');
}

/** The fields of an answer that a patch names. */
function samePart(answer: StoredAnswer, patch: AnswerPatch): AnswerPatch {
  const { answer: given, notApplicableReason, target, confidence, note } = answer;
  const all: AnswerPatch = { answer: given, notApplicableReason, target, confidence, note };
  return Object.fromEntries(Object.entries(all).filter(([key]) => Object.hasOwn(patch, key)));
}

function missing({ criterionId }: AcceptedAnswer): never {
  throw new Error(`there is no answer to ${criterionId}`);
}
