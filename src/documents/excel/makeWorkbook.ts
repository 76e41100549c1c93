import { allTables } from '#core/export/tables/allTables.ts';
import { blankTables } from '#core/export/tables/blank.ts';
import { listsTable } from '#core/export/tables/lists.ts';
import { blankWords, readMeTable, workbookWords, type FileWords } from '#core/export/tables/readMe.ts';
import type { Table } from '#core/export/tables/table.ts';
import { cellText } from '#core/excel/cellText.ts';
import type { Report } from '#core/report.ts';
import { productName, unofficialSentence } from '#core/words.ts';
import { workbookBytes } from './workbook.ts';

/** The answers, actions and evidence as an Excel file that can be changed and brought back. `madeAt`: ISO 8601. */
export function makeWorkbook(report: Report, madeAt: string): Promise<Uint8Array<ArrayBuffer>> {
  return made(report, madeAt, workbookWords, allTables(report));
}

/** Blank scoring sheets as an Excel file that can be filled in and brought back. It holds nobody's answers. */
export function makeBlankWorkbook(report: Report, madeAt: string): Promise<Uint8Array<ArrayBuffer>> {
  return made(report, madeAt, blankWords, [...blankTables(report), listsTable(report)]);
}

/** A promise, as every maker of files gives one; the work itself is done at once. */
function made(
  report: Report,
  madeAt: string,
  words: FileWords,
  tables: Table[],
): Promise<Uint8Array<ArrayBuffer>> {
  const { organisation, assessment } = report;
  return new Promise((resolve) => {
    resolve(
      workbookBytes([readMeTable(report, madeAt, words), ...tables], {
        title: cellText(`${words.title}: ${organisation.name}, ${assessment.name}`),
        creator: productName,
        head: `${assessment.sample ? 'SAMPLE – NOT REAL DATA. ' : ''}${organisation.name}, ${assessment.name}`,
        foot: unofficialSentence,
        madeAt,
      }),
    );
  });
}
