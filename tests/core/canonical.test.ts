import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson, contentHash, sha256Hex } from '#core/canonical.ts';

describe('canonical JSON', () => {
  it('writes keys in code-unit order, without spaces', () => {
    expect(canonicalJson({ b: [1, { d: null, c: 'x' }], a: true, B: 0 })).toBe(
      '{"B":0,"a":true,"b":[1,{"c":"x","d":null}]}',
    );
  });

  it('leaves out members without a value', () => {
    expect(canonicalJson({ a: undefined, b: null })).toBe('{"b":null}');
  });

  it('refuses what JSON would quietly change', () => {
    for (const value of [NaN, Infinity, { a: -Infinity }, [undefined], () => 1, 1n, Symbol('x')])
      expect(() => canonicalJson(value)).toThrow(TypeError);
  });

  it('hashes equal facts to equal bytes, and text as the standard says', () => {
    expect(contentHash({ a: 1, b: 2 })).toBe(contentHash({ b: 2, a: 1 }));
    expect(contentHash({ a: 1 })).not.toBe(contentHash({ a: '1' }));
    // The published test vector of SHA-256 for "abc".
    expect(sha256Hex('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  });

  it('comes back as the same facts, and the same bytes when written again, for any JSON', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = canonicalJson(value);
        const back: unknown = JSON.parse(text);
        // JSON itself writes -0 as 0.
        expect(back).toEqual(JSON.parse(JSON.stringify(value)));
        expect(canonicalJson(back)).toBe(text);
      }),
    );
  });

  it('does not depend on the order in which the keys were set', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
        const reversed = Object.fromEntries(Object.entries(value).reverse());
        expect(canonicalJson(reversed)).toBe(canonicalJson(value));
      }),
    );
  });
});
