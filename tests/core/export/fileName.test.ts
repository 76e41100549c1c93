import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fileNameOf } from '#core/export/fileName.ts';

it('keeps a title as it is written, with its dash and its accents', () => {
  expect(fileNameOf('2026-11-20 Advanced practice governance – Ysbyty Glân Clwyd', 'docx')).toBe(
    '2026-11-20 Advanced practice governance – Ysbyty Glân Clwyd.docx',
  );
});

it('leaves out what Windows does not take', () => {
  expect(fileNameOf('A/B: "North" <Trust>? C:\\x|y*\n\u0007 St. James’s. ', 'xlsx')).toBe(
    'A B North Trust C x y St. James’s.xlsx',
  );
  expect(fileNameOf(' ... ', 'zip')).toBe('Advanced practice governance.zip');
});

it('makes a name of any text that every system takes', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (title) => {
      const name = fileNameOf(title, 'docx');
      expect(name).toMatch(/^[^ .].*\.docx$/u);
      for (const character of name.slice(0, -5)) expect(`<>:"/\\|?*`).not.toContain(character);
      expect(Array.from(name).every((character) => character >= ' ')).toBe(true);
      expect(Array.from(name).length).toBeLessThanOrEqual(125);
    }),
    { numRuns: 300 },
  );
});
