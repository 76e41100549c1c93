import type { SampleYear } from './sampleStory.ts';

/** The first year: a policy being written, supervision by goodwill, lists in private files. */
export const sample2024: SampleYear = {
  id: 'sample-2024',
  fields: {
    name: '2024 to 2025 self-assessment',
    status: 'signed-off',
    period: { from: '2024-04', to: '2025-03' },
    reviewMeeting: 'Workforce committee, 22 April 2025',
    targets: {
      'governance-maturity': { all: 2, byDomain: {} },
      'four-pillars': { all: 2, byDomain: {} },
    },
    targetDate: '2025-03',
    signOff: {
      signedAt: '2025-04-24T10:30:00.000Z',
      signedBy: { name: 'Ruth Calloway', role: 'Lead for advanced practice' },
      sponsor: { name: 'Grace Okonjo', role: 'Chief nurse' },
      meeting: 'Workforce committee',
      meetingDate: '2025-04-22',
      statement: '',
      nextReview: '2026-04-21',
    },
    createdAt: '2025-02-03T09:15:00.000Z',
  },
  assessors: [
    { name: 'Daniel Whitlock', role: 'Consultant practitioner, frailty' },
    { name: 'Anjali Mehra', role: 'Advanced practitioner (nursing), urgent care' },
    { name: 'Tom Brierley', role: 'Advanced practitioner (physiotherapy), community' },
    { name: 'Kofi Danquah', role: 'Workforce planning manager' },
  ],
  startedAt: {
    'governance-maturity': '2025-02-18T09:30:00.000Z',
    'four-pillars': '2025-03-11T13:00:00.000Z',
  },
  answers: {
    'governance-maturity': {
      governance: '2h 1m 2m 1h',
      leadership: '2m 2h 0m 1l',
      workforce: '1h 1m 1m 0m',
      'business-case': '1m 1m 0l 1m',
      training: '2m 2h 1m 1m',
      clinical: '2m 1m 2m 1l',
      supervision: '1m 1l 0m 1l',
      cpd: '2m 1m 1l 1m',
      impact: '0m 0h 0m 1l',
      'job-planning': '2m 1m 0l 1m',
      safety: '1m 2m 2h 3h',
      partnership: '2m 1m 0h 1l',
    },
    'four-pillars': {
      clinical: '2m 1m 2m 2h 1m 1l 1m',
      leadership: '2h 1m 1m 1m 0h 0m 2m 1l',
      education: '2m 1m 2h 1m 1m 2m 1m 1m',
      research: '1l 1m 1m 0h 1m 0m 0h 1m',
    },
  },
  notes: {
    'gov-policy': 'The policy is in draft. 3 services already use its wording in their adverts.',
    'lead-link-leads': 'No service has a link lead. Messages go to whoever is known to the lead.',
    'work-register': 'We found 5 private lists, and they disagree on how many practitioners we have.',
    'sup-trainees':
      'Supervision rests on goodwill. 6 of 19 trainees could not name a coordinating supervisor.',
    'sup-supervisors': 'Nobody keeps a list of supervisors. This is the gap to close first.',
    'jobplan-current': 'Job plans are in use in urgent care and frailty only.',
    'research-academia': 'We have no named contact at a university for joint work.',
  },
  reasons: {},
  evidence: {
    'gov-policy': [['sample-evidence-policy-draft', 2]],
    'train-agreement': [['sample-evidence-trainee-survey', 1]],
    'sup-trainees': [['sample-evidence-trainee-survey', 1]],
    'education-development-plans': [['sample-evidence-trainee-survey', null]],
  },
  nextNotes: {
    'work-register': 'Ask the workforce team, not the services. The 5 lists are with Kofi Danquah.',
    'sup-trainees': 'Repeat the survey of trainees before you score this.',
  },
  priorities: {
    'sup-trainees': ['do-now', ''],
    'work-register': ['do-now', ''],
  },
  gapMoves: {},
  openSections: [],
  changedSections: [],
};
