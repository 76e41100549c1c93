import type { MatrixFiles } from '#features/matrices/matrixFiles.ts';

/** The files of matrices, each library loaded when somebody brings or asks for one. */
export const matrixFiles: MatrixFiles = {
  readExcel: async (bytes) => (await import('#documents/excel/readWorkbook.ts')).readWorkbook(bytes),
  readCsv: async (bytes) => (await import('#documents/readDelimited.ts')).readDelimited(bytes),
  makeExcel: async (draft) => {
    const { makeMatrixWorkbook } = await import('#documents/excel/makeMatrixWorkbook.ts');
    return makeMatrixWorkbook(draft, new Date().toISOString());
  },
};
