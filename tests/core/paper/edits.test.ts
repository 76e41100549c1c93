import { describe, expect, it } from 'vitest';
import { editable, editOf, fingerprint, withoutEdit } from '#core/paper/edits.ts';

const made = '3 of 9 criteria are at or above target.';

describe('a paragraph that a person may put in other words', () => {
  it('is as it is made until somebody does', () => {
    expect(editable('a.R2', made, {})).toMatchObject({
      text: made,
      edit: { id: 'a.R2', state: 'as-made', made },
    });
  });

  it('has the words of the person while the figures are the same', () => {
    const edits = { 'a.R2': editOf('  A third is there.\n', made), 'b.R2': editOf('Other.', made) };
    expect(editable('a.R2', made, edits)).toMatchObject({
      text: 'A third is there.',
      edit: { state: 'edited', made },
    });
  });

  it('keeps them when the figures change, and says that they were written for others', () => {
    const edits = { 'a.R2': editOf('A third is there.', made) };
    const now = '4 of 9 criteria are at or above target.';
    expect(editable('a.R2', now, edits)).toMatchObject({
      text: 'A third is there.',
      edit: { state: 'edited-and-outdated', made: now },
    });
    // And no longer, once the figures are back.
    expect(editable('a.R2', made, edits).edit?.state).toBe('edited');
  });

  it('cannot be outdated where nobody knows what it was written for', () => {
    expect(editable('a.R2', made, { 'a.R2': { text: 'Old words.', madeFrom: null } }).edit?.state).toBe(
      'edited',
    );
  });

  it('is as it is made again after a reset, and the other edits stay', () => {
    const edits = { 'a.R2': editOf('A third is there.', made), 'b.R2': editOf('Other.', made) };
    const rest = withoutEdit(edits, 'a.R2');
    expect(editable('a.R2', made, rest)).toMatchObject({ text: made, edit: { state: 'as-made' } });
    expect(Object.keys(rest)).toEqual(['b.R2']);
  });

  it('is told apart by a fingerprint that does not hold the text', () => {
    expect(fingerprint(made)).toMatch(/^[0-9a-f]{16}$/);
    expect(fingerprint(made)).not.toBe(fingerprint(`${made} `));
  });
});
