import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson, sha256Hex } from '#core/canonical.ts';
import { ExchangeError, readExchange } from '#core/exchange/read.ts';
import { maximumDepth, scanJson } from '#core/exchange/scan.ts';
import { checksumOf } from '#core/record.ts';
import { answered, noWork } from '../build.ts';
import { aWorkspace, facts, writeFile } from './aWorkspace.ts';

const text = writeFile(aWorkspace());

/** Why a file is refused, or what came of it. */
function verdict(file: string): string {
  try {
    readExchange(file);
    return 'read';
  } catch (error) {
    if (!(error instanceof ExchangeError)) throw error;
    return error.fault;
  }
}
/** The file with other facts in it, and a hash that fits them: what a faulty or hostile program would write. */
function forged(
  change: (envelope: Record<string, unknown> & { payload: Record<string, unknown> }) => void,
): string {
  const envelope = JSON.parse(text) as Record<string, unknown> & { payload: Record<string, unknown> };
  change(envelope);
  envelope['payloadSha256'] = sha256Hex(canonicalJson(envelope.payload));
  return canonicalJson(envelope);
}

describe('a file that was written', () => {
  it('gives back every fact when it is read', () => {
    const { envelope, workspace, unreadable } = readExchange(text);
    expect(workspace).toEqual(aWorkspace());
    expect(unreadable).toEqual([]);
    expect(envelope).toMatchObject({ ...facts, format: 'ap-governance', formatVersion: 3, minReader: 2 });
    expect(envelope.counts).toEqual({
      organisations: 1,
      assessments: 1,
      responses: 3,
      evidence: 0,
      actions: 0,
      snapshots: 0,
      conflicts: 0,
      matrices: 1,
      events: 1,
    });
  });

  it('has the same bytes when what was read is written again, in whatever order the rows come', () => {
    const { workspace } = readExchange(text);
    expect(writeFile(workspace)).toBe(text);
    expect(writeFile({ ...workspace, responses: workspace.responses.toReversed() })).toBe(text);
  });

  it('is canonical JSON from end to end, with the hash of its payload', () => {
    const envelope = JSON.parse(text) as { payload: unknown; payloadSha256: string };
    expect(canonicalJson(envelope)).toBe(text);
    expect(envelope.payloadSha256).toBe(sha256Hex(canonicalJson(envelope.payload)));
  });

  it('may be empty of work', () => {
    expect(readExchange(writeFile(noWork)).workspace).toEqual(noWork);
  });

  it('carries rows that could not be read, as text', () => {
    const lost = { table: 'responses', id: 'r9', raw: '{"id":"r9","level":"three"}' };
    expect(readExchange(writeFile(aWorkspace(), [lost])).envelope.payload.unreadable).toEqual([lost]);
  });

  it('is read in the format before this one, whose files know no evidence and no actions', () => {
    const old = readFileSync(join(import.meta.dirname, '../fixtures/exchange/format1.json'), 'utf8');
    const { workspace, unreadable } = readExchange(old);
    expect(unreadable).toEqual([]);
    expect(workspace.responses[0]).toMatchObject({ evidence: [], priority: null });
    expect([workspace.assessments.length, workspace.evidence, workspace.actions]).toEqual([1, [], []]);
  });

  it('may start with a byte order mark, which some programs add', () => {
    expect(readExchange(`\uFEFF${text}`).workspace).toEqual(aWorkspace());
  });

  it('gives back any text a person can type', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 40 }),
        fc.string({ maxLength: 40 }),
        (note, reason) => {
          const answers = answered('1.1=na', { '1.1': { note, notApplicableReason: reason } });
          const workspace = { ...aWorkspace(), responses: [...answers.values()] };
          expect(readExchange(writeFile(workspace)).workspace.responses).toEqual(workspace.responses);
        },
      ),
    );
  });
});

describe('a file that is refused', () => {
  it('is empty', () => {
    expect(['', '  \n', '\uFEFF'].map(verdict)).toEqual(['empty', 'empty', 'empty']);
  });

  it('stops in the middle', () => {
    for (const length of [1, 20, 300, Math.floor(text.length / 2), text.length - 1])
      expect(verdict(text.slice(0, length)), `after ${length}`).toBe('truncated');
  });

  it('stops anywhere else', () => {
    // Cut off after a closing bracket it looks finished, but not like JSON.
    for (let length = 1; length < text.length; length++)
      expect(['truncated', 'not-json']).toContain(verdict(text.slice(0, length)));
  });

  it('is not JSON, or not ours', () => {
    expect(verdict('Dear colleague')).toBe('not-json');
    expect(verdict('{"format":"ap-governance",}')).toBe('not-json');
    for (const foreign of ['{}', '[]', 'null', '3', '{"format":"other"}', '{"format":["ap-governance"]}'])
      expect(verdict(foreign), foreign).toBe('not-ours');
  });

  it('needs a newer reader, which is said before anything else about it', () => {
    expect(verdict(forged((file) => (file['minReader'] = 4)))).toBe('newer');
    expect(verdict('{"format":"ap-governance","minReader":7}')).toBe('newer');
    expect(verdict(forged((file) => (file['formatVersion'] = 4)))).toBe('read');
  });

  it('has one byte changed', () => {
    expect(verdict(text.replace('"level":3', '"level":4'))).toBe('altered');
    expect(verdict(text.replace('"payload":{', '"payload": {'))).toBe('altered');
    expect(verdict(text.replace(/"payloadSha256":"./, '"payloadSha256":"x'))).toBe('altered');
  });

  it('was opened and saved with another layout, because its bytes cannot be checked any more', () => {
    expect(verdict(JSON.stringify(JSON.parse(text), null, 2))).toBe('altered');
  });

  it('counts something else than it holds', () => {
    expect(verdict(forged((file) => (file.payload['responses'] = [])))).toBe('altered');
  });

  it('lacks a part or has one too many', () => {
    expect(verdict(forged((file) => Reflect.deleteProperty(file, 'kind')))).toBe('wrong-shape');
    expect(verdict(forged((file) => (file['extra'] = 1)))).toBe('wrong-shape');
    expect(verdict(forged((file) => (file.payload['extra'] = [])))).toBe('wrong-shape');
    expect(verdict(forged((file) => (file['kind'] = 'virus')))).toBe('wrong-shape');
  });

  it('gives one key twice, of which a parser would silently keep the last', () => {
    expect(verdict(text.replace('"kind":', '"app":"x","kind":'))).toBe('hostile');
    // The same key, once written with an escape.
    expect(verdict('{"format":"ap-governance","\\u0066ormat":"x"}')).toBe('hostile');
  });

  it('reaches for the prototype of objects', () => {
    for (const key of ['__proto__', 'constructor', 'prototype', '\\u005f_proto__'])
      expect(verdict(text.replace('"answer":', `"${key}":{"x":1},"answer":`)), key).toBe('hostile');
    expect(({} as Record<string, unknown>)['x']).toBeUndefined();
  });

  it('is nested too deeply', () => {
    const deep = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);
    expect(verdict(deep(maximumDepth))).toBe('not-ours');
    expect(verdict(deep(maximumDepth + 1))).toBe('hostile');
    expect(verdict('['.repeat(1_000_000))).toBe('hostile');
  });

  it('says on which line the trouble is', () => {
    expect(scanJson('{\n"a": 1,\n"a": 2}')).toEqual({ fault: 'duplicate-key', key: 'a', line: 3 });
    expect(scanJson('{"a": {"b": 1}, "c": [{"b": "a", "a": "b"}, {"b": 2}]}')).toBeNull();
    expect(scanJson('{"a": "\\"{[__proto__", "b": "a"}')).toBeNull();
  });
});

describe('rows inside a file', () => {
  it('that the door refuses are listed, and the others are read', () => {
    const file = forged(({ payload }) => {
      const [first] = payload['responses'] as Record<string, unknown>[];
      first!['note'] = 'Changed by hand';
    });
    const { workspace, unreadable } = readExchange(file);
    expect(workspace.responses).toHaveLength(2);
    expect(unreadable.map(({ kind, problem }) => [kind, problem])).toEqual([['responses', 'altered']]);
  });

  it('of a newer version are listed as such', () => {
    const file = forged(({ payload }) => {
      const [first] = payload['assessments'] as object[];
      Object.assign(first!, { schemaVersion: 99, checksum: '' });
      Object.assign(first!, { checksum: checksumOf(first!) });
    });
    expect(readExchange(file).unreadable.map(({ problem }) => problem)).toEqual(['newer']);
  });

  it('never bring a matrix with other words than its hash says', () => {
    const file = forged(({ payload }) => {
      const [row] = payload['matrices'] as { matrix: { title: string } }[];
      row!.matrix.title = 'Changed';
    });
    const { workspace, unreadable } = readExchange(file);
    expect(workspace.matrices).toEqual([]);
    expect(unreadable.map(({ kind }) => kind)).toEqual(['matrices']);
  });
});

describe('a file with 1 character changed', () => {
  it('is refused, or gives exactly what was saved: 300 random changes', () => {
    const saved = canonicalJson(aWorkspace());
    fc.assert(
      fc.property(
        fc.nat({ max: text.length - 1 }),
        fc.constantFrom('replace', 'remove', 'insert'),
        fc.oneof(
          fc.constantFrom(...Array.from('"{}[],:\\0123456789truefalsn')),
          fc.string({ minLength: 1, maxLength: 1 }),
        ),
        (at, how, character) => {
          const end = how === 'insert' ? at : at + 1;
          const changed = text.slice(0, at) + (how === 'remove' ? '' : character) + text.slice(end);
          if (verdict(changed) === 'read') expect(canonicalJson(readExchange(changed).workspace)).toBe(saved);
        },
      ),
      { numRuns: 300 },
    );
  });
});
