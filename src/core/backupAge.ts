import { dayOf } from './day.ts';
import { count } from './words.ts';

/** "Last backup 3 days ago", in days of the calendar here; `lastAt` is ISO 8601, or `null` without a backup. */
export function backupAgeText(lastAt: string | null, now: Date): string {
  if (lastAt === null) return 'No backup yet';
  const days = daysBetween(dayOf(new Date(lastAt)), dayOf(now));
  // A clock that was set back must not show a backup of tomorrow.
  if (days <= 0) return 'Last backup today';
  return days === 1 ? 'Last backup yesterday' : `Last backup ${count(days, 'day')} ago`;
}

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}
