import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** @typedef {{ unit: string[], browser: string[] }} Files */

/** What a string begins with that a call begins with, such as the title of a test: `test('A05 …'`, `it('A12, A13 …'`. */
const title = /\(\s*['"`]((?:[A-Z]\d\d[:,]? )+)/g;

/**
 * Which test files have tests, or groups of them, whose title begins with an id of the list.
 * @param {string} folder the folder of all tests
 * @returns {Map<string, Files>} by id
 */
export function findTests(folder) {
  /** @type {Map<string, Files>} */
  const found = new Map();
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  for (const name of names.filter((one) => /\.(?:test\.tsx?|spec\.ts)$/.test(one)).sort()) {
    const file = join(folder, name);
    const begun = Array.from(readFileSync(file, 'utf8').matchAll(title), ([, ids]) => ids ?? '');
    const ids = begun.flatMap((text) => text.match(/A\d\d/g) ?? []);
    for (const id of new Set(ids)) {
      const files = found.get(id) ?? { unit: [], browser: [] };
      found.set(id, files);
      (name.endsWith('.spec.ts') ? files.browser : files.unit).push(file);
    }
  }
  return found;
}
