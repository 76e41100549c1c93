import { execFileSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const browserNames = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'microsoft-edge-stable',
];

const usualPlaces = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** @param {string} file */
function isProgram(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The full path of the first of these programs that is installed. @param {readonly string[]} names @returns {string | undefined} */
function onPath(names) {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter(Boolean);
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(isProgram);
}

/**
 * The browser for the tests: CHROMIUM_PATH if set, else an installed Chromium, Chrome or Edge.
 * @returns {string | undefined} the full path, or undefined when there is none
 */
export const findChromium = () =>
  process.env['CHROMIUM_PATH'] ?? onPath(browserNames) ?? usualPlaces.find(isProgram);

/** The web server for the test of the package, where it is installed. @returns {string | undefined} */
export const findNginx = () =>
  onPath(['nginx']) ?? ['/usr/sbin/nginx', '/usr/local/sbin/nginx'].find(isProgram);

/** Debian packages that a test does without, and says so. */
const welcomePackages = () => (findNginx() ? [] : ['nginx-light']);

/** Debian packages for what is missing; the report tests read PDF files with poppler's tools. */
const missingPackages = () => [
  ...(findChromium() ? [] : ['chromium', 'fonts-liberation']),
  ...(onPath(['pdfinfo', 'pdfinfo.exe']) && onPath(['pdftotext', 'pdftotext.exe']) ? [] : ['poppler-utils']),
];

/**
 * Installs Debian packages, all of them or none.
 * @param {readonly string[]} packages
 */
function install(packages) {
  console.log(`Installing ${packages.join(', ')} for the browser tests.`);
  /** @param {string[]} parameters */
  const aptGet = (parameters) =>
    execFileSync('apt-get', parameters, {
      stdio: ['ignore', 'ignore', 'inherit'],
      // Runlevel 1 keeps a new web server from starting by itself.
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' },
    });
  try {
    aptGet(['update', '-q']);
    aptGet(['install', '-y', '-q', '--no-install-recommends', ...packages]);
  } catch {
    // Who needs them says what is still missing.
  }
}

/** Installs what the browser tests need where that is possible, else says what to install and exits with 1. */
function ensureTools() {
  const canInstall = process.getuid?.() === 0 && onPath(['apt-get']);
  for (const packages of [missingPackages(), welcomePackages()])
    if (packages.length > 0 && canInstall) install(packages);
  const stillMissing = missingPackages();
  if (stillMissing.length === 0) return;
  console.error(
    `The browser tests need: ${stillMissing.join(', ')}. Install them, or set CHROMIUM_PATH to a Chromium, Chrome or Edge program.`,
  );
  process.exit(1);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) ensureTools();
