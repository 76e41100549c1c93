import { utf8ToBytes } from '@noble/hashes/utils.js';

/** One day in a calendar. `day`: `yyyy-MM-dd`. `uid` stays the same when the file is made again, so nothing doubles. */
export interface CalendarDay {
  uid: string;
  day: string;
  title: string;
  description: string;
}

/**
 * The text of an iCalendar file (RFC 5545) with one all-day event for each day, in the order given. `at`: when it is
 * made, ISO 8601, UTC. Days are dates without a time, so no time zone can move them.
 */
export function calendarFile(days: readonly CalendarDay[], at: string): string {
  const stamp = at.replace(/\.\d+/, '').replace(/[-:]/g, '');
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Advanced practice governance self-assessment//EN',
    'CALSCALE:GREGORIAN',
    ...days.flatMap(({ uid, day, title, description }) => [
      'BEGIN:VEVENT',
      `UID:${uid}@advanced-practice-governance`,
      `DTSTAMP:${stamp}`,
      `DTSTART;VALUE=DATE:${day.replaceAll('-', '')}`,
      `SUMMARY:${escaped(title)}`,
      `DESCRIPTION:${escaped(description)}`,
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ];
  return `${lines.map(folded).join('\r\n')}\r\n`;
}

function escaped(text: string): string {
  return text.replace(/[\\;,]/g, (found) => `\\${found}`).replace(/\r\n|\r|\n/g, '\\n');
}

const longestLine = 75;

/** A line of at most 75 bytes, going on after a line break and a space. No character is cut in two. */
function folded(line: string): string {
  let result = '';
  let bytes = 0;
  for (const character of line) {
    const size = utf8ToBytes(character).length;
    if (bytes + size > longestLine) {
      result += '\r\n ';
      bytes = 1;
    }
    result += character;
    bytes += size;
  }
  return result;
}
