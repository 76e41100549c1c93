/**
 * The reliability list, in its order and in plain English: what happens to somebody, and what the tool promises then.
 * @type {readonly { id: string, when: string, promise: string }[]}
 */
export const list = [
  {
    id: 'A01',
    when: '50 levels are chosen one by one',
    promise: 'Each is on the disk, by the strictest way that the browser offers, before the page says Saved.',
  },
  {
    id: 'A02',
    when: 'The whole browser is killed while somebody edits levels, notes and actions',
    promise:
      'Nothing that was said to be saved is lost, no action is stored by half, and the tool is usable again within 3 seconds.',
  },
  {
    id: 'A03',
    when: 'The page crashes while somebody edits',
    promise:
      'Nothing that was said to be saved is lost, no action is stored by half, and another tab works on.',
  },
  {
    id: 'A04',
    when: 'The power is cut while somebody edits (simulated)',
    promise:
      'Nothing that was said to be saved is lost, no action is stored by half, and the tool opens again.',
  },
  {
    id: 'A05',
    when: 'Somebody leaves the page in the middle of typing',
    promise: 'Text older than 1 second is there, and nearly always the last second too.',
  },
  {
    id: 'A06',
    when: 'The same assessment is edited in two tabs at once',
    promise: 'Every edit of both tabs is kept.',
  },
  {
    id: 'A07',
    when: 'The same note is changed in two tabs before either is saved',
    promise: 'Both texts are kept and shown, and the person decides.',
  },
  {
    id: 'A08',
    when: 'The disk fills up while somebody edits for a minute',
    promise:
      'Work saved earlier stays intact, the page says at once that it cannot save, it stops writing, and the new text can be saved as a file.',
  },
  {
    id: 'A09',
    when: 'Every screen is used for half an hour while the network is watched',
    promise: 'Nothing is sent to anybody.',
  },
  {
    id: 'A10',
    when: "The browser's data is cleared while an assessment is open",
    promise: 'The tool says so, writes nothing into a new empty store, and what is on screen can be saved.',
  },
  {
    id: 'A11',
    when: "The browser's data is removed while the tool is closed",
    promise: 'The tool does not pretend to be new, and a backup brings everything back.',
  },
  {
    id: 'A12',
    when: 'An older version of the tool opens the data of a newer one',
    promise: 'It changes nothing, says so, and offers to save the data as a file.',
  },
  {
    id: 'A13',
    when: 'A new version starts while an old one is still open in another tab',
    promise: 'The old one stops writing, says so, and what was typed can be copied.',
  },
  {
    id: 'A14',
    when: 'The browser fails at any one step of any task',
    promise: 'The data is as before or as after, never in between, and the page never says Saved wrongly.',
  },
  {
    id: 'A15',
    when: 'A file that was damaged or tampered with is opened',
    promise: 'It is refused or read rightly, and never taken in by half.',
  },
  {
    id: 'A16',
    when: 'Text that tries to run as a program is typed or brought in from a file',
    promise: 'It is shown as text everywhere.',
  },
  {
    id: 'A17',
    when: 'Text that tries to be a spreadsheet formula is exported',
    promise: 'No spreadsheet program takes it for a formula.',
  },
  {
    id: 'A18',
    when: 'Writing a backup file fails, comes up short, or the file is altered afterwards',
    promise: 'A bad file is never called a complete backup, and the one before it is still good.',
  },
  {
    id: 'A19',
    when: 'Everything is exported, wiped and restored',
    promise: 'It is the same to the last character.',
  },
  {
    id: 'A20',
    when: 'Data and files of every earlier version are opened, and the upgrade is killed half way',
    promise: 'Nothing is lost, and the second attempt completes.',
  },
  {
    id: 'A21',
    when: 'A new edition of a matrix removes, renames, splits or reorders its criteria',
    promise: 'Assessments keep the wording, the answers and the score that they had.',
  },
  {
    id: 'A22',
    when: "The browser's storage limit is reached, and later lifted",
    promise: 'The page says that it cannot save, and afterwards saves everything that is on screen.',
  },
  {
    id: 'A23',
    when: 'Another program holds the data when a new version wants to upgrade it',
    promise: 'The tool says so and goes on as soon as it can.',
  },
  {
    id: 'A24',
    when: 'The tab that is editing crashes or freezes',
    promise: 'Another tab can take over, and the frozen one writes nothing when it wakes.',
  },
  {
    id: 'A25',
    when: 'One record of 300 is damaged',
    promise: 'The other 299 are usable, and the damaged one is shown and kept.',
  },
  {
    id: 'A26',
    when: 'Single characters of stored records are changed behind the tool',
    promise: 'Every change is noticed.',
  },
  {
    id: 'A27',
    when: 'A new version is published while somebody types',
    promise: 'Nothing reloads without consent, and nothing is lost.',
  },
  { id: 'A28', when: 'The server is gone and the browser restarts', promise: 'Everything works offline.' },
  {
    id: 'A29',
    when: 'A backup is opened that differs from what is stored',
    promise:
      'The differences are counted rightly first, cancelling changes nothing, and a restore can be undone.',
  },
  {
    id: 'A30',
    when: 'An assessment is deleted, and wanted back after seconds or weeks',
    promise: 'It comes back whole, and nothing is erased without typed confirmation.',
  },
  {
    id: 'A31',
    when: 'Somebody chooses Finish and remove from this computer',
    promise: 'The browser holds nothing of it any more; traces in files of the browser are counted.',
  },
  {
    id: 'A32',
    when: 'A file with a passphrase is opened with a wrong one, or was tampered with',
    promise: 'It is refused, and two exports of the same data differ in every byte that matters.',
  },
  {
    id: 'A33',
    when: "The computer's clock is wrong or changes",
    promise: 'The order of edits stays right and dates that people entered do not move.',
  },
  {
    id: 'A34',
    when: 'Text in other scripts, accents and emoji is typed, exported and restored',
    promise: 'It is the same to the last character.',
  },
  {
    id: 'A35',
    when: 'The browser has no working storage',
    promise: 'The tool says so and works with files only.',
  },
  {
    id: 'A36',
    when: 'The tool is built twice from its source, without a network',
    promise: 'Both builds are the same, and the parts that it is made of have no known serious weakness.',
  },
  {
    id: 'A37',
    when: '5,000 assessments of 40 answers each are stored',
    promise: 'Lists, opening, saving, searching and exporting stay quick.',
  },
  {
    id: 'A38',
    when: 'Notes of 50,000 characters are written, and a megabyte is pasted',
    promise: 'Typing stays quick, and text over the limit is not cut.',
  },
];
