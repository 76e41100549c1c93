import { expect, it } from 'vitest';
import { backupAgeText } from '#core/backupAge.ts';
import { holdsMuchLess } from '#core/nearEmpty.ts';

it('counts the age of a backup in days of the calendar', () => {
  const now = new Date(2026, 10, 21, 0, 30);
  const at = (day: number, hour: number) => new Date(2026, 10, day, hour).toISOString();
  expect(backupAgeText(null, now)).toBe('No backup yet');
  expect(backupAgeText(at(21, 0), now)).toBe('Last backup today');
  // One hour and a half ago, and yet the day before.
  expect(backupAgeText(at(20, 23), now)).toBe('Last backup yesterday');
  expect(backupAgeText(at(18, 23), now)).toBe('Last backup 3 days ago');
  expect(backupAgeText(at(23, 9), now)).toBe('Last backup today');
});

it('takes less than half for much less, whatever it is of', () => {
  const contents = (answers: number, evidence: number, actions: number) => ({
    organisations: ['Anytown'],
    assessments: [],
    answers,
    evidence,
    actions,
    ownMatrices: 0,
  });
  expect(holdsMuchLess(contents(4, 0, 0), contents(5, 2, 2))).toBe(true);
  expect(holdsMuchLess(contents(5, 0, 0), contents(5, 3, 2))).toBe(false);
  expect(holdsMuchLess(contents(0, 0, 0), contents(0, 0, 1))).toBe(true);
  expect(holdsMuchLess(contents(0, 0, 0), contents(0, 0, 0))).toBe(false);
});
