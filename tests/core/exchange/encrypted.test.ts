import { describe, expect, it } from 'vitest';
import { sha256Hex } from '#core/canonical.ts';
import { encryptedHeader, encryptedText, looksEncrypted, readEncrypted } from '#core/exchange/encrypted.ts';
import { ExchangeError } from '#core/exchange/read.ts';

const salt = 'AAECAwQFBgcICQoLDA0ODw==';
const iv = 'AAECAwQFBgcICQoL';
const ciphertext = 'c2VjcmV0IGJ5dGVzIHdpdGggYSB0YWc=';
const file = encryptedText(encryptedHeader(600_000, salt, iv), ciphertext);

function verdict(text: string): string {
  try {
    readEncrypted(text);
    return 'read';
  } catch (error) {
    if (!(error instanceof ExchangeError)) throw error;
    return error.fault;
  }
}

/** The file with other words in it, and a hash that fits: what somebody would write on purpose. */
function forged(from: string | RegExp, to: string): string {
  const changed = file.replace(from, to);
  const sealed = changed.slice(0, changed.lastIndexOf('","sha256":"'));
  return `${sealed}","sha256":"${sha256Hex(sealed)}"}`;
}

it('is one line of JSON that says how it was made, and comes apart again', () => {
  expect(JSON.parse(file)).toEqual({
    format: 'ap-governance-encrypted',
    formatVersion: 1,
    minReader: 1,
    kdf: { name: 'PBKDF2-HMAC-SHA-256', iterations: 600_000, salt },
    cipher: { name: 'AES-256-GCM', iv },
    ciphertext,
    sha256: sha256Hex(file.slice(0, file.indexOf('","sha256"'))),
  });
  expect(readEncrypted(file)).toEqual({
    iterations: 600_000,
    salt,
    iv,
    ciphertext,
    header: file.slice(0, file.indexOf(',"ciphertext"')),
  });
  expect(readEncrypted(`\uFEFF${file}\r\n`)).toEqual(readEncrypted(file));
});

it('is known by its beginning', () => {
  expect([file, `\uFEFF${file}`, file.slice(0, 60)].map(looksEncrypted)).toEqual([true, true, true]);
  expect(['', '{}', '{"app":"0.1.0","format":"ap-governance"}'].map(looksEncrypted)).toEqual([
    false,
    false,
    false,
  ]);
});

describe('a protected file that is refused before anybody is asked for a passphrase', () => {
  it('stops in the middle', () => {
    for (let length = 30; length < file.length; length++)
      expect(['truncated', 'altered']).toContain(verdict(file.slice(0, length)));
  });

  it('has any character changed, 1 bit each', () => {
    for (let at = 0; at < file.length; at++) {
      const changed = String.fromCharCode(file.charCodeAt(at) ^ 1);
      expect(verdict(file.slice(0, at) + changed + file.slice(at + 1)), `at ${at}`).not.toBe('read');
    }
  });

  it('asks for too little or too much work', () => {
    for (const iterations of [
      '0',
      '1',
      '99999',
      '5000001',
      '1e999',
      '600000.5',
      '-600000',
      '"600000"',
      'null',
    ])
      expect(verdict(forged('600000', iterations)), iterations).toMatch(/^(unknown-lock|hostile)$/);
    for (const iterations of ['100000', '5000000'])
      expect(verdict(forged('600000', iterations))).toBe('read');
  });

  it('is locked in a way that is not known', () => {
    expect(verdict(forged('PBKDF2-HMAC-SHA-256', 'Argon2id'))).toBe('unknown-lock');
    expect(verdict(forged('AES-256-GCM', 'none'))).toBe('unknown-lock');
    expect(verdict(forged(salt, 'AAAA'))).toBe('unknown-lock');
    expect(verdict(forged('"minReader":1', '"minReader":1,"more":1'))).toBe('unknown-lock');
  });

  it('needs a newer reader', () => {
    expect(verdict(forged('"minReader":1', '"minReader":2'))).toBe('newer');
  });

  it('gives a key twice, reaches for a prototype, or has no header', () => {
    expect(verdict(forged('"minReader":1', '"minReader":1,"minReader":1'))).toBe('hostile');
    expect(verdict(forged('"minReader":1', '"__proto__":1'))).toBe('hostile');
    expect(verdict('{"format":"ap-governance-encrypted"}')).toBe('altered');
    expect(
      verdict(`{"format":"ap-governance-encrypted",${' '.repeat(2000)},"ciphertext":"","sha256":""}`),
    ).toBe('altered');
  });

  it('has bytes that are written in another way than the one way', () => {
    // The last letter holds 2 bits that mean nothing: a change of them must not pass.
    for (const other of [
      'c2VjcmV0IGJ5dGVzIHdpdGggYSB0YWd=',
      'c2Vj=mV0',
      'c2Vjcm',
      'c2Vj ZZZ',
      '====',
      'A===',
    ])
      expect(verdict(forged(ciphertext, other)), other).toBe('altered');
  });
});
