import { sha256Hex } from '#core/canonical.ts';
import { z } from '#core/schema.ts';
import { ExchangeError } from './read.ts';
import { scanJson } from './scan.ts';

/** A file of this tool whose content only a passphrase opens. What it looks like: README.md in this folder. */
export const encryptedFormat = 'ap-governance-encrypted';
const encryptedVersion = 1;
const kdfName = 'PBKDF2-HMAC-SHA-256';
const cipherName = 'AES-256-GCM';

/** Rounds of the key derivation: what is written here, and what is accepted. Fewer are weak, more only keep people waiting. */
export const writtenIterations = 600_000;
export const leastIterations = 100_000;
export const mostIterations = 5_000_000;

const begin = `{"format":"${encryptedFormat}"`;
const cipherMark = ',"ciphertext":"';
const hashMark = '","sha256":"';
const longestHeader = 1000;

export interface EncryptedFile {
  iterations: number;
  /** 16 bytes, base64. */
  salt: string;
  /** 12 bytes, base64. */
  iv: string;
  /** The text before the ciphertext, byte for byte: it is authenticated with it. */
  header: string;
  /** Base64, with the tag of 16 bytes at its end. */
  ciphertext: string;
}

/** Whether a text, or the first 60 characters of one, is an encrypted file. It is not judged whether it is whole. */
export function looksEncrypted(text: string): boolean {
  return withoutMark(text).startsWith(begin);
}

const withoutMark = (text: string) => (text.startsWith('\uFEFF') ? text.slice(1) : text);

/** The header of a new file, the additional data of its encryption. `salt` and `iv` are base64 and never used twice. */
export function encryptedHeader(iterations: number, salt: string, iv: string): string {
  const rest = JSON.stringify({
    formatVersion: encryptedVersion,
    minReader: encryptedVersion,
    kdf: { name: kdfName, iterations, salt },
    cipher: { name: cipherName, iv },
  });
  return `${begin},${rest.slice(1, -1)}`;
}

/** The whole text of a file from its header and the ciphertext in base64. */
export function encryptedText(header: string, ciphertext: string): string {
  const sealed = header + cipherMark + ciphertext;
  return `${sealed}${hashMark}${sha256Hex(sealed)}"}`;
}

const base64Of = (characters: number) =>
  z.string().check(z.length(characters), z.regex(/^[A-Za-z0-9+/]+=*$/, 'not base64'));

const headerSchema = z.strictObject({
  format: z.literal(encryptedFormat),
  formatVersion: z.int(),
  minReader: z.int(),
  kdf: z.strictObject({
    name: z.literal(kdfName),
    iterations: z.int().check(z.gte(leastIterations), z.lte(mostIterations)),
    salt: base64Of(24),
  }),
  cipher: z.strictObject({ name: z.literal(cipherName), iv: base64Of(16) }),
});

/**
 * Takes an encrypted file apart. Damage is told before anybody is asked for a passphrase, by the hash at the end; that
 * nobody has changed the file on purpose only the passphrase can prove. Throws `ExchangeError`.
 */
export function readEncrypted(text: string): EncryptedFile {
  const body = withoutMark(text).trimEnd();
  const cipherAt = body.indexOf(cipherMark);
  if (!body.endsWith('"}')) {
    throw new ExchangeError('truncated', `the file stops in the middle, after ${body.length} characters`);
  }
  const hashAt = body.lastIndexOf(hashMark);
  if (cipherAt < 0 || cipherAt > longestHeader || hashAt < cipherAt) {
    throw new ExchangeError('altered', 'the protected part of the file is not where it must be');
  }
  const header = body.slice(0, cipherAt);
  const described = parseHeader(`${header}}`);
  const stated = body.slice(hashAt + hashMark.length, -2);
  const ciphertext = body.slice(cipherAt + cipherMark.length, hashAt);
  if (sha256Hex(body.slice(0, hashAt)) !== stated || !isBase64(ciphertext)) {
    throw new ExchangeError('altered', 'the content of the file is not what was saved');
  }
  const read = headerSchema.safeParse(described);
  if (!read.success) {
    const places = read.error.issues.map((issue) => issue.path.join('.') || 'header');
    throw new ExchangeError('unknown-lock', `these parts are not as they must be: ${places.join(', ')}`);
  }
  const { kdf, cipher } = read.data;
  return { iterations: kdf.iterations, salt: kdf.salt, iv: cipher.iv, header, ciphertext };
}

function parseHeader(text: string): unknown {
  if (scanJson(text) !== null) throw new ExchangeError('hostile', 'the header of the file is not safe');
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new ExchangeError('altered', 'the header of the file cannot be read');
  }
  const needs = z.object({ minReader: z.number() }).safeParse(value);
  if (needs.success && needs.data.minReader > encryptedVersion) {
    throw new ExchangeError('newer', `the file needs a newer version of this tool (${needs.data.minReader})`);
  }
  return value;
}

/** The one way to write some bytes: padded, and without bits that mean nothing, in which a change would not be found. */
function isBase64(text: string): boolean {
  return (
    text.length % 4 === 0 &&
    !/[^A-Za-z0-9+/=]/.test(text) &&
    !/=[^=]|={3}|[^AQgw=]==$|[^AEIMQUYcgkosw048=]=$/.test(text)
  );
}
