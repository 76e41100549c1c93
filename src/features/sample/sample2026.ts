import type { SampleYear } from './sampleStory.ts';
import { sampleDecisions2026 } from './sampleDecisions2026.ts';
import { sampleNotes2026, sampleReasons2026 } from './sampleNotes2026.ts';

/** This year's draft: supervision and data up, job planning down after a merger, research still behind. */
export const sample2026: SampleYear = {
  id: 'sample-2026',
  fields: {
    name: '2026 to 2027 self-assessment',
    status: 'draft',
    period: { from: '2026-04', to: '2027-03' },
    reviewMeeting: 'Advanced practice oversight group, 17 November 2026',
    targets: {
      'governance-maturity': { all: 3, byDomain: { supervision: 4, safety: 4 } },
      'four-pillars': { all: 3, byDomain: {} },
    },
    targetDate: '2027-03',
    signOff: null,
    createdAt: '2026-09-14T08:40:00.000Z',
  },
  assessors: [
    { name: 'Daniel Whitlock', role: 'Consultant practitioner, frailty' },
    { name: 'Anjali Mehra', role: 'Advanced practitioner (nursing), urgent care' },
    { name: 'Tom Brierley', role: 'Advanced practitioner (physiotherapy), community' },
    { name: 'Sian Protheroe', role: 'Supervision lead for advanced practice' },
    { name: 'Kofi Danquah', role: 'Workforce planning manager' },
  ],
  startedAt: {
    'governance-maturity': '2026-10-06T08:30:00.000Z',
    'four-pillars': '2026-11-03T13:00:00.000Z',
  },
  answers: {
    'governance-maturity': {
      governance: '3h 3h 3m 3h',
      leadership: '3h 4h 2m 2m',
      workforce: '4h 3h 2m 1l>2',
      'business-case': '1m 1m 1l 2m',
      training: '3h 4m 3h 2m',
      clinical: '3h 2m>4 3h 2m',
      supervision: '4h 3h 2m 3m',
      cpd: '3m 2m ? 3m',
      impact: 'x 1m 1m 1l>2',
      'job-planning': '2m 1l ? -',
      safety: '3m 3m 3h>3 4h',
      partnership: '3m - - 2l>2',
    },
    'four-pillars': {
      clinical: '3h 3m 2m 3h 2m 2m 2m',
      leadership: '3h 2m 2m 2m 2m 1l 3m ?',
      education: '2m 3m 4h 3h 3m 3m 3m x',
      research: '1l 2m 1m 0h>1 2m 1l - 2m',
    },
  },
  notes: sampleNotes2026,
  reasons: sampleReasons2026,
  ...sampleDecisions2026,
  openSections: [
    'governance-maturity.impact',
    'governance-maturity.job-planning',
    'governance-maturity.safety',
    'governance-maturity.partnership',
    'four-pillars.education',
    'four-pillars.research',
  ],
  changedSections: ['governance-maturity.business-case'],
};
