import type { SheetRows } from '#core/excel/cellText.ts';
import type { MatrixDraft } from '#core/ownMatrix/ownMatrix.ts';

/** Reads and makes files of matrices. Handed over by the app, which loads each library when it is needed. */
export interface MatrixFiles {
  /** Rejects with `SheetFileError`. */
  readExcel: (bytes: Uint8Array) => Promise<SheetRows[]>;
  /** Text with delimiters in whatever encoding. Rejects with `SheetFileError`. */
  readCsv: (bytes: Uint8Array) => Promise<SheetRows[]>;
  /** A matrix as an Excel file that can be changed and imported. */
  makeExcel: (draft: MatrixDraft) => Promise<Uint8Array<ArrayBuffer>>;
}
