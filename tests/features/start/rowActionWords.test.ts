import { expect, it } from 'vitest';
import { copiedText, exportedText } from '#features/start/rowActionWords.ts';

const copy = { id: 'x', name: 'Copy of 2026', answers: 48, unreadable: 0 };

it('says what the copy is and what became of the original', () => {
  expect(copiedText('2026', false, copy)).toBe(
    '“Copy of 2026” was made: a draft with 48 answers. “2026” has not changed.',
  );
  expect(copiedText('2026', true, { ...copy, answers: 1 })).toBe(
    '“Copy of 2026” was made: a draft with 1 answer. “2026” stays signed off, as it is.',
  );
});

it('says what is missing in the copy', () => {
  expect(copiedText('2026', false, { ...copy, unreadable: 1 })).toContain(
    '48 answers. 1 record could not be read and is not in it. “2026”',
  );
  expect(copiedText('2026', false, { ...copy, unreadable: 2 })).toContain(
    '2 records could not be read and are not in it.',
  );
});

it('says where to look for the file', () => {
  expect(exportedText('2026', { name: 'file.json', text: '', answers: 2 })).toBe(
    '“2026” was downloaded with 2 answers. Look for file.json in your Downloads folder.',
  );
});
