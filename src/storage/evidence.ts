import { withLink, withoutLink, type EvidenceFields, type EvidenceLink } from '#core/evidence.ts';
import { answerChanges, saveAnswer } from './assessments.ts';
import { change, commit } from './commit.ts';

/** The answer that uses a piece of evidence. `section` is its section key. */
export interface AnswerPlace {
  assessmentId: string;
  criterionId: string;
  section: string;
}

/** Adds a piece of evidence to the organisation's library. */
export async function createEvidence(id: string, fields: EvidenceFields): Promise<void> {
  await commit([change('evidence', id, () => fields)], { kind: 'created', about: fields.organisationId });
}

/** Adds a piece of evidence and links an answer to it, both or neither. Refused when the assessment is locked. */
export async function createLinkedEvidence(
  id: string,
  fields: EvidenceFields,
  { assessmentId, criterionId, section }: AnswerPlace,
  supportsLevel: number | null,
): Promise<void> {
  const link = { evidenceId: id, supportsLevel };
  await commit(
    [
      change('evidence', id, () => fields),
      ...answerChanges(
        assessmentId,
        criterionId,
        ({ evidence }) => ({ evidence: withLink(evidence, link) }),
        section,
      ),
    ],
    { kind: 'answered', about: assessmentId, criterionId, draftOf: assessmentId },
  );
}

/**
 * Changes some fields of a piece of evidence, for every answer that uses it. Signed-off copies keep theirs. `patch` gets
 * it as stored, so that two tabs' changes of different fields both survive.
 */
export async function patchEvidence(
  id: string,
  organisationId: string,
  patch: (current: EvidenceFields) => Partial<EvidenceFields>,
): Promise<void> {
  await commit([change('evidence', id, (current) => (current ? { ...current, ...patch(current) } : null))], {
    kind: 'changed',
    about: organisationId,
  });
}

/** Links an answer to evidence, or changes the level that it supports. `at`: the place among the links, from 0. */
export async function linkEvidence(
  { assessmentId, criterionId, section }: AnswerPlace,
  link: EvidenceLink,
  at?: number,
): Promise<void> {
  await saveAnswer(
    assessmentId,
    criterionId,
    ({ evidence }) => ({ evidence: withLink(evidence, link, at) }),
    section,
  );
}

/** Takes the link away; the evidence itself stays in the library. */
export async function unlinkEvidence(
  { assessmentId, criterionId, section }: AnswerPlace,
  evidenceId: string,
): Promise<void> {
  await saveAnswer(
    assessmentId,
    criterionId,
    ({ evidence }) => ({ evidence: withoutLink(evidence, evidenceId) }),
    section,
  );
}
