import { matrixHash, readMatrix } from '#core/readMatrix.ts';
import { newAction } from '#core/action.ts';
import type { Matrix } from '#core/matrix.ts';
import { seal } from '#core/record.ts';
import { buildReport, type Report } from '#core/report.ts';
import { aMatrix, anAssessment, anOrganisation, answered, idOf, noLibrary, stampAt } from '../build.ts';
import { formulaPayloads } from '../formulaPayloads.ts';

const refs = formulaPayloads.map((_, index) => `${Math.floor(index / 10) + 1}.${(index % 10) + 1}`);

/** A report in which every text that people or a matrix can bring is one that spreadsheets would run. */
export function formulaReport(): Report {
  const matrix = aDangerousMatrix();
  const at = (index: number) => formulaPayloads[index % formulaPayloads.length] ?? '';
  const evidence = refs.map((ref, index) =>
    seal(
      `e${ref.replace('.', '-')}`,
      {
        organisationId: 'org',
        type: 'policy' as const,
        title: at(index),
        where: at(index + 1),
        documentDate: null,
        owner: at(index + 2),
        reviewDate: null,
      },
      stampAt(),
    ),
  );
  const responses = answered(
    refs.map((ref, index) => `${ref}=${index % 5}`).join(' '),
    Object.fromEntries(
      refs.map((ref, index) => [
        ref,
        {
          note: at(index),
          notApplicableReason: at(index + 3),
          evidence: [{ evidenceId: `e${ref.replace('.', '-')}`, supportsLevel: 1 }],
        },
      ]),
    ),
  );
  const actions = formulaPayloads.map((text, index) =>
    seal(
      `a${index}`,
      {
        ...newAction('org', text, '2026-05-02T09:00:00.000Z'),
        assessmentId: 'now',
        why: text,
        owner: text,
        measure: text,
        reviewMeeting: text,
        result: text,
        criteria: [{ matrixId: 'small', criterionId: idOf('1.1') }],
        updates: [{ id: `u${index}`, at: '2026-06-01T09:00:00.000Z', text, status: null }],
      },
      stampAt(),
    ),
  );
  return buildReport(
    {
      organisation: anOrganisation({ name: at(0) }),
      assessment: anAssessment([matrix], { name: at(1), scope: at(2) }),
      matrices: [matrix],
      responses,
      ...noLibrary,
      evidence: new Map(evidence.map((one) => [one.id, one])),
      actions,
    },
    null,
  );
}

function aDangerousMatrix(): Matrix {
  const domains = Array.from({ length: 6 }, (_, index) =>
    refs.slice(index * 10, index * 10 + 10).join(' '),
  ).join(' / ');
  const plain = aMatrix(domains);
  let next = 0;
  const text = () => formulaPayloads[next++ % 40] ?? '';
  const matrix: Matrix = {
    ...plain,
    title: text(),
    shortTitle: text(),
    publisher: text(),
    licence: text(),
    attribution: text(),
    currency: text(),
    scale: { levels: plain.scale.levels.map((level) => ({ ...level, meaning: text() })) },
    domains: plain.domains.map((domain) => ({
      ...domain,
      title: text(),
      shortTitle: text().slice(0, 60),
      criteria: domain.criteria.map((one) => ({ ...one, title: text(), statement: text() })),
    })),
  };
  matrixHash(matrix);
  return readMatrix(matrix, 'a matrix of formulas');
}
