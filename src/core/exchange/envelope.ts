import { z } from '#core/schema.ts';

/** The name of the file format, and the version written here. */
export const exchangeFormat = 'ap-governance';
export const formatVersion = 3;

/** The oldest reader that can understand a file: own matrices came with format 3, and most files have none. */
export function minReaderOf(payload: Payload): number {
  return payload.ownMatrices === undefined ? 2 : 3;
}

export const exchangeKinds = [
  'backup',
  'assessment',
  'contribution',
  'submission',
  'snapshot',
  'matrix',
] as const;

/** Tables that came with format 2. */
const laterRows = z._default(z.array(z.unknown()), []);
const laterCount = z._default(z.int(), 0);

/** Rows as stored; each passes the record door on its own, so they are opened one by one and not here. */
export const payloadSchema = z.strictObject({
  organisations: z.array(z.unknown()),
  assessments: z.array(z.unknown()),
  responses: z.array(z.unknown()),
  evidence: laterRows,
  actions: laterRows,
  snapshots: laterRows,
  conflicts: laterRows,
  /** Only in files that have some. Not filled in: a signed-off copy of format 2 must stay as it was written. */
  ownMatrices: z.optional(z.array(z.unknown())),
  matrices: z.array(z.strictObject({ sha256: z.string(), matrix: z.unknown() })),
  events: z.array(z.unknown()),
  /** Rows that could not be read when the file was made, as text, so that a backup drops nothing. */
  unreadable: z.array(z.strictObject({ table: z.string(), id: z.string(), raw: z.string() })),
});
export type Payload = z.infer<typeof payloadSchema>;

export const countsSchema = z.strictObject({
  organisations: z.int(),
  assessments: z.int(),
  responses: z.int(),
  evidence: laterCount,
  actions: laterCount,
  snapshots: laterCount,
  conflicts: laterCount,
  ownMatrices: z.optional(z.int()),
  matrices: z.int(),
  events: z.int(),
});
export type Counts = z.infer<typeof countsSchema>;

export const envelopeSchema = z.strictObject({
  format: z.literal(exchangeFormat),
  formatVersion: z.int(),
  minReader: z.int(),
  kind: z.enum(exchangeKinds),
  fileId: z.string(),
  createdAt: z.string(),
  createdBy: z.string(),
  app: z.string(),
  counts: countsSchema,
  payload: payloadSchema,
  payloadSha256: z.string(),
});
export type Envelope = z.infer<typeof envelopeSchema>;

export function countsOf(payload: Payload): Counts {
  return {
    organisations: payload.organisations.length,
    assessments: payload.assessments.length,
    responses: payload.responses.length,
    evidence: payload.evidence.length,
    actions: payload.actions.length,
    snapshots: payload.snapshots.length,
    conflicts: payload.conflicts.length,
    ...(payload.ownMatrices !== undefined && { ownMatrices: payload.ownMatrices.length }),
    matrices: payload.matrices.length,
    events: payload.events.length,
  };
}
