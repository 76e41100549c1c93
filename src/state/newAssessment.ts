import { create } from 'zustand';
import { createJSONStorage, persist } from 'zustand/middleware';

/** The period and people of an assessment as a form holds them. Months are `yyyy-MM`, or empty. */
export interface PeopleDraft {
  name: string;
  scopeKind: 'whole' | 'part';
  /** The division or service; kept, but not used, while the whole organisation is chosen. */
  scope: string;
  from: string;
  to: string;
  assessors: { id: string; name: string; role: string; email: string }[];
  anchor: { name: string; role: string };
  sponsor: { name: string; role: string };
  reviewMeeting: string;
  mode: 'alone' | 'each' | 'together' | null;
}

/** The targets of an assessment as a form holds them. A level is text; `none` is no target, empty not chosen yet. */
export interface TargetsDraft {
  choice: 'none' | 'same' | 'domains' | null;
  /** By matrix id. */
  all: Record<string, string>;
  /** By section key. */
  byDomain: Record<string, string>;
  /** `yyyy-MM`, or empty. */
  targetDate: string;
}

interface Steps {
  organisationId: string;
  /** Names of shipped matrices, such as `governance-maturity.v1`. */
  matrices: string[];
  /** The id of the assessment to copy targets and people from; empty starts blank. */
  startFrom: string;
  /** `null` until the step has been filled in. */
  people: PeopleDraft | null;
  targets: TargetsDraft | null;
}

interface NewAssessment extends Steps {
  set: (next: Partial<Steps>) => void;
  /** Sets up for this organisation; steps made for another one are dropped, because its people are others. */
  beginFor: (organisationId: string) => void;
  clear: () => void;
  /** By assessment id: other targets chosen for a known assessment and not saved yet. Not a part of the set-up. */
  targetEdits: Record<string, TargetsDraft>;
  /** Keeps or, with `null`, forgets the targets chosen for a known assessment. */
  editTargets: (assessmentId: string, targets: TargetsDraft | null) => void;
}

const nothing: Steps = { organisationId: '', matrices: [], startFrom: '', people: null, targets: null };

/**
 * The steps of an assessment that is being set up. Nothing of it is in the store of work until the last step; it is
 * kept for this tab, so that Back, Forward and a reload lose nothing.
 */
export const useNewAssessment = create<NewAssessment>()(
  persist(
    (set) => ({
      ...nothing,
      set: (next) => set(next),
      beginFor: (organisationId) =>
        set((steps) => {
          if (steps.organisationId === organisationId) return steps;
          // A matrix may be chosen, on its own page, before it is known for whom.
          const matrices = steps.organisationId === '' ? steps.matrices : [];
          return { ...nothing, organisationId, matrices };
        }),
      clear: () => set(nothing),
      targetEdits: {},
      editTargets: (assessmentId, targets) =>
        set(({ targetEdits: { [assessmentId]: _, ...others } }) => ({
          targetEdits: targets === null ? others : { ...others, [assessmentId]: targets },
        })),
    }),
    {
      name: 'ap-governance.new-assessment',
      version: 1,
      storage: createJSONStorage(() => sessionStorage),
    },
  ),
);
