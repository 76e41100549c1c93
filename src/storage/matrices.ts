import type { MatrixPin } from '#core/assessment.ts';
import type { Matrix } from '#core/matrix.ts';
import { matrixHash, readMatrix } from '#core/readMatrix.ts';
import { store } from './database.ts';
import { readIfReadable } from './rows.ts';

/** A matrix with the hash that pins it. */
export interface PinnedMatrix {
  sha256: string;
  matrix: Matrix;
}

// Lazy: with an eager glob all eight matrices would land in the first download.
const files = import.meta.glob<unknown>('/matrices/*.v*.json', { import: 'default' });
const schemas = import.meta.glob<unknown>('/matrices/matrix.schema.json', { import: 'default' });
const bundled = new Map<string, Promise<PinnedMatrix>>();
/** Matrices are immutable by their hash, so a matrix once read need not be read again. */
const byHash = new Map<string, Matrix>();

/** The matrix ids and versions that ship with the tool: `governance-maturity.v1`, in file order. */
export const bundledNames: readonly string[] = Object.keys(files).map((path) =>
  path.slice('/matrices/'.length, -'.json'.length),
);

/** Loads one shipped matrix, validated once. Throws `MatrixError` for a broken file, `Error` for an unknown name. */
export function loadBundled(name: string): Promise<PinnedMatrix> {
  const known = bundled.get(name);
  if (known !== undefined) return known;
  const load = files[`/matrices/${name}.json`];
  if (load === undefined) return Promise.reject(new Error(`there is no matrix ${name}`));
  const reading = load().then((value) => pin(readMatrix(value, `${name}.json`)));
  // A failed load may be a passing fault: forget it, so that the next visit tries again.
  reading.catch(() => bundled.delete(name));
  bundled.set(name, reading);
  return reading;
}

/** The published JSON schema of matrix files. */
export async function loadSchema(): Promise<unknown> {
  const [load] = Object.values(schemas);
  if (load === undefined) throw new Error('the schema is not part of this build');
  return load();
}

/** The matrix with its hash, known from then on to `readPinned`. */
export function pin(matrix: Matrix): PinnedMatrix {
  const sha256 = matrixHash(matrix);
  byHash.set(sha256, matrix);
  return { sha256, matrix };
}

/** A matrix that this page has read or made, `null` for others. */
export function knownMatrix(sha256: string): Matrix | null {
  return byHash.get(sha256) ?? null;
}

/**
 * The matrix that an assessment pins, from the store. `null` when it is missing, cannot be read or its content does not
 * give the pinned hash: wording that may have changed is worse than no wording.
 */
export async function readPinned({ sha256 }: MatrixPin): Promise<Matrix | null> {
  const known = byHash.get(sha256);
  if (known !== undefined) return known;
  const row = await readIfReadable(store().matrices, sha256);
  if (typeof row !== 'object' || row === null || !('matrix' in row)) return null;
  try {
    const read = pin(readMatrix(row.matrix, 'stored matrix'));
    return read.sha256 === sha256 ? read.matrix : null;
  } catch {
    return null;
  }
}
