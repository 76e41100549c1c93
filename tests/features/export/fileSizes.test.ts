import { expect, it } from 'vitest';
import { aboutSize, sizeText } from '#features/export/fileSizes.ts';
import { htmlSize, wordSize } from '#features/export/estimates.ts';
import { makeWord } from '#documents/word/makeWord.ts';
import { samplePapers } from '../../documents/samplePaper.ts';

it('says sizes as people do, and never 0', () => {
  expect([12, 999, 4_400, 62_400, 994_000, 996_000, 1_240_000].map(sizeText)).toEqual([
    ...['1KB', '1KB', '4KB', '62KB', '990KB', '1MB', '1.2MB'],
  ]);
  expect(aboutSize(60_000)).toBe('about 60KB');
});

it.each(Object.entries(samplePapers))(
  'guesses the size of the Word file of the sample: %s',
  async (_, paper) => {
    const real = (await makeWord(paper)).length;
    expect(wordSize(paper) / real).toBeGreaterThan(0.7);
    expect(wordSize(paper) / real).toBeLessThan(1.4);
    expect(htmlSize(paper)).toBeGreaterThan(wordSize(paper));
  },
);
