import { recordBase, type RecordBase } from './record.ts';
import { idSchema, textSchema, z } from './schema.ts';

/** The texts of an answer that people type into. */
export const conflictFieldNames = ['note', 'notApplicableReason', 'nextNote'] as const;
export type ConflictField = (typeof conflictFieldNames)[number];

export const conflictFields = z.object({
  assessmentId: idSchema,
  /** The answer whose text two places changed at once. */
  recordId: idSchema,
  criterionId: idSchema,
  field: z.enum(conflictFieldNames),
  /** The texts that the answer does not show, oldest first. */
  others: z.array(textSchema(50_000)),
  /** When a person decided, ISO 8601; `null` while it is still to be shown. */
  resolvedAt: z.nullable(z.string()),
});
export type ConflictFields = z.infer<typeof conflictFields>;

/** Two people, or one person in two tabs, wrote different texts in one field: both are kept until someone decides. */
export const conflictSchema = z.looseObject({ ...recordBase, ...conflictFields.shape });
export type Conflict = ConflictFields & RecordBase;

/** One conflict for each field, so that typing on in both places does not make a new one with each save. */
export function conflictId(recordId: string, field: ConflictField): string {
  return `${recordId}_${field}`;
}

/**
 * The text that a save would take away without its writer having seen it, or `null`. `base` is what the writer started
 * from, `stored` what is there now, `next` what is being saved. A text that the new one still holds is not lost.
 */
export function overwrittenText(base: string, stored: string, next: string): string | null {
  return stored === base || stored.trim() === '' || next.includes(stored) ? null : stored;
}

/** The kept texts with one more. A text that goes on from a kept one, as typing does, takes its place. */
export function keepText(others: readonly string[], text: string): string[] {
  const without = others.filter((other) => !text.startsWith(other));
  return without.some((other) => other.startsWith(text)) ? without : [...without, text];
}
