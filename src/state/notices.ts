import { create } from 'zustand';
import { useAddress } from './address.ts';

/** One message at a time. It never disappears by itself: it is dropped when the person goes to another page. */
interface Notices {
  text: string | null;
  undo: (() => Promise<void>) | null;
  /** The page it belongs to. */
  on: string;
  /** `on` is the path of the page that will show it, when that is not the present one. */
  show: (text: string, undo?: (() => Promise<void>) | null, on?: string) => void;
  clear: () => void;
  /** Drops the message unless it belongs to `path`. */
  arriveAt: (path: string) => void;
}

export const useNotices = create<Notices>()((set) => ({
  text: null,
  undo: null,
  on: '',
  show: (text, undo, on) => set({ text, undo: undo ?? null, on: on ?? useAddress.getState().path }),
  clear: () => set({ text: null, undo: null }),
  arriveAt: (path) => set((notice) => (notice.on === path ? notice : { text: null, undo: null })),
}));
