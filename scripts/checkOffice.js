/**
 * Opens the files of the sample organisation in LibreOffice and checks that nothing is lost: every heading, every text
 * and every cell that the product put in comes out again. Keep the files with KEEP=folder, to look at them.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createServer } from 'vite';
import { checkExcel } from './office/excel.js';
import { ensureOffice } from './office.js';

const soffice = ensureOffice();
const folder = process.env['KEEP'] ?? mkdtempSync(join(tmpdir(), 'governance-office-'));
mkdirSync(folder, { recursive: true });
const profile = `-env:UserInstallation=file://${mkdtempSync(join(tmpdir(), 'governance-office-profile-'))}`;

/**
 * Converts a file in the folder and gives the path of what came out.
 * @param {string} file
 * @param {string} ending
 */
function convert(file, ending) {
  const parameters = [profile, '--headless', '--convert-to', ending, '--outdir', folder, join(folder, file)];
  execFileSync(soffice, parameters, { stdio: 'ignore', timeout: 120_000 });
  return join(folder, file.replace(/\.[a-z]+$/, `.${ending.split(':')[0]}`));
}

/** @param {string} text */
const flat = (text) => text.replace(/\s+/g, ' ').trim();

/** @type {string[]} */
const faults = [];

/**
 * @param {string} what
 * @param {readonly string[]} missing
 */
function expectNothing(what, missing) {
  for (const text of missing.slice(0, 10)) faults.push(`${what}: lost “${text}”`);
  if (missing.length > 10) faults.push(`${what}: and ${missing.length - 10} more`);
}

/** @param {import('vite').ViteDevServer} vite */
async function checkWord(vite) {
  const { samplePapers } = /** @type {typeof import('../tests/documents/samplePaper.ts')} */ (
    await vite.ssrLoadModule('/tests/documents/samplePaper.ts')
  );
  const { paperTexts, paperTables, missingIn } =
    /** @type {typeof import('../tests/documents/paperTexts.ts')} */ (
      await vite.ssrLoadModule('/tests/documents/paperTexts.ts')
    );
  const { makeWord } = /** @type {typeof import('../src/documents/word/makeWord.ts')} */ (
    await vite.ssrLoadModule('/src/documents/word/makeWord.ts')
  );
  for (const [name, paper] of Object.entries(samplePapers)) {
    writeFileSync(join(folder, `${name}.docx`), await makeWord(paper));
    const text = flat(
      readFileSync(convert(`${name}.docx`, 'txt:Text (encoded):UTF8'), 'utf8').replace(/[•\t]/g, ' '),
    );
    expectNothing(`${name}.docx`, missingIn(text, paperTexts(paper)));
    const cells = paperTables(paper).flat(2);
    expectNothing(
      `${name}.docx, tables`,
      cells.filter((cell) => !text.includes(cell)),
    );
    const pages = pagesOf(convert(`${name}.docx`, 'pdf'));
    const letters = [...paperTexts(paper), ...cells].join(' ').length;
    // A page of text holds some 3,000 letters, and charts and maps take their room.
    const most = Math.ceil(letters / 1000) + 8;
    if (pages < 3 || pages > most) faults.push(`${name}.docx has ${pages} pages, not 3 to ${most}`);
    console.log(`${name}.docx: ${pages} pages, ${paperTables(paper).length} tables`);
  }
}

/** Pages of a PDF. @param {string} path */
function pagesOf(path) {
  return Number(/^Pages:\s+(\d+)/m.exec(execFileSync('pdfinfo', [path], { encoding: 'utf8' }))?.[1] ?? 0);
}

const vite = await createServer({
  appType: 'custom',
  server: { middlewareMode: true, hmr: false, ws: false },
  logLevel: 'error',
});
try {
  await checkWord(vite);
  await checkExcel({ vite, soffice, profile, folder, faults });
} finally {
  await vite.close();
}
if (faults.length > 0) {
  console.error(faults.join('\n'));
  process.exit(1);
}
console.log(`The files are in ${folder}`);
