/** The sheets of a matrix as an Excel file, and the columns of the small ones. Written and read by these names. */
export const bookSheets = {
  details: 'Matrix',
  levels: 'Levels',
  criteria: 'Criteria',
  sources: 'Sources',
  earlier: 'Earlier versions',
} as const;

export const bookColumns = {
  details: ['Detail', 'Value', 'What to enter'],
  levels: ['Number', 'Name', 'Meaning', 'Short name'],
  sources: ['Tag', 'Name', 'Link'],
  earlier: ['Matrix id', 'Version', 'Criterion then', 'Criterion now', 'Note'],
} as const;

/** The details by the name that a row has. */
export const detailRows = [
  ['title', 'Title', 'What the matrix is called, up to 200 characters'],
  ['shortTitle', 'Short title', 'For narrow places, up to 80 characters'],
  ['version', 'Version', 'A whole number from 1'],
  ['publisher', 'Publisher', 'Who wrote or published the wording'],
  ['sourceUrl', 'Source link', 'A web address that starts with https:// or http://, or nothing'],
  ['licence', 'Licence', 'The terms on which you may use the wording'],
  ['attribution', 'Attribution', 'The line that reports print about the wording'],
  ['wordingStatus', 'Wording status', 'example, adapted or official'],
  ['currency', 'How current it is', 'For example, what was last changed and when'],
  ['scopeNote', 'What it covers', 'One or two sentences'],
  ['aggregate', 'Figure of a domain', 'median, lowest or mean'],
  ['id', 'Permanent id', 'Leave it as it is. Empty for a new matrix'],
] as const;
export type DetailName = (typeof detailRows)[number][0];

export const wordingStatusWords = {
  original: 'example',
  adapted: 'adapted',
  'official-imported': 'official',
} as const;
export const aggregateWords = { median: 'median', min: 'lowest', mean: 'mean' } as const;

/** Stands for an empty list of capabilities, which is not the same as none at all and must come back as it was. */
export const noCapabilities = 'None';
