/** @typedef {[what: string, figure: string, runs: number]} Figure */

/** @type {Figure[]} */
const figures = [];

/** @param {number[]} values @param {number} share */
function percentile(values, share) {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? NaN;
}

/** @param {string} what @param {number[]} values in milliseconds */
export function note(what, values) {
  const [p50, p95] = [percentile(values, 0.5), percentile(values, 0.95)].map((value) => Math.round(value));
  figures.push([what, `p50 ${p50} ms, p95 ${p95} ms`, values.length]);
}

/** A figure that is not a time, or was taken once. @param {string} what @param {string} figure */
export function noteOnce(what, figure) {
  figures.push([what, figure, 1]);
}

export function printFigures() {
  const width = Math.max(...figures.map(([what]) => what.length));
  for (const [what, figure, runs] of figures) console.log(`${what.padEnd(width)}  ${figure}  (n = ${runs})`);
}
