import { describe, expect, it } from 'vitest';
import {
  answerText,
  count,
  criteriaCount,
  formatDate,
  formatDateTime,
  formatMonth,
  formatPeriod,
  formatTime,
  gapText,
  levelInSentence,
  levelsCount,
  levelText,
  listOf,
} from '#core/words.ts';

const levels = [
  { value: 0, name: 'Not started' },
  { value: 2, name: 'Developing' },
];

describe('numbers of things', () => {
  it('take the singular for 1 only', () => {
    expect([0, 1, 2].map(criteriaCount)).toEqual(['0 criteria', '1 criterion', '2 criteria']);
    expect([0, 1, 2].map(levelsCount)).toEqual(['0 levels', '1 level', '2 levels']);
    expect([0, 1, 5].map((n) => count(n, 'person', 'people'))).toEqual(['0 people', '1 person', '5 people']);
  });
});

describe('lists', () => {
  it('have commas and an "and" before the last', () => {
    expect(listOf([])).toBe('');
    expect(listOf(['a'])).toBe('a');
    expect(listOf(['a', 'b'])).toBe('a and b');
    expect(listOf(['a', 'b', 'c'])).toBe('a, b and c');
  });
});

describe('dates and times', () => {
  it('are those of clocks in London, in winter and in summer', () => {
    expect(formatDateTime('2026-01-15T14:30:00.000Z')).toBe('15 January 2026, 2:30pm');
    expect(formatDateTime('2026-08-06T13:30:00.000Z')).toBe('6 August 2026, 2:30pm');
  });

  it('belong to the next day from 11pm in summer, when it is midnight in London', () => {
    expect(formatDate('2026-08-06T22:59:00.000Z')).toBe('6 August 2026');
    expect(formatDate('2026-08-06T23:00:00.000Z')).toBe('7 August 2026');
    expect(formatDate('2026-01-15T23:59:00.000Z')).toBe('15 January 2026');
  });

  it('change with the clocks on 29 March and 25 October 2026', () => {
    expect(formatTime('2026-03-29T00:59:00.000Z')).toBe('12:59am');
    expect(formatTime('2026-03-29T01:00:00.000Z')).toBe('2:00am');
    expect(formatTime('2026-10-25T00:59:00.000Z')).toBe('1:59am');
    expect(formatTime('2026-10-25T01:00:00.000Z')).toBe('1:00am');
  });

  it('call midnight 12:00am and midday 12:00pm', () => {
    expect(formatTime('2026-01-15T00:00:00.000Z')).toBe('12:00am');
    expect(formatTime('2026-01-15T12:00:00.000Z')).toBe('12:00pm');
    expect(formatTime('2026-01-15T09:05:00.000Z')).toBe('9:05am');
  });

  it('leave a plain day as it is', () => {
    expect(formatDate('2026-08-06')).toBe('6 August 2026');
    expect(formatDate('2026-03-29')).toBe('29 March 2026');
  });

  it('write months and periods in words', () => {
    expect(formatMonth('2027-03')).toBe('March 2027');
    expect(formatPeriod({ from: '2026-04', to: '2027-03' })).toBe('April 2026 to March 2027');
  });
});

describe('levels and answers', () => {
  it('name a level with its number, and leave a level that the scale lacks without a name', () => {
    expect(levelText(levels, 2)).toBe('Level 2, Developing');
    expect(levelText(levels, 7)).toBe('Level 7');
    expect(levelInSentence(levels, 0)).toBe('level 0 (Not started)');
    expect(levelInSentence(levels, 7)).toBe('level 7');
  });

  it('keep the 4 facts of an answer apart', () => {
    expect(answerText(levels, null)).toBe('Not answered');
    expect(answerText(levels, { state: 'unknown' })).toBe('We do not know yet');
    expect(answerText(levels, { state: 'not-applicable' })).toBe('Not applicable');
    expect(answerText(levels, { state: 'level', level: 0, source: 'judged' })).toBe('Level 0, Not started');
  });

  it('say what a gap is, or what is missing to say so', () => {
    expect(gapText(2, 3)).toBe('2 levels');
    expect(gapText(1, 3)).toBe('1 level');
    expect(gapText(0, 3)).toBe('At or above target');
    expect(gapText(null, 3)).toBe('No level yet');
    expect(gapText(null, null)).toBe('No target');
  });
});
