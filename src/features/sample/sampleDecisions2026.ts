import type { SampleYear } from './sampleStory.ts';

/** What this year's answers rest on, and what the group decided about the gaps. All by criterion. */
export const sampleDecisions2026: Pick<SampleYear, 'evidence' | 'nextNotes' | 'priorities' | 'gapMoves'> = {
  evidence: {
    'gov-policy': [['sample-evidence-policy', 3]],
    'gov-oversight-group': [['sample-evidence-oversight-minutes', 3]],
    'gov-accountability-lines': [['sample-evidence-policy', 2]],
    'gov-reporting': [['sample-evidence-oversight-minutes', 2]],
    'work-register': [
      ['sample-evidence-register', 3],
      ['sample-evidence-register-match', 4],
    ],
    'work-coding': [['sample-evidence-register-match', 3]],
    'train-agreement': [['sample-evidence-learning-agreements', 3]],
    'clin-scope': [['sample-evidence-policy', 2]],
    'clin-sign-off': [['sample-evidence-sign-off-count', 2]],
    'sup-trainees': [['sample-evidence-supervision-audit', 4]],
    'sup-qualified': [['sample-evidence-supervision-audit', 3]],
    'sup-supervisors': [['sample-evidence-supervisors', 2]],
    'sup-sessions': [['sample-evidence-supervision-audit', 2]],
    'jobplan-current': [['sample-evidence-job-plans', 2]],
    'safe-incidents': [
      ['sample-evidence-incident-themes', 3],
      ['sample-evidence-oversight-minutes', null],
    ],
    'clinical-accountability': [['sample-evidence-policy', 3]],
    'clinical-capability': [['sample-evidence-sign-off-count', 2]],
    'education-job-plans': [['sample-evidence-job-plans', 2]],
    'education-entry': [['sample-evidence-learning-agreements', 3]],
    'education-supervision-capacity': [['sample-evidence-supervisors', 3]],
  },
  nextNotes: {
    'jobplan-current': 'Ask the merged service first. Its plans pull the whole trust down.',
  },
  priorities: {
    'train-support': ['do-now', ''],
    'clin-sign-off': ['do-now', ''],
    'jobplan-current': ['do-now', ''],
    'lead-link-leads': ['plan', ''],
    'case-route': ['plan', ''],
    'sup-supervisors': ['plan', ''],
    'clin-portfolio': ['watch', ''],
    'impact-decisions': ['watch', ''],
    'research-access': ['plan', ''],
    'research-uncertainties': [
      'not-a-priority',
      'We want the audit programme to work first. We look at this again next year.',
    ],
  },
  gapMoves: { 'governance-maturity': [{ criterionId: 'jobplan-current', to: 1 }] },
};
