import { idSchema, z } from './schema.ts';

export const eventKinds = [
  'created',
  'changed',
  'answered',
  'section-decided',
  'deleted',
  'restored',
  'signed-off',
  'revised',
  'exported',
] as const;

/**
 * One line of history, append-only. `before` keeps the values that the change replaced, so that nothing a person
 * wrote is lost to a later edit. `about` is the assessment or organisation it belongs to.
 */
export const eventSchema = z.looseObject({
  id: idSchema,
  at: z.string(),
  kind: z.enum(eventKinds),
  about: idSchema,
  recordId: idSchema,
  before: z.record(z.string(), z.unknown()),
  authorId: z.string(),
  deviceId: z.string(),
  /** Set when the change was brought in with a file that had been changed in a spreadsheet. */
  source: z.optional(z.literal('file')),
});
export type HistoryEvent = z.infer<typeof eventSchema>;
