import { backUpToFolder, findFolder } from './linkedBackup.ts';
import { linkStatus, type LinkStatus } from './linkStatus.ts';
import { onSaveEvent } from './saveEvents.ts';

/** Written when nothing was changed for this long, and at the latest this long after the first change, in milliseconds. */
const quietMs = 15_000;
const latestMs = 45_000;

let begun = false;

/**
 * Keeps the linked folder up to date from now on: within a minute after a change, and at once when the page goes into
 * the background. An answer that is saved costs it nothing but setting a clock. `app`: the version of the tool.
 */
export async function careForFolder(app: string): Promise<void> {
  if (!begun) {
    begun = true;
    follow(app);
  }
  if (isWritable(await findFolder(false))) await backUpToFolder(app);
}

/** After a failure or a question the next attempt finds out whether the cause is still there. */
function isWritable(state: LinkStatus['state']): boolean {
  return state !== 'none' && state !== 'needs-permission';
}

function follow(app: string): void {
  let clock: ReturnType<typeof setTimeout> | undefined;
  let firstAt: number | null = null;
  const backUp = () => {
    clearTimeout(clock);
    if (firstAt === null) return;
    firstAt = null;
    if (isWritable(linkStatus().state)) void backUpToFolder(app);
  };
  onSaveEvent(({ type }) => {
    // What a backup notes is a write too: the next look finds no change, and ends there.
    if (type !== 'saved' || linkStatus().state === 'none') return;
    firstAt ??= Date.now();
    clearTimeout(clock);
    clock = setTimeout(backUp, Math.max(0, Math.min(quietMs, firstAt + latestMs - Date.now())));
  });
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') backUp();
  });
  window.addEventListener('pagehide', backUp);
}
