import { describe, expect, it } from 'vitest';
import { evidencedLevel } from '#core/evidence.ts';

const today = '2026-11-20';

describe('the evidenced level', () => {
  it('is the highest level with current evidence, whatever was claimed (vector 7: claimed 3, evidenced 2)', () => {
    const evidence = [
      { supportsLevel: 1, reviewDate: null },
      { supportsLevel: 2, reviewDate: '2027-01-31' },
      { supportsLevel: 3, reviewDate: '2026-10-31' },
    ];
    expect(evidencedLevel(evidence, today)).toBe(2);
  });

  it('still counts evidence on its review date, and not on the day after', () => {
    const evidence = [{ supportsLevel: 3, reviewDate: today }];
    expect(evidencedLevel(evidence, today)).toBe(3);
    expect(evidencedLevel(evidence, '2026-11-21')).toBeNull();
  });

  it('is nothing, and not 0, without evidence', () => {
    expect(evidencedLevel([], today)).toBeNull();
    expect(evidencedLevel([{ supportsLevel: 0, reviewDate: null }], today)).toBe(0);
  });
});
