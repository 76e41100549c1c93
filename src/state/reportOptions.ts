import { create } from 'zustand';
import { persist } from 'zustand/middleware';

export const reportPurposes = ['Decision', 'Assurance', 'Discussion', 'Information'] as const;

/** How one assessment's report is laid out, and what its cover sheet says. Presentation only: no figure depends on it. */
export interface ReportOptions {
  radar: boolean;
  names: boolean;
  answers: boolean;
  largePrint: boolean;
  /** Ids of the matrices that are left out. */
  without: readonly string[];
  meeting: string;
  meetingDate: string;
  /** `null` until typed: then the organisation's own report author stands in. */
  author: string | null;
  /** One of `reportPurposes`, or empty. */
  purpose: string;
  /** `null` until typed: then the suggested text stands in, and follows the figures. */
  recommendation: string | null;
}

export const defaultReportOptions: ReportOptions = {
  radar: true,
  names: false,
  answers: false,
  largePrint: false,
  without: [],
  meeting: '',
  meetingDate: '',
  author: null,
  purpose: '',
  recommendation: null,
};

interface ReportOptionsStore {
  byAssessment: Record<string, Partial<ReportOptions>>;
  set: (assessmentId: string, next: Partial<ReportOptions>) => void;
}

const storageKey = 'ap-governance.report';

/** Kept in localStorage by assessment id, so that a typed cover sheet survives a reload. */
export const useReportOptionsStore = create<ReportOptionsStore>()(
  persist(
    (set) => ({
      byAssessment: {},
      set: (assessmentId, next) =>
        set(({ byAssessment }) => ({
          byAssessment: { ...byAssessment, [assessmentId]: { ...byAssessment[assessmentId], ...next } },
        })),
    }),
    {
      name: storageKey,
      version: 1,
      partialize: ({ byAssessment }) => ({ byAssessment }),
    },
  ),
);

// Another tab writes the whole map: without its entries, the next change here would lose them.
window.addEventListener('storage', ({ key }) => {
  if (key === storageKey) void useReportOptionsStore.persist.rehydrate();
});

/** The options of one assessment, with the defaults (the board preset) for what nobody has changed. */
export function useReportOptions(assessmentId: string): ReportOptions {
  const own = useReportOptionsStore((store) => store.byAssessment[assessmentId]);
  return { ...defaultReportOptions, ...own };
}
