import { describe, expect, it } from 'vitest';
import { ExchangeError, readExchange, type ExchangeFault } from '#core/exchange/read.ts';
import { holdsLess } from '#core/exchange/contents.ts';
import type { Conflict, Resolution } from '#core/exchange/restore.ts';
import { FileError } from '#storage/backup.ts';
import { fileFaultWords } from '#features/data/fileFaultWords.ts';
import { differenceSentences, restoredText } from '#features/data/restoreWords.ts';

const conflict = (assessmentId: string): Conflict => ({
  assessmentId,
  name: assessmentId,
  mine: { updatedAt: '', answers: 0 },
  file: { updatedAt: '', answers: 0 },
  locked: false,
});
const run = (newOnes: number, same: number, conflicts: number) => ({
  newOrganisations: [],
  newAssessments: Array.from({ length: newOnes }, (_, n) => `New ${n}`),
  sameAssessments: Array.from({ length: same }, (_, n) => `Same ${n}`),
  erasedAssessments: [],
  conflicts: Array.from({ length: conflicts }, (_, n) => conflict(`c${n}`)),
  evidence: 0,
  actions: 0,
  ownMatrices: 0,
});

it('says what adding the file would do', () => {
  expect(differenceSentences(run(2, 1, 0))).toEqual([
    '2 assessments will be added.',
    '1 assessment is already here and the same.',
  ]);
  expect(differenceSentences(run(0, 0, 2))).toEqual([
    '2 assessments are already here and different: choose below what to keep.',
  ]);
  expect(differenceSentences(run(0, 0, 0))).toEqual(['There is no assessment in this file.']);
});

it('says after the restore what came in', () => {
  const choices = (...entries: [string, Resolution][]) => new Map(entries);
  expect(restoredText(run(2, 1, 0), choices())).toBe('Restored: 2 assessments added.');
  // A conflict without a choice keeps both, so the file's copy is added.
  expect(restoredText(run(1, 0, 2), choices(['c1', 'use-file']))).toBe(
    'Restored: 2 assessments added, 1 assessment replaced by the file’s.',
  );
  expect(restoredText(run(0, 3, 1), choices(['c0', 'keep-mine']))).toBe(
    'Restored. Everything in the file was already here.',
  );
});

it('asks twice before more is replaced by less', () => {
  const contents = (assessments: number, answers: number) => ({
    organisations: [],
    assessments: Array.from({ length: assessments }, (_, n) => ({
      id: String(n),
      name: '',
      organisation: '',
      period: { from: '2026-04', to: '2027-03' },
      answers: 0,
      updatedAt: '',
    })),
    answers,
    evidence: 0,
    actions: 0,
    ownMatrices: 0,
  });
  expect(holdsLess(contents(1, 48), contents(1, 48))).toBe(false);
  expect(holdsLess(contents(2, 60), contents(1, 48))).toBe(false);
  expect(holdsLess(contents(1, 47), contents(1, 48))).toBe(true);
  expect(holdsLess(contents(1, 90), contents(2, 48))).toBe(true);
});

describe('the words for a file that cannot be used', () => {
  const faults: ExchangeFault[] = [
    'empty',
    'not-json',
    'truncated',
    'not-ours',
    'newer',
    'altered',
    'hostile',
    'wrong-shape',
    'signed-altered',
    'unknown-lock',
    'wrong-passphrase',
  ];
  const errors = [
    ...faults.map((fault) => new ExchangeError(fault, 'a detail')),
    new FileError('too-big'),
    new FileError('not-text'),
    new FileError('encoding'),
    new FileError('no-passphrase'),
    new DOMException('gone', 'NotReadableError'),
    'anything',
  ];

  it('say for every fault what happened and what to do, in sentences without jargon', () => {
    for (const error of errors) {
      const { title, what, todo } = fileFaultWords(error);
      for (const text of [title, what, todo]) {
        expect(text).toMatch(/^[A-Z]/);
        expect(text).not.toMatch(/\b(JSON|schema|hash|checksum|parse|e\.g\.|i\.e\.)/);
      }
      expect(title).not.toMatch(/\.$/);
      expect(`${what}|${todo}`).toMatch(/^[^|]+\.\|[^|]+\.$/);
    }
  });

  it('call a file that stops in the middle damaged', () => {
    let thrown: unknown;
    try {
      readExchange('{"format":"ap-governance","payload":{"organisations":[{"id":"a"');
    } catch (error) {
      thrown = error;
    }
    expect(fileFaultWords(thrown).what).toBe('It stops in the middle, so a part of it is missing.');
  });
});
