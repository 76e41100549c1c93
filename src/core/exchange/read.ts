import { sha256Hex } from '#core/canonical.ts';
import { openAll, type UnreadableRow } from '#core/door.ts';
import type { Assessment } from '#core/assessment.ts';
import { eventSchema, type HistoryEvent } from '#core/event.ts';
import type { Matrix } from '#core/matrix.ts';
import type { Organisation } from '#core/organisation.ts';
import { matrixHash, readMatrix } from '#core/readMatrix.ts';
import type { CriterionResponse } from '#core/response.ts';
import {
  countsOf,
  envelopeSchema,
  exchangeFormat,
  formatVersion,
  type Envelope,
  type Payload,
} from './envelope.ts';
import { scanJson } from './scan.ts';

/** Everything a store or a backup holds, opened and checked. */
export interface Workspace {
  organisations: Organisation[];
  assessments: Assessment[];
  responses: CriterionResponse[];
  matrices: { sha256: string; matrix: Matrix }[];
  events: HistoryEvent[];
}

export interface ExchangeFile {
  envelope: Envelope;
  workspace: Workspace;
  /** Rows that the door refused; they are listed to the person and left out. */
  unreadable: UnreadableRow[];
}

export type ExchangeFault =
  'empty' | 'not-json' | 'truncated' | 'not-ours' | 'newer' | 'altered' | 'hostile' | 'wrong-shape';

/** States what is wrong with a file. The page adds what is safe and what to do. */
export class ExchangeError extends Error {
  readonly fault: ExchangeFault;
  constructor(fault: ExchangeFault, message: string) {
    super(message);
    this.name = 'ExchangeError';
    this.fault = fault;
  }
}

/**
 * Reads the text of an exchange file: scan, parse, format and version, hash of the payload's bytes, schema, door.
 * Throws `ExchangeError`; nothing is written anywhere.
 */
export function readExchange(text: string): ExchangeFile {
  const body = text.startsWith('\uFEFF') ? text.slice(1) : text;
  if (body.trim() === '') throw new ExchangeError('empty', 'the file is empty');
  const value = parse(body);
  checkFormat(value);
  checkPayloadBytes(body, value);
  const parsed = envelopeSchema.safeParse(value);
  if (!parsed.success) {
    const places = parsed.error.issues.map((issue) => issue.path.join('.') || 'file').slice(0, 5);
    throw new ExchangeError('wrong-shape', `these parts cannot be read: ${places.join(', ')}`);
  }
  const { counts, payload } = parsed.data;
  if (JSON.stringify(countsOf(payload)) !== JSON.stringify(sortedCounts(counts))) {
    throw new ExchangeError('altered', 'the counts in the file do not match what it holds');
  }
  return { envelope: parsed.data, ...openPayload(payload) };
}

function sortedCounts(counts: Envelope['counts']): Envelope['counts'] {
  const { organisations, assessments, responses, matrices, events } = counts;
  return { organisations, assessments, responses, matrices, events };
}

function parse(body: string): unknown {
  const fault = scanJson(body);
  if (fault !== null) {
    const what =
      fault.fault === 'too-deep' ? 'nesting is too deep' : `the key "${fault.key}" is not allowed here`;
    throw new ExchangeError('hostile', `on line ${fault.line} ${what}`);
  }
  try {
    return JSON.parse(body);
  } catch {
    const cut = body.trimStart().startsWith('{') && !body.trimEnd().endsWith('}');
    throw cut
      ? new ExchangeError('truncated', `the file stops in the middle, after ${body.length} characters`)
      : new ExchangeError('not-json', 'the file is not written as JSON');
  }
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

function openPayload(payload: Payload): Pick<ExchangeFile, 'workspace' | 'unreadable'> {
  const organisations = openAll('organisations', payload.organisations);
  const assessments = openAll('assessments', payload.assessments);
  const responses = openAll('responses', payload.responses);
  const matrices = payload.matrices.map(({ sha256, matrix }) => {
    const read = readMatrix(matrix, 'matrix in the file');
    if (matrixHash(read) !== sha256) {
      throw new ExchangeError('altered', `the matrix "${read.title}" is not what was saved`);
    }
    return { sha256, matrix: read };
  });
  const events = payload.events.flatMap((event) => {
    const read = eventSchema.safeParse(event);
    return read.success ? [read.data] : [];
  });
  const known = new Set(matrices.map(({ sha256 }) => sha256));
  for (const { name, matrices: pins } of assessments.records) {
    for (const pin of pins) {
      if (!known.has(pin.sha256)) {
        throw new ExchangeError('wrong-shape', `the matrix of the assessment "${name}" is missing`);
      }
    }
  }
  return {
    workspace: {
      organisations: organisations.records,
      assessments: assessments.records,
      responses: responses.records,
      matrices,
      events,
    },
    unreadable: [...organisations.unreadable, ...assessments.unreadable, ...responses.unreadable],
  };
}
