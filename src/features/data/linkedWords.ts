import type { LinkProblem, LinkStatus } from '#storage/linkStatus.ts';

/** The state of the linked folder in one or two words. */
export const linkStateNames: Record<Exclude<LinkStatus['state'], 'none'>, string> = {
  linked: 'Linked',
  'needs-permission': 'Needs permission',
  'cannot-write': 'Cannot write',
  asks: 'Waits for your answer',
};

/** Why a backup could not be written into the folder, and what to do. */
export const linkProblemWords: Record<LinkProblem, string> = {
  missing:
    'The folder was not found. It may have been moved or renamed, or the drive is not connected. Connect it and try again, or choose the folder again.',
  full: 'The disk or drive of the folder has no room left. Free some space, then try again.',
  'not-whole':
    'The file was written, but what was read back is not what was saved. It does not count as a backup. Try again; if it happens twice, choose another folder.',
  'too-big':
    'Your work is larger than 256 MB, which is more than a backup file can be. Export the assessments one by one.',
  'no-place':
    'The backup files in this folder were made by a newer version of this tool, or cannot be opened now, so none of them is replaced. Choose another folder.',
  other:
    'The browser could not write the file. Another program may have it open. Try again, or choose another folder.',
};
