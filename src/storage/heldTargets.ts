import { actionFields } from '#core/action.ts';
import { assessmentFields } from '#core/assessment.ts';
import type { RecordKind } from '#core/door.ts';
import { evidenceFields } from '#core/evidence.ts';
import type { HeldField, HeldTarget } from '#core/held.ts';
import { organisationFields } from '#core/organisation.ts';
import { agreedResponses, emptyResponse, responseFields } from '#core/response.ts';
import type { z } from '#core/schema.ts';
import { patchAction } from './actions.ts';
import { patchAssessment, patchOrganisation, saveAnswer } from './assessments.ts';
import { store } from './database.ts';
import { patchEvidence } from './evidence.ts';
import { openRow, readResponses } from './rows.ts';

const shapes = {
  answer: responseFields.shape,
  action: actionFields.shape,
  evidence: evidenceFields.shape,
  organisation: organisationFields.shape,
  assessment: assessmentFields.shape,
};

/** A text that is over its limit, say, is for a person to shorten. */
export function isAccepted(kind: keyof typeof shapes, { field, value }: HeldField): boolean {
  const schema = new Map<string, z.ZodMiniType>(Object.entries(shapes[kind])).get(field);
  return schema !== undefined && schema.safeParse(value).success;
}

/** A record that can be read and is not deleted, else `null`. */
export async function readRecord<Kind extends RecordKind>(kind: Kind, id: string) {
  const opened = openRow(kind, await store()[kind].get(id));
  return opened.ok && opened.record.deletedAt === null ? opened.record : null;
}

/** The record as it is, or `null` when it cannot be written: it is gone, unreadable, or signed off. */
export async function readTarget(
  target: Exclude<HeldTarget, { kind: 'new-evidence' }>,
): Promise<Readonly<Record<string, unknown>> | null> {
  switch (target.kind) {
    case 'answer': {
      const { assessmentId, criterionId } = target;
      if ((await readRecord('assessments', assessmentId))?.status !== 'draft') return null;
      const { records } = await readResponses(assessmentId);
      return { ...emptyResponse(assessmentId, criterionId), ...agreedResponses(records).get(criterionId) };
    }
    case 'action':
      return asFields(await readRecord('actions', target.id));
    case 'evidence':
      return asFields(await readRecord('evidence', target.id));
    case 'organisation':
      return asFields(await readRecord('organisations', target.id));
    case 'assessment': {
      const assessment = await readRecord('assessments', target.id);
      return assessment?.status === 'draft' ? asFields(assessment) : null;
    }
  }
}

/** A record as a map from field to value. */
export function asFields(record: object | null): Record<string, unknown> | null {
  return record === null ? null : Object.fromEntries(Object.entries(record));
}

/** The door checks every value before it is stored. */
export async function writeTarget(
  target: Exclude<HeldTarget, { kind: 'new-evidence' }>,
  patch: Record<string, unknown>,
): Promise<void> {
  switch (target.kind) {
    case 'answer':
      return saveAnswer(target.assessmentId, target.criterionId, patch, target.section);
    case 'action':
      return patchAction(target, () => patch);
    case 'evidence':
      return patchEvidence(target.id, target.organisationId, () => patch);
    case 'organisation':
      return patchOrganisation(target.id, () => patch);
    case 'assessment':
      return patchAssessment(target.id, () => patch);
  }
}
