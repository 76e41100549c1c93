import { create } from 'zustand';

interface Removed {
  /** Everything was removed from this browser: from now on nothing may be read, fetched or kept. */
  removed: boolean;
  set: () => void;
}

/** Whether a person has finished on this computer. It goes back only with a reload, which begins afresh. */
export const useRemoved = create<Removed>()((set) => ({
  removed: false,
  set: () => set({ removed: true }),
}));
