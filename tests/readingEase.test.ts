import { expect, it } from 'vitest';
import { readingOf, syllables } from './readingEase.ts';

it('counts the syllables that are spoken', () => {
  const counts = {
    cat: 1,
    score: 1,
    makes: 1,
    saved: 1,
    pages: 2,
    table: 2,
    browser: 2,
    people: 2,
    needed: 2,
    cleared: 1,
    matrix: 2,
    maturity: 4,
    endorsed: 2,
    device: 2,
    advanced: 2,
    practice: 2,
    governs: 2,
    enter: 2,
    organisation: 5,
    assessment: 3,
    information: 4,
    discussion: 3,
    inspection: 3,
    report: 2,
    everything: 3,
    patient: 2,
    account: 2,
    official: 3,
    example: 3,
    wording: 2,
    backup: 2,
    public: 2,
    sources: 2,
  };
  const found = Object.fromEntries(Object.keys(counts).map((word) => [word, syllables(word)]));
  expect(found).toEqual(counts);
});

it('gives the figures of two sentences worked out by hand', () => {
  // 6 words of 1 syllable: 206.835 − 1.015 × 6 − 84.6 × 1, and 0.39 × 6 + 11.8 × 1 − 15.59 + 5.
  const easy = readingOf(['The cat sat on the mat.']);
  expect(easy.words).toBe(6);
  expect(easy.ease).toBeCloseTo(116.145, 3);
  expect(easy.age).toBeCloseTo(3.55, 3);
  // or-gan-i-sa-tion-al, as-sess-ment, in-for-ma-tion: 13 syllables in 3 words.
  const hard = readingOf(['Organisational assessment information.']);
  expect(hard.ease).toBeCloseTo(206.835 - 1.015 * 3 - (84.6 * 13) / 3, 3);
  expect(hard.age).toBeCloseTo(0.39 * 3 + (11.8 * 13) / 3 - 10.59, 3);
});

it('takes the end of a block for the end of a sentence', () => {
  expect(readingOf(['Start', 'Look at the plan. It is short.'])).toEqual(
    readingOf(['Start.', 'Look at the plan.', 'It is short.']),
  );
});
