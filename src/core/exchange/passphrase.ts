import { passphraseWords } from './passphraseWords.ts';

/** How many words a passphrase has that is made here: 5 × 10 bits. */
export const madeWordCount = 5;

/** What a passphrase of one's own must have at least, in bits of this file's own, cautious estimate. */
export const leastBits = 40;

/**
 * A passphrase of `madeWordCount` words. `numbers`: as many random whole numbers, each from 0 to 65,535, from a source fit
 * for keys; 65,536 is a multiple of the length of the list, so that every word is equally likely.
 */
export function makePassphrase(numbers: readonly number[]): string {
  return numbers
    .slice(0, madeWordCount)
    .map((number) => passphraseWords[number % passphraseWords.length] ?? '')
    .join(' ');
}

/**
 * The form in which a passphrase becomes a key: Unicode NFC, single spaces, none at the ends. So a passphrase copied from
 * paper or from a message fits. Capitals count.
 */
export function plainPassphrase(text: string): string {
  return text.normalize('NFC').trim().split(/\s+/u).join(' ');
}

const known = new Set(passphraseWords);
/** What people choose first, and what guessing programs try first. */
const guessedFirst =
  /^(password|passwort|passphrase|secret|welcome|letmein|admin|login|qwert[a-z]*|asdf[a-z]*|abc[a-z]*|nhs|trust|hospital|health|governance|assessment|backup|advanced|spring|summer|autumn|winter|january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|england|london|liverpool|arsenal|chelsea)$/;

/**
 * How hard a passphrase is to guess, in bits: each bit doubles the work. It counts words and not only letters, because
 * guessing programs do too, and is cautious: a word of our list 10, a word that is guessed first 2, other letters 2 each
 * up to 12 for one word, digits 3 each, years and runs of digits 4 together, any other sign 2. What comes twice counts
 * once. Never negative.
 */
export function passphraseBits(text: string): number {
  const parts = plainPassphrase(text).match(/\p{L}+|\p{N}+|[^\p{L}\p{N}\s]/gu) ?? [];
  return [...new Set(parts.map((part) => part.toLowerCase()))].reduce((bits, part) => bits + bitsOf(part), 0);
}

function bitsOf(part: string): number {
  if (/^\p{N}/u.test(part)) return isGuessableNumber(part) ? 4 : 3 * part.length;
  if (!/^\p{L}/u.test(part)) return 2;
  if (guessedFirst.test(part)) return 2;
  if (known.has(part)) return 10;
  return Math.min(12, 2 * new Set(part).size);
}

const rising = '0123456789'.repeat(6);
const falling = '9876543210'.repeat(6);

function isGuessableNumber(digits: string): boolean {
  return (
    /^(19|20)\d\d$/.test(digits) ||
    rising.includes(digits) ||
    falling.includes(digits) ||
    new Set(digits).size <= 2
  );
}

/** Why a passphrase of one's own will not do, as the message of its field, or `null`. */
export function passphraseFault(text: string): string | null {
  if (plainPassphrase(text) === '') return 'Enter a passphrase';
  return passphraseBits(text) >= leastBits
    ? null
    : 'This passphrase is too easy to guess. Use at least 4 words that do not belong together';
}

/** How strong a passphrase is, in a sentence for people. */
export function strengthText(bits: number): string {
  return bits >= 50
    ? `Strength: ${bits} bits, strong. Someone who has the file would need many years of guessing on many computers.`
    : `Strength: about ${bits} bits, enough. Someone who has the file would need months of guessing on many computers.`;
}
