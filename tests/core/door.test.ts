import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openAll, openRecord, type RecordKind } from '#core/door.ts';
import { recordKinds, schemaVersion } from '#core/kinds.ts';
import { checksumOf, seal } from '#core/record.ts';
import { upgradeRecord } from '#core/upgrades.ts';
import { aMatrix, anAssessment, anOrganisation, answered, stampAt } from '../build.ts';

const sound = [...answered('1.1=3').values()][0]!;

/** The reason why the door refuses a row, or "opened". */
function verdict(raw: unknown, kind: RecordKind = 'responses'): string {
  const opened = openRecord(kind, raw);
  return opened.ok ? 'opened' : `${opened.unreadable.problem}: ${opened.unreadable.detail}`;
}
/** The row with another value and a checksum that fits it, as a newer or a faulty program would write it. */
function resealed(change: object): object {
  const row = { ...sound, ...change };
  return { ...row, checksum: checksumOf(row) };
}

describe('the door for records', () => {
  it('opens a row of each kind as it was written', () => {
    const assessment = anAssessment([aMatrix('1.1')]);
    expect(openRecord('organisations', anOrganisation())).toEqual({ ok: true, record: anOrganisation() });
    expect(openRecord('assessments', assessment)).toEqual({ ok: true, record: assessment });
    expect(openRecord('responses', sound)).toEqual({ ok: true, record: sound });
  });

  it('refuses a row whose content no longer fits its checksum', () => {
    const altered = { ...sound, answer: { state: 'level', level: 4, source: 'judged' } };
    expect(verdict(altered)).toBe('altered: it was changed outside this tool');
    expect(verdict({ ...sound, checksum: '' })).toMatch(/^altered/);
    expect(verdict({ ...sound, hlc: `${sound.hlc}x` })).toMatch(/^altered/);
    expect(verdict({ ...sound, note: new Date() })).toMatch(/^altered/);
    expect(verdict({ ...sound, note: () => 'x' })).toMatch(/^altered/);
  });

  it('leaves a row of a newer version alone, before anything else is judged', () => {
    const newer = { ...sound, schemaVersion: schemaVersion + 1 };
    expect(verdict(newer)).toBe('newer: it was written by a newer version of this tool');
    expect(verdict({ schemaVersion: 99 })).toMatch(/^newer/);
  });

  it('names the fields of a row that it cannot read', () => {
    expect(verdict(resealed({ note: 7, confidence: 'certain' }))).toBe(
      'wrong-shape: these fields cannot be read: confidence, note',
    );
    expect(verdict(resealed({ answer: { state: 'level', level: '3', source: 'judged' } }))).toMatch(
      /^wrong-shape: these fields cannot be read: answer/,
    );
  });

  it.each([null, undefined, 7, 'a row', []])('refuses %j, which is not a record', (raw) => {
    expect(verdict(raw)).toMatch(/^wrong-shape/);
  });

  it('refuses a row of another kind', () => {
    expect(verdict(anOrganisation(), 'assessments')).toMatch(/^wrong-shape/);
  });

  it('keeps fields that it does not know, and the checksum still fits', () => {
    const opened = openRecord('responses', resealed({ colour: { name: 'green' } }));
    expect(opened.ok && opened.record).toMatchObject({ colour: { name: 'green' } });
    expect(opened.ok && checksumOf(opened.record)).toBe(opened.ok && opened.record.checksum);
  });

  it('gives a record whose checksum fits it, also when reading has trimmed a text', () => {
    const spaced = seal('org', { ...anOrganisation(), name: ' Anytown Trust ' }, stampAt());
    const opened = openRecord('organisations', spaced);
    expect(opened.ok && opened.record.name).toBe('Anytown Trust');
    expect(opened.ok && verdict(opened.record, 'organisations')).toBe('opened');
  });

  it('opens the good rows of many and lists each bad one with its id and its content', () => {
    const bad = { ...sound, note: 'Changed by hand' };
    const { records, unreadable } = openAll('responses', [bad, sound, null]);
    expect(records).toEqual([sound]);
    expect(unreadable.map(({ id, problem }) => [id, problem])).toEqual([
      [sound.id, 'altered'],
      ['no id', 'wrong-shape'],
    ]);
    expect(unreadable[0]).toMatchObject({ kind: 'responses', raw: bad });
  });
});

describe('records of released versions', () => {
  const frozen = (version: number) =>
    JSON.parse(
      readFileSync(join(import.meta.dirname, `../fixtures/records/version${version}.json`), 'utf8'),
    ) as Record<RecordKind, object[]>;
  /** Written by today's version, whose shape they keep; an older one gets its fields from the upgrade. */
  const facts = (row: object) =>
    Object.entries(row).filter(([key]) => !/^(schemaVersion|checksum)$/.test(key));

  it.each(['organisations', 'assessments', 'responses'] as const)(
    '%s of version 1 still open, with every fact in place and nothing said of what came later',
    (kind) => {
      const rows = frozen(1)[kind];
      const { records, unreadable } = openAll(kind, rows);
      expect(unreadable).toEqual([]);
      expect(records).toHaveLength(rows.length);
      records.forEach((record, index) => {
        expect(record).toMatchObject(Object.fromEntries(facts(rows[index]!)));
        expect(record.schemaVersion).toBe(2);
      });
    },
  );

  it('leaves what version 2 asks for unanswered in a record of version 1', () => {
    expect(openAll('responses', frozen(1).responses).records[0]).toMatchObject({
      evidence: [],
      nextNote: '',
      priority: null,
      priorityReason: '',
    });
    expect(openAll('assessments', frozen(1).assessments).records[0]).toMatchObject({
      gapMoves: {},
      revision: 1,
      revises: null,
      startedFrom: null,
      signOff: { reference: expect.any(String) as string, meetingDate: null, sha256: '' },
    });
  });

  it.each(recordKinds)('%s of version 2 still open, exactly as they were', (kind) => {
    const { records, unreadable } = openAll(kind, frozen(2)[kind]);
    expect(unreadable).toEqual([]);
    expect(records).toEqual(frozen(2)[kind]);
    expect(records).toHaveLength(1);
  });
});

describe('upgrades', () => {
  const add = (to: number) => ({
    to,
    upgrade: (kind: RecordKind, record: object) => ({
      ...record,
      seen: `${'seen' in record ? String(record.seen) : kind}>${to}`,
    }),
  });

  it('run in the order of their numbers, each once, and keep unknown fields', () => {
    const old = { id: 'a', colour: 'green', schemaVersion: 1 };
    expect(upgradeRecord('responses', old, 1, [add(3), add(2), add(4)])).toEqual({
      id: 'a',
      colour: 'green',
      seen: 'responses>2>3>4',
      schemaVersion: 4,
    });
    expect(old).toEqual({ id: 'a', colour: 'green', schemaVersion: 1 });
  });

  it('skip the steps that a record has behind it', () => {
    expect(upgradeRecord('responses', { schemaVersion: 3 }, 3, [add(2), add(3), add(4)])).toEqual({
      seen: 'responses>4',
      schemaVersion: 4,
    });
    const today = { schemaVersion: 4 };
    expect(upgradeRecord('responses', today, 4, [add(2), add(4)])).toEqual(today);
  });
});
