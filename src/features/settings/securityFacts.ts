/** What the tool protects against and where that ends, in plain words. docs/security.md says the same at length. */
export const protections = [
  {
    against: 'Reading along on the network',
    what: 'Nothing is sent. The tool itself comes by HTTPS.',
    limit: 'Your host’s log shows that somebody opened the tool, and when.',
  },
  {
    against: 'Hostile text in notes, names, matrices and files',
    what: 'Text is shown as text. Trusted Types and a strict policy stop code in it. Files are checked before they are read.',
    limit: 'A file you hand on can be changed by others. Only signed-off copies show that.',
  },
  {
    against: 'A library that was tampered with',
    what: 'The policy blocks requests to other addresses. Each build is searched for ways around it. No library runs a script when it is installed.',
    limit:
      'A page can always be sent elsewhere as a whole, and a WebRTC connection is not covered by any policy. Neither is in the code.',
  },
  {
    against: 'A host or proxy that changes files',
    what: 'The page names the hash of its scripts, the offline copy is checked file by file, and there are published hashes.',
    limit: 'Who controls the host can change the page itself. Compare the hashes, or host it yourself.',
  },
  {
    against: 'A stolen computer',
    what: 'Nothing of its own.',
    limit: 'Your organisation’s disk encryption and screen lock protect it.',
  },
  {
    against: 'The next person at a shared computer',
    what: 'Delete all data removes what is kept here.',
    limit: 'Downloads, prints and backups stay. Recovery programs may find remains on the disk.',
  },
  {
    against: 'Malware, browser extensions and administrators',
    what: 'Nothing.',
    limit: 'They can read what you can read. No web page can prevent that.',
  },
  {
    against: 'Losing the data',
    what: 'Each answer is on disk before it says Saved. Backup files restore everything.',
    limit: 'Browsers and clean-up programs may clear data. Only a backup file helps then.',
  },
] as const;

/** Where the tool departs from the OWASP Application Security Verification Standard 5.0, and why. */
export const departures = [
  {
    key: '14.3.3, no sensitive data in browser storage',
    value:
      'The work is kept there on purpose. There is no server, so there is no other place, and no copy that somebody else could lose. Disk encryption and personal user accounts protect it.',
  },
  {
    key: '3.4.7, an address that receives reports of policy violations',
    value:
      'There is none, because such a report would be a message from your computer to another. The tests of each release look for violations on every page instead.',
  },
] as const;

/** Pointers for the papers that a trust fills in. They are no legal advice. */
export const assurance = [
  {
    key: 'Controller and processor (UK GDPR)',
    value:
      'Your organisation decides what is entered and why, so it is the controller. The makers of the tool receive no data, so they are probably not a processor. Ask your information-governance team to confirm.',
  },
  {
    key: 'Data protection impact assessment (DPIA)',
    value:
      'Personal data: names, roles and optional email addresses of staff, and what is said about evidence. Purpose: governance of advanced practice. No patients, no special categories, no decisions by a machine, no transfer. Main risks: patient data typed by mistake, shared computers, files sent on.',
  },
  {
    key: 'NHS number check',
    value:
      'Texts are searched on the device for valid NHS numbers (10 digits with the right check digit) and dates of birth, while you type and again before a backup, an export and a print. It warns and never blocks.',
  },
  {
    key: 'Digital Technology Assessment Criteria (DTAC), version 2 of 2026',
    value:
      'A governance self-assessment may be outside its scope. Clinical safety: no patient data and no clinical decision, so DCB0129 should not apply. Data protection and technical security: this page. Interoperability: open files, no interfaces. Accessibility: see the accessibility statement. There has been no independent penetration test.',
  },
  {
    key: 'Data Security and Protection Toolkit (DSPT)',
    value: 'Your organisation’s own duty. The makers process nothing for you.',
  },
  {
    key: 'Freedom of information',
    value: 'Reports and exports may have to be disclosed. Write notes with that in mind.',
  },
] as const;
