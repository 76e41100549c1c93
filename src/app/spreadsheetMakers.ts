import { fileNameOf } from '#core/export/fileName.ts';
import type { DocumentMakers } from '#features/export/documentMaker.ts';
import { spreadsheetSizes } from '#features/export/spreadsheetSizes.ts';

const excelType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The files for spreadsheets, loaded when somebody asks for one. */
export const spreadsheetMakers: Required<Pick<DocumentMakers, 'excel' | 'csv' | 'scoringExcel'>> = {
  excel: {
    size: ({ report }) => spreadsheetSizes.excel(report),
    make: async ({ report, paper }) => {
      const { makeWorkbook } = await import('#documents/excel/makeWorkbook.ts');
      return {
        fileName: fileNameOf(paper.fileTitle, 'xlsx'),
        bytes: await makeWorkbook(report, new Date().toISOString()),
        type: excelType,
      };
    },
  },
  csv: {
    size: ({ report }) => spreadsheetSizes.csv(report),
    make: async ({ report, paper }) => {
      const { makeCsvZip } = await import('#documents/csvZip.ts');
      return {
        fileName: fileNameOf(`${paper.fileTitle} CSV`, 'zip'),
        bytes: await makeCsvZip(report, new Date().toISOString()),
        type: 'application/zip',
      };
    },
  },
  scoringExcel: {
    size: ({ report }) => spreadsheetSizes.blank(report),
    make: async ({ report, paper }) => {
      const { makeBlankWorkbook } = await import('#documents/excel/makeWorkbook.ts');
      return {
        fileName: fileNameOf(`${paper.fileTitle} scoring sheets`, 'xlsx'),
        bytes: await makeBlankWorkbook(report, new Date().toISOString()),
        type: excelType,
      };
    },
  },
};
