import { create } from 'zustand';
import { persist } from 'zustand/middleware';

export type Theme = 'device' | 'light' | 'dark';
export type TextSize = 'default' | 'large' | 'larger';

interface Preferences {
  theme: Theme;
  textSize: TextSize;
  shortcuts: boolean;
  /** Evidence, confidence, notes and actions of a criterion are behind one link until asked for. */
  scoreFirst: boolean;
  /** With changes since the last backup: how many days after it to remind. */
  remindAfterDays: number;
  /** ISO 8601: no backup reminder before this moment. */
  remindBackupAfter: string | null;
  set: (next: Partial<Omit<Preferences, 'set'>>) => void;
}

/** How everything is at first, and again after a reset. */
export const defaultPreferences: Omit<Preferences, 'set'> = {
  theme: 'device',
  textSize: 'default',
  shortcuts: true,
  scoreFirst: false,
  remindAfterDays: 7,
  remindBackupAfter: null,
};

/** How a person likes the tool. Kept apart from the work, in localStorage. */
export const usePreferences = create<Preferences>()(
  persist(
    (set) => ({
      ...defaultPreferences,
      set: (next) => set(next),
    }),
    { name: 'ap-governance.preferences', version: 1 },
  ),
);
