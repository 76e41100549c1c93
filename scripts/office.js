import { execFileSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

const names = ['soffice', 'libreoffice', 'soffice.exe'];
const usualPlaces = [
  '/Applications/LibreOffice.app/Contents/MacOS/soffice',
  'C:\\Program Files\\LibreOffice\\program\\soffice.exe',
];
const packages = ['libreoffice-writer-nogui', 'libreoffice-calc-nogui', 'poppler-utils'];

/** @param {string} file */
function isProgram(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** @param {readonly string[]} wanted */
function onPath(wanted) {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter(Boolean);
  return wanted.flatMap((name) => folders.map((folder) => join(folder, name))).find(isProgram);
}

const findOffice = () => process.env['SOFFICE_PATH'] ?? onPath(names) ?? usualPlaces.find(isProgram);
const isComplete = () => findOffice() !== undefined && onPath(['pdfinfo', 'pdfinfo.exe']) !== undefined;

/**
 * The path of LibreOffice. Installs it where that is possible, else says in one line what to install and exits with 1.
 * @returns {string}
 */
export function ensureOffice() {
  if (!isComplete() && process.getuid?.() === 0 && onPath(['apt-get']) !== undefined) {
    console.log(`Installing ${packages.join(', ')}.`);
    /** @param {string[]} parameters */
    const aptGet = (parameters) =>
      execFileSync('apt-get', parameters, {
        stdio: ['ignore', 'ignore', 'inherit'],
        env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      });
    try {
      aptGet(['update', '-q']);
      aptGet(['install', '-y', '-q', '--no-install-recommends', ...packages]);
    } catch {
      // The sentence below tells what is still missing.
    }
  }
  const office = findOffice();
  if (office !== undefined && isComplete()) return office;
  console.error(
    `This check needs: ${packages.join(', ')}. Install them, or set SOFFICE_PATH to LibreOffice.`,
  );
  process.exit(1);
}
