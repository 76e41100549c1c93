import { create } from 'zustand';
import { persist } from 'zustand/middleware';

export const reportPurposes = ['Decision', 'Assurance', 'Discussion', 'Information'] as const;

/** How one assessment's report is laid out, and what its cover sheet says. Presentation only: no figure depends on it. */
export interface ReportOptions {
  /** Who it is for, which decides the parts that it has. */
  audience: 'board' | 'committee' | 'one-page';
  /** Parts put in or left out by hand, by name. */
  sections: Readonly<Record<string, boolean>>;
  radar: boolean;
  names: boolean;
  statusColours: boolean;
  /** The box Alert, Advise, Assure. */
  alertBox: boolean;
  largePrint: boolean;
  /** Ids of the matrices that are left out. */
  without: readonly string[];
  paperNumber: string;
  meeting: string;
  meetingDate: string;
  /** `null` until typed: then the organisation's own report author stands in. */
  author: string | null;
  /** One of `reportPurposes`, or empty. */
  purpose: string;
  assuranceLevel: string;
  strategicRisks: string;
  cqcQuestion: string;
  equalityImpact: string;
  consideredBy: string;
  marking: string;
  /** A person's own words for generated texts, by the id of the text, with the fingerprint of what they replaced. */
  edits: Readonly<Record<string, { text: string; madeFrom: string | null }>>;
}

export const defaultReportOptions: ReportOptions = {
  audience: 'board',
  sections: {},
  radar: true,
  names: false,
  statusColours: false,
  alertBox: false,
  largePrint: false,
  without: [],
  paperNumber: '',
  meeting: '',
  meetingDate: '',
  author: null,
  purpose: '',
  assuranceLevel: '',
  strategicRisks: '',
  cqcQuestion: '',
  equalityImpact: '',
  consideredBy: '',
  marking: '',
  edits: {},
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
      version: 2,
      partialize: ({ byAssessment }) => ({ byAssessment }),
      migrate: (kept, version) => (version === 1 ? fromFirstVersion(kept) : kept),
    },
  ),
);

/** In version 1 the recommendation had a field of its own, and the appendix of answers a switch. */
function fromFirstVersion(kept: unknown): { byAssessment: Record<string, Partial<ReportOptions>> } {
  if (!isRecord(kept) || !isRecord(kept['byAssessment'])) return { byAssessment: {} };
  return {
    byAssessment: Object.fromEntries(
      Object.entries(kept['byAssessment'])
        .filter((entry): entry is [string, Record<string, unknown>] => isRecord(entry[1]))
        .map(([id, { recommendation, answers, ...others }]) => [
          id,
          {
            ...others,
            ...(answers === true && { sections: { answers: true } }),
            ...(typeof recommendation === 'string' && {
              edits: { recommendation: { text: recommendation, madeFrom: null } },
            }),
          },
        ]),
    ),
  };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

// Another tab writes the whole map: without its entries, the next change here would lose them.
window.addEventListener('storage', ({ key }) => {
  if (key === storageKey) void useReportOptionsStore.persist.rehydrate();
});

/** The options of one assessment, with the defaults (the board preset) for what nobody has changed. */
export function useReportOptions(assessmentId: string): ReportOptions {
  const own = useReportOptionsStore((store) => store.byAssessment[assessmentId]);
  return { ...defaultReportOptions, ...own };
}
