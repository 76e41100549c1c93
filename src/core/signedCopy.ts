import { recordBase, type RecordBase } from './record.ts';
import { idSchema, z } from './schema.ts';

export const signedCopyFields = z.object({
  assessmentId: idSchema,
  organisationId: idSchema,
  /** As it was signed, never upgraded in place: its fingerprint is the id of the record. */
  content: z.record(z.string(), z.unknown()),
});
export type SignedCopyFields = z.infer<typeof signedCopyFields>;

/** The row of a signed-off copy (see `snapshot.ts`). `id` is the SHA-256 of `content`. It is never changed. */
export const signedCopySchema = z.looseObject({ ...recordBase, ...signedCopyFields.shape });
export type SignedCopy = SignedCopyFields & RecordBase;
