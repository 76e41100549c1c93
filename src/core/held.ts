import { contentHash } from './canonical.ts';
import { isSame } from './same.ts';
import { idSchema, z } from './schema.ts';

const answerPlace = { assessmentId: idSchema, criterionId: idSchema, section: z.string() };

/** The record that a text was typed for; `new-evidence` is one that was never saved. */
const heldTargetSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('answer'), ...answerPlace, section: z.nullable(z.string()) }),
  z.object({ kind: z.literal('action'), id: idSchema, organisationId: idSchema }),
  z.object({ kind: z.literal('organisation'), id: idSchema }),
  z.object({ kind: z.literal('assessment'), id: idSchema }),
  z.object({ kind: z.literal('evidence'), id: idSchema, organisationId: idSchema }),
  z.object({
    kind: z.literal('new-evidence'),
    id: idSchema,
    organisationId: idSchema,
    place: z.nullable(z.object(answerPlace)),
    supportsLevel: z.nullable(z.int()),
  }),
]);
export type HeldTarget = z.infer<typeof heldTargetSchema>;

const heldFieldSchema = z.object({
  field: z.string(),
  /** What people call it, such as "Notes"; empty for a choice, which can be made again and is never shown. */
  name: z.string(),
  value: z.unknown(),
  /** Fingerprints of what the store may hold if nobody else has changed it. */
  bases: z.array(z.string()),
});
export type HeldField = z.infer<typeof heldFieldSchema>;

/** What one form had not saved when its page went away. */
export const heldWorkSchema = z.object({
  target: heldTargetSchema,
  /** The name of what it was typed for, such as the title of a criterion. */
  about: z.string(),
  /** The page where it was typed, from the hash on. */
  address: z.string(),
  fields: z.array(heldFieldSchema),
});
export type HeldWork = z.infer<typeof heldWorkSchema>;

/** What one tab held: kept beside the store when it is left, and put back when the tool is opened again. */
export const beltSchema = z.object({
  storeId: z.string(),
  tab: z.string(),
  /** ISO 8601. */
  at: z.string(),
  held: z.array(heldWorkSchema),
});
export type Belt = z.infer<typeof beltSchema>;

/** Short name of a value, to see later whether the store still holds it. */
export function fingerprint(value: unknown): string {
  return contentHash(value ?? null).slice(0, 16);
}

/** A field as a form holds it. `known`: every value that the store may hold because of this form, oldest first. */
export function heldField(field: string, name: string, value: unknown, known: readonly unknown[]): HeldField {
  return { field, name, value, bases: [...new Set(known.map(fingerprint))] };
}

/** The words in a value: a person with a role is one line, several are several lines. */
export function wordsOf(value: unknown): string {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return value.map(wordsOf).filter(Boolean).join('\n');
  if (typeof value !== 'object' || value === null) return '';
  const parts = Object.entries(value).map(([key, part]) => (key === 'id' ? '' : wordsOf(part)));
  return parts.filter(Boolean).join(', ');
}

/** Whether a held field has words that a person would miss. */
export function hasWords(field: HeldField): boolean {
  return field.name !== '' && wordsOf(field.value).trim() !== '';
}

/**
 * What is to become of held fields, given the record as `stored` now: those to write, because nobody has changed them
 * since, and those where another text stands, which a person has to see. What the store holds already is in neither.
 */
export function settleHeld(
  fields: readonly HeldField[],
  stored: Readonly<Record<string, unknown>>,
): { put: HeldField[]; other: HeldField[] } {
  const put: HeldField[] = [];
  const other: HeldField[] = [];
  for (const one of fields) {
    const now = stored[one.field];
    if (isSame(now, one.value)) continue;
    if (now === undefined || isBlank(now) || one.bases.includes(fingerprint(now))) put.push(one);
    else if (!holdsText(now, one.value)) other.push(one);
  }
  return { put, other };
}

/** A text that contains the other one has lost nothing of it. */
function holdsText(now: unknown, text: unknown): boolean {
  return typeof now === 'string' && typeof text === 'string' && now.includes(text.trim());
}

function isBlank(value: unknown): boolean {
  return value === null || (typeof value === 'string' && value.trim() === '');
}
