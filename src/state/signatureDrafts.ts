import { create } from 'zustand';
import { createJSONStorage, persist } from 'zustand/middleware';

/** What people type before they sign off. Days are as typed, for example "31 March 2027". */
export interface SignatureDraft {
  signedBy: { name: string; role: string };
  sponsor: { name: string; role: string };
  meeting: string;
  meetingDate: string;
  statement: string;
  nextReview: string;
}

interface SignatureDrafts {
  byAssessment: Record<string, SignatureDraft>;
  /** Keeps or, with `null`, forgets what was typed. */
  keep: (assessmentId: string, draft: SignatureDraft | null) => void;
}

/** Kept for this tab until it is signed, so that Back, Change and a reload lose nothing. */
export const useSignatureDrafts = create<SignatureDrafts>()(
  persist(
    (set) => ({
      byAssessment: {},
      keep: (assessmentId, draft) =>
        set(({ byAssessment: { [assessmentId]: _, ...others } }) => ({
          byAssessment: draft === null ? others : { ...others, [assessmentId]: draft },
        })),
    }),
    {
      name: 'ap-governance.signatures',
      version: 1,
      storage: createJSONStorage(() => sessionStorage),
    },
  ),
);
