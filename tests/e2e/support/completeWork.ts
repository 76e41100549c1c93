import { readFileSync } from 'node:fs';
import { newAction } from '#core/action.ts';
import { sectionKey } from '#core/assessment.ts';
import { writeExchange } from '#core/exchange/write.ts';
import { newOrganisation } from '#core/organisation.ts';
import { criteriaOf, matrixHash, readMatrix } from '#core/readMatrix.ts';
import { seal } from '#core/record.ts';
import { agreedResponseId, emptyResponse } from '#core/response.ts';

const at = '2026-09-01T09:00:00.000Z';
const stamp = { hlc: `${Date.parse(at)}-0000-ruth`, at, authorId: 'ruth', deviceId: 'ruth-laptop' };

/**
 * The text of a backup with 1 organisation and 1 assessment of 12 criteria that is ready to be signed off: every criterion
 * at level 2, every domain completed, 1 piece of evidence at the first criterion and 1 action about it.
 */
export function completeWork(): string {
  const file = 'matrices/supervision-standards.v1.json';
  const matrix = readMatrix(JSON.parse(readFileSync(file, 'utf8')) as unknown, file);
  const sha256 = matrixHash(matrix);
  const all = criteriaOf(matrix).map(({ criterion }) => criterion.id);
  const [first = ''] = all;
  const sections = matrix.domains.map(({ id }) => [
    sectionKey(matrix.id, id),
    { complete: true, decidedAt: at, changedSince: false },
  ]);
  const organisation = seal('anytown', newOrganisation('Anytown NHS Foundation Trust'), stamp);
  const assessment = seal(
    'year',
    {
      organisationId: 'anytown',
      name: '2026 to 2027 self-assessment',
      status: 'draft',
      sample: false,
      matrices: [{ id: matrix.id, version: matrix.version, sha256 }],
      scope: '',
      period: { from: '2026-04', to: '2027-03' },
      assessors: [],
      anchor: { name: 'Ruth Adeyemi', role: 'Advanced practice lead' },
      sponsor: { name: 'Dr Priya Nair', role: 'Chief nurse' },
      reviewMeeting: 'Workforce committee',
      mode: null,
      targets: { [matrix.id]: { all: 3, byDomain: {} } },
      targetDate: null,
      sections: Object.fromEntries(sections) as Record<string, unknown>,
      signOff: null,
      gapMoves: {},
      revision: 1,
      revises: null,
      startedFrom: null,
      createdAt: at,
    },
    stamp,
  );
  const evidence = {
    organisationId: 'anytown',
    type: 'policy',
    title: 'Supervision policy',
    where: 'Intranet, policies',
    documentDate: '2026-05-01',
    owner: 'Ruth Adeyemi',
    reviewDate: null,
  };
  const responses = all.map((criterionId, index) =>
    seal(
      agreedResponseId('year', criterionId, 'ruth'),
      {
        ...emptyResponse('year', criterionId),
        answer: { state: 'level', level: 2, source: 'judged' },
        note: `Note ${index + 1}`,
        evidence: index === 0 ? [{ evidenceId: 'policy', supportsLevel: 2 }] : [],
      },
      stamp,
    ),
  );
  const action = {
    ...newAction('anytown', 'Write the register', at),
    assessmentId: 'year',
    criteria: [{ matrixId: matrix.id, criterionId: first }],
    owner: 'Ruth Adeyemi',
    due: '2027-01-31',
  };
  return writeExchange(
    { kind: 'backup', fileId: 'complete', createdAt: at, createdBy: 'Anytown', app: '0.1.0' },
    {
      organisations: [organisation],
      assessments: [assessment],
      responses,
      evidence: [seal('policy', evidence, stamp)],
      actions: [seal('register', action, stamp)],
      snapshots: [],
      conflicts: [],
      matrices: [{ sha256, matrix }],
      events: [],
      unreadable: [],
    },
  );
}
