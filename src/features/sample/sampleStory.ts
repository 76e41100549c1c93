import type { Assessor, AssessmentFields } from '#core/assessment.ts';
import type { OrganisationFields } from '#core/organisation.ts';
import type { Priority } from '#core/response.ts';
import type { Signature } from '#core/snapshot.ts';
import { sampleActions, type SampleAction } from './sampleActions.ts';
import { sampleEvidence, type SampleEvidence } from './sampleEvidence.ts';
import { sample2024 } from './sample2024.ts';
import { sample2025 } from './sample2025.ts';
import { sample2026 } from './sample2026.ts';

/** One year's assessment, told by matrix id, domain id and criterion id. Instants are ISO 8601, UTC. */
export interface SampleYear {
  id: string;
  /** What only this year's assessment says of itself; the rest is the same every year. */
  fields: Pick<
    AssessmentFields,
    'name' | 'status' | 'period' | 'reviewMeeting' | 'targets' | 'targetDate' | 'createdAt'
  > & { signOff: Signature | null };
  assessors: readonly Omit<Assessor, 'id' | 'email'>[];
  /** By matrix: when the group sat down to it. The criteria follow one another in steps of 4 minutes. */
  startedAt: Readonly<Record<string, string>>;
  /** By matrix and domain: one code for each criterion, in matrix order. See `readCode`. */
  answers: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** By criterion. For *not applicable* the reason. */
  notes: Readonly<Record<string, string>>;
  reasons: Readonly<Record<string, string>>;
  /** By criterion: the evidence behind the answer, with the level that it supports. */
  evidence: Readonly<
    Record<string, readonly (readonly [evidenceId: string, supportsLevel: number | null])[]>
  >;
  /** By criterion: what the next assessor is to know. */
  nextNotes: Readonly<Record<string, string>>;
  /** By criterion: what was decided about its gap, and why not. */
  priorities: Readonly<Record<string, readonly [priority: Priority, reason: string]>>;
  gapMoves: AssessmentFields['gapMoves'];
  /** Section keys that nobody has completed; all others are completed. */
  openSections: readonly string[];
  /** Completed section keys whose answers were changed afterwards. */
  changedSections: readonly string[];
}

export interface SampleStory {
  organisation: OrganisationFields;
  years: readonly SampleYear[];
  evidence: readonly SampleEvidence[];
  actions: readonly SampleAction[];
}

/** A fictional trust over 3 years. All people, services and figures are invented. */
export const sampleStory: SampleStory = {
  organisation: {
    name: 'Anytown NHS Foundation Trust',
    type: 'integrated',
    // A made-up code might belong to somebody one day.
    odsCode: '',
    icsName: 'Anyshire Integrated Care System',
    advancedPractitioners: 62,
    trainees: 21,
    consultantPractitioners: 4,
    professions: 'Nursing, physiotherapy, paramedic practice, pharmacy, dietetics, radiography and midwifery',
    anchor: { name: 'Ruth Calloway', role: 'Lead for advanced practice' },
    sponsor: { name: 'Grace Okonjo', role: 'Chief nurse' },
    reportAuthor: 'Ruth Calloway, Lead for advanced practice',
    committees: 'Advanced practice oversight group, workforce committee, quality committee',
    logo: null,
    sample: true,
  },
  years: [sample2024, sample2025, sample2026],
  evidence: sampleEvidence,
  actions: sampleActions,
};
