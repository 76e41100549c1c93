import { nextHlc } from '#core/clock.ts';
import type { Stamp } from '#core/record.ts';

/** Gives the stamp of an instant (ISO 8601, UTC), later in order than every stamp that it gave before. */
export type Clock = (iso: string) => Stamp;

/** Who wrote the sample. */
export const sampleHand = 'sample';

/** A clock whose stamps never lie after `nowIso`, so that no device sees work from its future. */
export function sampleClock(nowIso: string): Clock {
  let last: string | null = null;
  return (iso) => {
    const at = notAfter(iso, nowIso);
    last = nextHlc(last, Date.parse(at), sampleHand);
    return { hlc: last, at, authorId: sampleHand, deviceId: sampleHand };
  };
}

/** The earlier of an instant and now. */
export function notAfter(iso: string, nowIso: string): string {
  return iso < nowIso ? iso : nowIso;
}
