import { newOrganisation } from '#core/organisation.ts';
import type { AssessmentFields, MatrixPin } from '#core/assessment.ts';
import { writeExchange } from '#core/exchange/write.ts';
import { criteriaOf, matrixHash, readMatrix } from '#core/readMatrix.ts';
import { seal, type Stamp } from '#core/record.ts';
import { agreedResponseId, emptyResponse } from '#core/response.ts';
import file from '../../matrices/governance-maturity.v1.json' with { type: 'json' };

/** A backup of answers alone. */
const nothingElse = { evidence: [], actions: [], snapshots: [], conflicts: [], events: [], unreadable: [] };

// About 100 words, so that 200 assessments make a file of 10 MB.
const note = 'The policy is on the intranet and was reviewed by the group in March. '.repeat(9);

/** The text of a backup with `count` assessments of the full governance matrix, every criterion answered. */
export function manyAssessments(count: number): string {
  const matrix = readMatrix(file, 'governance-maturity.v1.json');
  const pin = { id: matrix.id, version: matrix.version, sha256: matrixHash(matrix) };
  const numbers = Array.from({ length: count }, (_, n) => n);
  return writeExchange(
    {
      kind: 'backup',
      fileId: 'bench',
      createdAt: stamp(count).at,
      createdBy: 'Anytown NHS Foundation Trust',
      app: '0',
    },
    {
      organisations: [seal('bench-organisation', newOrganisation('Anytown NHS Foundation Trust'), stamp(0))],
      assessments: numbers.map((n) => seal(`bench-${n}`, assessment(n, pin), stamp(n))),
      responses: numbers.flatMap((n) =>
        criteriaOf(matrix).map(({ criterion }, i) => {
          const id = `bench-${n}`;
          const answer = { state: 'level' as const, level: (n + i) % 6, source: 'judged' as const };
          const fields = { ...emptyResponse(id, criterion.id), answer, note };
          return seal(agreedResponseId(id, criterion.id, 'bench'), fields, stamp(n));
        }),
      ),
      matrices: [{ sha256: pin.sha256, matrix }],
      ...nothingElse,
    },
  );
}

/** The text of a backup with 1 assessment on a matrix of 300 criteria in 12 domains and 7 levels, half of it answered. */
export function wideAssessment(): string {
  const { levels } = file.scale;
  const matrix = readMatrix(
    {
      ...file,
      id: 'wide',
      scale: {
        ...file.scale,
        levels: [...levels, { value: 6, name: 'Beyond', meaning: 'More than leading.' }],
      },
      domains: file.domains.map((domain) => ({
        ...domain,
        criteria: Array.from({ length: 25 }, (_, i) => {
          const criterion = domain.criteria[i % domain.criteria.length];
          return {
            ...criterion,
            id: `${domain.id}-${i}`,
            ref: `${file.domains.indexOf(domain) + 1}.${i + 1}`,
            descriptors: { ...criterion?.descriptors, 6: 'Others come to learn from it.' },
          };
        }),
      })),
    },
    'the wide matrix',
  );
  const pin = { id: matrix.id, version: matrix.version, sha256: matrixHash(matrix) };
  const answered = criteriaOf(matrix).filter((_, i) => i % 2 === 1);
  return writeExchange(
    { kind: 'backup', fileId: 'bench', createdAt: stamp(0).at, createdBy: 'Anytown', app: '0' },
    {
      organisations: [seal('bench-organisation', newOrganisation('Anytown NHS Foundation Trust'), stamp(0))],
      assessments: [seal('bench-0', assessment(0, pin), stamp(0))],
      responses: answered.map(({ criterion }, i) => {
        const answer = { state: 'level' as const, level: i % 7, source: 'judged' as const };
        const fields = { ...emptyResponse('bench-0', criterion.id), answer, note: fewWords };
        return seal(agreedResponseId('bench-0', criterion.id, 'bench'), fields, stamp(i));
      }),
      matrices: [{ sha256: pin.sha256, matrix }],
      ...nothingElse,
    },
  );
}

const fewWords = 'The policy is on the intranet and was reviewed by the group in March.';

/**
 * Rows for a store of thousands: one organisation with its matrix, and for each `n` an assessment with 40 answers, by
 * table as the database has them.
 */
export function manyRows() {
  const matrix = readMatrix(file, 'governance-maturity.v1.json');
  const pin = { id: matrix.id, version: matrix.version, sha256: matrixHash(matrix) };
  const criteria = criteriaOf(matrix).slice(0, 40);
  return {
    shared: {
      organisations: [seal('bench-organisation', newOrganisation('Anytown NHS Foundation Trust'), stamp(0))],
      matrices: [{ sha256: pin.sha256, matrix }],
    },
    of: (n: number) => {
      const id = `bench-${n}`;
      const period = { from: `${2000 + (n % 20)}-04`, to: `${2001 + (n % 20)}-03` };
      return {
        assessments: [seal(id, { ...assessment(n, pin), period }, stamp(n))],
        responses: criteria.map(({ criterion }, i) => {
          const answer = { state: 'level' as const, level: (n + i) % 6, source: 'judged' as const };
          const fields = { ...emptyResponse(id, criterion.id), answer, note: fewWords };
          return seal(agreedResponseId(id, criterion.id, 'bench'), fields, stamp(n));
        }),
        activity: [{ assessmentId: id, at: stamp(n).at, criterionId: null }],
      };
    },
  };
}

function stamp(n: number): Stamp {
  const at = 1_780_000_000_000 + n * 1000;
  return { hlc: `${at}-0000-bench`, at: new Date(at).toISOString(), authorId: 'bench', deviceId: 'bench' };
}

function assessment(n: number, pin: MatrixPin): AssessmentFields {
  const nobody = { name: '', role: '' };
  return {
    organisationId: 'bench-organisation',
    name: `Assessment ${n}`,
    status: 'draft',
    sample: false,
    matrices: [pin],
    scope: '',
    period: { from: `${1800 + n}-04`, to: `${1801 + n}-03` },
    assessors: [],
    anchor: nobody,
    sponsor: nobody,
    reviewMeeting: '',
    mode: null,
    targets: { [pin.id]: { all: 3, byDomain: {} } },
    targetDate: null,
    sections: {},
    signOff: null,
    gapMoves: {},
    revision: 1,
    revises: null,
    startedFrom: null,
    createdAt: '2026-01-01T00:00:00.000Z',
  };
}
