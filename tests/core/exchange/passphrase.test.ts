import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  leastBits,
  madeWordCount,
  makePassphrase,
  passphraseBits,
  passphraseFault,
  plainPassphrase,
} from '#core/exchange/passphrase.ts';
import { passphraseWords } from '#core/exchange/passphraseWords.ts';

it('chooses from 1,024 short words, none of which can be taken for another', () => {
  expect(passphraseWords).toHaveLength(1024);
  expect(passphraseWords.filter((word) => !/^[a-z]{4,8}$/.test(word))).toEqual([]);
  expect(new Set(passphraseWords.map((word) => word.slice(0, 4))).size).toBe(1024);
});

it('makes a passphrase of 5 words, each as likely as any other', () => {
  expect(makePassphrase([0, 1, 1023, 1024, 65_535])).toBe(
    [0, 1, 1023, 0, 1023].map((at) => passphraseWords[at]).join(' '),
  );
  expect(65_536 % passphraseWords.length).toBe(0);
  const made = makePassphrase([5, 400, 800, 1000, 77]);
  expect(passphraseBits(made)).toBe(10 * madeWordCount);
  expect(passphraseFault(made)).toBeNull();
});

it('is the same passphrase however it is spaced or composed', () => {
  expect(plainPassphrase('  caf\u00E9\u00A0 amber\n')).toBe('caf\u00E9 amber');
  expect(plainPassphrase('cafe\u0301 amber')).toBe('caf\u00E9 amber');
  expect(plainPassphrase('Amber')).not.toBe(plainPassphrase('amber'));
});

it('refuses what is guessed first', () => {
  for (const weak of [
    '',
    '   ',
    'password',
    'Password123!',
    'Summer2026!',
    'NHS trust governance 2026',
    'qwertyuiop',
    '12345678901234567890',
    'aaaaaaaaaaaaaaaaaaaaaaaaa',
    'amber amber amber amber amber',
    'Amber4',
    'trust trust trust',
  ])
    expect(passphraseFault(weak), weak).not.toBeNull();
});

it('takes 4 words that do not belong together, or a long random string', () => {
  for (const strong of [
    'amber kettle orchard violin',
    'bedd gelert mynydd afon llwybr',
    'x7#Kq9!mV2$wT4&zR8',
  ])
    expect(passphraseFault(strong), strong).toBeNull();
});

it('never says that more is weaker, nor less than nothing', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.constantFrom(...passphraseWords),
      (text, word) => {
        const bits = passphraseBits(text);
        expect(bits).toBeGreaterThanOrEqual(0);
        expect(passphraseBits(`${text} ${word}`)).toBeGreaterThanOrEqual(bits);
        expect(passphraseFault(text) === null).toBe(bits >= leastBits && plainPassphrase(text) !== '');
      },
    ),
  );
});
