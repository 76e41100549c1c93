import type { Restored } from '#storage/restore.ts';
import { saveBackup } from './saveBackup.ts';

interface LastRestore {
  restored: Restored;
  fileName: string;
  /** ISO 8601. */
  at: string;
}

// Outside React, so that the way back stays open wherever the person goes, until the page is closed.
let last: LastRestore | null = null;

export function rememberRestore(restore: LastRestore): void {
  last = restore;
}

export function lastRestore(): LastRestore | null {
  return last;
}

/** Undoes the last restore. Work done since would go with it, so then a backup of it is downloaded first. */
export async function undoLastRestore(): Promise<void> {
  if (last === null) return;
  const { restored } = last;
  if ((await restored.changesSince()) > 0) await saveBackup(false);
  await restored.undo();
  last = null;
}
