import { sectionKey, type Assessment } from './assessment.ts';
import type { Matrix } from './matrix.ts';
import { criteriaOf } from './readMatrix.ts';
import type { ResponsesByCriterionId } from './response.ts';

/** One answer that names a piece of evidence. */
export interface EvidenceUse {
  criterionId: string;
  section: string;
  /** "7.1 A coordinating supervisor", as its matrix has it. */
  criterion: string;
  /** "Level 2, Developing" needs the scale of that matrix. */
  matrix: Matrix;
  supportsLevel: number | null;
}

/** The uses of one piece of evidence in one assessment. */
export interface AssessmentUses {
  assessment: Assessment;
  uses: EvidenceUse[];
}

interface Answered {
  assessment: Assessment;
  matrices: readonly Matrix[];
  responses: ResponsesByCriterionId;
}

/**
 * Which criteria use which evidence, by evidence id: assessments in the order given, criteria in that of their matrix.
 * Deleted assessments use nothing. A criterion that no matrix here knows is left out, because it has no page.
 */
export function evidenceUses(answered: readonly Answered[]): Map<string, AssessmentUses[]> {
  const found = new Map<string, AssessmentUses[]>();
  for (const { assessment, matrices, responses } of answered) {
    if (assessment.deletedAt !== null) continue;
    const here = new Map<string, EvidenceUse[]>();
    for (const matrix of matrices) {
      for (const { criterion, domain } of criteriaOf(matrix)) {
        for (const { evidenceId, supportsLevel } of responses.get(criterion.id)?.evidence ?? []) {
          const use: EvidenceUse = {
            criterionId: criterion.id,
            section: sectionKey(matrix.id, domain.id),
            criterion: `${criterion.ref} ${criterion.title}`,
            matrix,
            supportsLevel,
          };
          here.set(evidenceId, [...(here.get(evidenceId) ?? []), use]);
        }
      }
    }
    for (const [id, uses] of here) found.set(id, [...(found.get(id) ?? []), { assessment, uses }]);
  }
  return found;
}

/** How many answers use it, over all assessments. */
export function countUses(uses: readonly AssessmentUses[]): number {
  return uses.reduce((sum, one) => sum + one.uses.length, 0);
}
