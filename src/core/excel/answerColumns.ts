/** The fields of an answer that people may change in a spreadsheet and bring back. */
export const answerFieldNames = ['answer', 'target', 'confidence', 'note', 'reason'] as const;
export type AnswerField = (typeof answerFieldNames)[number];

/** The heads of their columns, by which they are found again wherever they were moved to. */
export const answerHeaders: Record<AnswerField, string> = {
  answer: 'Answer',
  target: 'Target',
  confidence: 'Confidence',
  note: 'Note',
  reason: 'Reason if not applicable',
};

/** Columns that tie a row to its criterion. They are hidden; without them a row cannot be brought back. */
export const keptHeaders = {
  matrix: 'Do not change: matrix',
  criterion: 'Do not change: criterion',
  changedAt: 'Do not change: last changed',
  made: 'Do not change: as exported',
} as const;

/** The column that lets a person, and this tool, see which criterion a row is about. */
export const criterionHeader = 'Criterion';

/** Rows of the table "Lists" that say what the file is, by the words in their first column. */
export const listsName = 'Lists';
export const identityNames = {
  format: 'Do not change: kind of file',
  assessment: 'Do not change: assessment',
  matrix: 'Do not change: matrix',
} as const;

/** Raise the number when a file can no longer be read as before. */
export const answerFileFormat = 'ap-governance-answers';
export const answerFileVersion = 1;
