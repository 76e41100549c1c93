import { sameScale } from '#core/comparison.ts';
import type { Matrix } from '#core/matrix.ts';
import type { AssessmentFacts } from '#core/report.ts';
import { viewMatrix, type MatrixView } from '#core/view.ts';
import { inTime } from './timePoints.ts';

/** One assessment as it looks on one matrix. */
export interface Member<Facts extends AssessmentFacts = AssessmentFacts> {
  facts: Facts;
  /** Without the evidence, which no comparison needs. */
  view: MatrixView;
}

/** Assessments that can be laid beside each other: one matrix, maybe in several versions, and one scale. */
export interface Family<Facts extends AssessmentFacts = AssessmentFacts> {
  /** As the latest member has it. */
  matrix: Matrix;
  /** In time order. */
  members: Member<Facts>[];
  /** What was chosen and cannot stand here, with the reason. */
  leftOut: { facts: Facts; why: 'other-matrix' | 'other-scale' }[];
}

/**
 * The chosen assessments on one matrix, in time order, with the scale of the latest: different scales are never laid
 * over each other. `null` when none of them has the matrix.
 */
export function familyOf<Facts extends AssessmentFacts>(
  chosen: readonly Facts[],
  matrixId: string,
): Family<Facts> | null {
  const ordered = inTime(chosen).map((facts) => {
    const matrix = facts.matrices.find(({ id }) => id === matrixId);
    return {
      facts,
      view: matrix === undefined ? null : viewMatrix(matrix, facts.assessment, facts.responses),
    };
  });
  const latest = ordered.findLast(({ view }) => view !== null)?.view;
  if (latest == null) return null;
  const members: Member<Facts>[] = [];
  const leftOut: Family<Facts>['leftOut'] = [];
  for (const { facts, view } of ordered) {
    if (view === null) leftOut.push({ facts, why: 'other-matrix' });
    else if (!sameScale(view, latest)) leftOut.push({ facts, why: 'other-scale' });
    else members.push({ facts, view });
  }
  return { matrix: latest.matrix, members, leftOut };
}

/**
 * One family for each matrix on which at least `fewest` of the chosen can be laid beside each other, in the order in
 * which the latest assessment has its matrices.
 */
export function familiesOf<Facts extends AssessmentFacts>(
  chosen: readonly Facts[],
  fewest: number,
): Family<Facts>[] {
  const ids = new Set(
    inTime(chosen)
      .toReversed()
      .flatMap(({ matrices }) => matrices.map(({ id }) => id)),
  );
  return [...ids].flatMap((id) => {
    const family = familyOf(chosen, id);
    return family === null || family.members.length < fewest ? [] : [family];
  });
}

/** The versions of the matrix that the members use, from the lowest to the highest. */
export function versionsOf({ members }: Pick<Family, 'members'>): number[] {
  return [...new Set(members.map(({ view }) => view.matrix.version))].sort((a, b) => a - b);
}
