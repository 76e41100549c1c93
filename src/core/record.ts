import { contentHash } from './canonical.ts';
import { schemaVersion } from './kinds.ts';
import { idSchema, z } from './schema.ts';

/** What every stored record carries. Unknown fields are kept and written back (`looseObject`). */
export const recordBase = {
  id: idSchema,
  hlc: z.string(),
  updatedAt: z.string(),
  authorId: z.string(),
  deviceId: z.string(),
  deletedAt: z.nullable(z.string()),
  schemaVersion: z.int(),
  checksum: z.string(),
};
export interface RecordBase {
  id: string;
  hlc: string;
  updatedAt: string;
  authorId: string;
  deviceId: string;
  deletedAt: string | null;
  schemaVersion: number;
  checksum: string;
}

/** Who writes, when (`at`: ISO 8601, UTC) and in which order (`hlc`). Time arrives here as an argument. */
export interface Stamp {
  hlc: string;
  at: string;
  authorId: string;
  deviceId: string;
}

/** Detects a record changed behind the product's back; 64 bits are plenty against accidents. */
export function checksumOf(record: object): string {
  return contentHash({ ...record, checksum: undefined }).slice(0, 16);
}

/** Makes the row to store: the record's own fields, the base, and the checksum over both. */
export function seal<Fields extends object>(
  id: string,
  fields: Fields,
  stamp: Stamp,
  deletedAt: string | null = null,
): Fields & RecordBase {
  const sealed = {
    ...fields,
    id,
    hlc: stamp.hlc,
    updatedAt: stamp.at,
    authorId: stamp.authorId,
    deviceId: stamp.deviceId,
    deletedAt,
    schemaVersion,
    checksum: '',
  };
  return { ...sealed, checksum: checksumOf(sealed) };
}
