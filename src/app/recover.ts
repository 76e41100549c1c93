import { beltKeys } from '#storage/beltKeys.ts';
import { checkClock } from '#storage/clockCheck.ts';
import { lastEventId } from '#storage/history.ts';

/** Nobody waits longer than this for what pages held when they went away; it then goes on beside the first page. */
const limitMs = 4000;

/**
 * Puts back what pages held when they went away, before anything is shown that it would change. Resolves to whether
 * there was anything. Never rejects.
 */
export async function putBackHeld(): Promise<boolean> {
  if ((await beltKeys()).length === 0) return false;
  const replay = import('#storage/replay.ts').then(({ replayBelts }) => replayBelts()).catch(() => undefined);
  await Promise.race([replay, new Promise((resolve) => setTimeout(resolve, limitMs))]);
  return true;
}

/** Says so when this computer's clock is earlier than what is saved. Never rejects. */
export async function compareClock(): Promise<void> {
  await lastEventId().then(checkClock, () => undefined);
}
