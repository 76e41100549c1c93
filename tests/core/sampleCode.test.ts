import { describe, expect, it } from 'vitest';
import { readCode } from '#features/sample/buildSample.ts';

describe('the code of one answer', () => {
  it('gives level, confidence and target', () => {
    expect(readCode('3h')).toEqual({
      answer: { state: 'level', level: 3, source: 'agreed' },
      confidence: 'high',
      target: null,
    });
    expect(readCode('0')).toMatchObject({ answer: { level: 0 }, confidence: null });
    expect(readCode('1l>2')).toMatchObject({ confidence: 'low', target: 2 });
  });

  it('keeps the other 3 answers apart', () => {
    expect(['?', 'x', '-'].map((code) => readCode(code).answer)).toEqual([
      { state: 'unknown' },
      { state: 'not-applicable' },
      null,
    ]);
  });

  it('refuses anything else', () => {
    for (const code of ['', '12', '3x', 'n/a', '3 h'])
      expect(() => readCode(code)).toThrow('is not an answer');
  });
});
