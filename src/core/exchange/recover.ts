import { recordKinds } from '#core/kinds.ts';
import { z } from '#core/schema.ts';
import {
  countsOf,
  exchangeFormat,
  formatVersion,
  minReaderOf,
  type Envelope,
  type Payload,
} from './envelope.ts';
import { openRows, type RawTables } from './openRows.ts';
import { ExchangeError, maximumRows, type ExchangeFault, type ExchangeFile, type Workspace } from './read.ts';
import { scanJson } from './scan.ts';

/** What a damaged file still gives. `file` looks like any other; its history is left out, because nothing vouches for it. */
export interface Recovered {
  file: ExchangeFile;
  /** Records that are as they were saved. */
  found: number;
  /** How many the file says that it had, `null` where that cannot be read any more. */
  stated: number | null;
}

/** Damage, as a disk, a mail program or an editor does it. What was built to harm, or signed and then changed, is left alone. */
const damage = new Set<ExchangeFault>(['altered', 'truncated', 'not-json', 'wrong-shape']);

/**
 * What can be recovered of a file that `readExchange` refused with `error`, or `null` when that is nothing. Every record
 * carries its own checksum and every matrix its hash, so each row that is taken is as it was saved; all others are left
 * out, and so are lines of history. Never throws.
 */
export function recoverExchange(text: string, error: unknown): Recovered | null {
  if (!(error instanceof ExchangeError) || !damage.has(error.fault)) return null;
  try {
    return recovered(text);
  } catch {
    return null;
  }
}

function recovered(text: string): Recovered | null {
  const tables = tablesOf(text);
  if (Object.values(tables).reduce((sum, rows) => sum + rows.length, 0) > maximumRows) return null;
  const { workspace } = openRows(tables);
  const whole = latestOnly(workspace);
  const payload: Payload = { ...whole, unreadable: [] };
  const found = recordKinds.reduce((sum, kind) => sum + whole[kind].length, 0);
  if (found === 0) return null;
  const known = new Set(whole.matrices.map(({ sha256 }) => sha256));
  const envelope: Envelope = {
    format: exchangeFormat,
    formatVersion,
    minReader: minReaderOf(payload),
    // Parts of a file can be added to what is here; they never take the place of everything.
    kind: 'assessment',
    fileId: 'recovered',
    createdAt: textAfter(text, 'createdAt'),
    createdBy: '',
    app: '',
    counts: countsOf(payload),
    payload,
    payloadSha256: '',
  };
  const withoutMatrix = whole.assessments
    .filter(({ matrices }) => matrices.some(({ sha256 }) => !known.has(sha256)))
    .map(({ name }) => name);
  return {
    file: { envelope, workspace: whole, unreadable: [], withoutMatrix },
    found,
    stated: statedCount(text),
  };
}

/** Of two rows with one id the later one. */
function latestOnly(workspace: Workspace): Workspace {
  const latest = <Row extends { id: string; hlc: string }>(rows: readonly Row[]): Row[] => {
    const byId = new Map<string, Row>();
    for (const row of rows) {
      const known = byId.get(row.id);
      if (known === undefined || known.hlc < row.hlc) byId.set(row.id, row);
    }
    return [...byId.values()];
  };
  return {
    organisations: latest(workspace.organisations),
    assessments: latest(workspace.assessments),
    responses: latest(workspace.responses),
    evidence: latest(workspace.evidence),
    actions: latest(workspace.actions),
    snapshots: latest(workspace.snapshots),
    conflicts: latest(workspace.conflicts),
    ownMatrices: latest(workspace.ownMatrices),
    matrices: [...new Map(workspace.matrices.map((row) => [row.sha256, row])).values()],
    events: [],
  };
}

const payloadSchema = z.object({ payload: z.record(z.string(), z.unknown()) });

/** The rows by table: parsed where the text still is JSON, else cut out one by one. */
function tablesOf(text: string): RawTables {
  const parsed = parse(text);
  const read = payloadSchema.safeParse(parsed);
  const rowsOf = (table: string): readonly unknown[] => {
    if (!read.success) return rowsIn(text, table);
    const rows = read.data.payload[table];
    return Array.isArray(rows) ? rows : [];
  };
  return {
    organisations: rowsOf('organisations'),
    assessments: rowsOf('assessments'),
    responses: rowsOf('responses'),
    evidence: rowsOf('evidence'),
    actions: rowsOf('actions'),
    snapshots: rowsOf('snapshots'),
    conflicts: rowsOf('conflicts'),
    ownMatrices: rowsOf('ownMatrices'),
    matrices: rowsOf('matrices'),
    events: [],
  };
}

function parse(text: string): unknown {
  if (scanJson(text) !== null) return null;
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** The tables in the order of a file, which is the order of the alphabet. */
const order = [...recordKinds, 'events', 'matrices', 'unreadable'].sort();

/** Longer than any record; after this many failures the rest is not worth the time. */
const longestRow = 4_000_000;
const mostFailures = 1000;

/**
 * The rows of one table in text that is no JSON any more. The same words can stand inside the tables, too, in a signed-off
 * copy or in what a person typed; a row found there is of another shape, or its checksum does not fit.
 */
function rowsIn(text: string, table: string): unknown[] {
  const begin = Math.max(0, text.indexOf('"payload":{'));
  // Tables follow each other; the first one follows a bracket.
  const opening = (name: string) => `],"${name}":[`;
  const later = text.indexOf(opening(table), begin);
  const start = later < 0 ? text.indexOf(`{"${table}":[`, begin) : later;
  if (start < 0) return [];
  const ends = order
    .filter((name) => name > table)
    .map((name) => text.indexOf(opening(name), start + 1))
    .filter((at) => at >= 0);
  return cutRows(text, start + opening(table).length - (later < 0 ? 1 : 0), Math.min(text.length, ...ends));
}

function cutRows(text: string, from: number, until: number): unknown[] {
  const rows: unknown[] = [];
  let failures = 0;
  for (let at = text.indexOf('{"', from); at >= 0 && at < until && failures < mostFailures;) {
    const end = endOfObject(text, at, Math.min(until, at + longestRow));
    const row = end === null ? null : parse(text.slice(at, end));
    if (row === null || end === null) {
      failures++;
      // After damage the next row begins where one object follows another.
      const gap = text.indexOf('},{"', at);
      at = gap < 0 ? -1 : gap + 2;
    } else {
      rows.push(row);
      at = text.indexOf('{"', end);
    }
  }
  return rows;
}

/** Where an object ends, `null` when it does not end before `until`. */
function endOfObject(text: string, start: number, until: number): number | null {
  let depth = 0;
  let inText = false;
  for (let i = start; i < until; i++) {
    const character = text[i];
    if (inText) {
      if (character === '\\') i++;
      else if (character === '"') inText = false;
    } else if (character === '"') inText = true;
    else if (character === '{') depth++;
    else if (character === '}' && --depth === 0) return i + 1;
  }
  return null;
}

const countedSchema = z.record(z.string(), z.int());

function statedCount(text: string): number | null {
  const at = text.indexOf('"counts":{');
  const end = at < 0 ? null : endOfObject(text, at + '"counts":'.length, text.length);
  const read = countedSchema.safeParse(end === null ? null : parse(text.slice(at + '"counts":'.length, end)));
  if (!read.success) return null;
  const counts = new Map(Object.entries(read.data));
  return recordKinds.reduce((sum, kind) => sum + (counts.get(kind) ?? 0), 0);
}

/** A text of the envelope, which stands before the payload; empty when it cannot be read any more. */
function textAfter(text: string, key: string): string {
  const found = new RegExp(`"${key}":"([0-9TZ:.-]{20,30})"`).exec(
    text.slice(0, Math.max(0, text.indexOf('"payload":'))),
  );
  return found?.[1] ?? '';
}
