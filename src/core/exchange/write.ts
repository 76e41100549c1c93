import { canonicalJson, sha256Hex } from '#core/canonical.ts';
import {
  countsOf,
  exchangeFormat,
  formatVersion,
  minReaderOf,
  type Envelope,
  type Payload,
} from './envelope.ts';

/** Facts about the file that the core cannot know by itself. `createdAt` is ISO 8601, UTC. */
export interface FileFacts {
  kind: Envelope['kind'];
  fileId: string;
  createdAt: string;
  createdBy: string;
  app: string;
}

/**
 * The text of an exchange file: canonical JSON, so equal payloads give equal bytes, with the SHA-256 of the
 * payload's own bytes. Rows are ordered by id for the same reason.
 */
export function writeExchange(facts: FileFacts, payload: Payload): string {
  const ordered: Payload = {
    organisations: byId(payload.organisations),
    assessments: byId(payload.assessments),
    responses: byId(payload.responses),
    evidence: byId(payload.evidence),
    actions: byId(payload.actions),
    snapshots: byId(payload.snapshots),
    conflicts: byId(payload.conflicts),
    // Left out where there are none, so that older versions of this tool can read the file.
    ...(payload.ownMatrices?.length && { ownMatrices: byId(payload.ownMatrices) }),
    matrices: payload.matrices.toSorted((a, b) => (a.sha256 < b.sha256 ? -1 : 1)),
    events: byId(payload.events),
    unreadable: payload.unreadable.toSorted((a, b) => (a.table + a.id < b.table + b.id ? -1 : 1)),
  };
  const about: Omit<Envelope, 'payload' | 'payloadSha256'> = {
    format: exchangeFormat,
    formatVersion,
    minReader: minReaderOf(ordered),
    ...facts,
    counts: countsOf(ordered),
  };
  // Put together by hand, because writing the payload a second time would double the work on a large workspace. In
  // the order of the keys these two are the last.
  const payloadText = canonicalJson(ordered);
  const rest = canonicalJson(about).slice(0, -1);
  return `${rest},"payload":${payloadText},"payloadSha256":"${sha256Hex(payloadText)}"}`;
}

function byId(rows: readonly unknown[]): unknown[] {
  return rows.toSorted((a, b) => (idOf(a) < idOf(b) ? -1 : 1));
}

function idOf(row: unknown): string {
  return typeof row === 'object' && row !== null && 'id' in row ? String(row.id) : '';
}
