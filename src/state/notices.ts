import { create } from 'zustand';

/** One message at a time, shown until the person goes to another page. It never disappears by itself. */
interface Notices {
  text: string | null;
  undo: (() => Promise<void>) | null;
  show: (text: string, undo?: () => Promise<void>) => void;
  clear: () => void;
}

export const useNotices = create<Notices>()((set) => ({
  text: null,
  undo: null,
  show: (text, undo) => set({ text, undo: undo ?? null }),
  clear: () => set({ text: null, undo: null }),
}));
