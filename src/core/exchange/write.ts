import { canonicalJson, sha256InParts } from '#core/canonical.ts';
import { allAtOnce, type Steps } from '#core/steps.ts';
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
  return allAtOnce(writingExchange(facts, payload)).join('');
}

/** The same text in steps of one row, as parts of about 250 KB that follow each other. */
export function* writingExchange(facts: FileFacts, payload: Payload): Steps<string[]> {
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
  const parts = [`${canonicalJson(about).slice(0, -1)},"payload":`];
  const hash = sha256InParts();
  let waiting = '';
  const flush = () => {
    hash.add(waiting);
    parts.push(waiting);
    waiting = '';
  };
  for (const piece of piecesOf(ordered)) {
    waiting += piece;
    if (waiting.length > partLength) flush();
    yield;
  }
  flush();
  parts.push(`,"payloadSha256":"${hash.hex()}"}`);
  return parts;
}

/** In characters. Parts end between rows, so that none ends inside a character of two code units. */
const partLength = 250_000;

/** The canonical JSON of a payload, piece by piece. */
function* piecesOf(payload: Payload): Generator<string, void, undefined> {
  const tables = Object.entries(payload).sort(([a], [b]) => (a < b ? -1 : 1));
  let before = '{';
  for (const [name, rows] of tables) {
    yield `${before}${JSON.stringify(name)}:[`;
    let between = '';
    for (const row of rows ?? []) {
      yield between + canonicalJson(row);
      between = ',';
    }
    yield ']';
    before = ',';
  }
  yield '}';
}

function byId(rows: readonly unknown[]): unknown[] {
  return rows.toSorted((a, b) => (idOf(a) < idOf(b) ? -1 : 1));
}

function idOf(row: unknown): string {
  return typeof row === 'object' && row !== null && 'id' in row ? String(row.id) : '';
}
