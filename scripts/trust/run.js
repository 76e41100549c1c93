import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findChromium } from '../browser.js';
import { readFigures } from './records.js';

/** @typedef {import('./records.js').TrustRecord} TrustRecord */
/** @typedef {{ passed: number, failed: string[] }} Outcome */

/** Full counts take hours; a test that hangs still ends. */
const limitMs = String(6 * 3_600_000);

/**
 * Runs all tests of one id, on one back end when they are browser tests, at full counts.
 * @param {string} id
 * @param {readonly string[]} files
 * @param {import('./records.js').BackEnd | null} backEnd `null`: unit tests
 * @returns {TrustRecord}
 */
export function runTests(id, files, backEnd) {
  const folder = mkdtempSync(join(tmpdir(), 'governance-trust-'));
  const figuresFile = join(folder, 'figures.jsonl');
  const resultFile = join(folder, 'result.json');
  const start = performance.now();
  const titles = `(^| )${id}[:,]? `;
  const [program, ...parameters] =
    backEnd === null
      ? ['vitest/vitest.mjs', 'run', ...files, '-t', titles, '--testTimeout', limitMs, '--reporter=default']
      : ['@playwright/test/cli.js', 'test', ...files, '--grep', titles, '--timeout', limitMs, '--workers=1'];
  const reporters =
    backEnd === null
      ? ['--reporter=json', `--outputFile.json=${resultFile}`]
      : ['--reporter=list,json', `--output=${join(folder, 'results')}`];
  const child = spawnSync(process.execPath, [`node_modules/${program}`, ...parameters, ...reporters], {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: {
      ...process.env,
      TRUST: 'full',
      TRUST_FIGURES: figuresFile,
      PLAYWRIGHT_JSON_OUTPUT_FILE: resultFile,
      ...(backEnd !== null && { TRUST_BACKEND: backEnd }),
    },
  });
  const seconds = (performance.now() - start) / 1000;
  const result = existsSync(resultFile) ? readFileSync(resultFile, 'utf8') : '{}';
  const outcome = backEnd === null ? unitOutcome(result) : browserOutcome(result);
  if (child.status !== 0 && outcome.failed.length === 0) outcome.failed.push('the run ended early');
  const { figures, notRun, backEnds } = readFigures(
    id,
    existsSync(figuresFile) ? readFileSync(figuresFile, 'utf8') : '',
  );
  rmSync(folder, { recursive: true, force: true });
  return {
    id,
    backEnd,
    backEndSeen: backEnd !== null && backEnds.length === 1 && backEnds[0] === backEnd,
    date: new Date().toISOString().slice(0, 10),
    commit: commitNow(),
    runtime: backEnd === null ? `Node ${process.version}` : browserBuild(),
    seconds: Math.round(seconds),
    // A test that could only say why it cannot run here shows nothing about the tool.
    passed: figures.length === 0 && notRun.length > 0 ? 0 : outcome.passed,
    failed: outcome.failed,
    figures,
    notRun,
  };
}

/** @param {string} json what Vitest reports @returns {Outcome} */
function unitOutcome(json) {
  /** @type {{ testResults?: { assertionResults: { fullName: string, status: string }[] }[] }} */
  const { testResults = [] } = JSON.parse(json);
  const all = testResults.flatMap(({ assertionResults }) => assertionResults);
  const named = (/** @type {string} */ status) =>
    all.filter((one) => one.status === status).map(({ fullName }) => fullName);
  return { passed: named('passed').length, failed: named('failed') };
}

/** @param {string} json what Playwright reports @returns {Outcome} */
function browserOutcome(json) {
  /** @typedef {{ specs?: { title: string, ok: boolean }[], suites?: Suite[] }} Suite */
  /** @type {Suite} */
  const result = JSON.parse(json);
  /** @type {(suite: Suite) => { title: string, ok: boolean }[]} */
  const specsOf = ({ specs = [], suites = [] }) => [...specs, ...suites.flatMap(specsOf)];
  const all = specsOf(result);
  return {
    passed: all.filter(({ ok }) => ok).length,
    failed: all.filter(({ ok }) => !ok).map(({ title }) => title),
  };
}

function commitNow() {
  const git = (/** @type {string[]} */ ...parameters) =>
    execFileSync('git', parameters, { encoding: 'utf8' }).trim();
  const changed = git('status', '--porcelain', '--', '.', ':!docs/trust.json', ':!docs/trust.md');
  return `${git('rev-parse', '--short=7', 'HEAD')}${changed === '' ? '' : '+'}`;
}

function browserBuild() {
  const output = execFileSync(findChromium() ?? 'chromium', ['--version'], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return /\S+ [\d.]+/.exec(output)?.[0] ?? output.trim();
}
