import { list } from './list.js';

/**
 * @typedef {'leveldb' | 'sqlite'} BackEnd
 * @typedef {import('../../tests/trust/figures.ts').TrustFigure} Figure
 */

/**
 * What one run of one test of the list found. docs/trust.json holds the latest for each test and back end.
 * @typedef {object} TrustRecord
 * @property {string} id
 * @property {BackEnd | null} backEnd `null`: no browser takes part
 * @property {boolean} backEndSeen whether the files of the browser's profile showed that back end
 * @property {string} date `2026-11-27`
 * @property {string} commit `1a2b3c4`, with `+` when files had been changed since
 * @property {string} runtime the browser or the runtime, with its build
 * @property {number} seconds
 * @property {number} passed tests that passed
 * @property {string[]} failed the titles of those that did not
 * @property {Figure[]} figures
 * @property {string[]} notRun why something could not run on this machine
 */

/** @typedef {TrustRecord | { id: string, notRun: string[] }} Entry */

const never = 'It has not been run yet.';

/**
 * The entries with `found` in the place of earlier ones of the same test and back end, in the order of the list. A test
 * without an entry gets one that says so.
 * @param {readonly Entry[]} entries
 * @param {readonly Entry[]} found
 * @returns {Entry[]}
 */
export function merged(entries, found) {
  const isReplaced = (/** @type {Entry} */ old) =>
    found.some((entry) => entry.id === old.id && (!('backEnd' in old) || placeOf(entry) === placeOf(old)));
  const all = [...entries.filter((old) => !isReplaced(old)), ...found];
  return list.flatMap(({ id }) => {
    const own = all.filter((entry) => entry.id === id);
    if (own.length === 0) return [{ id, notRun: [never] }];
    return own.toSorted((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1));
  });
}

/** @param {Entry} entry */
const placeOf = (entry) => ('backEnd' in entry ? String(entry.backEnd) : '');

/**
 * The lines that tests wrote to the file of figures. A test of two ids writes figures of both.
 * @param {string} id only of this test
 * @param {string} text JSON, one object to a line
 * @returns {{ figures: Figure[], notRun: string[], backEnds: BackEnd[] }}
 */
export function readFigures(id, text) {
  /** @type {(Figure | { id: string, notRun: string } | { backEnd: BackEnd })[]} */
  const lines = JSON.parse(`[${text.trim().split('\n').join(',')}]`);
  /** @type {Figure[]} */
  const figures = [];
  /** @type {string[]} */
  const notRun = [];
  /** @type {Set<BackEnd>} */
  const backEnds = new Set();
  for (const line of lines) {
    if ('backEnd' in line) backEnds.add(line.backEnd);
    else if (line.id !== id) continue;
    else if ('notRun' in line) notRun.push(line.notRun);
    else figures.push(line);
  }
  return { figures, notRun: [...new Set(notRun)], backEnds: [...backEnds] };
}
