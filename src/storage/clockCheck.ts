import { tell } from './saveEvents.ts';

/** Clocks are a little apart; only more than this is worth a word. */
const tolerableMs = 5 * 60_000;
let told = false;

/**
 * Compares this computer's clock with the latest stamp, and says once when it is earlier. The order of changes does not
 * depend on it (`core/clock.ts`); the times that are shown do.
 */
export function checkClock(latestStamp: string): void {
  const latestMs = Number(latestStamp.slice(0, 13));
  if (told || !(latestMs - Date.now() > tolerableMs)) return;
  told = true;
  tell({ type: 'clock-behind', latest: new Date(latestMs).toISOString() });
}
