/** Endings that are written as a syllable and not spoken as one. */
const silentEnding = /(?:[^laeiouy]es|[^dt]ed|[^laeiouy]e)$/;

/** Syllables of an English word, by groups of vowels. Good to a few in a hundred, which a page averages out. */
export function syllables(word: string): number {
  const letters = word.toLowerCase().replace(/[^a-z]/g, '');
  if (letters.length <= 3) return 1;
  // "Every" has 2, and the middle one of its 3 vowels is not spoken.
  const spoken = letters.replace(/^every/, 'evry').replace(silentEnding, (ending) =>
    // Hissing sounds keep their ending: "advances" and "pages" have it, "makes" has not.
    /^(?:[csxzg]|h)es$/.test(ending) ? ending : ending.charAt(0),
  );
  return Math.max(1, spoken.replace(/^y/, '').match(/[aeiouy]{1,2}/g)?.length ?? 1);
}

export interface Reading {
  words: number;
  /** Flesch reading ease: 60 and more is plain English. */
  ease: number;
  /** Age in years by Flesch and Kincaid: their school grade and 5. */
  age: number;
}

/** How hard texts are to read. Each block (a heading, a paragraph, a button) ends a sentence, with or without a stop. */
export function readingOf(blocks: readonly string[]): Reading {
  const sentences = blocks.flatMap((block) =>
    block.split(/[.!?:](?:\s|$)/).filter((text) => /\p{L}/u.test(text)),
  );
  const words = sentences.flatMap((sentence) => sentence.match(/[\p{L}\d’'-]+/gu) ?? []);
  const perSentence = words.length / sentences.length;
  const perWord = words.reduce((sum, word) => sum + syllables(word), 0) / words.length;
  return {
    words: words.length,
    ease: 206.835 - 1.015 * perSentence - 84.6 * perWord,
    age: 0.39 * perSentence + 11.8 * perWord - 15.59 + 5,
  };
}
