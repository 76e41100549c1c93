import { z } from '#core/schema.ts';
import {
  countsOf,
  exchangeFormat,
  formatVersion,
  minReaderOf,
  type Envelope,
  type Payload,
} from './envelope.ts';
import { rawFormat } from './rawFormat.ts';

const rawSchema = z.object({
  format: z.literal(rawFormat),
  createdAt: z.string(),
  tables: z.record(z.string(), z.array(z.unknown())),
});

const pinnedSchema = z.object({ sha256: z.string(), matrix: z.unknown() });

/**
 * The envelope of an emergency copy, or `null` for anything else. It has no hash of its own: the checksum of each row
 * says whether that row is as it was.
 */
export function rawEnvelope(value: unknown): Envelope | null {
  const read = rawSchema.safeParse(value);
  if (!read.success) return null;
  const { createdAt, tables } = read.data;
  const payload: Payload = {
    organisations: tables['organisations'] ?? [],
    assessments: tables['assessments'] ?? [],
    responses: tables['responses'] ?? [],
    evidence: tables['evidence'] ?? [],
    actions: tables['actions'] ?? [],
    snapshots: tables['snapshots'] ?? [],
    conflicts: tables['conflicts'] ?? [],
    ...(tables['ownMatrices'] && { ownMatrices: tables['ownMatrices'] }),
    matrices: (tables['matrices'] ?? []).map((row) => {
      const pinned = pinnedSchema.safeParse(row);
      return pinned.success ? pinned.data : { sha256: 'no id', matrix: row };
    }),
    events: tables['events'] ?? [],
    unreadable: [],
  };
  return {
    format: exchangeFormat,
    formatVersion,
    minReader: minReaderOf(payload),
    kind: 'backup',
    fileId: 'raw',
    createdAt,
    createdBy: '',
    app: '',
    counts: countsOf(payload),
    payload,
    payloadSha256: '',
  };
}
