import { sha256Hex } from './canonical.ts';
import { evidenceLinkSchema } from './evidence.ts';
import { recordBase, type RecordBase } from './record.ts';
import { idSchema, textSchema, z } from './schema.ts';

/**
 * `null` is *not answered*. The other three facts are "we do not know yet", "not applicable to us" and a level;
 * none of them is ever 0. A level says where it came from.
 */
export const answerSchema = z.nullable(
  z.discriminatedUnion('state', [
    z.object({ state: z.literal('unknown') }),
    z.object({ state: z.literal('not-applicable') }),
    z.object({
      state: z.literal('level'),
      level: z.int(),
      source: z.enum(['judged', 'agreed', 'carried']),
    }),
  ]),
);
export type Answer = z.infer<typeof answerSchema>;

export const confidences = ['high', 'medium', 'low'] as const;
/** What people decided about a gap. "Not a priority" needs a reason. */
export const priorities = ['do-now', 'plan', 'watch', 'not-a-priority'] as const;
export type Priority = (typeof priorities)[number];

export const checklistStates = ['in-place', 'partly', 'not-in-place', 'unknown'] as const;

export const responseFields = z.object({
  assessmentId: idSchema,
  criterionId: idSchema,
  /** The agreed answer of the assessment, or one colleague's own. */
  kind: z.enum(['agreed', 'personal']),
  answer: answerSchema,
  notApplicableReason: textSchema(5000),
  /** The target set for this criterion alone; `null` follows the domain or the whole assessment. */
  target: z.nullable(z.int()),
  confidence: z.nullable(z.enum(confidences)),
  note: textSchema(50_000),
  /** By `checklistKey`, so that a reordered checklist keeps its ticks. */
  checklist: z.record(z.string(), z.enum(checklistStates)),
  /** In the order in which it was added. The evidence itself belongs to the organisation. */
  evidence: z.array(evidenceLinkSchema),
  /** What the next assessor is to know; shown next year on request. */
  nextNote: textSchema(5000),
  priority: z.nullable(z.enum(priorities)),
  priorityReason: textSchema(2000),
});
export type ResponseFields = z.infer<typeof responseFields>;

export const responseSchema = z.looseObject({ ...recordBase, ...responseFields.shape });
export type CriterionResponse = ResponseFields & RecordBase;

/** The fields that a person may change; everything else says whose answer it is. */
export type AnswerPatch = Partial<Omit<ResponseFields, 'assessmentId' | 'criterionId' | 'kind'>>;

/** Deterministic, so that two tabs or two imports of one answer meet in one row. */
export function agreedResponseId(assessmentId: string, criterionId: string, authorId: string): string {
  return `${assessmentId}_${criterionId}_agreed_${authorId}`;
}

/** Permanent key of a checklist statement: its wording, not its position. */
export function checklistKey(statement: string): string {
  return sha256Hex(statement).slice(0, 12);
}

/** The answer to a criterion before anyone has touched it. */
export function emptyResponse(assessmentId: string, criterionId: string): ResponseFields {
  return {
    assessmentId,
    criterionId,
    kind: 'agreed',
    answer: null,
    notApplicableReason: '',
    target: null,
    confidence: null,
    note: '',
    checklist: {},
    evidence: [],
    nextNote: '',
    priority: null,
    priorityReason: '',
  };
}

export type ResponsesByCriterionId = ReadonlyMap<string, CriterionResponse>;

/** The agreed answer per criterion: of several authors' agreed records the latest (`hlc`) holds. */
export function agreedResponses(responses: readonly CriterionResponse[]): ResponsesByCriterionId {
  const latest = new Map<string, CriterionResponse>();
  for (const response of responses) {
    if (response.kind !== 'agreed' || response.deletedAt !== null) continue;
    const known = latest.get(response.criterionId);
    if (known === undefined || known.hlc < response.hlc) latest.set(response.criterionId, response);
  }
  return latest;
}
