import { expect, it } from 'vitest';
import { backupIsDue, tomorrow } from '#features/data/backupDue.ts';
import { changesText, contentsText, lastBackupText } from '#features/data/backupWords.ts';

const now = new Date('2026-11-21T12:00:00.000Z');
const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000).toISOString();
const status = (changesSince: number, lastAt: string | null, firstChangeAt: string | null = daysAgo(0)) => ({
  changesSince,
  lastAt,
  firstChangeAt: changesSince === 0 ? null : firstChangeAt,
  fileName: null,
  checked: false,
});

const weekly = { remindAfterDays: 7, remindBackupAfter: null };

it('reminds after 25 changes, and not after 24', () => {
  expect(backupIsDue(status(24, daysAgo(1)), weekly, now)).toBe(false);
  expect(backupIsDue(status(25, daysAgo(1)), weekly, now)).toBe(true);
});

it('reminds 7 days after the last backup when anything has changed since', () => {
  expect(backupIsDue(status(1, daysAgo(6)), weekly, now)).toBe(false);
  expect(backupIsDue(status(1, daysAgo(7)), weekly, now)).toBe(true);
  expect(backupIsDue(status(0, daysAgo(70)), weekly, now)).toBe(false);
});

it('reminds after as many days as the person chose', () => {
  const monthly = { ...weekly, remindAfterDays: 30 };
  expect(backupIsDue(status(1, daysAgo(29)), monthly, now)).toBe(false);
  expect(backupIsDue(status(1, daysAgo(30)), monthly, now)).toBe(true);
  expect(backupIsDue(status(25, daysAgo(1)), monthly, now)).toBe(true);
});

it('counts the 7 days from the first change when there is no backup yet', () => {
  expect(backupIsDue(status(3, null, daysAgo(6)), weekly, now)).toBe(false);
  expect(backupIsDue(status(3, null, daysAgo(7)), weekly, now)).toBe(true);
});

it('stays quiet until tomorrow when asked to', () => {
  const later = tomorrow(now);
  expect(backupIsDue(status(99, null), { ...weekly, remindBackupAfter: later }, now)).toBe(false);
  expect(
    backupIsDue(
      status(99, null),
      { ...weekly, remindBackupAfter: later },
      new Date('2026-11-22T12:00:00.000Z'),
    ),
  ).toBe(true);
});

it('says when the last backup was and what came since', () => {
  const last = status(14, '2026-08-06T13:32:00.000Z');
  expect(lastBackupText(last)).toBe('Last backup: 6 August 2026, 2:32pm');
  expect(changesText(last)).toBe('14 changes since your last backup');
  expect(changesText(status(1, daysAgo(1)))).toBe('1 change since your last backup');
  expect(changesText(status(0, daysAgo(1)))).toBe('No changes since your last backup');
  expect(changesText(status(3, null))).toBe('3 changes not backed up');
});

it('says what is in a file', () => {
  const contents = {
    organisations: ['Anytown'],
    assessments: [],
    answers: 0,
    evidence: 0,
    actions: 0,
    ownMatrices: 0,
  };
  expect(contentsText(contents)).toBe('1 organisation, 0 assessments and 0 answers');
});
