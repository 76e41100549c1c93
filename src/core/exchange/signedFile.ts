import type { Assessment } from '#core/assessment.ts';
import { canonicalJson, contentHash } from '#core/canonical.ts';
import { openAll, openRecord } from '#core/door.ts';
import { recordBase } from '#core/record.ts';
import { fingerprint } from '#core/snapshot.ts';
import { z } from '#core/schema.ts';
import type { SignedCopy } from '#core/signedCopy.ts';
import { countsOf, formatVersion, minReaderOf, type Envelope, type Payload } from './envelope.ts';
import type { Workspace } from './read.ts';
import { writeExchange, type FileFacts } from './write.ts';

const contentSchema = z.object({
  organisation: z.unknown(),
  assessment: z.unknown(),
  responses: z.array(z.unknown()),
  evidence: z.array(z.unknown()),
  actions: z.array(z.unknown()),
  matrices: z.array(z.strictObject({ sha256: z.string(), matrix: z.unknown() })),
});

/**
 * The text of a file with one signed-off copy and everything that it was made from, as it was on the day of the
 * signature: later evidence, actions and changes of the profile stay here. Its `fileId` is the hash of the envelope, so
 * that a change of any character of the file is found. `null` when the copy cannot be read.
 */
export function writeSignedFile(
  facts: Omit<FileFacts, 'kind' | 'fileId'>,
  assessment: Assessment,
  copy: SignedCopy,
): string | null {
  const read = contentSchema.safeParse(copy.content);
  if (!read.success) return null;
  const { organisation, responses, evidence, actions, matrices } = read.data;
  const payload: Payload = {
    organisations: [organisation],
    assessments: [assessment],
    responses,
    evidence,
    actions,
    snapshots: [copy],
    conflicts: [],
    matrices,
    events: [],
    unreadable: [],
  };
  const unnamed = { kind: 'snapshot' as const, ...facts };
  const minReader = minReaderOf(payload);
  const fileId = fileIdOf({ ...unnamed, formatVersion, minReader, counts: countsOf(payload) });
  return writeExchange({ ...unnamed, fileId }, payload);
}

type Described = Omit<Envelope, 'fileId' | 'payload' | 'payloadSha256' | 'format'>;

function fileIdOf({ formatVersion, minReader, kind, createdAt, createdBy, app, counts }: Described): string {
  return contentHash({ formatVersion, minReader, kind, createdAt, createdBy, app, counts });
}

/** Whether a text says that it is a signed-off copy, even if it can no longer be read as one. */
export function looksSigned(body: string): boolean {
  const payload = body.indexOf('"payload":');
  return body.slice(0, payload < 0 ? undefined : payload).includes('"kind":"snapshot"');
}

/**
 * Whether a signed-off copy in a file is as it was signed: every character as it was written, one copy whose fingerprint
 * is the one of the signature, and rows that say the same as the copy.
 */
export function isSignedFileIntact(body: string, envelope: Envelope, workspace: Workspace): boolean {
  if (canonicalJson(envelope) !== body || envelope.fileId !== fileIdOf(envelope)) return false;
  const { assessments, snapshots, organisations, responses, evidence, actions } = workspace;
  const [assessment] = assessments;
  const [copy] = snapshots;
  if (assessment === undefined || copy === undefined) return false;
  if (assessments.length > 1 || snapshots.length > 1) return false;
  if (assessment.signOff?.sha256 !== copy.id || fingerprint(copy.content) !== copy.id) return false;
  const read = contentSchema.safeParse(copy.content);
  if (!read.success) return false;
  const signed = openRecord('assessments', read.data.assessment);
  return (
    signed.ok &&
    canonicalJson(whatWasSigned(signed.record)) === canonicalJson(whatWasSigned(assessment)) &&
    sameRows(openAll('organisations', [read.data.organisation]).records, organisations) &&
    sameRows(openAll('responses', read.data.responses).records, responses) &&
    sameRows(openAll('evidence', read.data.evidence).records, evidence) &&
    sameRows(openAll('actions', read.data.actions).records, actions)
  );
}

/** The fields that signing and revising do not touch; a restored copy may also go by another id and name. */
function whatWasSigned(assessment: Assessment): object {
  const unsigned = new Set([...Object.keys(recordBase), 'name', 'status', 'signOff']);
  return Object.fromEntries(Object.entries(assessment).filter(([field]) => !unsigned.has(field)));
}

function sameRows(signed: readonly { id: string }[], rows: readonly { id: string }[]): boolean {
  const sorted = (list: typeof signed) => list.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  return canonicalJson(sorted(signed)) === canonicalJson(sorted(rows));
}
