import { matrixTables } from '#core/export/tables/matrix.ts';
import { cellText } from '#core/excel/cellText.ts';
import type { MatrixDraft } from '#core/ownMatrix/ownMatrix.ts';
import { productName, unofficialSentence } from '#core/words.ts';
import { workbookBytes } from './workbook.ts';

/** A matrix as an Excel file that can be changed and imported again. `madeAt`: ISO 8601. */
export function makeMatrixWorkbook(draft: MatrixDraft, madeAt: string): Promise<Uint8Array<ArrayBuffer>> {
  const title = cellText(draft.title) || 'Matrix template';
  return new Promise((resolve) => {
    const facts = { title, creator: productName, head: title, foot: unofficialSentence, madeAt };
    resolve(workbookBytes(matrixTables(draft), facts));
  });
}
