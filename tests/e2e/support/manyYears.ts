import { readFileSync } from 'node:fs';
import { writeExchange } from '#core/exchange/write.ts';
import { newOrganisation } from '#core/organisation.ts';
import { criteriaOf, matrixHash, readMatrix } from '#core/readMatrix.ts';
import { seal, type Stamp } from '#core/record.ts';
import { agreedResponseId, agreedResponses, emptyResponse } from '#core/response.ts';
import { signedOff } from '#core/snapshot.ts';

/** By year: its id, when it was signed or last answered, and its period. Not a year apart. */
const years = [
  { id: 'first', day: '2021-04-20', period: { from: '2020-04', to: '2021-03' } },
  { id: 'second', day: '2022-11-10', period: { from: '2021-10', to: '2022-09' } },
  { id: 'third', day: '2025-04-22', period: { from: '2024-04', to: '2025-03' } },
  { id: 'draft', day: '2026-09-01', period: { from: '2026-04', to: '2027-03' } },
];
export const signedDays = years.slice(0, 3).map(({ day }) => day);
export const draftDay = '2026-09-01';

const nobody = { name: '', role: '' };
const names = ['governance-maturity.v1', 'four-pillars.v1'];

function stamp(day: string): Stamp {
  const at = `${day}T09:00:00.000Z`;
  return { hlc: `${Date.parse(at)}-0000-ruth`, at, authorId: 'ruth', deviceId: 'ruth-laptop' };
}

/**
 * The text of a backup with 4 assessments of 2 matrices at irregular dates, of which the first 3 are signed off. The
 * criteria rise from year to year but for the last one of each domain, which falls at the end; the second year has no
 * level in the first domain of each matrix.
 */
export function manyYears(): string {
  const matrices = names.map((name) => {
    const file = `matrices/${name}.json`;
    const matrix = readMatrix(JSON.parse(readFileSync(file, 'utf8')) as unknown, file);
    return { sha256: matrixHash(matrix), matrix };
  });
  const organisation = seal('anytown', newOrganisation('Anytown NHS Foundation Trust'), stamp('2021-01-04'));
  const all = years.map(({ id, day, period }, year) => {
    const responses = matrices.flatMap(({ matrix }) =>
      criteriaOf(matrix).map(({ criterion, domain }) => {
        const isLast = domain.criteria.at(-1)?.id === criterion.id;
        const isOpen = year === 1 && domain.id === matrix.domains[0]?.id;
        const level = isLast && year === 3 ? 0 : year + 1;
        return seal(
          agreedResponseId(id, criterion.id, 'ruth'),
          {
            ...emptyResponse(id, criterion.id),
            answer: isOpen
              ? { state: 'unknown' as const }
              : { state: 'level' as const, level, source: 'judged' as const },
            note: isLast && year === 3 ? 'The lead left.' : '',
          },
          stamp(day),
        );
      }),
    );
    const draft = seal(
      id,
      {
        organisationId: 'anytown',
        name: `${period.from.slice(0, 4)} to ${period.to.slice(0, 4)} self-assessment`,
        status: 'draft' as const,
        sample: false,
        matrices: matrices.map(({ sha256, matrix }) => ({ id: matrix.id, version: matrix.version, sha256 })),
        scope: '',
        period,
        assessors: [],
        anchor: nobody,
        sponsor: nobody,
        reviewMeeting: '',
        mode: null,
        targets: Object.fromEntries(matrices.map(({ matrix }) => [matrix.id, { all: 4, byDomain: {} }])),
        targetDate: null,
        sections: {},
        signOff: null,
        gapMoves: {},
        revision: 1,
        revises: null,
        startedFrom: null,
        createdAt: stamp(day).at,
      },
      stamp(day),
    );
    if (id === 'draft') return { responses, assessment: draft, copies: [] };
    const { copy, fields } = signedOff(
      {
        organisation,
        assessment: draft,
        matrices: matrices.map(({ matrix }) => matrix),
        responses: agreedResponses(responses),
        evidence: new Map(),
        actions: [],
        today: day,
      },
      {
        signedAt: stamp(day).at,
        signedBy: nobody,
        sponsor: nobody,
        meeting: '',
        meetingDate: null,
        statement: '',
        nextReview: null,
      },
    );
    return {
      responses,
      assessment: seal(id, fields, stamp(day)),
      copies: [seal(copy.id, copy.fields, stamp(day))],
    };
  });
  return writeExchange(
    {
      kind: 'backup',
      fileId: 'years',
      createdAt: stamp(draftDay).at,
      createdBy: 'Anytown',
      app: '0.1.0',
    },
    {
      organisations: [organisation],
      assessments: all.map(({ assessment }) => assessment),
      responses: all.flatMap(({ responses }) => responses),
      evidence: [],
      actions: [],
      snapshots: all.flatMap(({ copies }) => copies),
      conflicts: [],
      matrices,
      events: [],
      unreadable: [],
    },
  );
}
