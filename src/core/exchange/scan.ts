/** A signed-off copy inside a backup takes 13. Deeper than any file of this product; deep nesting freezes readers. */
export const maximumDepth = 16;

/** `key`: the key, or for `bad-number` the number as it is written. */
export interface ScanFault {
  fault: 'too-deep' | 'duplicate-key' | 'forbidden-key' | 'bad-number';
  key: string;
  line: number;
}

/** What is wrong, for whoever helps: `nesting is too deep`. */
export function scanFaultText({ fault, key }: ScanFault): string {
  if (fault === 'too-deep') return 'nesting is too deep';
  return fault === 'bad-number'
    ? `the number ${key.slice(0, 40)} is too big`
    : `the key "${key.slice(0, 40)}" is not allowed here`;
}

const forbidden = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * Looks at JSON text before it is used: nesting, keys given twice in one object (a parser silently keeps the last),
 * keys that could reach an object's prototype, and numbers that a parser silently changes: infinite ones and whole ones
 * with more digits than it keeps. Returns the first fault, or `null`. It does not judge whether the text is JSON;
 * `JSON.parse` does.
 */
export function scanJson(text: string): ScanFault | null {
  const open: (Set<string> | null)[] = [];
  let line = 1;
  let expectKey = false;
  for (let i = 0; i < text.length; i++) {
    const character = text[i];
    if (character === '\n') line++;
    else if (character === '{' || character === '[') {
      open.push(character === '{' ? new Set() : null);
      expectKey = character === '{';
      if (open.length > maximumDepth) return { fault: 'too-deep', key: '', line };
    } else if (character === '}' || character === ']') {
      open.pop();
      expectKey = false;
    } else if (character === ',') expectKey = open.at(-1) instanceof Set;
    else if (character === '"') {
      const end = endOfString(text, i);
      // A key that is cut off may look like another one; the parser will say that the text is cut off.
      if (end === null) return null;
      const keys = open.at(-1);
      if (expectKey && keys instanceof Set) {
        const key = decodeKey(text.slice(i, end + 1));
        if (forbidden.has(key)) return { fault: 'forbidden-key', key, line };
        if (keys.has(key)) return { fault: 'duplicate-key', key, line };
        keys.add(key);
        expectKey = false;
      }
      i = end;
    } else if (character !== undefined && numberStart.test(character)) {
      const end = endOfNumber(text, i);
      const number = text.slice(i, end);
      if (isChangedByReading(number)) return { fault: 'bad-number', key: number, line };
      i = end - 1;
    }
  }
  return null;
}

const numberStart = /[-\d]/;
const numberPart = /[-+.eE\d]/;

function endOfNumber(text: string, start: number): number {
  let end = start + 1;
  while (end < text.length && numberPart.test(text.charAt(end))) end++;
  return end;
}

function isChangedByReading(written: string): boolean {
  const value = Number(written);
  return Math.abs(value) === Infinity || (Number.isInteger(value) && !Number.isSafeInteger(value));
}

/** Index of the closing quote, `null` when the text is cut off. */
function endOfString(text: string, start: number): number | null {
  for (let i = start + 1; i < text.length; i++) {
    if (text[i] === '\\') i++;
    else if (text[i] === '"') return i;
  }
  return null;
}

/** A key may be written with escapes, `"\u005f_proto__"`, so it is compared as it will be read. */
function decodeKey(quoted: string): string {
  if (!quoted.includes('\\')) return quoted.slice(1, -1);
  try {
    return String(JSON.parse(quoted));
  } catch {
    return quoted;
  }
}
