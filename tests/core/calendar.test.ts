import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarFile } from '#core/export/calendar.ts';

const at = '2026-11-20T14:32:05.123Z';

describe('a calendar file', () => {
  it('holds one all-day event for each day', () => {
    const days = [
      { uid: 'a-1', day: '2027-03-31', title: 'Review; plan, act', description: 'One\nTwo \\ three' },
    ];
    expect(calendarFile(days, at).split('\r\n')).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Advanced practice governance self-assessment//EN',
      'CALSCALE:GREGORIAN',
      'BEGIN:VEVENT',
      'UID:a-1@advanced-practice-governance',
      'DTSTAMP:20261120T143205Z',
      'DTSTART;VALUE=DATE:20270331',
      'SUMMARY:Review\\; plan\\, act',
      'DESCRIPTION:One\\nTwo \\\\ three',
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ]);
  });

  it('has no line over 75 bytes, and gives back any title when lines are joined again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (title) => {
        const file = calendarFile([{ uid: 'a', day: '2027-03-31', title, description: '' }], at);
        for (const line of file.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
        const summary = file
          .replaceAll('\r\n ', '')
          .split('\r\n')
          .find((line) => line.startsWith('SUMMARY:'));
        const read = summary
          ?.slice(8)
          .replace(/\\([\\;,n])/g, (_, found: string) => (found === 'n' ? '\n' : found));
        expect(read).toBe(title.replace(/\r\n|\r/g, '\n'));
      }),
    );
  });
});
