import type { AssessmentFields } from '#core/assessment.ts';
import type { Matrix } from '#core/matrix.ts';
import type { AssessmentFacts } from '#core/report.ts';
import { anAssessment, anOrganisation, answered, noLibrary, stampAt } from '../../build.ts';

interface Year {
  id: string;
  matrix: Matrix;
  answers: string;
  /** The day of the signature, or of the last answer of a draft. */
  day: string;
  draft?: boolean;
  fields?: Partial<AssessmentFields>;
}

/** One assessment of a matrix, of the year that ends with its day unless said. */
export function aYear({ id, matrix, answers, day, draft = false, fields = {} }: Year): AssessmentFacts {
  const at = `${day}T12:00:00.000Z`;
  const to = day.slice(0, 7);
  const from = `${Number(to.slice(0, 4)) - 1}${to.slice(4)}`;
  return {
    organisation: anOrganisation(),
    assessment: anAssessment(
      [matrix],
      {
        name: `Year ${id}`,
        status: draft ? 'draft' : 'signed-off',
        period: { from, to },
        createdAt: '2015-01-01T09:00:00.000Z',
        signOff: draft
          ? null
          : {
              reference: `APG-${id}`,
              signedAt: at,
              signedBy: { name: '', role: '' },
              sponsor: { name: '', role: '' },
              meeting: '',
              meetingDate: null,
              statement: '',
              nextReview: null,
              sha256: '',
            },
        ...fields,
      },
      id,
    ),
    matrices: [matrix],
    responses: answered(answers, {}, (second) => ({ ...stampAt(second), at }), id),
    ...noLibrary,
  };
}
