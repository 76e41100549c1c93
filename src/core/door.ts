import { actionSchema, type Action, type ActionFields } from './action.ts';
import { assessmentSchema, type Assessment, type AssessmentFields } from './assessment.ts';
import { conflictSchema, type Conflict, type ConflictFields } from './conflict.ts';
import { evidenceSchema, type Evidence, type EvidenceFields } from './evidence.ts';
import { organisationSchema, type Organisation, type OrganisationFields } from './organisation.ts';
import { schemaVersion } from './kinds.ts';
import { ownMatrixSchema, type OwnMatrix, type OwnMatrixFields } from '#core/ownMatrix/ownMatrix.ts';
import { checksumOf, type RecordBase } from './record.ts';
import { responseSchema, type CriterionResponse, type ResponseFields } from './response.ts';
import { isSame } from './same.ts';
import type { z } from './schema.ts';
import { signedCopySchema, type SignedCopy, type SignedCopyFields } from './signedCopy.ts';
import { upgradeRecord } from './upgrades.ts';

/** The kinds of record that pass the door, by the name of their table. */
export interface Records {
  organisations: Organisation;
  assessments: Assessment;
  responses: CriterionResponse;
  evidence: Evidence;
  actions: Action;
  snapshots: SignedCopy;
  conflicts: Conflict;
  ownMatrices: OwnMatrix;
}
export type RecordKind = keyof Records;

/** What a person sets in a record of each kind; the base is stamped when it is written. */
export interface RecordFields {
  organisations: OrganisationFields;
  assessments: AssessmentFields;
  responses: ResponseFields;
  evidence: EvidenceFields;
  actions: ActionFields;
  snapshots: SignedCopyFields;
  conflicts: ConflictFields;
  ownMatrices: OwnMatrixFields;
}

const schemas: { [Kind in RecordKind]: z.ZodMiniType<Records[Kind]> } = {
  organisations: organisationSchema,
  assessments: assessmentSchema,
  responses: responseSchema,
  evidence: evidenceSchema,
  actions: actionSchema,
  snapshots: signedCopySchema,
  conflicts: conflictSchema,
  ownMatrices: ownMatrixSchema,
};

/** A row that cannot be trusted. It is shown, can be downloaded, is never overwritten, and hides no other row. */
export interface UnreadableRow {
  kind: RecordKind | 'matrices' | 'events';
  id: string;
  problem: 'altered' | 'wrong-shape' | 'newer';
  detail: string;
  raw: unknown;
}
export type Opened<Kind extends RecordKind> =
  { ok: true; record: Records[Kind] } | { ok: false; unreadable: UnreadableRow };

/**
 * The one door in for every record, from the store or from a file: checksum over the bytes as stored, upgrade from
 * older shapes, then the schema. A bad row gives `ok: false` with the reason; nothing is thrown or repaired.
 */
export function openRecord<Kind extends RecordKind>(kind: Kind, raw: unknown): Opened<Kind> {
  return open(kind, raw, checksumMatches);
}

/** The door for a record inside a copy whose own fingerprint was checked: its checksum would say nothing new. */
export function openVouched<Kind extends RecordKind>(kind: Kind, raw: unknown): Opened<Kind> {
  return open(kind, raw, () => true);
}

function open<Kind extends RecordKind>(
  kind: Kind,
  raw: unknown,
  isUnaltered: (raw: object) => boolean,
): Opened<Kind> {
  const refuse = (problem: UnreadableRow['problem'], detail: string): Opened<Kind> => ({
    ok: false,
    unreadable: { kind, id: idOf(raw), problem, detail, raw },
  });
  if (typeof raw !== 'object' || raw === null) return refuse('wrong-shape', 'it is not a record');
  const version = 'schemaVersion' in raw && typeof raw.schemaVersion === 'number' ? raw.schemaVersion : 0;
  if (version > schemaVersion) return refuse('newer', 'it was written by a newer version of this tool');
  if (!('checksum' in raw)) return refuse('wrong-shape', 'it has no checksum');
  if (!isUnaltered(raw)) return refuse('altered', 'it was changed outside this tool');
  const parsed = schemas[kind].safeParse(upgradeRecord(kind, raw, version));
  if (parsed.success) {
    return { ok: true, record: isSame(parsed.data, raw) ? parsed.data : withOwnChecksum(parsed.data) };
  }
  const places = parsed.error.issues.map((issue) => issue.path.join('.') || 'record');
  return refuse('wrong-shape', `these fields cannot be read: ${places.join(', ')}`);
}

/** An upgrade or a trimmed text changes the content, and an export of the old checksum could not be read again. */
function withOwnChecksum<Row extends RecordBase>(record: Row): Row {
  const checksum = checksumOf(record);
  return checksum === record.checksum ? record : { ...record, checksum };
}

function checksumMatches(raw: object): boolean {
  try {
    return 'checksum' in raw && raw.checksum === checksumOf(raw);
  } catch {
    // A value that canonical JSON cannot hold (a Date, a function) was never written by this tool.
    return false;
  }
}

function idOf(raw: unknown): string {
  return typeof raw === 'object' && raw !== null && 'id' in raw && typeof raw.id === 'string'
    ? raw.id
    : 'no id';
}

/** Opens many rows of one kind, keeping the good ones and the reasons for the others apart. */
export function openAll<Kind extends RecordKind>(
  kind: Kind,
  rows: readonly unknown[],
): { records: Records[Kind][]; unreadable: UnreadableRow[] } {
  const records: Records[Kind][] = [];
  const unreadable: UnreadableRow[] = [];
  for (const row of rows) {
    const opened = openRecord(kind, row);
    if (opened.ok) records.push(opened.record);
    else unreadable.push(opened.unreadable);
  }
  return { records, unreadable };
}
