import { create } from 'zustand';

export type SaveState = 'saved' | 'saving' | 'unsaved' | 'failed' | 'readonly' | 'recovery';

interface SaveStatus {
  state: SaveState;
  /** Rises by one with each write that is on disk; never for one that is not. */
  acknowledged: number;
  /** ISO 8601 of the last save of this visit, `null` before the first. */
  savedAt: string | null;
  /** Why the last write failed, in the storage layer's own word. */
  reason: string | null;
  /** Set when the browser keeps nothing and the work lives in memory only. */
  memoryOnly: boolean;
  set: (next: Partial<Omit<SaveStatus, 'set'>>) => void;
}

/** What the header and `<html data-save-state data-ack-seq>` show. Fed by storage's save events. */
export const useSaveStatus = create<SaveStatus>()((set) => ({
  state: 'saved',
  acknowledged: 0,
  savedAt: null,
  reason: null,
  memoryOnly: false,
  set: (next) => set(next),
}));

/** Text is on the screen that is not yet on its way to disk. */
export function markUnsaved(): void {
  const { state, set } = useSaveStatus.getState();
  if (state === 'saved' || state === 'saving') set({ state: 'unsaved' });
}
