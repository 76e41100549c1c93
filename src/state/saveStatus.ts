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
  /** The value of `acknowledged` up to which everything is in a file that was saved from memory. */
  inFile: number;
  /** Another tab keeps the older store open, and this one waits for it. */
  blocked: boolean;
  set: (next: Partial<Omit<SaveStatus, 'set'>>) => void;
}

/** What the header and `<html data-save-state data-ack-seq>` show. Fed by storage's save events. */
export const useSaveStatus = create<SaveStatus>()((set) => ({
  state: 'saved',
  acknowledged: 0,
  savedAt: null,
  reason: null,
  memoryOnly: false,
  inFile: 0,
  blocked: false,
  set: (next) => set(next),
}));

/** What is on the screen and not yet on its way to disk, by whoever holds it. */
const held = new Set<string>();

/** Something was typed or chosen that has not been sent to the store yet. `holder` names the form. */
export function markUnsaved(holder: string): void {
  held.add(holder);
  const { state, set } = useSaveStatus.getState();
  if (state === 'saved' || state === 'saving') set({ state: 'unsaved' });
}

/** The form has sent off all it held, or has gone. What becomes of the write is told by the store. */
export function markSent(holder: string): void {
  held.delete(holder);
}

/** True while some form holds text: an earlier write that has just completed must not be taken for this one. */
export function holdsUnsaved(): boolean {
  return held.size > 0;
}
