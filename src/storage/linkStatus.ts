import { useSyncExternalStore } from 'react';
import type { Contents } from '#core/exchange/contents.ts';

/** Why the backup folder cannot be written. */
export type LinkProblem = 'missing' | 'full' | 'not-whole' | 'too-big' | 'no-place' | 'other';

/** How the linked backup folder is. Kept apart from what writes it, so that a page that only tells needs little code. */
export interface LinkStatus {
  /** `asks`: the folder holds more than what is here, and nothing is written before a person has decided. */
  state: 'none' | 'linked' | 'needs-permission' | 'cannot-write' | 'asks';
  /** The folder's own name, without the way to it: the browser does not say more. */
  folder: string;
  busy: boolean;
  /** The last backup that was read back whole since this page was opened. `at`: ISO 8601. */
  complete: { fileName: string; at: string; contents: Contents } | null;
  problem: LinkProblem | null;
  /** What is in the folder and what would be written, while it asks. `at`: when the folder's was made, ISO 8601. */
  question: { fileName: string; at: string; there: Contents; here: Contents; own: boolean } | null;
}

const none: LinkStatus = {
  state: 'none',
  folder: '',
  busy: false,
  complete: null,
  problem: null,
  question: null,
};

let current = none;
const listeners = new Set<() => void>();

export function linkStatus(): LinkStatus {
  return current;
}

/** Changes a part of the status and tells those who show it. `null` is back to no folder. */
export function setLinkStatus(next: Partial<LinkStatus> | null): void {
  current = next === null ? none : { ...current, ...next };
  for (const listener of listeners) listener();
}

/** The status of the linked folder, live. */
export function useLinkStatus(): LinkStatus {
  return useSyncExternalStore(listen, linkStatus);
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
