import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/**
 * Canonical JSON: keys in code-unit order, no spaces, `undefined` members left out, so that equal facts give
 * equal bytes. Numbers must be finite; anything JSON cannot hold throws a TypeError.
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new TypeError('A number that is not finite cannot be stored');
    return JSON.stringify(value);
  }
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (isObject(value)) {
    // By hand, and not with `entries`, `filter` and `map`: every row that is read or written passes here.
    let text = '';
    for (const key of Object.keys(value).sort()) {
      const member = value[key];
      if (member !== undefined) text += `${text === '' ? '' : ','}${quotedKey(key)}:${canonicalJson(member)}`;
    }
    return `{${text}}`;
  }
  throw new TypeError(`A ${typeof value} cannot be stored`);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

/** Written keys, most of which are names of fields and come again in every row. */
const quoted = new Map<string, string>();
const mostQuoted = 1000;

function quotedKey(key: string): string {
  const known = quoted.get(key);
  if (known !== undefined) return known;
  const text = JSON.stringify(key);
  if (quoted.size < mostQuoted) quoted.set(key, text);
  return text;
}

/** SHA-256 of UTF-8 text as 64 hex digits. Synchronous, so it may run inside a storage transaction. */
export function sha256Hex(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)));
}

/** The same for a text that comes in parts; none may end inside a character of two code units. */
export function sha256InParts(): { add: (part: string) => void; hex: () => string } {
  const hash = sha256.create();
  return {
    add: (part) => void hash.update(utf8ToBytes(part)),
    hex: () => bytesToHex(hash.digest()),
  };
}

/** The content hash that pins a matrix, names an export and detects a changed record. */
export function contentHash(value: unknown): string {
  return sha256Hex(canonicalJson(value));
}
