import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextHlc } from '#core/clock.ts';

const noon = 1_780_000_000_000;

describe('the clock that orders edits', () => {
  it('writes the time, a counter and the device', () => {
    expect(nextHlc(null, noon, 'laptop')).toBe('1780000000000-0000-laptop');
  });

  it('counts on while the wall clock stands still', () => {
    const first = nextHlc(null, noon, 'laptop');
    expect(nextHlc(first, noon, 'laptop')).toBe('1780000000000-0001-laptop');
  });

  it('goes on from the last stamp when the wall clock is set back an hour', () => {
    const first = nextHlc(null, noon, 'laptop');
    const second = nextHlc(first, noon - 3_600_000, 'laptop');
    expect(second).toBe('1780000000000-0001-laptop');
    expect(nextHlc(second, noon + 1, 'laptop')).toBe('1780000000001-0000-laptop');
  });

  it('borrows a millisecond when the counter is full', () => {
    expect(nextHlc('1780000000000-9999-laptop', noon, 'laptop')).toBe('1780000000001-0000-laptop');
  });

  it('starts afresh after something that is not a stamp', () => {
    expect(nextHlc('yesterday', noon, 'laptop')).toBe('1780000000000-0000-laptop');
  });

  it('sorts as text in the order of the edits, whatever the wall clocks of 3 devices say', () => {
    const edit = fc.record({
      now: fc.oneof(
        fc.integer({ min: noon - 5, max: noon + 5 }),
        fc.double({ min: noon, max: noon + 3, noNaN: true }),
      ),
      device: fc.constantFrom('a', 'laptop', 'Z_9'),
    });
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 60 }), (edits) => {
        let last: string | null = null;
        for (const { now, device } of edits) {
          const next = nextHlc(last, now, device);
          if (last !== null) expect(next > last).toBe(true);
          last = next;
        }
      }),
    );
  });
});
