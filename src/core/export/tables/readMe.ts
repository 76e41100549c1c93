import type { Report } from '#core/report.ts';
import {
  formatDateTime,
  formatPeriod,
  productName,
  statusNames,
  unofficialSentence,
  wordingStatusNames,
} from '#core/words.ts';
import { column, plainTable, type Table } from './table.ts';

/** What the file is, for whoever opens it without having been told. */
export interface FileWords {
  title: string;
  /** The sheets or files in it and what they hold, in their order. */
  holds: readonly (readonly [name: string, what: string])[];
  /** The same for the years before, which not every assessment has; absent where the file never holds them. */
  holdsYears?: readonly [name: string, what: string];
  /** What can be done with it. */
  use: readonly string[];
}

/** The first sheet: what this is, about whom, in whose words, and what can be done with it. */
export function readMeTable(
  { organisation, assessment, matrices, years }: Report,
  madeAt: string,
  words: FileWords,
): Table {
  const { status, signOff, scope, period, sample } = assessment;
  return plainTable(
    'Read me',
    [column('About', 30), column(words.title, 100)],
    [
      ['Made with', productName],
      ['Please note', unofficialSentence],
      ...(sample
        ? [['Sample', 'SAMPLE – NOT REAL DATA. The organisation and everything in it are made up.']]
        : []),
      ['Organisation', organisation.name],
      ['Assessment', assessment.name],
      ['Period', formatPeriod(period)],
      ['What is assessed', scope.trim() || 'The whole organisation'],
      [
        'Status',
        signOff === null ? statusNames[status] : `${statusNames[status]}, reference ${signOff.reference}`,
      ],
      ['Made on', formatDateTime(madeAt)],
      ...words.holds.map(([name, what]) => [name, what]),
      ...(words.holdsYears !== undefined && years !== null && years.length > 0
        ? [[...words.holdsYears]]
        : []),
      ...words.use.map((text) => ['How to use it', text]),
      ...matrices.map(({ matrix }) => [
        'Wording',
        [
          `${matrix.title}, version ${matrix.version}. ${wordingStatusNames[matrix.wordingStatus]}.`,
          `Published by ${matrix.publisher}. Licence: ${matrix.licence}.`,
          matrix.attribution,
          matrix.currency,
          matrix.sourceUrl ?? '',
        ]
          .filter((text) => text.trim() !== '')
          .join(' '),
      ]),
    ],
  );
}

const sheets = {
  answers:
    'One row for each criterion: the answer, the target, the note and the figures that follow from them.',
  actions: 'What is to be done, by whom and by when.',
  evidence: 'The documents behind the answers, one row for each criterion that a document stands behind.',
  years: 'The level of each domain at each assessment, on the criteria that have a level every time.',
  levels: 'What each level of each criterion means.',
  lists: 'The words to choose from, and what ties this file to its assessment.',
};

const missing =
  'A level is a number. Not answered, not known and not applicable are words, because none of them is a level of 0.';

/** What the Excel file says of itself. */
export const workbookWords: FileWords = {
  title: 'Answers, actions and evidence in Excel',
  holds: [
    ['Sheet “Answers”', sheets.answers],
    ['Sheet “Actions”', sheets.actions],
    ['Sheet “Evidence”', sheets.evidence],
    ['Sheet “Levels”', sheets.levels],
    ['Sheet “Lists”', sheets.lists],
  ],
  holdsYears: ['Sheet “Over the years”', sheets.years],
  use: [
    'To change answers: in the sheet “Answers”, change the columns Answer, Target, Confidence, Note and Reason if not applicable. Choose from the list in the cell where there is one.',
    'Then save the file and choose it in the tool, under Export, at “Bring answers back from Excel”. The tool shows each change, and only those you accept are made.',
    'You may sort and filter rows, delete rows and add columns. Rows you delete are left as they are in the tool.',
    'Do not change the sheet “Lists” or the hidden columns whose names begin with “Do not change”.',
    'All other columns and sheets are for reading. They show how things stood when the file was made.',
    missing,
  ],
};

/** What the blank sheets say of themselves. */
export const blankWords: FileWords = {
  title: 'Blank scoring sheets in Excel',
  holds: [
    [
      'Sheets “Score”',
      'One row for each criterion with the text of each level, and empty cells for what you decide.',
    ],
    ['Sheet “Lists”', sheets.lists],
  ],
  use: [
    'For each criterion choose the highest level where everything in it is in place. If you cannot tell, choose “We do not know yet”.',
    'Write what you saw into the column Note. Do not write names of patients or personal details about staff.',
    'Then save the file and choose it in the tool, under Export, at “Bring answers back from Excel”. The tool shows each answer, and only those you accept are taken over. Empty cells change nothing.',
    'Do not change the sheet “Lists” or the hidden columns whose names begin with “Do not change”.',
  ],
};

/** What the CSV files say of themselves. */
export const csvWords: FileWords = {
  title: 'Answers, actions and evidence as CSV files',
  holds: [
    ['answers.csv', sheets.answers],
    ['actions.csv', sheets.actions],
    ['evidence.csv', sheets.evidence],
    ['levels.csv', sheets.levels],
    ['lists.csv', 'The words that answers are chosen from.'],
  ],
  holdsYears: ['over-the-years.csv', sheets.years],
  use: [
    'The files are UTF-8 with a byte order mark, with commas between cells and CRLF after rows.',
    'Text that a spreadsheet could take for a formula has an apostrophe in front. To get the text back, take one apostrophe off cells that begin with apostrophes and then one of = + - @, their full-width forms or a control character.',
    missing,
    'These files cannot be brought back into the tool. Use the Excel file for that.',
  ],
};
