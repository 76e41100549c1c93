import type { EvidenceFields } from '#core/evidence.ts';

/** A piece of the organisation's evidence, by id, and when somebody wrote it down (ISO 8601, UTC). */
export interface SampleEvidence {
  id: string;
  addedAt: string;
  fields: Omit<EvidenceFields, 'organisationId'>;
}

/** In the order in which it was added. References only: what it is, where it is kept, who looks after it. */
export const sampleEvidence: readonly SampleEvidence[] = [
  {
    id: 'sample-evidence-policy-draft',
    addedAt: '2025-02-18T09:40:00.000Z',
    fields: {
      type: 'policy',
      title: 'Advanced practice policy, draft 0.6',
      where: 'Shared drive: Nursing and AHP, Advanced practice, Policy drafts',
      documentDate: '2024-11-20',
      owner: 'Ruth Calloway',
      reviewDate: null,
    },
  },
  {
    id: 'sample-evidence-trainee-survey',
    addedAt: '2025-02-18T11:20:00.000Z',
    fields: {
      type: 'survey',
      title: 'Survey of trainees, autumn 2024: 19 answers',
      where: 'Shared drive: Nursing and AHP, Advanced practice, Surveys',
      documentDate: '2024-11-29',
      owner: 'Daniel Whitlock',
      reviewDate: null,
    },
  },
  {
    id: 'sample-evidence-policy',
    addedAt: '2026-02-17T09:35:00.000Z',
    fields: {
      type: 'policy',
      title: 'Advanced practice policy, version 1.0',
      where: 'Intranet: Policies, Workforce, WF041',
      documentDate: '2026-01-14',
      owner: 'Ruth Calloway',
      reviewDate: '2029-01-31',
    },
  },
  {
    id: 'sample-evidence-register',
    addedAt: '2026-02-17T10:05:00.000Z',
    fields: {
      type: 'register',
      title: 'Register of advanced practitioners: rules and first full list',
      where: 'Workforce team site: Registers, Advanced practice',
      documentDate: '2025-10-20',
      owner: 'Kofi Danquah',
      reviewDate: null,
    },
  },
  {
    id: 'sample-evidence-sign-off-count',
    addedAt: '2026-02-17T11:00:00.000Z',
    fields: {
      type: 'audit',
      title: 'Capability sign-off by service: yearly count',
      where: 'Shared drive: Nursing and AHP, Advanced practice, Audits',
      documentDate: '2025-06-12',
      owner: 'Daniel Whitlock',
      // Past in the draft, still ahead when the second year was signed.
      reviewDate: '2026-06-30',
    },
  },
  {
    id: 'sample-evidence-job-plans',
    addedAt: '2026-02-17T12:10:00.000Z',
    fields: {
      type: 'job-plan',
      title: 'Job plan template, and list of signed plans',
      where: 'Job planning system: report “Advanced practice, signed”',
      documentDate: '2025-09-15',
      owner: 'Anjali Mehra',
      reviewDate: null,
    },
  },
  {
    id: 'sample-evidence-incident-themes',
    addedAt: '2026-10-06T11:25:00.000Z',
    fields: {
      type: 'audit',
      title: 'Incident themes for advanced practice, April to June 2026',
      where: 'Oversight group papers, July 2026, paper 6',
      documentDate: '2026-07-21',
      owner: 'Anjali Mehra',
      reviewDate: null,
    },
  },
  {
    id: 'sample-evidence-oversight-minutes',
    addedAt: '2026-10-06T08:35:00.000Z',
    fields: {
      type: 'minutes',
      title: 'Oversight group minutes, April to September 2026',
      where: 'Oversight group site: Minutes, 2026 to 2027',
      documentDate: '2026-09-24',
      owner: 'Ruth Calloway',
      reviewDate: null,
    },
  },
  {
    id: 'sample-evidence-learning-agreements',
    addedAt: '2026-10-06T09:50:00.000Z',
    fields: {
      type: 'training-record',
      title: 'Learning agreements and study leave, 2026 intake',
      where: 'Education team site: Advanced practice, 2026 intake',
      documentDate: '2026-09-18',
      owner: 'Sian Protheroe',
      reviewDate: '2027-09-30',
    },
  },
  {
    id: 'sample-evidence-register-match',
    addedAt: '2026-10-06T09:05:00.000Z',
    fields: {
      type: 'audit',
      title: 'Register matched with staff records, July to September 2026',
      where: 'Workforce team site: Registers, Advanced practice, Quarterly match',
      documentDate: '2026-10-02',
      owner: 'Kofi Danquah',
      reviewDate: null,
    },
  },
  {
    id: 'sample-evidence-supervision-audit',
    addedAt: '2026-10-06T10:20:00.000Z',
    fields: {
      type: 'audit',
      title: 'Supervision audit 2026: agreements, reviews and sessions',
      where: 'Oversight group papers, September 2026, paper 4',
      documentDate: '2026-09-10',
      owner: 'Sian Protheroe',
      reviewDate: '2027-09-30',
    },
  },
  {
    id: 'sample-evidence-supervisors',
    addedAt: '2026-10-06T10:30:00.000Z',
    fields: {
      type: 'register',
      title: 'Register of supervisors, with preparation and hours',
      where: 'Education team site: Supervision, Register',
      documentDate: '2026-09-30',
      owner: 'Sian Protheroe',
      reviewDate: null,
    },
  },
];
