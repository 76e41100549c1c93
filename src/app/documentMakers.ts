import { fileNameOf } from '#core/export/fileName.ts';
import type { DocumentMakers } from '#features/export/documentMaker.ts';
import { spreadsheetMakers } from './spreadsheetMakers.ts';

/** Nobody downloads the library for a kind of file before they ask for one. They are kept for offline use all the same. */
export const documentMakers: DocumentMakers = {
  word: {
    make: async ({ paper, largePrint }, signal) => {
      const { makeWord } = await import('#documents/word/makeWord.ts');
      return {
        fileName: fileNameOf(paper.fileTitle, 'docx'),
        bytes: await makeWord(paper, signal, largePrint ? 'large' : 'normal'),
        type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      };
    },
  },
  ...spreadsheetMakers,
  zip: async (files) => {
    const { makeZip } = await import('#documents/zip.ts');
    return makeZip(files);
  },
};
