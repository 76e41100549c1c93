import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cssString } from '#components/cssString.ts';

/** What a CSS parser makes of a string: the reverse, written by hand from the syntax of CSS. */
function readCssString(css: string): string {
  return css
    .slice(1, -1)
    .replace(/\\([0-9a-f]{1,6}) ?/g, (_, code: string) => String.fromCodePoint(parseInt(code, 16)));
}

describe('a text as a CSS string', () => {
  it('is put in quotes', () => {
    expect(cssString('Anytown Trust – board')).toBe('"Anytown Trust – board"');
  });

  it('cannot be ended by what a name contains', () => {
    expect(cssString('A"b\\c</style>\n}')).toBe('"A\\22 b\\5c c\\3c /style\\3e \\a }"');
  });

  it('replaces a character that CSS does not allow', () => {
    expect(cssString('a\u0000b')).toBe('"a\ufffdb"');
  });

  it('holds no raw quote, backslash of its own, angle bracket or line break, and reads back as it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const inner = cssString(text).slice(1, -1);
        expect(inner).not.toMatch(/["<>\n\r\f]/);
        expect(inner.replace(/\\[0-9a-f]{1,6} /g, '')).not.toContain('\\');
        expect(readCssString(cssString(text))).toBe(text.replaceAll('\u0000', '\ufffd'));
      }),
    );
  });
});
