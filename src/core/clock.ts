/**
 * Hybrid logical clock: `wallMs(13)-counter(4)-deviceId`. Strings sort in the order of the edits they stamp, even
 * when the wall clock stands still or is set back, because a new stamp is always later than the last one seen.
 */
const pattern = /^(\d{13})-(\d{4})-([A-Za-z0-9_-]+)$/;
const maximumCounter = 9999;

/** The stamp that follows `last` at wall time `nowMs` (milliseconds since 1970) on this device. */
export function nextHlc(last: string | null, nowMs: number, deviceId: string): string {
  const parts = last === null ? null : pattern.exec(last);
  const lastMs = Number(parts?.[1] ?? 0);
  const lastCounter = Number(parts?.[2] ?? 0);
  // Whole milliseconds before comparing: a fraction later is not a later stamp.
  const wallMs = Math.trunc(nowMs);
  if (wallMs > lastMs) return format(wallMs, 0, deviceId);
  return lastCounter < maximumCounter
    ? format(lastMs, lastCounter + 1, deviceId)
    : format(lastMs + 1, 0, deviceId);
}

function format(ms: number, counter: number, deviceId: string): string {
  return `${String(ms).padStart(13, '0')}-${String(counter).padStart(4, '0')}-${deviceId}`;
}
