import type { SampleYear } from './sampleStory.ts';

/** The second year: a policy, one register, a named supervision lead from September 2025. */
export const sample2025: SampleYear = {
  id: 'sample-2025',
  fields: {
    name: '2025 to 2026 self-assessment',
    status: 'signed-off',
    period: { from: '2025-04', to: '2026-03' },
    reviewMeeting: 'Workforce committee, 21 April 2026',
    targets: {
      'governance-maturity': { all: 3, byDomain: {} },
      'four-pillars': { all: 3, byDomain: { research: 2 } },
    },
    targetDate: '2026-03',
    signOff: {
      signedAt: '2026-04-23T13:45:00.000Z',
      signedBy: { name: 'Ruth Calloway', role: 'Lead for advanced practice' },
      sponsor: { name: 'Grace Okonjo', role: 'Chief nurse' },
      meeting: 'Workforce committee',
      meetingDate: '2026-04-21',
      statement: '',
      nextReview: '2027-04-20',
    },
    createdAt: '2026-02-02T10:00:00.000Z',
  },
  assessors: [
    { name: 'Daniel Whitlock', role: 'Consultant practitioner, frailty' },
    { name: 'Anjali Mehra', role: 'Advanced practitioner (nursing), urgent care' },
    { name: 'Tom Brierley', role: 'Advanced practitioner (physiotherapy), community' },
    { name: 'Sian Protheroe', role: 'Supervision lead for advanced practice' },
    { name: 'Kofi Danquah', role: 'Workforce planning manager' },
  ],
  startedAt: {
    'governance-maturity': '2026-02-17T09:30:00.000Z',
    'four-pillars': '2026-03-10T13:00:00.000Z',
  },
  answers: {
    'governance-maturity': {
      governance: '3h 2h 2m 2h',
      leadership: '3h 3h 1m 1m',
      workforce: '3h 2m 1m 1m',
      'business-case': '1m 2m 1l 2m',
      training: '3h 3h 2m 2m',
      clinical: '2m 2m 2m 2m',
      supervision: '2h 2m 1m 1m',
      cpd: '2m 1m 1l 2m',
      impact: '1m 1m 0m 1l',
      'job-planning': '3m 2m ? 1m',
      safety: '2m 2m 3h 3h',
      partnership: '3m 2m 0h 1m',
    },
    'four-pillars': {
      clinical: '2m 2m 2m 3h 2m 1m 1m',
      leadership: '3h 1m 1m 2m 1m 1m 2m 1l',
      education: '3m 2m 3h 2h 2m 2m 2m 2m',
      research: '1m 1m 1m 0h 1m 1m 0h 1m',
    },
  },
  notes: {
    'gov-policy': 'Approved by the workforce committee in January 2026 and published on the intranet.',
    'work-register': 'One register since October 2025, owned by the workforce team, with written rules.',
    'case-benefit':
      'The planning form now asks for patient need, a baseline and the benefit. 2 cases answered all 3.',
    'sup-trainees':
      'A named supervision lead started in September 2025. All acute trainees now have a coordinating supervisor; community trainees are next.',
    'sup-supervisors': 'The supervision lead has begun a register. 20 of about 50 supervisors are on it.',
    'jobplan-current': 'Signed plans on one template for 55 of 58 practitioners.',
    'jobplan-time-taken': 'We could not find out whether planned time is taken. Services keep no record.',
    'research-uncertainties': 'Nothing in place. We agreed to leave it until the audit plan is working.',
  },
  reasons: {},
  evidence: {
    'gov-policy': [['sample-evidence-policy', 3]],
    'gov-accountability-lines': [['sample-evidence-policy', 2]],
    'work-register': [['sample-evidence-register', 3]],
    'clin-sign-off': [['sample-evidence-sign-off-count', 2]],
    'jobplan-current': [['sample-evidence-job-plans', 3]],
    'jobplan-pillar-hours': [['sample-evidence-job-plans', 1]],
    'clinical-capability': [['sample-evidence-sign-off-count', 2]],
    'education-job-plans': [['sample-evidence-job-plans', 3]],
  },
  nextNotes: {
    'case-benefit': 'Look at the cases themselves. The form asks for more than people fill in.',
    'clin-sign-off': 'The count is from June 2025. Ask Daniel Whitlock for a new one before the meeting.',
    'sup-supervisors': 'The register was begun in January 2026. See how far it is.',
    'jobplan-time-taken': 'Nobody could answer this. Ask for 2 months of rotas before the meeting.',
  },
  priorities: {
    'sup-supervisors': ['do-now', ''],
    'case-route': ['plan', ''],
    'clin-sign-off': ['plan', ''],
    'research-uncertainties': ['not-a-priority', 'We agreed to leave it until the audit plan is working.'],
  },
  gapMoves: {},
  openSections: [],
  changedSections: [],
};
