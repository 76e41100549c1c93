import { sha256Hex } from '#core/canonical.ts';
import type { RecordKind, Records, UnreadableRow } from '#core/door.ts';
import type { HistoryEvent } from '#core/event.ts';
import { recordKinds } from '#core/kinds.ts';
import type { Matrix } from '#core/matrix.ts';
import {
  countsOf,
  envelopeSchema,
  exchangeFormat,
  formatVersion,
  type Counts,
  type Envelope,
} from './envelope.ts';
import { openRows } from './openRows.ts';
import { rawEnvelope } from './rawCopy.ts';
import { scanFaultText, scanJson, type ScanFault } from './scan.ts';
import { isSignedFileIntact, looksSigned } from './signedFile.ts';

/** Everything a store or a backup holds, opened and checked. */
export type Workspace = { [Kind in RecordKind]: Records[Kind][] } & {
  matrices: { sha256: string; matrix: Matrix }[];
  events: HistoryEvent[];
};

export interface ExchangeFile {
  envelope: Envelope;
  workspace: Workspace;
  /** Rows that the door refused; they are listed to the person and left out. */
  unreadable: UnreadableRow[];
  /** Assessments whose wording is not in the file: they come back, but can be opened only where it is known. */
  withoutMatrix: string[];
}

export type ExchangeFault =
  | 'empty'
  | 'not-json'
  | 'truncated'
  | 'not-ours'
  | 'newer'
  | 'altered'
  | 'hostile'
  | 'wrong-shape'
  | 'signed-altered'
  | 'unknown-lock'
  | 'wrong-passphrase';

/** States what is wrong with a file. The page adds what is safe and what to do. */
export class ExchangeError extends Error {
  readonly fault: ExchangeFault;
  constructor(fault: ExchangeFault, message: string) {
    super(message);
    this.name = 'ExchangeError';
    this.fault = fault;
  }
}

/** More rows than fit into a file of 256 MB when this tool writes them. A file with more was built to keep it busy. */
export const maximumRows = 500_000;

/**
 * Reads the text of an exchange file: scan, parse, format and version, hash of the payload's bytes, schema, door.
 * Throws `ExchangeError` and nothing else; nothing is written anywhere.
 */
export function readExchange(text: string): ExchangeFile {
  try {
    return readText(text.startsWith('\uFEFF') ? text.slice(1) : text);
  } catch (error) {
    if (error instanceof ExchangeError) throw error;
    // What a hostile file may do that nobody thought of must end like any other file that cannot be read.
    throw new ExchangeError('wrong-shape', error instanceof Error ? error.message : 'it cannot be read');
  }
}

function readText(body: string): ExchangeFile {
  if (!looksSigned(body)) return readBody(body);
  try {
    const file = readBody(body);
    if (isSignedFileIntact(body, file.envelope, file.workspace)) return file;
  } catch (error) {
    if (!(error instanceof ExchangeError) || !signsOfChange.has(error.fault)) throw error;
  }
  throw new ExchangeError('signed-altered', 'the fingerprint of the signature does not fit the file');
}

/** In a signed-off copy each of these means that somebody or something has changed it. */
const signsOfChange = new Set<ExchangeFault>(['not-json', 'not-ours', 'altered', 'hostile', 'wrong-shape']);

function readBody(body: string): ExchangeFile {
  // A disk that was full leaves a file of NULs.
  if (/^[\s\0]*$/.test(body)) throw new ExchangeError('empty', 'the file is empty');
  const value = parse(body);
  const raw = rawEnvelope(value);
  if (raw !== null) return opened(raw);
  checkFormat(value);
  checkPayloadBytes(body, value);
  const parsed = envelopeSchema.safeParse(value);
  if (!parsed.success) {
    const places = parsed.error.issues.map((issue) => issue.path.join('.') || 'file').slice(0, 5);
    throw new ExchangeError('wrong-shape', `these parts cannot be read: ${places.join(', ')}`);
  }
  const { counts, payload } = parsed.data;
  if (!sameCounts(countsOf(payload), counts)) {
    throw new ExchangeError('altered', 'the counts in the file do not match what it holds');
  }
  return opened(parsed.data);
}

function opened(envelope: Envelope): ExchangeFile {
  const { payload } = envelope;
  const tables = { ...payload, ownMatrices: payload.ownMatrices ?? [] };
  const rows = Object.values(tables).reduce((sum, table) => sum + table.length, 0);
  if (rows > maximumRows) throw new ExchangeError('hostile', `it has ${rows} records`);
  const { workspace, unreadable } = openRows(tables);
  checkTwice(workspace);
  const known = new Set(workspace.matrices.map(({ sha256 }) => sha256));
  return {
    envelope,
    workspace,
    unreadable,
    withoutMatrix: workspace.assessments
      .filter(({ matrices }) => matrices.some(({ sha256 }) => !known.has(sha256)))
      .map(({ name }) => name),
  };
}

/** Of two rows with one id the store would silently keep the last. */
function checkTwice(workspace: Workspace): void {
  for (const rows of [...recordKinds.map((kind) => workspace[kind]), workspace.events]) {
    const seen = new Set<string>();
    for (const { id } of rows) {
      if (seen.has(id)) throw new ExchangeError('altered', `the record ${id} is in the file twice`);
      seen.add(id);
    }
  }
}

function sameCounts(held: Counts, stated: Counts): boolean {
  const statedByTable = new Map(Object.entries(stated));
  return Object.entries(held).every(([table, count]) => statedByTable.get(table) === count);
}

function parse(body: string): unknown {
  const fault = scanJson(body);
  const hostile = (what: ScanFault) =>
    new ExchangeError('hostile', `on line ${what.line} ${scanFaultText(what)}`);
  if (fault?.fault === 'too-deep') throw hostile(fault);
  let value: unknown;
  try {
    value = JSON.parse(body);
  } catch {
    // Where a quotation mark is missing, the scan takes texts for keys: that is damage, not ill will.
    const cut = body.trimStart().startsWith('{') && !body.trimEnd().endsWith('}');
    throw cut
      ? new ExchangeError('truncated', `the file stops in the middle, after ${body.length} characters`)
      : new ExchangeError('not-json', 'the file is not written as JSON');
  }
  if (fault !== null) throw hostile(fault);
  return value;
}

function checkFormat(value: unknown): void {
  if (
    typeof value !== 'object' ||
    value === null ||
    !('format' in value) ||
    value.format !== exchangeFormat
  ) {
    throw new ExchangeError('not-ours', 'the file was not made by this tool');
  }
  const minimum = 'minReader' in value && typeof value.minReader === 'number' ? value.minReader : 0;
  if (minimum > formatVersion) {
    throw new ExchangeError('newer', `the file needs a newer version of this tool (format ${minimum})`);
  }
}

/** The hash is taken over the bytes in the file, not over re-written JSON, so that any change is found. */
function checkPayloadBytes(body: string, value: unknown): void {
  const stated =
    typeof value === 'object' && value !== null && 'payloadSha256' in value ? value.payloadSha256 : undefined;
  const start = body.indexOf('"payload":');
  const end = body.lastIndexOf(',"payloadSha256":');
  const actual = start < 0 || end < start ? null : sha256Hex(body.slice(start + '"payload":'.length, end));
  if (actual === null || actual !== stated) {
    throw new ExchangeError('altered', 'the content of the file is not what was saved');
  }
}
