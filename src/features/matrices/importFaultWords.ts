import { maximumSheetFileBytes, SheetFileError, type SheetFileFault } from '#core/excel/sheetFile.ts';
import { MatrixError } from '#core/readMatrix.ts';

export interface ImportFault {
  title: string;
  what: string;
  todo: string;
}

const kinds = 'Choose an Excel file (.xlsx), a CSV file or a matrix file (.json), or paste the table.';

const sheetFaults: Record<SheetFileFault, ImportFault> = {
  empty: { title: 'This file is empty', what: 'There is nothing in it.', todo: kinds },
  'too-big': {
    title: 'This is too big',
    what: `It is larger than ${maximumSheetFileBytes / 1024 / 1024} MB.`,
    todo: 'Copy only the table with the criteria, and paste it.',
  },
  'old-or-locked': {
    title: 'This file cannot be read',
    what: 'It has a password, or it is an Excel file of the old kind that ends in “.xls”.',
    todo: 'Open it in Excel, save it as an Excel workbook (.xlsx) without a password, and choose that file.',
  },
  'not-excel': { title: 'This is not an Excel file', what: 'It is another kind of file.', todo: kinds },
  damaged: {
    title: 'This file is damaged',
    what: 'Parts of it are missing or cannot be understood.',
    todo: 'Open it in Excel, save it again and choose that file, or copy the table and paste it.',
  },
  'too-much': {
    title: 'There is too much in this file',
    what: 'It has far more cells than any matrix.',
    todo: 'Copy only the table with the criteria, and paste it.',
  },
};

const otherFaults: Readonly<Record<string, ImportFault>> = {
  'no-table': {
    title: 'There is no table in this file',
    what: 'None of its sheets has rows with text.',
    todo: 'The table needs one row for each criterion and one column for each level.',
  },
  'nothing-pasted': {
    title: 'There is no table in what you pasted',
    what: 'It has no rows with more than 1 column.',
    todo: 'Select the whole table in Word, Excel or the web page, copy it, and paste it here.',
  },
  'not-json': {
    title: 'This matrix file cannot be read',
    what: 'It is not written as JSON.',
    todo: 'Export the matrix again where it comes from, or choose another file.',
  },
  backup: {
    title: 'This is a file of assessments',
    what: 'It is a backup or an assessment, not a matrix.',
    todo: 'To bring it in, go to Your data and choose Restore.',
  },
  hostile: {
    title: 'This matrix file cannot be read',
    what: 'It is nested too deeply, or gives one field twice.',
    todo: 'Export the matrix again where it comes from.',
  },
};

/** Every fault of what was brought in, in plain English: what happened and what to do. */
export function importFaultWords(error: unknown): ImportFault {
  if (error instanceof SheetFileError) return sheetFaults[error.fault];
  if (error instanceof MatrixError) {
    const { length } = error.faults;
    return {
      title: `This matrix file has ${length === 1 ? '1 fault' : `${length} faults`}`,
      what: 'A matrix file is used only when all of it is right.',
      todo: 'Mend the file and choose it again. The JSON schema on the page of matrices says what it needs.',
    };
  }
  const fault = error instanceof Error && 'fault' in error ? otherFaults[String(error.fault)] : undefined;
  return (
    fault ?? {
      title: 'This file could not be opened',
      what: 'The browser cannot read it. It may have been moved, or another program may be using it.',
      todo: 'Close it in the other program and choose it again.',
    }
  );
}
