import { openRecord } from '#core/door.ts';
import { writeSignedFile } from '#core/exchange/signedFile.ts';
import { store } from './database.ts';
import { signedFileName } from './exchangeFileName.ts';
import { readIfReadable } from './rows.ts';
import { StorageError } from './write.ts';

/** A signed-off copy as a file of its own, ready to be handed to the person. */
export interface SignedFile {
  name: string;
  text: string;
}

/**
 * Makes the file of a signed-off copy, with the wording, so that it can be read when the tool has long changed. `app` is
 * the version of the tool. Rejects with `StorageError` when the copy is not here.
 */
export async function makeSignedFile(assessmentId: string, app: string): Promise<SignedFile> {
  const assessment = openRecord('assessments', await store().assessments.get(assessmentId));
  const signOff = assessment.ok ? assessment.record.signOff : null;
  const copy = openRecord('snapshots', await readIfReadable(store().snapshots, signOff?.sha256 ?? ''));
  if (!assessment.ok || signOff === null || !copy.ok) throw missing(assessmentId);
  const organisation = openRecord(
    'organisations',
    await store().organisations.get(assessment.record.organisationId),
  );
  const createdBy = organisation.ok ? organisation.record.name : '';
  const facts = { createdAt: new Date().toISOString(), createdBy, app };
  const text = writeSignedFile(facts, assessment.record, copy.record);
  if (text === null) throw missing(assessmentId);
  return { name: signedFileName(createdBy, signOff.reference), text };
}

function missing(assessmentId: string): StorageError {
  return new StorageError('unreadable', `there is no signed-off copy of ${assessmentId}`);
}
