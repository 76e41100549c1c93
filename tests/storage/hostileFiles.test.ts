import { beforeEach, describe, expect, it } from 'vitest';
import { canonicalJson, sha256Hex } from '#core/canonical.ts';
import { ExchangeError, maximumRows, readExchange, type Workspace } from '#core/exchange/read.ts';
import { recoverExchange } from '#core/exchange/recover.ts';
import { anyWorkspace } from '../core/anyWorkspace.ts';
import { isPolluted, mutated, mutationKinds } from '../core/exchange/mutations.ts';
import { writeFile } from '../core/aWorkspace.ts';
import { recordFigure, seeded, trials } from '../trust/figures.ts';
import { dumpOf, newBrowser, openTab, someWork, type Tab } from './someWork.ts';

beforeEach(newBrowser);

const add = { mode: 'add', resolutions: new Map() } as const;
const asFile = (content: string | Uint8Array<ArrayBuffer>) => new File([content], 'backup.json');
const rowsOf = (workspace: Workspace) =>
  new Set(
    Object.values(workspace)
      .flat()
      .map((row) => canonicalJson(row)),
  );

/** A workspace with at least so many answers. */
function workOf(seed: number, answers = 20): Workspace {
  const random = seeded(seed);
  for (;;) {
    const made = anyWorkspace(random, 6);
    if (made.responses.length >= answers) return made;
  }
}

/** Some 200 KB of work. */
function aFile(): string {
  const random = seeded(150);
  for (;;) {
    const text = writeFile(anyWorkspace(random, 10));
    if (text.length > 180_000 && text.length < 240_000) return text;
  }
}

/** Why the file is refused, or `null` and what is in it. */
async function opened(tab: Tab, bytes: Uint8Array<ArrayBuffer>) {
  try {
    return { fault: null, file: await tab.openFile(asFile(bytes)) };
  } catch (error) {
    if (error instanceof Error && ['ExchangeError', 'FileError'].includes(error.name) && 'fault' in error)
      return { fault: String(error.fault), file: null };
    throw error;
  }
}

it('A15 a spoilt file is refused whole or gives exactly what was saved', async () => {
  const full = trials(300, 10_000);
  const seed = 15;
  const random = seeded(seed);
  const text = aFile();
  const bytes = new TextEncoder().encode(text);
  const whole = canonicalJson(readExchange(text).workspace);
  const wholeRows = rowsOf(readExchange(text).workspace);
  const tab = await openTab();
  await someWork(tab, [2, 3]);
  const before = JSON.stringify(await dumpOf(tab));
  const counts = {
    'errors that nobody caught': 0,
    'files accepted with another content': 0,
    'stores changed in part': 0,
    'prototypes reached': 0,
    'recovered records that were never saved': 0,
    'files slower than 300 ms at p95': 0,
  };
  const took: number[] = [];
  const faults = new Map<string, number>();
  let recoveredShare = 0;
  let damaged = 0;
  for (let trial = 0; trial < full; trial++) {
    const spoilt = mutated(bytes, mutationKinds[trial % mutationKinds.length] ?? 'bit', random);
    const started = performance.now();
    try {
      const { fault, file } = await opened(tab, new Uint8Array(spoilt));
      took.push(performance.now() - started);
      faults.set(fault ?? 'read', (faults.get(fault ?? 'read') ?? 0) + 1);
      if (file !== null && canonicalJson(file.workspace) !== whole)
        counts['files accepted with another content']++;
      if (trial % 10 < 2 && fault !== null) {
        const spoiltText = new TextDecoder().decode(spoilt);
        const rest = recoverExchange(spoiltText, faultOf(spoiltText));
        if (rest !== null) {
          damaged++;
          recoveredShare += rest.found / (wholeRows.size || 1);
          for (const row of rowsOf(rest.file.workspace))
            if (!wholeRows.has(row)) counts['recovered records that were never saved']++;
        }
      }
    } catch {
      counts['errors that nobody caught']++;
    }
    if (isPolluted()) counts['prototypes reached']++;
  }
  if (JSON.stringify(await dumpOf(tab)) !== before) counts['stores changed in part']++;
  took.sort((a, b) => a - b);
  const percentile = (share: number) => took[Math.floor(share * (took.length - 1))] ?? Infinity;
  if (percentile(0.95) > 300) counts['files slower than 300 ms at p95']++;
  recordFigure({
    id: 'A15',
    trial: `seeded changes of a valid file of ${Math.round(bytes.length / 1024)} KB (bit, byte, truncate, splice, key swap, type swap)`,
    trials: full,
    counts,
    measured: {
      'per file, p50': `${percentile(0.5).toFixed(1)} ms`,
      'per file, p95': `${percentile(0.95).toFixed(1)} ms`,
      'refused as': [...faults].map(([fault, n]) => `${fault} ${n}`).join(', '),
      'records recovered of a damaged file, mean': `${Math.round((100 * recoveredShare) / (damaged || 1))} %`,
    },
    seed,
    notCovered: 'A file that somebody builds with care, whose checksums all fit, is a valid file.',
  });
  expect(counts).toEqual(Object.fromEntries(Object.keys(counts).map((what) => [what, 0])));
  expect(took).toHaveLength(full);
}, 1_800_000);

function faultOf(text: string): unknown {
  try {
    return readExchange(text);
  } catch (error) {
    return error;
  }
}

it('A15 a spoilt file whose hash was made to fit gives only records that were saved', async () => {
  const random = seeded(151);
  const text = aFile();
  const wholeRows = rowsOf(readExchange(text).workspace);
  const tab = await openTab();
  for (let trial = 0; trial < trials(40, 1000); trial++) {
    const kind = trial % 2 === 0 ? 'key swap' : 'type swap';
    const spoilt = new TextDecoder().decode(mutated(new TextEncoder().encode(text), kind, random));
    const [start, end] = [spoilt.indexOf('"payload":'), spoilt.lastIndexOf(',"payloadSha256":"')];
    if (start < 0 || end < start) continue;
    const hash = sha256Hex(spoilt.slice(start + '"payload":'.length, end));
    const forged = `${spoilt.slice(0, end)},"payloadSha256":"${hash}"}`;
    const { file } = await opened(tab, new TextEncoder().encode(forged));
    if (file === null) continue;
    // A line of history has no checksum of its own.
    for (const row of rowsOf({ ...file.workspace, events: [] })) expect(wholeRows.has(row)).toBe(true);
    // What was let in can always be written again.
    expect(() => writeFile(file.workspace)).not.toThrow();
  }
  expect(isPolluted()).toBe(false);
}, 600_000);

describe('hostile files', () => {
  const text = writeFile(workOf(4));
  const verdict = async (content: string | Uint8Array<ArrayBuffer>) => {
    const tab = await openTab();
    return (await opened(tab, typeof content === 'string' ? new TextEncoder().encode(content) : content))
      .fault;
  };
  /** With a hash and counts that fit. */
  const forged = (change: (payload: Record<string, unknown[]>) => void, from = text): string => {
    const envelope = JSON.parse(from) as {
      payload: Record<string, unknown[]>;
      counts: Record<string, number>;
    };
    change(envelope.payload);
    for (const [table, rows] of Object.entries(envelope.payload))
      if (table in envelope.counts) envelope.counts[table] = rows.length;
    const raw = JSON.stringify(envelope);
    const start = raw.indexOf('"payload":') + '"payload":'.length;
    const hash = sha256Hex(raw.slice(start, raw.lastIndexOf(',"payloadSha256":')));
    return raw.replace(/"payloadSha256":"\w+"\}$/, `"payloadSha256":"${hash}"}`);
  };

  it('are told apart by how they are encoded', async () => {
    const utf16 = (mark: number[], swap: boolean) =>
      new Uint8Array([
        ...mark,
        ...Array.from(text).flatMap((c) => (swap ? [0, c.charCodeAt(0) & 127] : [c.charCodeAt(0) & 127, 0])),
      ]);
    expect(await verdict(utf16([0xff, 0xfe], false))).toBe('encoding');
    expect(await verdict(utf16([0xfe, 0xff], true))).toBe('encoding');
    expect(await verdict(utf16([], false))).toBe('encoding');
    expect(await verdict(utf16([], true))).toBe('encoding');
    const latin1 = Uint8Array.from(`{"note":"café"}`, (c) => c.charCodeAt(0));
    expect(await verdict(latin1)).toBe('encoding');
    expect(await verdict(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0xff]))).toBe('not-text');
    expect(await verdict(new Uint8Array([0x50, 0x4b, 3, 4, 0xff]))).toBe('not-text');
    expect(await verdict(`\uFEFF${text}`)).toBeNull();
  });

  it('may be empty, or nothing but NULs as a full disk leaves them, or end in NULs', async () => {
    expect(await verdict('')).toBe('empty');
    expect(await verdict(new Uint8Array(5000))).toBe('empty');
    expect(await verdict(`${text.slice(0, 500)}${'\0'.repeat(500)}`)).toBe('truncated');
  });

  it('nest, and are refused within 500 ms', async () => {
    for (const deep of [
      '['.repeat(5_000_000),
      '{"a":'.repeat(1_000_000),
      `${text.slice(0, -1)},"x":${'['.repeat(100_000)}`,
    ]) {
      const started = performance.now();
      expect(await verdict(deep)).toBe('hostile');
      expect(performance.now() - started).toBeLessThan(1500);
    }
  });

  it('bring numbers that reading would change, also where no checksum looks', async () => {
    const withEvent = (level: string) =>
      forged((payload) => {
        payload['events'] = [
          {
            about: 'a',
            at: '',
            authorId: '',
            before: { level: 'HERE' },
            deviceId: '',
            id: 'e',
            kind: 'answered',
            recordId: 'r',
          },
        ];
      }).replace('"HERE"', level);
    const sealed = (raw: string) => {
      const start = raw.indexOf('"payload":') + '"payload":'.length;
      const end = raw.lastIndexOf(',"payloadSha256":');
      return `${raw.slice(0, end)},"payloadSha256":"${sha256Hex(raw.slice(start, end))}"}`;
    };
    for (const number of ['1e999', '-1e999', '99999999999999999999', '9007199254740993'])
      expect(await verdict(sealed(withEvent(number))), number).toBe('hostile');
    expect(await verdict(sealed(withEvent('9007199254740991')))).toBeNull();
    expect(await verdict(sealed(withEvent('0.1')))).toBeNull();
  });

  it('have more rows than this tool ever writes', async () => {
    const many = (length: number) =>
      forged((payload) => (payload['responses'] = Array.from({ length }, () => 0)));
    expect(await verdict(many(maximumRows + 1))).toBe('hostile');
    const tab = await openTab();
    const { file } = await opened(tab, new TextEncoder().encode(many(90_000)));
    expect(file?.unreadable).toHaveLength(90_000);
  });

  it('give one record twice', async () => {
    const [row] = (JSON.parse(text) as { payload: { organisations: object[] } }).payload.organisations;
    expect(await verdict(forged((payload) => payload['organisations']!.push(row)))).toBe('altered');
  });

  it('keep half of a letter pair, NULs and mixed line ends exactly', async () => {
    const tab = await openTab();
    const workspace = workOf(7, 60);
    const notes = workspace.responses.map(({ note }) => note).join('');
    for (const piece of ['\uD800', '\0', '\r', 'e\u0301']) expect(notes).toContain(piece);
    await tab.restoreWorkspace((await tab.openFile(asFile(writeFile(workspace)))).workspace, add, {
      fileName: '',
      at: '',
    });
    const { workspace: here } = await tab.readWorkspace();
    expect(new Map(here.responses.map(({ id, note }) => [id, note]))).toEqual(
      new Map(workspace.responses.map(({ id, note }) => [id, note])),
    );
  });
});

describe('what can be recovered', () => {
  const made = workOf(9);
  const text = writeFile(made);
  const kept = (spoilt: string) => recoverExchange(spoilt, faultOf(spoilt));
  const allRecords = Object.values({ ...made, events: [], matrices: [] }).flat().length;

  it('of a file with one record changed is every other one', () => {
    const note = made.responses.find((one) => one.note.includes('Note'))!.note;
    const spoilt = text.replace(JSON.stringify(note).slice(1, -1), 'spoilt');
    expect(kept(spoilt)).toMatchObject({ found: allRecords - 1, stated: allRecords });
    expect(kept(spoilt)!.file.workspace.events).toEqual([]);
  });

  it('of a file that stops in the middle is what came before', () => {
    const half = text.slice(0, text.indexOf('"responses":[') + 3000);
    const rest = kept(half)!;
    expect(rest.stated).toBe(allRecords);
    expect(rest.file.workspace.organisations).toHaveLength(made.organisations.length);
    expect(rest.file.workspace.assessments).toHaveLength(made.assessments.length);
    expect(rest.file.workspace.responses.length).toBeGreaterThan(0);
    expect(rest.file.envelope.kind).toBe('assessment');
  });

  it('of a file with broken punctuation is all but the broken records', () => {
    const at = text.indexOf('"note":', text.indexOf('"responses":['));
    const spoilt = `${text.slice(0, at)}note":${text.slice(at + '"note":'.length)}`;
    expect(() => JSON.parse(spoilt) as unknown).toThrow();
    expect(kept(spoilt)!.found).toBeGreaterThanOrEqual(allRecords - 2);
  });

  it('is nothing of a file that was never ours, is signed, or was built to harm', () => {
    for (const other of [
      '',
      'Dear board',
      '{"format":"other"}',
      '{"payload":{"organisations":[{"id":"x"}]}}',
    ])
      expect(kept(other), other).toBeNull();
    expect(recoverExchange(text, new ExchangeError('hostile', ''))).toBeNull();
    expect(recoverExchange(text, new ExchangeError('signed-altered', ''))).toBeNull();
    expect(recoverExchange(text, new Error('else'))).toBeNull();
  });

  it('never takes long, whatever the file says', () => {
    const started = performance.now();
    kept(`{"payload":{"actions":[${'{"a":"'.repeat(300_000)}`);
    kept(`{"payload":{"actions":[${'{"a":{},{"'.repeat(200_000)}`);
    expect(performance.now() - started).toBeLessThan(5000);
  });
});
