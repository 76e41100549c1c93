import { z } from './schema.ts';

/** A day as `yyyy-MM-dd`, without a time or a zone, so that it is the same day on every device. */
export const daySchema = z
  .string()
  .check(z.regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, 'Enter a day, a month and a year'));

/** The day that lies `months` before `day`; the last day of a shorter month stands for a day it does not have. */
export function monthsBefore(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const index = year * 12 + (month - 1) - months;
  const [toYear, toMonth] = [Math.floor(index / 12), (index % 12) + 1];
  const last = new Date(Date.UTC(toYear, toMonth, 0)).getUTCDate();
  return [
    String(toYear).padStart(4, '0'),
    String(toMonth).padStart(2, '0'),
    String(Math.min(date, last)).padStart(2, '0'),
  ].join('-');
}

/** The day that a clock shows here, `yyyy-MM-dd`: today, when `now` is now. */
export function dayOf(now: Date): string {
  const two = (n: number) => String(n).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

const monthNames = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

/**
 * The day that people write as "31 March 2027", "31/3/2027", "2027-03-31", or "March 2027" for the last of that month.
 * `null` for anything else, also for a day that does not exist.
 */
export function readDay(text: string): string | null {
  const words = text.trim().toLowerCase().replace(/,/g, ' ').replace(/\s+/g, ' ');
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(words);
  if (iso !== null) return existingDay(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const figures = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})$/.exec(words);
  if (figures !== null) return existingDay(fullYear(figures[3]), Number(figures[2]), Number(figures[1]));
  const [, date, name = '', year] = /^(\d{1,2}(?:st|nd|rd|th)?)? ?([a-z]{3,}) (\d{4})$/.exec(words) ?? [];
  const month = monthNames.findIndex((full) => name !== '' && full.startsWith(name)) + 1;
  if (year === undefined || month === 0) return null;
  const last = new Date(Date.UTC(Number(year), month, 0)).getUTCDate();
  return existingDay(Number(year), month, date === undefined ? last : parseInt(date));
}

const fullYear = (written = '') => Number(written.length === 2 ? `20${written}` : written);

function existingDay(year: number, month: number, date: number): string | null {
  const last = month < 1 || month > 12 ? 0 : new Date(Date.UTC(year, month, 0)).getUTCDate();
  if (date < 1 || date > last || year < 1900) return null;
  return `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
}

/** The day that lies `days` after `day`. */
export function daysAfter(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}
