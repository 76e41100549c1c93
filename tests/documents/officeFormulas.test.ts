import { execFileSync } from 'node:child_process';
import { accessSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { makeCsvZip } from '#documents/csvZip.ts';
import { makeBlankWorkbook, makeWorkbook } from '#documents/excel/makeWorkbook.ts';
import { formulaPayloads } from '../formulaPayloads.ts';
import { readCsv } from '../readCsv.ts';
import { recordFigure, recordNotRun } from '../trust/figures.ts';
import { formulaReport } from './formulaReport.ts';

const madeAt = '2026-11-20T14:30:00.000Z';
/** Commas, quotes, UTF-8, and formulas where a spreadsheet sees them, as Excel opens a CSV file. */
const csvFilter = '--infilter=CSV:44,34,76,1,,0,false,true,false,false,false,-1,true';

/** LibreOffice, where it is installed; `npm run check:office` installs it. */
function findOffice(): string | undefined {
  const places = [
    '/usr/bin/soffice',
    '/usr/local/bin/soffice',
    '/Applications/LibreOffice.app/Contents/MacOS/soffice',
  ];
  return [process.env['SOFFICE_PATH'] ?? '', ...places].find((path) => {
    try {
      accessSync(path);
      return path !== '';
    } catch {
      return false;
    }
  });
}

/** Cells of a CSV file, as they are written, that begin like a formula. */
const liveCells = (text: string) => text.match(/(^\uFEFF|,|\r\n)"?[=+\-@＝＋－＠\t\r\0]/gu)?.length ?? 0;

/** Cells that LibreOffice calculates, in each of the files. */
function formulasIn(
  office: string,
  folder: string,
  files: readonly string[],
  filter: readonly string[],
): number[] {
  const to = join(folder, `fods-${filter.length}`);
  mkdirSync(to, { recursive: true });
  const profile = `-env:UserInstallation=file://${mkdtempSync(join(tmpdir(), 'governance-office-profile-'))}`;
  const parameters = [profile, '--headless', ...filter, '--convert-to', 'fods', '--outdir', to];
  execFileSync(office, [...parameters, ...files.map((file) => join(folder, file))], {
    stdio: 'ignore',
    timeout: 300_000,
  });
  return files.map((file) => {
    const xml = readFileSync(join(to, basename(file).replace(/\.[a-z]+$/, '.fods')), 'utf8');
    return xml.match(/table:formula=/g)?.length ?? 0;
  });
}

it('A17 no text becomes a formula in a spreadsheet, and each comes back as it was', async () => {
  const report = formulaReport();
  const zip = unzipSync(await makeCsvZip(report, madeAt));
  const csv = Object.entries(zip).filter(([name]) => name.endsWith('.csv'));
  const texts = csv.map(([, bytes]) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes));
  const live = texts.reduce((sum, text) => sum + liveCells(text), 0);
  const cells = new Set(texts.flatMap((text) => readCsv(text).flat()));
  const lost = formulaPayloads.filter((payload) => !cells.has(payload)).length;
  const books = {
    'formulas.xlsx': await makeWorkbook(report, madeAt),
    'blank.xlsx': await makeBlankWorkbook(report, madeAt),
  };
  const inBooks = Object.values(books)
    .flatMap((bytes) => Object.entries(unzipSync(bytes)))
    .filter(([name, bytes]) => name.startsWith('xl/worksheets/') && /<f[ >]/.test(strFromU8(bytes))).length;
  const counts: Record<string, number> = {
    'formula cells': live + inBooks,
    'texts that did not come back': lost,
  };

  const office = findOffice();
  // Starting LibreOffice takes longer than all of this test's neighbours together.
  if (process.env['TRUST'] !== 'full') {
    expect(counts).toEqual({ 'formula cells': 0, 'texts that did not come back': 0 });
    return;
  }
  if (office === undefined) {
    recordNotRun('A17', 'LibreOffice is not installed; npm run check:office installs it.');
    expect(counts).toEqual({ 'formula cells': 0, 'texts that did not come back': 0 });
    return;
  }
  const folder = mkdtempSync(join(tmpdir(), 'governance-formulas-'));
  for (const [name, bytes] of [...csv, ...Object.entries(books)]) {
    writeFileSync(join(folder, basename(name)), bytes);
  }
  const control = formulaPayloads.map((text) => `"${text.replaceAll('"', '""')}"\r\n`).join('');
  writeFileSync(join(folder, 'control.csv'), `\uFEFF${control}`);
  const tables = [...csv.map(([name]) => basename(name)), 'control.csv'];
  const inTables = formulasIn(office, folder, tables, [csvFilter]);
  const blind = inTables.pop() === 0;
  const inSheets = formulasIn(office, folder, Object.keys(books), []);
  const found = [...inTables, ...inSheets].reduce((sum, n) => sum + n, 0);
  recordFigure({
    id: 'A17',
    trial:
      'texts that look like formulas, in every text column of CSV and Excel files, opened in LibreOffice',
    trials: formulaPayloads.length,
    counts: { ...counts, 'formula cells': live + inBooks + found },
    measured: { files: String(tables.length - 1 + inSheets.length) },
    notCovered: 'Microsoft Excel itself.',
  });
  expect(blind, 'without its apostrophes a CSV file has formulas, or this test sees nothing').toBe(false);
  expect({ ...counts, 'formula cells': live + inBooks + found }).toEqual({
    'formula cells': 0,
    'texts that did not come back': 0,
  });
}, 600_000);
