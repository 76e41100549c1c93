import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keepText, overwrittenText } from '#core/conflict.ts';

describe('a text that a save would take away', () => {
  it('is the one that came meanwhile from elsewhere', () => {
    expect(overwrittenText('Draft', 'Theirs', 'Mine')).toBe('Theirs');
  });

  it('is none when nobody else wrote, the field was emptied, or the new text still holds the other', () => {
    expect(overwrittenText('Draft', 'Draft', 'Mine')).toBeNull();
    expect(overwrittenText('Draft', '  ', 'Mine')).toBeNull();
    expect(overwrittenText('Draft', 'Theirs', 'Theirs and mine')).toBeNull();
  });
});

describe('the kept texts', () => {
  it('hold a growing text once, in its longest form', () => {
    expect(['S', 'Se', 'See'].reduce<string[]>(keepText, ['Other'])).toEqual(['Other', 'See']);
    expect(keepText(['See'], 'Se')).toEqual(['See']);
  });

  it('never lose a text: each one given is still the start of a kept one', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), (texts) => {
        const kept = texts.reduce<string[]>(keepText, []);
        return texts.every((text) => kept.some((one) => one.startsWith(text)));
      }),
    );
  });
});
