import type { Assessment } from './assessment.ts';
import { sectionKey } from './assessment.ts';
import type { Matrix } from './matrix.ts';
import { criteriaOf } from './readMatrix.ts';
import type { Priority, ResponsesByCriterionId } from './response.ts';

/** A matrix as one assessment uses it. */
export interface MatrixUse {
  assessment: Assessment;
  matrix: Matrix;
  responses: ResponsesByCriterionId;
}

/** Where an action's criterion stands now. */
export interface CriterionPlace {
  matrixId: string;
  criterionId: string;
  /** "1.2 A policy for advanced practice". */
  name: string;
  domainId: string;
  domainTitle: string;
  section: string;
  /** The latest assessment that asks it. */
  assessment: Assessment;
  priority: Priority | null;
  /** Earlier wording had it, the latest does not. */
  removed: boolean;
}

/** Finds a criterion in the wording of the assessments, `uses`, the latest first. `null` when none of them has it. */
export function criterionPlace(
  about: { matrixId: string; criterionId: string },
  uses: readonly MatrixUse[],
): CriterionPlace | null {
  const ofMatrix = uses.filter(({ matrix }) => matrix.id === about.matrixId);
  for (const [index, { matrix, assessment, responses }] of ofMatrix.entries()) {
    const found = criteriaOf(matrix).find(({ criterion }) => criterion.id === about.criterionId);
    if (found === undefined) continue;
    const { criterion, domain } = found;
    return {
      ...about,
      name: `${criterion.ref} ${criterion.title}`,
      domainId: domain.id,
      domainTitle: domain.title,
      section: sectionKey(matrix.id, domain.id),
      assessment,
      priority: responses.get(criterion.id)?.priority ?? null,
      removed: index > 0,
    };
  }
  return null;
}
