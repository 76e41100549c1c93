import {
  encryptedHeader,
  encryptedText,
  readEncrypted,
  writtenIterations,
  type EncryptedFile,
} from '#core/exchange/encrypted.ts';
import { madeWordCount, makePassphrase, plainPassphrase } from '#core/exchange/passphrase.ts';
import { ExchangeError } from '#core/exchange/read.ts';

/** Browsers give out encryption only over HTTPS, on this computer, or to a file that was opened from a folder. */
export function canEncrypt(): boolean {
  // An insecure page has no `subtle`, whatever its type says.
  return 'crypto' in globalThis && 'subtle' in crypto;
}

/** A new passphrase of random words. */
export function newPassphrase(): string {
  return makePassphrase([...crypto.getRandomValues(new Uint16Array(madeWordCount))]);
}

/**
 * The text as an encrypted file, with a new salt and a new initialisation vector each time. The file is opened again
 * with the same passphrase before it is given out. Rejects when the browser cannot encrypt, or did it wrongly.
 */
export async function lockText(
  text: string,
  passphrase: string,
  iterations: number = writtenIterations,
): Promise<string> {
  const salt = crypto.getRandomValues(new Uint8Array(16));
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const header = encryptedHeader(iterations, toBase64(salt), toBase64(iv));
  const sealed = await crypto.subtle.encrypt(
    { name: 'AES-GCM', iv, additionalData: toBytes(header) },
    await keyOf(passphrase, salt, iterations),
    toBytes(text),
  );
  const file = encryptedText(header, toBase64(new Uint8Array(sealed)));
  if ((await unlockText(readEncrypted(file), passphrase)) !== text) {
    throw new Error('the encrypted file could not be opened again');
  }
  return file;
}

/**
 * The text of an encrypted file. Rejects with `ExchangeError` `wrong-passphrase`, and does not know whether the
 * passphrase is wrong or somebody changed the file: encryption of this kind tells both in the same way.
 */
export async function unlockText(file: EncryptedFile, passphrase: string): Promise<string> {
  const iv = fromBase64(file.iv);
  const key = await keyOf(passphrase, fromBase64(file.salt), file.iterations);
  try {
    const opened = await crypto.subtle.decrypt(
      { name: 'AES-GCM', iv, additionalData: toBytes(file.header) },
      key,
      fromBase64(file.ciphertext),
    );
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(opened);
  } catch {
    throw new ExchangeError('wrong-passphrase', 'the passphrase does not fit, or the file was changed');
  }
}

async function keyOf(passphrase: string, salt: Uint8Array<ArrayBuffer>, iterations: number) {
  const material = await crypto.subtle.importKey(
    'raw',
    toBytes(plainPassphrase(passphrase)),
    'PBKDF2',
    false,
    ['deriveKey'],
  );
  return crypto.subtle.deriveKey(
    { name: 'PBKDF2', hash: 'SHA-256', salt, iterations },
    material,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  );
}

const toBytes = (text: string) => new TextEncoder().encode(text);

function toBase64(bytes: Uint8Array): string {
  // In pieces: a function can have only so many arguments.
  const piece = 0x8000;
  let binary = '';
  for (let at = 0; at < bytes.length; at += piece) {
    binary += String.fromCharCode(...bytes.subarray(at, at + piece));
  }
  return btoa(binary);
}

const fromBase64 = (text: string) => Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
