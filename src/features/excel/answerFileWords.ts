import { AnswerFileError, type AnswerFileFault } from '#core/excel/answerFile.ts';
import { maximumSheetFileBytes, SheetFileError, type SheetFileFault } from '#core/excel/sheetFile.ts';

export interface FaultWords {
  title: string;
  what: string;
  todo: string;
}

type Words = FaultWords | ((detail: string) => FaultWords);

const chooseOurs = 'Choose the Excel file that this tool made for this assessment. Its name ends in “.xlsx”.';
const makeAgain = 'Make a new Excel file here and enter the changes in it.';

const words: Record<SheetFileFault | AnswerFileFault | 'unopened', Words> = {
  empty: { title: 'This file is empty', what: 'There is nothing in it.', todo: chooseOurs },
  'too-big': {
    title: 'This file is too big',
    what: `It is larger than ${maximumSheetFileBytes / 1024 / 1024} MB. Excel files of this tool are much smaller.`,
    todo: chooseOurs,
  },
  'old-or-locked': {
    title: 'This file cannot be read',
    what: 'It has a password, or it is an Excel file of the old kind that ends in “.xls”.',
    todo: 'Open it in Excel, save it as an Excel workbook (.xlsx) without a password, and choose that file.',
  },
  'not-excel': {
    title: 'This is not an Excel file',
    what: 'It is another kind of file.',
    todo: `${chooseOurs} If you changed it in another program, save it there as an Excel file (.xlsx).`,
  },
  damaged: {
    title: 'This file is damaged',
    what: 'Parts of it are missing or cannot be understood.',
    todo: 'Open it in Excel, save it again, and choose that file.',
  },
  'too-much': {
    title: 'There is too much in this file',
    what: 'It has far more cells than this tool writes.',
    todo: makeAgain,
  },
  'not-ours': {
    title: 'This file was not made by this tool',
    what: 'It is an Excel file with something else in it.',
    todo: chooseOurs,
  },
  newer: {
    title: 'This file was made by a newer version of this tool',
    what: 'This version cannot read it. The file is fine.',
    todo: 'Update this tool, then try again. Reloading the page gets the newest version that your organisation offers.',
  },
  'other-assessment': (name) => ({
    title: 'This file belongs to another assessment',
    what: `It was made for “${name}”. A copy of an assessment counts as another one too.`,
    todo: 'Go to that assessment and bring the file back there, or choose the file of this one.',
  }),
  'other-matrix': (name) => ({
    title: 'This file has other criteria',
    what: `It was made with another version of “${name}”, so its levels may mean something else.`,
    todo: makeAgain,
  }),
  'no-lists': {
    title: 'A part of this file is missing',
    what: 'The sheet “Lists”, which says what the file belongs to, was removed or changed.',
    todo: makeAgain,
  },
  'no-answers': {
    title: 'There are no answers in this file',
    what: 'The sheet with the answers was removed, or its hidden columns were.',
    todo: makeAgain,
  },
  'column-twice': (header) => ({
    title: 'A column is in this file twice',
    what: `There are 2 columns called “${header}”, so it is not clear which one counts.`,
    todo: 'Give one of them another name or remove it, save the file and choose it again.',
  }),
  'no-column': (header) => ({
    title: 'A column is missing in this file',
    what: `The hidden column “${header}” was removed or renamed.`,
    todo: makeAgain,
  }),
  unopened: {
    title: 'This file could not be opened',
    what: 'The browser cannot read it. It may have been moved, or another program may be using it.',
    todo: 'Close it in Excel and choose it again.',
  },
};

/** Every fault of a chosen file in plain English: what happened and what to do. */
export function answerFileWords(error: unknown): FaultWords {
  if (error instanceof AnswerFileError) return inWords(error.fault, error.detail);
  return inWords(error instanceof SheetFileError ? error.fault : 'unopened', '');
}

function inWords(fault: keyof typeof words, detail: string): FaultWords {
  const found = words[fault];
  return typeof found === 'function' ? found(detail) : found;
}
