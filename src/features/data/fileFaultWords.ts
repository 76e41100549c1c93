import { ExchangeError, type ExchangeFault } from '#core/exchange/read.ts';
import { FileError } from '#storage/backup.ts';

export interface FaultWords {
  title: string;
  what: string;
  todo: string;
  /** What exactly was found, for whoever helps. */
  detail: string | null;
}

type Fault = ExchangeFault | FileError['fault'] | 'unopened';

const copyAgain = 'Copy or download the file again, or choose an older backup file.';
const chooseOurs =
  'Choose a file whose name starts with “ap-governance-backup” and ends in “.json”. It is often in your Downloads folder.';

const words: Record<Fault, Omit<FaultWords, 'detail'>> = {
  empty: { title: 'This file is empty', what: 'There is nothing in it.', todo: copyAgain },
  'not-json': {
    title: 'This is not a backup file',
    what: 'It is another kind of file, or it is damaged from the start.',
    todo: chooseOurs,
  },
  truncated: {
    title: 'This file is damaged',
    what: 'It stops in the middle, so a part of it is missing.',
    todo: copyAgain,
  },
  'not-ours': {
    title: 'This file was not made by this tool',
    what: 'It is a data file of another program.',
    todo: chooseOurs,
  },
  newer: {
    title: 'This file was made by a newer version of this tool',
    what: 'This version cannot read it. The file is fine.',
    todo: 'Update this tool, then try again. Reloading the page gets the newest version that your organisation offers.',
  },
  altered: {
    title: 'This file is damaged',
    what: 'What is in it is not what was saved. It was changed after it was made, by a program or by a person.',
    todo: copyAgain,
  },
  hostile: {
    title: 'This file is not safe to read',
    what: 'It is built in a way that this tool never builds a file.',
    todo: 'Ask whoever gave you the file to save it again, or choose another backup file.',
  },
  'wrong-shape': {
    title: 'This file is damaged',
    what: 'Parts of it are missing or cannot be understood.',
    todo: copyAgain,
  },
  'signed-altered': {
    title: 'This file has been changed since it was signed off',
    what: 'It is a signed-off copy, but not as it was saved. A program or a person has changed it.',
    todo: 'Ask whoever signed it off to save the signed-off copy again.',
  },
  'unknown-lock': {
    title: 'This file is protected in a way that this tool does not know',
    what: 'It says that it is a protected backup file, but not one that this tool makes. Opening it may be unsafe or take very long.',
    todo: 'Ask whoever gave you the file to save it again, or choose another backup file.',
  },
  'wrong-passphrase': {
    title: 'The passphrase does not fit this file',
    what: 'The file could not be opened with it, or somebody has changed the file.',
    todo: 'Check the passphrase for small and capital letters and try again, or choose another backup file.',
  },
  'no-passphrase': {
    title: 'This file is protected with a passphrase',
    what: 'Without the passphrase nobody can open it, and we cannot recover it.',
    todo: 'Choose the file again and enter the passphrase, or choose another backup file.',
  },
  encoding: {
    title: 'This file was saved again by another program',
    what: 'That program wrote its letters in another way than this tool does, so what is in it cannot be checked.',
    todo: 'Copy or download the file again without opening it in another program, or choose an older backup file.',
  },
  'too-big': {
    title: 'This file is too big',
    what: 'It is larger than 256 MB. Backup files of this tool are much smaller.',
    todo: chooseOurs,
  },
  'not-text': {
    title: 'This is not a backup file',
    what: 'It is not a text file. It may be a picture, a document or a packed file.',
    todo: chooseOurs,
  },
  unopened: {
    title: 'This file could not be opened',
    what: 'The browser cannot read it. It may have been moved, or another program may be using it.',
    todo: 'Choose the file again.',
  },
};

/** Every fault of a chosen file in plain English: what happened and what to do. */
export function fileFaultWords(error: unknown): FaultWords {
  if (error instanceof ExchangeError) return { ...words[error.fault], detail: error.message };
  if (error instanceof FileError) return { ...words[error.fault], detail: null };
  return { ...words.unopened, detail: error instanceof Error ? error.message : null };
}
