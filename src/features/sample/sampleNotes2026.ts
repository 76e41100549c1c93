/** What the group wrote beside this year's answers, by criterion. Where a level fell, the note gives the reason. */
export const sampleNotes2026: Readonly<Record<string, string>> = {
  'gov-policy':
    'The policy is on the intranet and all services use it. The first yearly check of titles and adverts has not been done yet.',
  'gov-oversight-group':
    'Terms of reference approved in May 2026. Dietetics and radiography now have a seat. 5 meetings since April, all minuted.',
  'lead-link-leads':
    '9 of 14 services have a link lead. Theatres, imaging and the 3 community nursing teams do not.',
  'work-register':
    'Matched with staff records every quarter since October 2025. The last match agreed for 80 of 83 entries, and the other 3 were put right.',
  'work-diversity': 'Post holders were counted once, in 2025. Applicants have never been counted.',
  'case-route':
    'Cases still come by email in different layouts. A template was drafted twice, and finance has not taken it up.',
  'case-benefit':
    'The planning team dropped the page on need and benefit from its form. The 3 cases agreed for the merged service state no baseline.',
  'case-full-cost':
    'Study time and cover are missing from the cases we could find. Finance could not confirm the others before the meeting.',
  'case-funded-post':
    '15 of 21 trainees have a funded post agreed in writing. The other 6 rely on a vacancy.',
  'train-support':
    'Draft process agreed with 1 of our 2 universities. Community supervisors have not been told about it.',
  'clin-sign-off':
    '38 of 62 practitioners are signed off against a named framework. Frailty and urgent care are complete. The outpatient specialties have not chosen a framework.',
  'sup-trainees':
    'The supervision lead made the difference. All 21 trainees have a coordinating supervisor, and 58 of 63 planned reviews took place this year.',
  'sup-qualified':
    '59 of 62 practitioners have a signed agreement. The other 3 started in September and are being matched.',
  'sup-supervisors':
    'All 52 supervisors are on the register and have been prepared. Only those in the acute services have the hours in their job plans.',
  'cpd-time':
    'The merged urgent care service could not say what is on its rotas. We did not want to guess for everyone else.',
  'impact-research':
    'We know of 5 projects, all from portfolios. None is on the project register, and the research office has no list.',
  'jobplan-current':
    'Urgent community response and same day emergency care merged in July 2026. Their 19 practitioners have no agreed job plan yet.',
  'jobplan-pillar-hours':
    'The merged service works to a clinical rota only. Time for the other 3 pillars is agreed from week to week.',
  'jobplan-time-taken': 'Nobody records time by pillar. Managers and practitioners gave opposite answers.',
  'safe-incidents':
    'Since April 2026 the incident form asks whether an advanced practitioner was involved. The oversight group sees the themes every quarter.',
  'clinical-authority':
    'Imaging accepts requests from nurses and physiotherapists. Requests from paramedics need a second signature, and no reason is recorded.',
  'clinical-capability':
    'Frailty, urgent care and critical care use a national framework. Other areas are still choosing one.',
  'leadership-impact': 'Practitioners collect their own figures for appraisal. No analyst time is agreed.',
  'leadership-coproduction':
    'We asked the patient experience team which projects had patients involved. No answer yet.',
  'education-job-plans':
    'Plans in the merged urgent care service were not renewed after July 2026, so 19 practitioners have no protected hours on paper.',
  'education-supervision-capacity':
    'The supervision lead confirms hours before a place is offered. 2 places were turned down for 2026 because of this.',
  'research-access':
    'The library is open to all, but few practitioners know what it offers. Nobody could name a research contact.',
  'research-uncertainties': 'Nothing in place. Questions are raised at team meetings and go no further.',
};

/** Why a criterion does not apply. */
export const sampleReasons2026: Readonly<Record<string, string>> = {
  'impact-baseline':
    'No new advanced role has started in this period. The posts in the merged service are existing roles.',
  'education-funding':
    'Our training places are paid for and planned by the training hub of our integrated care system. We hold no budget of our own.',
};
