import { csvFiles } from '#core/export/tables/csvFiles.ts';
import type { Report } from '#core/report.ts';
import { zipTexts } from './zip.ts';

/**
 * The tables of an assessment as CSV files in a zip archive, with a text that says what they are. The same report and
 * `madeAt` (ISO 8601) give the same bytes.
 */
export function makeCsvZip(report: Report, madeAt: string): Promise<Uint8Array<ArrayBuffer>> {
  return new Promise((resolve) => {
    resolve(zipTexts(csvFiles(report, madeAt)));
  });
}
