import { create } from 'zustand';
import { createJSONStorage, persist } from 'zustand/middleware';

/** An action that is being typed and is not stored yet. */
interface Draft {
  what: string;
  owner: string;
  due: string;
  reviewMeeting: string;
  measure: string;
}

interface ActionDrafts {
  /** By the place where it is typed: a gap, or the page of a new action. */
  drafts: Record<string, Draft>;
  /** `null` when it was added or given up. */
  keep: (place: string, draft: Draft | null) => void;
}

/** Kept for this tab, so that Back, Forward and a reload lose no words. */
export const useActionDrafts = create<ActionDrafts>()(
  persist(
    (set) => ({
      drafts: {},
      keep: (place, draft) =>
        set(({ drafts: { [place]: _, ...others } }) => ({
          drafts: draft === null ? others : { ...others, [place]: draft },
        })),
    }),
    {
      name: 'ap-governance.new-actions',
      version: 1,
      storage: createJSONStorage(() => sessionStorage),
      partialize: ({ drafts }) => ({ drafts }),
    },
  ),
);
