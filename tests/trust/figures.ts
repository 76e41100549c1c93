import { appendFileSync } from 'node:fs';

/**
 * How often a test of the reliability list repeats its fault: `few` times in `npm test`, `full` times in
 * `npm run trust`, which sets `TRUST=full`. The seeds are the same, so the few are the first of the full.
 */
export const trials = (few: number, full: number): number => (process.env['TRUST'] === 'full' ? full : few);

/** The result of one test of the list (A01 to A38), as docs/trust.md states it: *0 of 200 lost*. */
export interface TrustFigure {
  /** `A01` to `A38`. */
  id: string;
  /** What one trial is, in the plural: `kills of the browser while somebody edits`. */
  trial: string;
  trials: number;
  /** What must not happen and how often it did: `{ 'saved answers lost': 0, 'half-done actions seen': 0 }`. */
  counts: Record<string, number>;
  /** Other figures, with their unit: `{ 'answers said to be saved': '3,204', 'usable again, p95': '812 ms' }`. */
  measured?: Record<string, string>;
  seed?: number;
  /** What this test does not show. */
  notCovered?: string;
}

/** Hands a result to `npm run trust`. In `npm test` nobody listens, and the test's own assertions are all there is. */
export function recordFigure(figure: TrustFigure): void {
  const file = process.env['TRUST_FIGURES'];
  if (file !== undefined) appendFileSync(file, `${JSON.stringify(figure)}\n`);
}

/** Names a test that this machine cannot run, and why, for docs/trust.md. */
export function recordNotRun(id: string, why: string): void {
  const file = process.env['TRUST_FIGURES'];
  if (file !== undefined) appendFileSync(file, `${JSON.stringify({ id, notRun: why })}\n`);
}

/** What Chromium keeps IndexedDB in. The second one is new, and behind a feature flag. */
export type BackEnd = 'leveldb' | 'sqlite';

/** Says which back end a browser profile turned out to be on, as its files show: a flag may be ignored. */
export function recordBackEnd(backEnd: BackEnd): void {
  const file = process.env['TRUST_FIGURES'];
  if (file !== undefined) appendFileSync(file, `${JSON.stringify({ backEnd })}\n`);
}

/** A repeatable stream of numbers in [0, 1), from a seed that the report names. */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
