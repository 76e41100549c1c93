import type { AssessmentFields } from '#core/assessment.ts';
import type { PinnedMatrix } from '#storage/matrices.ts';
import type { PeopleDraft, TargetsDraft } from '#state/newAssessment.ts';
import { peoplePart } from './peopleFields.ts';
import { targetsOf } from './targetFields.ts';

/**
 * The new assessment, without a single answer. It pins each matrix by the hash of its content. `startedFrom`: the
 * assessment whose evidence it takes over. `at`: ISO 8601.
 */
export function startAssessment(
  organisationId: string,
  matrices: readonly PinnedMatrix[],
  people: PeopleDraft,
  targets: TargetsDraft,
  startedFrom: string | null,
  at: string,
): AssessmentFields {
  return {
    ...peoplePart(people),
    ...targetsOf(
      matrices.map(({ matrix }) => matrix),
      targets,
    ),
    organisationId,
    status: 'draft',
    sample: false,
    matrices: matrices.map(({ sha256, matrix: { id, version } }) => ({ id, version, sha256 })),
    sections: {},
    signOff: null,
    gapMoves: {},
    revision: 1,
    revises: null,
    startedFrom,
    createdAt: at,
  };
}
