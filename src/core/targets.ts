import type { AssessmentFields } from './assessment.ts';
import type { Matrix } from './matrix.ts';
import { criteriaOf } from './readMatrix.ts';
import type { ResponsesByCriterionId } from './response.ts';
import { effectiveTarget } from './view.ts';

type Targets = AssessmentFields['targets'];

/**
 * How many criteria would get another target, or lose it, when `after` replaces `before`. A criterion with a target
 * of its own keeps it and is not counted.
 */
export function countTargetChanges(
  matrices: readonly Matrix[],
  responses: ResponsesByCriterionId,
  before: Targets,
  after: Targets,
): number {
  return matrices
    .flatMap((matrix) =>
      criteriaOf(matrix).map(({ domain, criterion }) => {
        const own = responses.get(criterion.id)?.target ?? null;
        const targetIn = (targets: Targets) => effectiveTarget(own, targets[matrix.id], domain.id).target;
        return targetIn(before) !== targetIn(after);
      }),
    )
    .filter(Boolean).length;
}

/**
 * The targets of an earlier assessment that still mean something on these matrices: same matrix id, a domain that is
 * still there, a level that its scale still has. Targets of single criteria are not part of it.
 */
export function carriedTargets(matrices: readonly Matrix[], earlier: Targets): Targets {
  return Object.fromEntries(
    matrices.flatMap((matrix) => {
      const known = earlier[matrix.id];
      if (known === undefined) return [];
      const valid = (level: number | null | undefined) =>
        matrix.scale.levels.some(({ value }) => value === level) ? (level ?? null) : null;
      const byDomain = matrix.domains.flatMap(({ id }) => {
        const level = valid(known.byDomain[id]);
        return level === null ? [] : [[id, level] as const];
      });
      return [[matrix.id, { all: valid(known.all), byDomain: Object.fromEntries(byDomain) }] as const];
    }),
  );
}
