import { contentHash } from './canonical.ts';
import { problemOf } from './issueWords.ts';
import { type Criterion, type Domain, type Level, type Matrix, matrixSchema } from './matrix.ts';
import { crossFaults, type MatrixFault, placeOf } from './matrixFaults.ts';

/** Says everything that is wrong with one matrix file, so that its author mends it in one go. */
export class MatrixError extends Error {
  override readonly name = 'MatrixError';
  readonly source: string;
  readonly faults: readonly MatrixFault[];

  constructor(source: string, faults: readonly MatrixFault[]) {
    const count = faults.length === 1 ? '1 fault' : `${faults.length} faults`;
    const lines = faults.map(({ place, problem }) => `- ${place}: ${problem}`);
    super([`${source} has ${count}:`, ...lines].join('\n'));
    this.source = source;
    this.faults = faults;
  }
}

/**
 * A matrix from outside: a bundled file, an import or a stored row. Gives a fresh object with trimmed texts.
 * Throws a {@link MatrixError} with every fault of the shape and of what the shape cannot say (double ids and
 * so on). `source` names the file in the error.
 */
export function readMatrix(value: unknown, source: string): Matrix {
  const result = matrixSchema.safeParse(value);
  const shapeFaults = result.success
    ? []
    : result.error.issues.map((issue) => ({
        place: placeOf(issue.path, value),
        problem: problemOf(issue, value),
      }));
  const faults = [...shapeFaults, ...crossFaults(value)];
  if (!result.success || faults.length > 0) throw new MatrixError(source, faults);
  return result.data;
}

/** Every criterion in the order of the file, each with the domain it belongs to. */
export function criteriaOf(matrix: Pick<Matrix, 'domains'>): { domain: Domain; criterion: Criterion }[] {
  return matrix.domains.flatMap((domain) => domain.criteria.map((criterion) => ({ domain, criterion })));
}

function levelOf(matrix: Pick<Matrix, 'scale'>, value: number): Level | undefined {
  return matrix.scale.levels.find((level) => level.value === value);
}

/** The criterion's own text for a level, or the scale's meaning where it has none; empty for an unknown level. */
export function descriptorFor(matrix: Pick<Matrix, 'scale'>, criterion: Criterion, level: number): string {
  return criterion.descriptors?.[String(level)] ?? levelOf(matrix, level)?.meaning ?? '';
}

/** Pins a matrix: any change to any field, a source or a note included, gives another hash. */
export function matrixHash(matrix: Matrix): string {
  return contentHash(matrix);
}

/**
 * Hash of what gives an answer its meaning: statement, checklist, and the value, name and text of every level.
 * Two versions of a criterion can be compared when it is equal; ref, title, explanation, domain and the other
 * fields may change without breaking a comparison.
 */
export function criterionDefinitionHash(matrix: Matrix, criterion: Criterion): string {
  const known = definitionHashes.get(criterion);
  if (known?.scale === matrix.scale) return known.hash;
  const hash = contentHash({
    statement: criterion.statement,
    checklist: criterion.checklist,
    levels: matrix.scale.levels.map(({ value, name }) => ({
      value,
      name,
      text: descriptorFor(matrix, criterion, value),
    })),
  });
  definitionHashes.set(criterion, { scale: matrix.scale, hash });
  return hash;
}

/** Wording never changes once it is read, and every answer has all criteria of 2 years compared again. */
const definitionHashes = new WeakMap<Criterion, { scale: Matrix['scale']; hash: string }>();
