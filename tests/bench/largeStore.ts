import { newAction, type ActionFields } from '#core/action.ts';
import type { AssessmentFields } from '#core/assessment.ts';
import { evidenceTypes, type EvidenceFields } from '#core/evidence.ts';
import { writeExchange } from '#core/exchange/write.ts';
import { newOrganisation, nobody } from '#core/organisation.ts';
import { criteriaOf, matrixHash, readMatrix } from '#core/readMatrix.ts';
import { seal, type Stamp } from '#core/record.ts';
import { agreedResponseId, agreedResponses, confidences, emptyResponse } from '#core/response.ts';
import { signedOff } from '#core/snapshot.ts';
import file from '../../matrices/governance-maturity.v1.json' with { type: 'json' };

const years = 6;
const domains = 12;
const perDomain = 5;
const organisationId = 'large-organisation';
const organisation = seal(organisationId, newOrganisation('Anytown NHS Foundation Trust'), stamp(0));
const numbers = (n: number) => Array.from({ length: n }, (_, i) => i);

/** 60 criteria in 12 domains, in the words of the governance matrix. */
const matrix = readMatrix(
  {
    ...file,
    id: 'large',
    domains: file.domains.slice(0, domains).map((domain) => ({
      ...domain,
      criteria: numbers(perDomain).map((i) => ({
        ...domain.criteria[i % domain.criteria.length],
        id: `${domain.id}-${i}`,
        ref: `${file.domains.indexOf(domain) + 1}.${i + 1}`,
      })),
    })),
  },
  'the large matrix',
);
const pin = { id: matrix.id, version: matrix.version, sha256: matrixHash(matrix) };
const criteria = criteriaOf(matrix).map(({ criterion }) => criterion);

const evidence = numbers(300).map((n) => {
  const fields: EvidenceFields = {
    organisationId,
    type: evidenceTypes[n % evidenceTypes.length] ?? 'other',
    title: `Evidence ${n + 1}: minutes of the oversight group`,
    where: `Shared drive, folder ${n + 1}`,
    documentDate: `${2021 + (n % years)}-06-15`,
    owner: 'Ruth Calloway',
    reviewDate: n % 3 === 0 ? '2026-06-30' : null,
  };
  return seal(`large-evidence-${n}`, fields, stamp(n));
});

const actions = numbers(200).map((n) => {
  const about = [n % criteria.length, (n + 7) % criteria.length].map((i) => criteria[i]?.id ?? '');
  const isDone = n % 3 === 0;
  const fields: ActionFields = {
    ...newAction(organisationId, `Action ${n + 1}: agree it with the services`, '2026-01-10T09:00:00.000Z'),
    assessmentId: assessmentId(n % years),
    criteria: about.map((criterionId) => ({ matrixId: matrix.id, criterionId })),
    owner: 'Kofi Danquah',
    due: `2026-${String((n % 12) + 1).padStart(2, '0')}-15`,
    status: isDone ? 'done' : 'in-progress',
    closedAt: isDone ? '2026-10-01T09:00:00.000Z' : null,
    result: isDone ? 'It is in place.' : '',
    updates: numbers(3).map((i) => ({
      id: `update-${i}`,
      at: stamp(i).at,
      text: 'Talked about in the meeting.',
      status: null,
    })),
  };
  return seal(`large-action-${n}`, fields, stamp(n));
});

const responsesOf = (year: number) =>
  criteria.map((criterion, i) => {
    const id = assessmentId(year);
    const fields = {
      ...emptyResponse(id, criterion.id),
      answer: { state: 'level' as const, level: (year + i * 5) % 6, source: 'agreed' as const },
      confidence: confidences[i % confidences.length] ?? null,
      note: 'We looked at the minutes, the register and the last audit. '.repeat(6),
      evidence: numbers(5).map((k) => ({
        evidenceId: `large-evidence-${(i * 5 + k) % evidence.length}`,
        supportsLevel: k % 6,
      })),
    };
    return seal(agreedResponseId(id, criterion.id, 'bench'), fields, stamp(year * 100 + i));
  });

/**
 * The text of a backup as it is after many years: 6 assessments of 60 criteria in 12 domains, of which 5 are signed off,
 * with 300 pieces of evidence and 200 actions.
 */
export function largeStore(): string {
  const all = numbers(years).map((year) => {
    const responses = responsesOf(year);
    const draft = seal(assessmentId(year), assessment(year), stamp(year));
    if (year === years - 1) return { responses, assessment: draft, copies: [] };
    const { copy, fields } = signedOff(
      {
        organisation,
        assessment: draft,
        matrices: [matrix],
        responses: agreedResponses(responses),
        evidence: new Map(evidence.map((row) => [row.id, row])),
        actions,
        today: `${2022 + year}-04-20`,
      },
      {
        signedAt: `${2022 + year}-04-20T10:00:00.000Z`,
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
      assessment: seal(draft.id, fields, stamp(year)),
      copies: [seal(copy.id, copy.fields, stamp(year))],
    };
  });
  return writeExchange(
    { kind: 'backup', fileId: 'large', createdAt: stamp(0).at, createdBy: 'Anytown', app: '0' },
    {
      organisations: [organisation],
      assessments: all.map((one) => one.assessment),
      responses: all.flatMap(({ responses }) => responses),
      matrices: [{ sha256: pin.sha256, matrix }],
      evidence,
      actions,
      snapshots: all.flatMap(({ copies }) => copies),
      conflicts: [],
      events: [],
      unreadable: [],
    },
  );
}

function assessmentId(year: number): string {
  return `large-${year}`;
}

function stamp(n: number): Stamp {
  const at = 1_780_000_000_000 + n * 1000;
  return { hlc: `${at}-0000-bench`, at: new Date(at).toISOString(), authorId: 'bench', deviceId: 'bench' };
}

function assessment(year: number): AssessmentFields {
  return {
    organisationId,
    name: `${2021 + year} to ${2022 + year} self-assessment`,
    status: 'draft',
    sample: false,
    matrices: [pin],
    scope: '',
    period: { from: `${2021 + year}-04`, to: `${2022 + year}-03` },
    assessors: [],
    anchor: nobody,
    sponsor: nobody,
    reviewMeeting: '',
    mode: null,
    targets: { [pin.id]: { all: 4, byDomain: {} } },
    targetDate: null,
    sections: {},
    signOff: null,
    gapMoves: {},
    revision: 1,
    revises: null,
    startedFrom: null,
    createdAt: `${2021 + year}-05-01T09:00:00.000Z`,
  };
}
