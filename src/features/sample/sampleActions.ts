import type { ActionFields, ActionStatus } from '#core/action.ts';

/** A line of the log: when, what somebody wrote, and the status from then on, `null` when it stayed. */
interface SampleUpdate {
  at: string;
  text: string;
  status: ActionStatus | null;
}

/** What was agreed to do, and what came of it. A signed-off year holds it as it was on that day. */
export interface SampleAction {
  id: string;
  fields: Pick<ActionFields, 'what' | 'owner' | 'reviewMeeting' | 'measure' | 'createdAt'> & {
    assessmentId: string;
  };
  /** `<matrix id>.<criterion id>`; the first is the one whose level text says why. */
  about: readonly string[];
  /** The level that the action is to reach. */
  toLevel: number;
  /** The date first agreed, `yyyy-MM-dd`. It stays in signed-off copies and on closed actions. */
  firstDue: string | null;
  /** For an open action: due so many days after the day on which the sample is opened, negative before it. */
  dueInDays: number | null;
  log: readonly SampleUpdate[];
  result: string;
  evidenceIds: readonly string[];
}

const meeting = 'Advanced practice oversight group';

/** 9 actions: 3 done, 1 on hold, 5 open of which 2 are overdue. In the order in which they were agreed. */
export const sampleActions: readonly SampleAction[] = [
  {
    id: 'sample-action-supervision-lead',
    fields: {
      assessmentId: 'sample-2024',
      what: 'Appoint a supervision lead for advanced practice',
      owner: 'Ruth Calloway',
      reviewMeeting: 'Workforce committee',
      measure: 'A person in post with at least 2 days a week for it',
      createdAt: '2025-03-25T10:00:00.000Z',
    },
    about: ['governance-maturity.sup-trainees'],
    toLevel: 2,
    firstDue: '2025-09-30',
    dueInDays: null,
    log: [
      { at: '2025-04-08T09:00:00.000Z', text: 'Job description agreed.', status: 'in-progress' },
      { at: '2025-06-19T15:30:00.000Z', text: 'Interviews held. Sian Protheroe appointed.', status: null },
      { at: '2025-09-02T08:45:00.000Z', text: 'Started on 1 September.', status: 'done' },
    ],
    result:
      'Sian Protheroe has been in post since 1 September 2025, for 2 days a week. Every acute trainee had a coordinating supervisor by February 2026.',
    evidenceIds: [],
  },
  {
    id: 'sample-action-register',
    fields: {
      assessmentId: 'sample-2024',
      what: 'Bring the 5 private lists together in one register with an owner',
      owner: 'Kofi Danquah',
      reviewMeeting: 'Workforce committee',
      measure: 'One list, and a match with staff records every quarter',
      createdAt: '2025-03-25T10:20:00.000Z',
    },
    about: ['governance-maturity.work-register', 'governance-maturity.work-coding'],
    toLevel: 2,
    firstDue: '2025-12-31',
    dueInDays: null,
    log: [
      { at: '2025-05-13T13:00:00.000Z', text: 'All 5 lists received.', status: 'in-progress' },
      { at: '2025-10-20T11:10:00.000Z', text: 'Register in use. Private lists closed.', status: 'done' },
    ],
    result: 'One register since 20 October 2025, with written rules, owned by the workforce team.',
    evidenceIds: ['sample-evidence-register'],
  },
  {
    id: 'sample-action-supervisors',
    fields: {
      assessmentId: 'sample-2025',
      what: 'Prepare every supervisor and put all of them on the register',
      owner: 'Sian Protheroe',
      reviewMeeting: meeting,
      measure: 'No one supervises who is not on the register',
      createdAt: '2026-03-24T10:00:00.000Z',
    },
    about: ['governance-maturity.sup-supervisors', 'four-pillars.education-supervision-capacity'],
    toLevel: 2,
    firstDue: '2026-09-30',
    dueInDays: null,
    log: [
      {
        at: '2026-04-14T09:20:00.000Z',
        text: '20 supervisors prepared. 2 more days booked for June.',
        status: 'in-progress',
      },
      { at: '2026-06-30T16:00:00.000Z', text: '41 of 52 prepared.', status: null },
      {
        at: '2026-09-29T14:15:00.000Z',
        text: 'The last 11 have been prepared and are on the register.',
        status: 'done',
      },
    ],
    result:
      'All 52 supervisors are on the register and have been prepared. Hours in job plans are still missing outside the acute services.',
    evidenceIds: ['sample-evidence-supervisors'],
  },
  {
    id: 'sample-action-case-template',
    fields: {
      assessmentId: 'sample-2025',
      what: 'Agree one business case template with finance',
      owner: 'Kofi Danquah',
      reviewMeeting: meeting,
      measure: 'All new cases use it, with patient need, baseline and full cost',
      createdAt: '2026-03-24T10:20:00.000Z',
    },
    about: ['governance-maturity.case-route', 'governance-maturity.case-full-cost'],
    toLevel: 2,
    firstDue: '2026-07-31',
    dueInDays: 75,
    log: [
      { at: '2026-05-12T10:30:00.000Z', text: 'Second draft sent to finance.', status: 'in-progress' },
      {
        at: '2026-10-13T09:00:00.000Z',
        text: 'Finance is rewriting its own form first. We wait for it, so that there are not 2.',
        status: 'on-hold',
      },
    ],
    result: '',
    evidenceIds: [],
  },
  {
    id: 'sample-action-frameworks',
    fields: {
      assessmentId: 'sample-2025',
      what: 'Choose a capability framework for each outpatient specialty',
      owner: 'Daniel Whitlock',
      reviewMeeting: meeting,
      measure: 'Every practitioner is signed off, or has a date for it',
      createdAt: '2026-03-24T10:40:00.000Z',
    },
    about: ['governance-maturity.clin-sign-off', 'four-pillars.clinical-capability'],
    toLevel: 3,
    firstDue: '2026-09-30',
    dueInDays: -38,
    log: [
      {
        at: '2026-06-11T12:00:00.000Z',
        text: '3 of 7 specialties have looked at frameworks. None has chosen.',
        status: 'in-progress',
      },
    ],
    result: '',
    evidenceIds: [],
  },
  {
    id: 'sample-action-job-plans',
    fields: {
      assessmentId: 'sample-2026',
      what: 'Agree job plans with the 19 practitioners of the merged urgent care service',
      owner: 'Anjali Mehra',
      reviewMeeting: meeting,
      measure: '19 signed plans that state the hours for each pillar',
      createdAt: '2026-10-06T12:30:00.000Z',
    },
    about: [
      'governance-maturity.jobplan-current',
      'governance-maturity.jobplan-pillar-hours',
      'four-pillars.education-job-plans',
    ],
    toLevel: 3,
    firstDue: null,
    dueInDays: -9,
    log: [
      {
        at: '2026-10-20T08:50:00.000Z',
        text: 'Managers have the template. 4 first meetings are booked.',
        status: 'in-progress',
      },
    ],
    result: '',
    evidenceIds: [],
  },
  {
    id: 'sample-action-trainee-process',
    fields: {
      assessmentId: 'sample-2026',
      what: 'Take the process for a trainee who struggles to community supervisors and the second university',
      owner: 'Sian Protheroe',
      reviewMeeting: meeting,
      measure: 'Both universities have agreed it, and every supervisor has had it explained',
      createdAt: '2026-10-06T12:40:00.000Z',
    },
    about: ['governance-maturity.train-support'],
    toLevel: 3,
    firstDue: null,
    dueInDays: 24,
    log: [
      {
        at: '2026-10-22T13:40:00.000Z',
        text: 'The second university has sent comments.',
        status: 'in-progress',
      },
    ],
    result: '',
    evidenceIds: [],
  },
  {
    id: 'sample-action-link-leads',
    fields: {
      assessmentId: 'sample-2026',
      what: 'Name a link lead in theatres, imaging and the 3 community nursing teams',
      owner: 'Ruth Calloway',
      reviewMeeting: meeting,
      measure: '14 of 14 services have a link lead',
      createdAt: '2026-10-06T12:50:00.000Z',
    },
    about: ['governance-maturity.lead-link-leads'],
    toLevel: 3,
    firstDue: null,
    dueInDays: 96,
    log: [],
    result: '',
    evidenceIds: [],
  },
  {
    id: 'sample-action-research-contact',
    fields: {
      assessmentId: 'sample-2026',
      what: 'Find a named contact for research in the trust and at a university',
      // Nobody yet: the lists say so and ask.
      owner: '',
      reviewMeeting: meeting,
      measure: '',
      createdAt: '2026-11-03T15:30:00.000Z',
    },
    about: ['four-pillars.research-access', 'four-pillars.research-improvement'],
    toLevel: 2,
    firstDue: null,
    dueInDays: null,
    log: [],
    result: '',
    evidenceIds: [],
  },
];
