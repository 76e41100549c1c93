import { create } from 'zustand';
import { persist } from 'zustand/middleware';

export type Theme = 'device' | 'light' | 'dark';
export type TextSize = 'default' | 'large' | 'larger';

interface Preferences {
  theme: Theme;
  textSize: TextSize;
  shortcuts: boolean;
  /** ISO 8601: no backup reminder before this moment. */
  remindBackupAfter: string | null;
  set: (next: Partial<Omit<Preferences, 'set'>>) => void;
}

/** How a person likes the tool. Kept apart from the work, in localStorage. */
export const usePreferences = create<Preferences>()(
  persist(
    (set) => ({
      theme: 'device',
      textSize: 'default',
      shortcuts: true,
      remindBackupAfter: null,
      set: (next) => set(next),
    }),
    { name: 'ap-governance.preferences', version: 1 },
  ),
);
