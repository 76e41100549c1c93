import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fingerprint, hasWords, heldField, settleHeld, wordsOf } from '#core/held.ts';

const note = (value: unknown, ...known: unknown[]) => heldField('note', 'Notes', value, known);

describe('settleHeld', () => {
  it('writes a text where the store still has what the form began with, or something the form sent', () => {
    const held = note('Policy approved in May', 'Policy', 'Policy approved');
    expect(settleHeld([held], { note: 'Policy' })).toEqual({ put: [held], other: [] });
    expect(settleHeld([held], { note: 'Policy approved' })).toEqual({ put: [held], other: [] });
  });

  it('drops what the store has already, also inside a longer text', () => {
    const held = note('Policy approved', 'Policy');
    expect(settleHeld([held], { note: 'Policy approved' })).toEqual({ put: [], other: [] });
    expect(settleHeld([held], { note: 'Policy approved, and reviewed' })).toEqual({ put: [], other: [] });
  });

  it('shows a text whose place holds another one', () => {
    const held = note('Mine', 'Before');
    expect(settleHeld([held], { note: 'Theirs' })).toEqual({ put: [], other: [held] });
  });

  it('writes into an empty place, and takes a shortened text for what it is', () => {
    const held = note('Mine', 'Before');
    expect(settleHeld([held], { note: ' ' })).toEqual({ put: [held], other: [] });
    const shorter = note('Bef', 'Before');
    expect(settleHeld([shorter], { note: 'Before' })).toEqual({ put: [shorter], other: [] });
  });

  it('never drops a text that the store does not hold', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.string(), (base, stored, typed) => {
        const { put, other } = settleHeld([note(typed, base)], { note: stored });
        expect(put.length + other.length === 1 || stored.includes(typed.trim())).toBe(true);
        // And writes over nothing that it did not know.
        if (put.length === 1) expect(stored.trim() === '' || stored === base).toBe(true);
      }),
    );
  });
});

it('makes words of people, and none of choices', () => {
  expect(
    wordsOf([
      { id: 'x1', name: 'Ada', role: 'Lead' },
      { id: 'x2', name: '', role: 'Nurse' },
    ]),
  ).toBe('Ada, Lead\nNurse');
  expect(wordsOf(3)).toBe('');
  expect(hasWords(heldField('note', 'Notes', ' ', []))).toBe(false);
  expect(hasWords(heldField('answer', '', { state: 'unknown' }, []))).toBe(false);
});

it('tells values apart by their content', () => {
  expect(fingerprint({ a: 1, b: 'x' })).toBe(fingerprint({ b: 'x', a: 1 }));
  expect(fingerprint('a')).not.toBe(fingerprint('b'));
  expect(fingerprint(undefined)).toBe(fingerprint(null));
});
