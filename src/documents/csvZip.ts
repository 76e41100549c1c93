import { csvFiles } from '#core/export/tables/csvFiles.ts';
import type { Report } from '#core/report.ts';
import { zipped } from './textArchive.ts';

/**
 * The tables of an assessment as CSV files in a zip archive, with a text that says what they are. The same report and
 * `madeAt` (ISO 8601) give the same bytes.
 */
export function makeCsvZip(report: Report, madeAt: string): Promise<Uint8Array> {
  return new Promise((resolve) => {
    resolve(zipped(csvFiles(report, madeAt)));
  });
}
