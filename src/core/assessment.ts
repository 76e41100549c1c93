import { daySchema } from './day.ts';
import { personSchema } from './organisation.ts';
import { recordBase, type RecordBase } from './record.ts';
import { idSchema, requiredText, textSchema, z } from './schema.ts';

/** A month as `yyyy-MM`: periods and target dates are months, so no time zone can shift them. */
export const monthSchema = z.string().check(z.regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'Enter a month and a year'));

/** Which wording the answers refer to. The matrix itself is stored by the hash and travels in every export. */
const matrixPinSchema = z.object({ id: idSchema, version: z.int(), sha256: z.string() });
export type MatrixPin = z.infer<typeof matrixPinSchema>;

const levelOrNone = z.nullable(z.int());
const matrixTargetsSchema = z.object({ all: levelOrNone, byDomain: z.record(z.string(), levelOrNone) });
export type MatrixTargets = z.infer<typeof matrixTargetsSchema>;

/** What a person said about a domain: "I've completed this section", and when its answers last changed after that. */
const sectionSchema = z.object({ complete: z.boolean(), decidedAt: z.string(), changedSince: z.boolean() });
export type Section = z.infer<typeof sectionSchema>;

export const assessmentStatuses = ['draft', 'signed-off', 'revised'] as const;
export const scoringModes = ['alone', 'each', 'together'] as const;

export const assessorSchema = z.object({ ...personSchema.shape, id: idSchema, email: textSchema(200) });
export type Assessor = z.infer<typeof assessorSchema>;

export const signOffSchema = z.object({
  reference: z.string(),
  signedAt: z.string(),
  signedBy: personSchema,
  sponsor: personSchema,
  meeting: textSchema(200),
  meetingDate: z.nullable(daySchema),
  statement: textSchema(2000),
  nextReview: z.nullable(daySchema),
  /** The hash of the signed-off copy in `snapshots`; empty where none was made. */
  sha256: z.string(),
});
export type SignOff = z.infer<typeof signOffSchema>;

/** A gap that a person put elsewhere in the list: `to` is its place, from 0. */
const gapMoveSchema = z.object({ criterionId: idSchema, to: z.int() });
export type GapMove = z.infer<typeof gapMoveSchema>;

export const assessmentFields = z.object({
  organisationId: idSchema,
  name: requiredText('Enter a name for this assessment', 200),
  status: z.enum(assessmentStatuses),
  sample: z.boolean(),
  matrices: z.array(matrixPinSchema).check(z.minLength(1, 'Select at least 1 matrix')),
  /** Empty for the whole organisation; otherwise the division or service. */
  scope: textSchema(200),
  period: z.object({ from: monthSchema, to: monthSchema }),
  assessors: z.array(assessorSchema).check(z.maxLength(20)),
  anchor: personSchema,
  sponsor: personSchema,
  reviewMeeting: textSchema(200),
  mode: z.nullable(z.enum(scoringModes)),
  /** By matrix id, because a level means something only on its own scale. */
  targets: z.record(z.string(), matrixTargetsSchema),
  targetDate: z.nullable(monthSchema),
  /** By section key, `<matrixId>.<domainId>`. */
  sections: z.record(z.string(), sectionSchema),
  signOff: z.nullable(signOffSchema),
  /** By matrix id, in the order in which people moved them. */
  gapMoves: z.record(z.string(), z.array(gapMoveSchema)),
  /** 1, or one more than the assessment it revises. */
  revision: z.int().check(z.gte(1)),
  revises: z.nullable(idSchema),
  /** The assessment whose evidence it was started with. */
  startedFrom: z.nullable(idSchema),
  createdAt: z.string(),
});
export type AssessmentFields = z.infer<typeof assessmentFields>;

export const assessmentSchema = z.looseObject({ ...recordBase, ...assessmentFields.shape });
export type Assessment = AssessmentFields & RecordBase;

/** Names one domain of one matrix, in addresses and in `sections`: two matrices may both have a domain "clinical". */
export function sectionKey(matrixId: string, domainId: string): string {
  return `${matrixId}.${domainId}`;
}

/** A locked assessment accepts no answer, target or name: a signed-off copy must stay what was signed. */
export function isLocked(assessment: Pick<AssessmentFields, 'status'>): boolean {
  return assessment.status !== 'draft';
}

/** The financial year (April to March) that holds `today` (`yyyy-MM-dd`). */
export function financialYear(today: string): { from: string; to: string } {
  const year = Number(today.slice(0, 4)) - (Number(today.slice(5, 7)) < 4 ? 1 : 0);
  return { from: `${year}-04`, to: `${year + 1}-03` };
}

/** "2026 to 2027 self-assessment", from the years that the period touches. */
export function suggestedName(period: { from: string; to: string }): string {
  const [from, to] = [period.from.slice(0, 4), period.to.slice(0, 4)];
  return from === to ? `${from} self-assessment` : `${from} to ${to} self-assessment`;
}
