import { contentsOf, countAnswers } from '#core/exchange/contents.ts';
import { draftCopy, partOf, unreadableOf } from '#core/exchange/oneAssessment.ts';
import { writeExchange } from '#core/exchange/write.ts';
import { newId } from './assessments.ts';
import { nextStamp } from './commit.ts';
import { workTables } from './database.ts';
import { exchangeFileName } from './exchangeFileName.ts';
import { openRawRows, payloadOf, putWorkspace, readRawRows, readWorkspace } from './workspace.ts';
import { bulkLimitMs, StorageError, write } from './write.ts';

/** An assessment as a file of its own, ready to be handed to the person. */
export interface AssessmentFile {
  name: string;
  text: string;
  answers: number;
}

/**
 * Makes a file of one assessment that another computer can add to its own. `app` is the version of the tool. Rejects
 * with `StorageError` when the assessment is not there.
 */
export async function makeAssessmentFile(assessmentId: string, app: string): Promise<AssessmentFile> {
  const { workspace, unreadable } = await readWorkspace();
  const part = partOf(workspace, assessmentId);
  const [assessment] = part?.assessments ?? [];
  if (part === null || assessment === undefined) throw missing(assessmentId);
  const createdAt = new Date().toISOString();
  const createdBy = part.organisations[0]?.name ?? '';
  return {
    name: exchangeFileName('assessment', assessment.name, createdAt),
    text: writeExchange(
      { kind: 'assessment', fileId: newId(), createdAt, createdBy, app },
      payloadOf(part, unreadableOf(unreadable, assessmentId)),
    ),
    answers: contentsOf(part).answers,
  };
}

/** What a copy holds, and what it could not take along. */
export interface MadeCopy {
  id: string;
  name: string;
  answers: number;
  unreadable: number;
}

/**
 * Makes a new draft with all answers of an assessment, read and written in one transaction, so that no half of an
 * answer from another tab is taken along. Rejects with `StorageError`; then nothing was written.
 */
export async function copyAssessment(assessmentId: string): Promise<MadeCopy> {
  const id = newId();
  // A list, because after a lost connection the browser is asked a second time.
  const made: MadeCopy[] = [];
  await write([...workTables, 'activity'], bulkLimitMs, async (identity) => {
    const { workspace, unreadable } = openRawRows(await readRawRows());
    const part = partOf(workspace, assessmentId);
    if (part === null) throw missing(assessmentId);
    const copy = draftCopy(part, id, await nextStamp(identity));
    await putWorkspace(copy, null);
    made.push({
      id,
      name: copy.assessments[0]?.name ?? '',
      answers: countAnswers(copy.responses),
      unreadable: unreadableOf(unreadable, assessmentId).length,
    });
  });
  const last = made.at(-1);
  if (last === undefined) throw missing(assessmentId);
  return last;
}

function missing(assessmentId: string): StorageError {
  return new StorageError('unreadable', `there is no assessment ${assessmentId} to read`);
}
