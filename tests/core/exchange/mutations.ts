/** Ways in which disks, mail programs, editors and people spoil a file. */
export const mutationKinds = ['bit', 'byte', 'truncate', 'splice', 'key swap', 'type swap'] as const;
export type MutationKind = (typeof mutationKinds)[number];

/** The bytes with one thing spoilt. `random` gives numbers in [0, 1); equal numbers give equal bytes. */
export function mutated(bytes: Uint8Array, kind: MutationKind, random: () => number): Uint8Array {
  const below = (n: number) => Math.floor(random() * n);
  const at = below(bytes.length);
  switch (kind) {
    case 'bit': {
      const changed = bytes.slice();
      changed[at] = (changed[at] ?? 0) ^ (1 << below(8));
      return changed;
    }
    case 'byte': {
      const changed = bytes.slice();
      changed[at] = ((changed[at] ?? 0) + 1 + below(255)) % 256;
      return changed;
    }
    case 'truncate':
      return bytes.slice(0, at);
    case 'splice': {
      // A piece goes, comes twice, or stands where another was.
      const piece = bytes.slice(at, at + 1 + below(2000));
      const to = below(bytes.length);
      const gone = random() < 0.5 ? piece.length : 0;
      return joined(bytes.slice(0, to), random() < 0.3 ? new Uint8Array() : piece, bytes.slice(to + gone));
    }
    case 'key swap':
      return inText(bytes, (text) => {
        const keys = [...text.matchAll(/"[A-Za-z0-9]+":/g)];
        const [one, other] = [keys[below(keys.length)], keys[below(keys.length)]];
        const wanted = random() < 0.2 ? '"__proto__":' : (other?.[0] ?? '"x":');
        return one === undefined
          ? `${text} `
          : text.slice(0, one.index) + wanted + text.slice(one.index + one[0].length);
      });
    case 'type swap':
      return inText(bytes, (text) => {
        const values = [...text.matchAll(/":(-?\d+|"[^"\\]*"|true|false|null|\[\]|\{\})(?=[,}])/g)];
        const one = values[below(values.length)];
        const others = [
          'null',
          'true',
          '1e999',
          '-1',
          '99999999999999999999',
          '{}',
          '[]',
          '[[]]',
          '"x"',
          '{"x":1}',
        ];
        const other = others[below(others.length)] ?? '';
        return one === undefined
          ? `${text} `
          : text.slice(0, one.index + 2) + other + text.slice(one.index + one[0].length);
      });
  }
}

function inText(bytes: Uint8Array, change: (text: string) => string): Uint8Array {
  return new TextEncoder().encode(change(new TextDecoder().decode(bytes)));
}

function joined(...parts: Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** Whether anything has reached the prototype that all objects share. */
export function isPolluted(): boolean {
  const plain: Record<string, unknown> = {};
  return (
    plain['x'] !== undefined ||
    plain['polluted'] !== undefined ||
    Object.keys(Object.prototype).length > 0 ||
    Object.keys(Array.prototype).length > 0
  );
}
