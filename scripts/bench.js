/**
 * Measures the production build in real Chromium with the processor slowed down 4 times, and prints the figures.
 * Arguments name the parts wanted, and with `large` the pages: `-- large /a/large-5/results`.
 * Exits non-zero only when something could not be measured: a figure is for people to judge.
 */
import { cpus } from 'node:os';
import { measureSaving, measureWide } from './bench/answering.js';
import { measureExports } from './bench/exports.js';
import { printFigures } from './bench/figures.js';
import { measureLarge } from './bench/large.js';
import { measureThousands } from './bench/many.js';
import { browser, port, slowDown } from './bench/pages.js';
import { measureResults } from './bench/results.js';
import { measureMany } from './bench/stored.js';
import { measureFirstVisits } from './bench/visits.js';
import { startServer } from './serve.js';

const parts = {
  visits: measureFirstVisits,
  answering: measureSaving,
  wide: measureWide,
  results: measureResults,
  stored: measureMany,
  large: () => measureLarge(pages.length > 0 ? pages : undefined),
  many: measureThousands,
  exports: measureExports,
};
const asked = process.argv.slice(2);
const wanted = asked.filter((name) => name in parts);
const pages = asked.filter((name) => name.startsWith('/'));

const server = await startServer(port);
try {
  for (const [name, measure] of Object.entries(parts)) {
    if (wanted.length === 0 || wanted.includes(name)) await measure();
  }
  console.log(
    `\n${cpus()[0]?.model ?? 'unknown processor'}, ${cpus().length} cores, Node ${process.version},`,
  );
  console.log(`Chromium ${browser.version()}, processor slowed down ${slowDown} times\n`);
  printFigures();
} catch (error) {
  console.error('Could not measure:', error);
  process.exitCode = 1;
} finally {
  await browser.close();
  await server.close();
}
