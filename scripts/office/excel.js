import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';

/**
 * @typedef {object} Bench
 * @property {import('vite').ViteDevServer} vite
 * @property {string} soffice the path of LibreOffice
 * @property {string} profile the parameter that names its profile
 * @property {string} folder where files go
 * @property {string[]} faults what was found
 */

/** How LibreOffice is told to open CSV as Excel does: commas, quotes, UTF-8, and formulas where it sees them. */
const csvFilter = '--infilter=CSV:44,34,76,1,,0,false,true,false,false,false,-1,true';

/**
 * Converts files of one folder into another form, all in one go.
 * @param {Bench} bench
 * @param {readonly string[]} files
 * @param {string} ending
 * @param {string} to the name of a folder below
 * @param {readonly string[]} [more]
 * @returns {string[]} the paths of what came out
 */
function convert({ soffice, profile, folder }, files, ending, to, more = []) {
  const outcome = join(folder, to);
  mkdirSync(outcome, { recursive: true });
  const parameters = [profile, '--headless', ...more, '--convert-to', ending, '--outdir', outcome];
  execFileSync(soffice, [...parameters, ...files.map((file) => join(folder, file))], {
    stdio: 'ignore',
    timeout: 300_000,
  });
  return files.map((file) => join(outcome, file.replace(/^.*\//, '').replace(/\.[a-z]+$/, `.${ending}`)));
}

/** @param {string} xml */
const formulasIn = (xml) => xml.match(/table:formula=/g)?.length ?? 0;

/**
 * Opens the files for spreadsheets in LibreOffice: no text may become a formula, and a file that was only opened and
 * saved again must come back without a difference.
 * @param {Bench} bench
 */
export async function checkExcel(bench) {
  const { vite, folder, faults } = bench;
  const load = (/** @type {string} */ path) => vite.ssrLoadModule(path);
  const { makeWorkbook, makeBlankWorkbook } =
    /** @type {typeof import('../../src/documents/excel/makeWorkbook.ts')} */ (
      await load('/src/documents/excel/makeWorkbook.ts')
    );
  const { makeCsvZip } = /** @type {typeof import('../../src/documents/csvZip.ts')} */ (
    await load('/src/documents/csvZip.ts')
  );
  const { readWorkbook } = /** @type {typeof import('../../src/documents/excel/readWorkbook.ts')} */ (
    await load('/src/documents/excel/readWorkbook.ts')
  );
  const { formulaPayloads } = /** @type {typeof import('../../tests/formulaPayloads.ts')} */ (
    await load('/tests/formulaPayloads.ts')
  );
  const { formulaReport } = /** @type {typeof import('../../tests/documents/formulaReport.ts')} */ (
    await load('/tests/documents/formulaReport.ts')
  );
  const { compared, madeAt, someReports } = /** @type {typeof import('../../tests/someAnswers.ts')} */ (
    await load('/tests/someAnswers.ts')
  );
  const { reports: samples } = /** @type {typeof import('../../tests/core/theSample.ts')} */ (
    await load('/tests/core/theSample.ts')
  );

  const dangerous = formulaReport();
  /** @type {[string, import('../../src/core/report.ts').Report][]} */
  const reports = [
    ...Object.entries(samples),
    ['formulas', dangerous],
    ...someReports(20).map(
      (report, index) => /** @type {[string, typeof report]} */ ([`any-${index}`, report]),
    ),
  ];
  /** @type {Map<string, import('../../src/core/report.ts').Report>} */
  const files = new Map();
  for (const [name, report] of reports) {
    writeFileSync(join(folder, `${name}.xlsx`), await makeWorkbook(report, madeAt));
    writeFileSync(join(folder, `${name}-blank.xlsx`), await makeBlankWorkbook(report, madeAt));
    files.set(`${name}.xlsx`, report);
    files.set(`${name}-blank.xlsx`, report);
  }

  // 1. Saved again: straight, and by way of the format of LibreOffice.
  const names = [...files.keys()];
  const again = convert(bench, names, 'xlsx', 'again');
  convert(bench, names, 'ods', 'ods');
  const around = convert(
    bench,
    names.map((name) => `ods/${name.replace('.xlsx', '.ods')}`),
    'xlsx',
    'around',
  );
  for (const [index, [name, report]] of [...files].entries()) {
    for (const path of [again[index] ?? '', around[index] ?? '']) {
      const { differences, problems } = compared(
        await readWorkbook(new Uint8Array(readFileSync(path))),
        report,
      );
      for (const { id, now, inFile } of differences) {
        faults.push(`${path}: ${id} says ${JSON.stringify(inFile)}, not ${JSON.stringify(now)}`);
      }
      for (const { row, text } of problems) faults.push(`${path}: row ${row}: ${text}`);
    }
    const lists = (/** @type {string} */ path) =>
      Object.values(unzipSync(new Uint8Array(readFileSync(path)))).filter((part) =>
        strFromU8(part).includes('<dataValidation '),
      ).length;
    if (lists(join(folder, name)) !== lists(again[index] ?? '')) faults.push(`${name}: lost its lists`);
  }
  console.log(`${names.length} Excel files saved again in 2 ways`);

  // 2. Formulas: none may come to life, and every text must be there.
  const zip = unzipSync(await makeCsvZip(dangerous, madeAt));
  const csv = Object.keys(zip).filter((name) => name.endsWith('.csv'));
  for (const name of csv) writeFileSync(join(folder, name), zip[name] ?? '');
  const control = formulaPayloads.map((text) => `"${text.replaceAll('"', '""')}"\r\n`).join('');
  writeFileSync(join(folder, 'control.csv'), `\uFEFF${control}`);
  const sheets = convert(bench, ['formulas.xlsx', 'formulas-blank.xlsx'], 'fods', 'fods');
  const tables = convert(bench, [...csv, 'control.csv'], 'fods', 'fods', [csvFilter]);
  for (const path of [...sheets, ...tables]) {
    const formulas = formulasIn(readFileSync(path, 'utf8'));
    if (path.endsWith('control.fods')) {
      if (formulas === 0)
        faults.push('Without its apostrophes a CSV file has no formula either: this check is blind');
      else console.log(`${formulas} of ${formulaPayloads.length} texts would run in a careless CSV file`);
    } else if (formulas > 0) faults.push(`${path}: ${formulas} formulas`);
  }
  console.log(
    `${formulaPayloads.length} texts that look like formulas in ${sheets.length + csv.length} files`,
  );
}
