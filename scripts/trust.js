/**
 * Runs the tests of the reliability list at full counts, on both back ends of IndexedDB, and writes what they found to
 * docs/trust.json and docs/trust.md:
 * `npm run trust [-- A02 A05 …] [--backend leveldb|sqlite|both] [--no-build]`. What was not run keeps its earlier entry.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { format } from 'prettier';
import { findTests } from './trust/find.js';
import { list } from './trust/list.js';
import { trustPage } from './trust/page.js';
import { merged } from './trust/records.js';
import { runTests } from './trust/run.js';

const recordsFile = 'docs/trust.json';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    backend: { type: 'string', default: 'both' },
    build: { type: 'boolean', default: true },
  },
  allowNegative: true,
});
const backEnds = /** @type {const} */ (['leveldb', 'sqlite']).filter(
  (name) => values.backend === 'both' || values.backend === name,
);
const unknown = positionals.filter((id) => !list.some((item) => item.id === id));
if (unknown.length > 0 || backEnds.length === 0) {
  console.error(`Not known: ${[...unknown, ...(backEnds.length === 0 ? [values.backend] : [])].join(', ')}`);
  process.exit(2);
}
const wanted = list.map(({ id }) => id).filter((id) => positionals.length === 0 || positionals.includes(id));

const tests = findTests('tests');
if (values.build && wanted.some((id) => (tests.get(id)?.browser.length ?? 0) > 0))
  execFileSync(process.execPath, ['node_modules/vite/bin/vite.js', 'build'], { stdio: 'inherit' });

/** @type {string[]} */
const failed = [];
for (const id of wanted) {
  const { unit, browser } = tests.get(id) ?? { unit: [], browser: [] };
  if (unit.length + browser.length === 0)
    await keep({ id, notRun: ['There is no automatic test of this yet.'] });
  if (unit.length > 0) await keep(runTests(id, unit, null));
  if (browser.length > 0) for (const backEnd of backEnds) await keep(runTests(id, browser, backEnd));
}
if (failed.length > 0) console.error(`Failed: ${failed.join(', ')}`);
process.exitCode = failed.length > 0 ? 1 : 0;

/**
 * Written after each test, so that hours of work outlive an interruption.
 * @param {import('./trust/records.js').Entry} entry
 */
async function keep(entry) {
  /** @type {import('./trust/records.js').Entry[]} */
  const before = existsSync(recordsFile) ? JSON.parse(readFileSync(recordsFile, 'utf8')) : [];
  const entries = merged(before, [entry]);
  writeFileSync(recordsFile, await format(JSON.stringify(entries), { parser: 'json', printWidth: 110 }));
  writeFileSync('docs/trust.md', await trustPage(entries));
  if ('failed' in entry && entry.failed.length > 0) failed.push(entry.id);
}
