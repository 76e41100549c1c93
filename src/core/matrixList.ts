import type { Matrix } from './matrix.ts';
import { criteriaOf } from './readMatrix.ts';
import { count, criteriaCount, levelsCount } from './words.ts';

/** The matrices that most people come for stand first; the others follow by title. */
const first = ['governance-maturity', 'governance-maturity-workshop', 'four-pillars'];

/** Sorts for a list or a choice: the governance matrix first, then by title, newer versions before older ones. */
export function inListOrder<Entry extends { matrix: Matrix }>(entries: readonly Entry[]): Entry[] {
  const rank = ({ matrix }: Entry) => {
    const place = first.indexOf(matrix.id);
    return place === -1 ? first.length : place;
  };
  return [...entries].sort(
    (a, b) =>
      rank(a) - rank(b) ||
      a.matrix.title.localeCompare(b.matrix.title, 'en-GB') ||
      b.matrix.version - a.matrix.version,
  );
}

/** Only the newest version of each matrix: new assessments start on it, older ones keep theirs. */
export function newestVersions<Entry extends { matrix: Matrix }>(entries: readonly Entry[]): Entry[] {
  return entries.filter(
    ({ matrix }) =>
      !entries.some((other) => other.matrix.id === matrix.id && other.matrix.version > matrix.version),
  );
}

/**
 * The first two matrices with a criterion id in common, or `null`. An answer is kept by the id of its criterion, so
 * in one assessment one answer would count for both.
 */
export function findOverlap(matrices: readonly Matrix[]): { a: Matrix; b: Matrix } | null {
  const owners = new Map<string, Matrix>();
  for (const b of matrices) {
    for (const { criterion } of criteriaOf(b)) {
      const a = owners.get(criterion.id);
      if (a !== undefined && a !== b) return { a, b };
      owners.set(criterion.id, b);
    }
  }
  return null;
}

/** "Version 1 · 12 domains · 48 criteria · 6 levels". */
export function matrixSize(matrix: Pick<Matrix, 'version' | 'domains' | 'scale'>): string {
  return [
    `Version ${matrix.version}`,
    count(matrix.domains.length, 'domain'),
    criteriaCount(criteriaOf(matrix).length),
    levelsCount(matrix.scale.levels.length),
  ].join(' · ');
}
